import type { Box, Item } from '../block';
import { groupBy } from '../group-by';
import type { Label } from './curve-labels';
import type { Stroke } from './curve-sketch';
import type { Way } from './flow';
import type { LaneLayout } from './index';
import type { Stretch } from './path';
import type { Band } from './pressure';

/** What of a lane is drawn in pieces, in the order in which they cover each other. */
export interface Pieces {
  readonly bands: readonly Band[];
  readonly gaps: readonly Stroke[];
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
  readonly items: readonly Item[];
  readonly ways: readonly Way[];
  readonly wayLabels: readonly Label[];
}

/** Some pieces of a lane that stand near each other, and a box around all that is seen of them. */
export interface Tile extends Box {
  /** Unique in the lane. */
  readonly id: string;
  readonly pieces: Pieces;
}

/** Tiles side by side: the browser looks at each of them only while it comes near to their group. */
export interface TileGroup extends Box {
  /** Unique in the lane. */
  readonly id: string;
  readonly tiles: readonly Tile[];
}

/** How much of a lane is in a tile, in pixels at 100 %: what comes into sight at once while the map is moved. */
export const tileWidth = 512;
/** How many tiles are in a group. */
const groupSize = 8;
/** How far badges, marks and outlines stand out from the box of an item. */
const bleed = 16;

const known = new WeakMap<readonly Item[], readonly TileGroup[]>();

/**
 * A lane in tiles from left to right, in places of the lane: so a panel needs to draw those alone that are in sight. What is
 * longer than a group comes first, and lines do, as they lie below faces and words.
 */
export function tilesOf({ items, curve, flow, height }: LaneLayout): readonly TileGroup[] {
  const last = known.get(items);
  if (last) return last;
  const { bands = [], gaps = [], strokes = [], labels = [] } = curve ?? {};
  const { ways = [], labels: wayLabels = [] } = flow ?? {};
  const groups = [
    ...cut('lines', { ...nothing, bands, gaps, strokes }, height),
    ...cut('tiles', { ...nothing, labels, items, ways, wayLabels }, height),
  ];
  known.set(items, groups);
  return groups;
}

const nothing: Pieces = { bands: [], gaps: [], strokes: [], labels: [], items: [], ways: [], wayLabels: [] };

function cut(name: string, pieces: Pieces, height: number): TileGroup[] {
  const bands = groupBy(pieces.bands, placeOf);
  const gaps = groupBy(pieces.gaps, placeOf);
  const strokes = groupBy(pieces.strokes, placeOf);
  const labels = groupBy(pieces.labels, placeOf);
  const items = groupBy(pieces.items, placeOf);
  const ways = groupBy(pieces.ways, placeOf);
  const wayLabels = groupBy(pieces.wayLabels, placeOf);
  const places = new Set([bands, gaps, strokes, labels, items, ways, wayLabels].flatMap(each => [...each.keys()]));
  const tiles = [...places]
    .sort((a, b) => a - b)
    .map((place): Tile & { readonly place: number } => {
      const here: Pieces = {
        bands: bands.get(place) ?? [],
        gaps: gaps.get(place) ?? [],
        strokes: strokes.get(place) ?? [],
        labels: labels.get(place) ?? [],
        items: items.get(place) ?? [],
        ways: ways.get(place) ?? [],
        wayLabels: wayLabels.get(place) ?? [],
      };
      const boxes = Object.values(here).flatMap((list: readonly Piece[]) => list.map(piece => boxOf(piece, height)));
      return { id: `${name}-${place}`, place, ...around(boxes, bleed), pieces: here };
    });
  const groups = groupBy(tiles, ({ place }) => Math.floor(place / groupSize));
  return [...groups].map(([at, all]) => ({ id: `${name}-${at}`, ...around(all, 0), tiles: all }));
}

function around(boxes: readonly Box[], more: number): Box {
  const x = Math.floor(Math.min(...boxes.map(box => box.x))) - more;
  const y = Math.floor(Math.min(...boxes.map(box => box.y))) - more;
  const right = Math.ceil(Math.max(...boxes.map(box => box.x + box.width))) + more;
  const bottom = Math.ceil(Math.max(...boxes.map(box => box.y + box.height))) + more;
  return { x, y, width: right - x, height: bottom - y };
}

type Piece = Box | Pick<Stretch, 'from' | 'to'>;

/** How far a piece reaches; of lines is known only how far to the left and right. */
function boxOf(piece: Piece, height: number): Box {
  return 'to' in piece ? { x: piece.from, y: 0, width: piece.to - piece.from, height } : piece;
}

/** Which tile a piece is in, from left to right; before all, the one of what is longer than a group. */
function placeOf(piece: Piece): number {
  const { x, width } = boxOf(piece, 0);
  return width > groupSize * tileWidth ? -1 : Math.max(0, Math.floor((x + width / 2) / tileWidth));
}
