/** Cells that hold several things, and what they say of each. */
import type { Kpi, Pain } from '../../model/map';

/** Longer ones are one text: nobody lists things in them, and looking for that would take long. */
const LONG = 5000;
const BULLET = /^\s*(?:[-*•‣◦–]|\d{1,2}[.)])\s+/;

/** The lines of a cell, without bullets and numbers before them. */
export function linesOf(cell: string): string[] {
  return cell
    .split('\n')
    .map(line => line.replace(BULLET, '').trim())
    .filter(line => line !== '');
}

/** A cell as one text: its lines, with a semicolon where one ends that the next does not go on with. */
export function textOf(cell: string): string {
  const lines = linesOf(cell).map(line => line.replace(/\s+/g, ' '));
  const parted = lines.map((line, at) => {
    const next = lines[at + 1];
    const goesOn = next === undefined || /[.,;:!?…–—-]["”’»)]?$/.test(line) || /^\p{Ll}/u.test(next);
    return goesOn ? line : `${line};`;
  });
  return parted.join(' ');
}

/** True if a cell is a list: each of its lines has a bullet or a number. */
export function isList(cell: string): boolean {
  const lines = cell.split('\n').filter(line => line.trim() !== '');
  return lines.length > 1 && lines.every(line => BULLET.test(line));
}

/** True for what people write where there is nothing to write. */
export const isNothing = (cell: string): boolean => /^(?:[-–—−/.]{1,3}|n\/a|n\.\s?a\.|none)?$/i.test(cell.trim());

/** The things that a cell lists: its lines, or what stands between semicolons. */
export function itemsOf(cell: string): string[] {
  const lines = isList(cell) ? linesOf(cell) : sentences(linesOf(cell));
  if (lines.length > 1 || cell.length > LONG) return lines;
  return (lines[0] ?? '')
    .split(/;\s+|;$/)
    .map(item => item.trim())
    .filter(item => item !== '');
}

/** Lines put together where one goes on in the next: that begins with a small letter, among lines that do not. */
function sentences(lines: readonly string[]): string[] {
  if (!/^\p{Lu}/u.test(lines[0] ?? '')) return [...lines];
  const all: string[] = [];
  for (const line of lines) {
    const before = all.at(-1);
    if (before !== undefined && /^\p{Ll}/u.test(line) && !/[.;:!?]$/.test(before))
      all[all.length - 1] = `${before} ${line}`;
    else all.push(line);
  }
  return all;
}

/** The names that a cell lists: also between commas, slashes and bars. */
export function namesOf(cell: string): string[] {
  return itemsOf(cell)
    .flatMap(item => (item.length > LONG ? [item] : item.split(/\s*(?:,|\||\s\/\s|\s\+\s|;)\s*/)))
    .filter(name => name !== '');
}

/** `financial 3: text`, `Process: text`, `text`. */
export function readPain(item: string): Pick<Pain, 'text' | 'type' | 'severity'> {
  const [, type = '', severity, rest] =
    /^(financial|productivity|process|support|pain)(?: ([123]))?\s*:\s*(.+)$/is.exec(item) ?? [];
  const word = type.toLowerCase();
  return {
    text: (rest ?? item).trim(),
    ...(word === '' || word === 'pain' ? {} : { type: word as Pain['type'] & string }),
    ...(severity ? { severity: Number(severity) as 1 | 2 | 3 } : {}),
  };
}

export const writePain = ({ type = undefined, severity, text }: Pick<Pain, 'text' | 'type' | 'severity'>): string =>
  `${type ?? 'pain'}${severity === undefined ? '' : ` ${severity}`}: ${text}`;

/** `idea (impact 4, effort 2)`. */
export function readIdea(item: string): { readonly idea: string; readonly impact?: number; readonly effort?: number } {
  const [, idea, impact, effort] =
    item.length > LONG ? [] : (/^(.+?)\s*\((?:impact ([1-5]))?(?:, )?(?:effort ([1-5]))?\)$/is.exec(item) ?? []);
  if (!idea || (!impact && !effort)) return { idea: item };
  return { idea, ...(impact ? { impact: Number(impact) } : {}), ...(effort ? { effort: Number(effort) } : {}) };
}

export function writeIdea({
  idea,
  impact,
  effort,
}: {
  readonly idea: string;
  readonly impact?: number;
  readonly effort?: number;
}): string {
  const scores = [
    impact === undefined ? '' : `impact ${impact}`,
    effort === undefined ? '' : `effort ${effort}`,
  ].filter(Boolean);
  return scores.length > 0 ? `${idea} (${scores.join(', ')})` : idea;
}

/** `name: actual -> target`, `name: actual`, `name 12 %`; undefined if there is no value. */
export function readKpi(item: string): Pick<Kpi, 'name' | 'actual' | 'target'> | undefined {
  if (item.length > LONG) return undefined;
  const [, short, value] = /^([^\d:]{1,80}?)\s+([+−-]?\d[\d.,]*\s?(?:[%‰€$£]|\p{L}{1,7})?)$/u.exec(item) ?? [];
  if (short && value) return { name: short, actual: plainAmount(value) };
  const colon = item.lastIndexOf(': ');
  const [actual, target] = item
    .slice(colon + 2)
    .split(/\s+(?:->|→)\s+/)
    .map(side => plainAmount(side.trim()));
  const name = item.slice(0, colon).trim();
  if (colon < 1 || name === '' || (!actual && !target)) return undefined;
  return { name, ...(actual ? { actual } : {}), ...(target ? { target } : {}) };
}

export const writeKpi = ({ name, actual, target }: Kpi): string =>
  `${name}: ${[actual ?? '', ...(target === undefined ? [] : ['->', target])].join(' ').trim()}`;

/** An amount with a point for a decimal comma, and a minus sign that computers know: `3,1 %` → `3.1 %`. */
function plainAmount(text: string): string {
  return text.replace(/^[−–](?=\d)/, '-').replace(/^([+-]?\d+),(\d{1,2})(?!\d)/, '$1.$2');
}

/** `doubt -> answer`. */
export function readDoubt(item: string): { readonly text: string; readonly answer?: string } {
  if (item.length > LONG) return { text: item };
  const [text = '', ...answer] = item.split(/\s+(?:->|→)\s+/);
  return { text: text.trim(), ...(answer.length > 0 ? { answer: answer.join(' → ').trim() } : {}) };
}

/** `title <link>`. */
export function readContent(item: string): { readonly title: string; readonly link?: string } {
  const [, title, link] = item.length > LONG ? [] : (/^(.*?)\s*<(\S+)>$/s.exec(item) ?? []);
  return title && link ? { title, link } : { title: item };
}
