import type { Item, Part } from '../block';
import { round } from '../drawing/parts';
import type { FigureGroup, Shape } from '../figure/figure';
import { ink } from '../layout/inks';
import type { Typesetter } from '../text';
import { clauses, feelingTone, feelingWord, scoreWords } from '../words';
import type { ComparedStage } from './compare';
import type { Difference } from './difference';

export interface ColumnPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Looks of the two curves, and of all that belongs to one of them. */
export const sides = ['first', 'second'] as const;
const face = 9;
const lead = 20;
const rowGap = 7;

interface Around {
  readonly names: readonly [string, string];
  /** Which of the two is the map at hand, so that its elements can be pointed at. */
  readonly own: readonly [boolean, boolean];
}

/** A stage of the two as an arrow. */
export function stageArrow(
  { number, name, keys }: ComparedStage,
  { own }: Around,
  { x, y, width }: ColumnPlace,
  type: Typesetter,
): Item {
  const words = `${number}. ${name === '' ? '(no name)' : name}`;
  const set = type.set(words, 'name', width - 46);
  const height = Math.max(34, set.height + 12);
  const key = (own[1] ? keys[1] : undefined) ?? (own[0] ? keys[0] : undefined) ?? 'journey';
  const parts: Part[] = [ink(set, 20, (height - set.height) / 2, 'on-phase')];
  return { key, id: 'stage', look: 'stage', label: words, x, y, width, height, block: { height, over: 0, parts } };
}

/** How it feels in a stage on either side, one below the other. */
export function meansOf(row: ComparedStage, { names }: Around, place: ColumnPlace, type: Typesetter) {
  const { x, width } = place;
  const items: Item[] = [];
  const shapes: Shape[] = [];
  let y = place.y;
  for (const [at, side] of sides.entries()) {
    const [mean, there] = [row.means[at], row.keys[at] !== undefined];
    const name = type.set(names[at] ?? '', 'small', width - 10);
    const words = meanWords(mean, there);
    const said = type.set(
      words,
      mean === undefined ? 'smallQuote' : 'strong',
      width - 10 - (mean === undefined ? 0 : lead + 4),
    );
    const tall = Math.max(said.height, mean === undefined ? 0 : 2 * face + 2);
    const parts: Part[] = [ink(name, 10, 0, 'muted')];
    const middle = name.height + tall / 2;
    if (mean !== undefined) parts.push({ kind: 'face', x: 10 + face, y: middle, radius: face, score: mean });
    parts.push(
      ink(
        said,
        mean === undefined ? 10 : 10 + lead + 4,
        middle - said.height / 2,
        mean === undefined ? 'muted' : 'ink',
      ),
    );
    const height = name.height + tall;
    const feeling = feelingTone(mean ?? 0);
    items.push({
      key: 'journey',
      id: `mean-${side}`,
      look: `felt point ${feeling} open`,
      label: clauses(names[at], words),
      x,
      y,
      width,
      height,
      block: { height, over: 0, parts },
    });
    shapes.push({
      id: `bar-${side}`,
      look: `side-bar ${side}`,
      d: `M${round(x + 2)} ${round(y)}V${round(y + height)}`,
    });
    y += height + rowGap;
  }
  return { items, shapes, bottom: y - rowGap };
}

function meanWords(mean: number | undefined, there: boolean): string {
  if (mean === undefined) return there ? 'feeling not told' : 'no such stage';
  return `${scoreWords(mean)} ${feelingWord(mean)}`;
}

/** What differs, one below the other, each with a sign whose form says what its colour does. */
export function differencesOf(
  all: readonly Difference[],
  { own }: Pick<Around, 'own'>,
  place: ColumnPlace,
  type: Typesetter,
): Pick<FigureGroup, 'items' | 'shapes'> & { readonly bottom: number } {
  const { x, width } = place;
  const items: Item[] = [];
  const shapes: Shape[] = [];
  let y = place.y;
  for (const [at, { look, text, key, side }] of all.entries()) {
    const set = type.set(heldTogether(text), 'body', width - lead);
    items.push({
      key: (own[side] ? key : undefined) ?? 'journey',
      id: `difference-${at}`,
      look: `difference ${look}`,
      label: text,
      x,
      y,
      width,
      height: set.height,
      block: { height: set.height, over: 0, parts: [ink(set, lead, 0, 'ink')] },
    });
    shapes.push({ id: `sign-${at}`, look: `sign-${look}`, d: signAt(look, x + 8, y + 8.5) });
    y += set.height + rowGap;
  }
  return { items, shapes, bottom: all.length === 0 ? y : y - rowGap };
}

/** No line breaks at an arrow, within an amount (`41 d`), or before a severity. */
function heldTogether(text: string): string {
  return text
    .replaceAll(' → ', '\u00a0→\u00a0')
    .replace(/(\d) (?=\p{L}{1,2}(?!\p{L}))/gu, '$1\u00a0')
    .replace(/(severity) (?=\d)/g, '$1\u00a0');
}

/** Better points up, worse down; what is new has a plus, what is gone a minus, what is another one both strokes of ≠. */
function signAt(look: Difference['look'], left: number, top: number): string {
  const [x, y] = [round(left), round(top)];
  switch (look) {
    case 'better':
      return `M${x} ${round(y - 5)}l5 9h-10Z`;
    case 'worse':
      return `M${x} ${round(y + 5)}l5 -9h-10Z`;
    case 'added':
      return `M${round(x - 4.5)} ${y}h9M${x} ${round(y - 4.5)}v9`;
    case 'removed':
      return `M${round(x - 4.5)} ${y}h9`;
    case 'changed':
      return `M${round(x - 4.5)} ${round(y - 2)}h9M${round(x - 4.5)} ${round(y + 2)}h9M${round(x + 2.5)} ${round(y - 5)}l-5 10`;
  }
}
