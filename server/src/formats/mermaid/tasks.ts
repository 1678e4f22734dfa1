/** Lines of a Mermaid journey, read from the right: names hold colons, numbers signs and semicolons in real files. */
import { decode } from './entities';

export interface Task {
  readonly name: string;
  /** Absent if no score can be found. */
  readonly score?: number;
  /** What stands where the score should, if it is none. */
  readonly odd?: string;
  readonly actors: readonly string[];
  /** What Mermaid takes for a comment behind it. */
  readonly comment?: string;
}

const NUMBER = /^\s*([+\-−]?\d{1,6}(?:[.,]\d{1,3})?)\s*(?:\/\s*\d{1,3}\s*)?$/;

/** The tasks on a line: several if semicolons stand between whole ones. */
export function tasksOn(line: string): Task[] {
  const pieces = statements(line).map(piece => piece.trim());
  const whole = pieces.filter(piece => piece !== '');
  if (whole.length > 1 && whole.every(piece => task(piece).score !== undefined)) return whole.map(task);
  return [task(line)];
}

/** Parts between semicolons, those of entity codes aside. */
function statements(line: string): string[] {
  return line.split(/(?<!#(?:\d{1,7}|[a-z]{2,8}));/i);
}

/** `name: score: actor, actor`: the score is the last number that stands between colons or behind one. */
export function task(line: string): Task {
  const cut = commentAt(line);
  const comment = cut < 0 ? undefined : decode(line.slice(cut + 1)).trim();
  const parts = (cut < 0 ? line : line.slice(0, cut)).replace(/;\s*$/, '').split(':');
  const beside = comment ? { comment } : {};
  const at = parts.findLastIndex((part, index) => index > 0 && NUMBER.test(part));
  const text = (from: number, to: number): string => decode(parts.slice(from, to).join(':')).trim();
  if (at > 0) {
    const score = Number((NUMBER.exec(parts[at] ?? '')?.[1] ?? '').replace('−', '-').replace(',', '.'));
    return { name: text(0, at), score, actors: actorsIn(parts.slice(at + 1).join(':')), ...beside };
  }
  if (parts.length === 1) return { name: text(0, 1), actors: [], ...beside };
  // No number at all: as the grammar has it, the second part is the score that is none.
  const odd = text(1, 2);
  return { name: text(0, 1), actors: actorsIn(parts.slice(2).join(':')), ...(odd === '' ? {} : { odd }), ...beside };
}

/** A score with the colon before it, up to what ends it. */
const SCORED = /:\s*[+\-−]?\d{1,6}(?:[.,]\d{1,3})?\s*(?:\/\s*\d{1,3}\s*)?(?=[:#]|$)/g;

/**
 * Where a comment begins, or -1. Mermaid cuts every line at `#`; but where the score only comes behind it, it is part of the
 * name to whoever wrote it (`Buys item #1: 4`).
 */
function commentAt(line: string): number {
  if (!line.includes('#')) return -1;
  const last = [...line.matchAll(SCORED)].at(-1);
  if (!last) return -1;
  const from = last.index + last[0].length;
  const sign = line.slice(from).search(/#(?!(?:\d{1,7}|[a-z]{2,8});)/i);
  return sign < 0 ? -1 : from + sign;
}

function actorsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map(actor => decode(actor).trim())
        .filter(actor => actor !== ''),
    ),
  ];
}
