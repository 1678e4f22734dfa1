import type { Box, Part } from '../block';
import { extent } from '../layout/inks';
import type { FigureGroup } from './figure';

/** Between a line and what it makes way for. */
const gap = 4;
/** A shorter piece of a line is no line. */
const least = 5;

/** Every text and icon of some groups, in its place. */
export function written(groups: readonly FigureGroup[]): readonly Box[] {
  return groups.flatMap(({ items, words }) => [
    ...words.map(({ part }) => extent(part)),
    ...items.flatMap(({ x, y, block }) => block.parts.filter(isWritten).map(part => moved(extent(part), x, y))),
  ]);
}

function isWritten({ kind }: Part): boolean {
  return kind === 'text' || kind === 'icon';
}

function moved(box: Box, x: number, y: number): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}

/**
 * The pieces of an upright line that run through nothing that is written. Not every program knows how to paint a halo
 * around letters: where there is no line, none is needed.
 */
export function clearPieces(
  line: { readonly x: number; readonly top: number; readonly bottom: number },
  boxes: readonly Box[],
): readonly (readonly [top: number, bottom: number])[] {
  const { x, bottom } = line;
  const crossed = boxes
    .filter(box => box.width > 0 && x > box.x - gap && x < box.x + box.width + gap)
    .sort((a, b) => a.y - b.y);
  const pieces: (readonly [number, number])[] = [];
  let from = line.top;
  for (const { y, height } of crossed) {
    if (Math.min(y, bottom) - from >= least) pieces.push([from, Math.min(y, bottom)]);
    from = Math.max(from, y + height);
  }
  if (bottom - from >= least) pieces.push([from, bottom]);
  return pieces;
}
