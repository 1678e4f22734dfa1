import { type Block, type Box, iconSize, type Part, type Tone } from '../block';
import type { IconName } from '../icons';
import { isRightToLeft, type TextStyleName, type Typesetter } from '../text';
import type { PointView } from '../view/types';
import { dotted, scoreWords } from '../words';
import type { Columns } from './columns';
import { face, type Scale, type Sketch } from './curve-sketch';
import type { Ground } from './ground';
import { ink } from './inks';
import type { Point } from './path';

export interface Label extends Box {
  readonly id: string;
  readonly look: string;
  readonly block: Block;
  readonly persona?: string;
  /** The element that it speaks of. */
  readonly key?: string;
  /** The point that it explains, if it stands away from it. */
  readonly from?: Point;
}

/** Room above the scale, for faces and words. */
export const headroom = 32;
const dropWidth = 230;
/** Least and most room of the words right of a face. */
const besideLeast = 44;
const besideMost = 120;

interface Words {
  readonly text: string;
  readonly style: TextStyleName;
  readonly tone: Tone;
  readonly icon?: IconName;
}

/** A text, with its icon if it has one, as the ink of a label. */
export function words(type: Typesetter, { text, style, tone, icon }: Words, room: number): Block & { width: number } {
  const lead = icon === undefined ? 0 : iconSize + 4;
  const set = type.set(text, style, Math.max(besideLeast, room - lead));
  const parts: Part[] = [ink(set, lead, 0, tone)];
  if (icon !== undefined) parts.unshift({ kind: 'icon', x: 0, y: 0.5, name: icon, tone });
  return { width: lead + set.width, height: set.height, over: 0, parts };
}

/** Names at the ends, conditions of branches, `to be`, moments of truth, and under the scale why a feeling is low. */
export function placeLabels(
  sketches: readonly Sketch[],
  columns: Columns,
  scale: Scale,
  type: Typesetter,
  ground: Ground,
): Label[] {
  const labels: Label[] = [];
  const top = scale(2) - headroom + 4;
  const put = (label: Omit<Label, 'width' | 'height'>, block: Block & { width: number }) => {
    const placed = ground.near({ ...label, width: block.width, height: block.height }, top, 1);
    ground.add(placed);
    labels.push(placed);
  };
  const end = columns.right + columns.tail;
  const besideRoom = (x: number) => Math.min(besideMost, Math.max(besideLeast, end - x));
  for (const { curve, index, main } of sketches) {
    const last = main.at(-1);
    if (curve.name === '' || !last) continue;
    const x = last[0] + (index === 0 ? face.first + 7 : face.other + 6);
    const block = words(type, { text: curve.name, style: 'smallStrong', tone: 'ink' }, besideRoom(x));
    const look = `name hue-${curve.hue % 6}`;
    put({ id: `name-${index}`, look, x, y: last[1] - block.height / 2, block, ...whose(curve.persona) }, block);
  }
  const said = new Set<string>();
  for (const { curve, index, at } of sketches) {
    const first = curve.points.find(({ wanted, now }) => wanted !== undefined && wanted !== now);
    const of = whose(curve.persona);
    curve.points.forEach((point, place) => {
      const { key, aside, wanted, truth } = point;
      const [x, y] = at[place] ?? [0, 0];
      if (index === 0 && truth) {
        const block = words(
          type,
          { text: 'moment of truth', style: 'small', tone: 'truth', icon: 'truth' },
          besideMost,
        );
        const left = within(columns, x - block.width / 2, block.width);
        put({ id: `truth-${key}`, key, look: 'truth', x: left, y: top, block, from: [x, y] }, block);
      }
      if (aside && aside.when !== '' && !said.has(key)) {
        const right = x + face.first + 6;
        const block = words(type, { text: aside.when, style: 'small', tone: 'muted' }, besideRoom(right));
        put({ id: `when-${index}-${key}`, key, look: 'when', x: right, y: y - block.height / 2, block, ...of }, block);
      }
      if (index === 0 && point === first && wanted !== undefined) {
        const block = words(type, { text: 'to be', style: 'small', tone: 'good' }, 60);
        const box = { x: x - block.width / 2, y: scale(wanted) - face.wanted - 3 - block.height };
        put({ id: `wanted-${key}`, key, look: 'wanted', ...box, block, ...of }, block);
      }
    });
    for (const { key } of curve.points) said.add(key);
  }
  labels.push(...lowLabels(sketches, columns, scale(-2) + 15, type, ground));
  return labels;
}

function whose(persona: string | undefined): { readonly persona?: string } {
  return persona === undefined ? {} : { persona };
}

/** As far to the left or right as it must be to stand between the ends of the map. */
function within({ left, right }: Columns, x: number, width: number): number {
  return Math.max(left, Math.min(x, right - width));
}

/** Falls and lowest points of all curves in rows below the scale, each under its point as far as the room allows. */
function lowLabels(
  sketches: readonly Sketch[],
  columns: Columns,
  top: number,
  type: Typesetter,
  ground: Ground,
): Label[] {
  const told = new Set<string>();
  const room = Math.min(dropWidth, columns.right - columns.left);
  return sketches.flatMap(({ curve, index, at }) => {
    const labels = curve.points.flatMap((point, place): Label[] => {
      const { key, drop } = point;
      const from = at[place];
      const text = lowWords(point, index);
      if (!from || text === '' || (index > 0 && (!drop?.explained || told.has(key)))) return [];
      const who = index > 0 ? `${curve.name} ` : '';
      const set = type.set(`${who}${text}`, 'small', room);
      const box = {
        x: within(columns, from[0] - set.width / 2, set.width),
        y: top,
        width: set.width,
        height: set.height,
      };
      const parts: Part[] = [{ kind: 'text', x: set.width / 2, y: 0, set, tone: 'bad', middle: true }];
      const look = drop?.explained === false ? 'drop unexplained' : 'drop';
      const block: Block = { height: set.height, over: 0, parts };
      const label = { ...box, id: `low-${index}-${key}`, key, look, block, from, ...whose(curve.persona) };
      const placed = ground.below(label, 3);
      ground.add(placed);
      return [placed];
    });
    for (const { key, drop } of curve.points) if (drop) told.add(key);
    return labels;
  });
}

/** `lowest point · −3 · Shipping cost appears only on the last page`. */
function lowWords({ drop, lowest }: PointView, index: number): string {
  const low = index === 0 ? lowest : undefined;
  if (!drop && !low) return '';
  const why = drop?.why ?? low?.why;
  // Among words that run from right to left the sign would go behind the number, but for the mark before it.
  const mark = isRightToLeft(why ?? '') ? '\u200e' : '';
  return dotted(low && 'lowest point', drop && `${mark}${scoreWords(-drop.by)}`, why);
}
