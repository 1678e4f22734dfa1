import type { Block, Box, Item, Part, Tone } from '../block';
import type { TextStyleName, Typesetter } from '../text';
import { scoreWords } from '../words';
import type { Columns } from './columns';
import { face, type Point, type Scale, type Sketch } from './curve-sketch';
import { ink, overlap } from './inks';

export interface Label extends Box {
  readonly id: string;
  readonly look: string;
  readonly block: Block;
  /** The point that it explains, if it stands away from it. */
  readonly from?: Point;
}

/** Room above the scale, for faces and words. */
export const headroom = 28;
const dropWidth = 230;
/** Least and most room of the words right of a face. */
const besideLeast = 44;
const besideMost = 120;

/** Names at the ends, conditions of branches, `to be`, and under the scale why a feeling falls. */
export function placeLabels(
  sketches: readonly Sketch[],
  items: readonly Item[],
  columns: Columns,
  scale: Scale,
  type: Typesetter,
): Label[] {
  const taken: Box[] = [...items];
  const labels: Label[] = [];
  const put = (
    id: string,
    text: string,
    x: number,
    y: number,
    room: number,
    look: string,
    tone: Tone,
    style: TextStyleName,
  ) => {
    const set = type.set(text, style, room);
    let box: Box = {
      x,
      y: Math.max(scale(2) - headroom + 4, y - set.height / 2),
      width: set.width,
      height: set.height,
    };
    for (let hit = taken.find(each => overlap(each, box)); hit; hit = taken.find(each => overlap(each, box))) {
      box = { ...box, y: hit.y + hit.height + 1 };
    }
    taken.push(box);
    const block: Block = { height: box.height, over: 0, parts: [ink(set, 0, 0, tone)] };
    labels.push({ ...box, id, look, block });
  };
  const end = columns.right + columns.tail;
  for (const { curve, index, at, main } of sketches) {
    const last = main.at(-1);
    const gap = index === 0 ? face.first + 7 : face.other + 6;
    if (curve.name !== '' && last) {
      const room = Math.min(besideMost, Math.max(besideLeast, end - last[0] - gap));
      put(`name-${index}`, curve.name, last[0] + gap, last[1], room, `hue-${curve.hue % 6}`, 'ink', 'smallStrong');
    }
    const first = curve.points.find(({ wanted }) => wanted !== undefined);
    const said = new Set(sketches.slice(0, index).flatMap(other => other.curve.points.map(({ key }) => key)));
    curve.points.forEach((point, place) => {
      const { key, aside, wanted, now } = point;
      const [x, y] = at[place] ?? [0, 0];
      if (aside && aside.when !== '' && !said.has(key)) {
        const room = Math.min(besideMost, Math.max(besideLeast, end - x - face.first - 6));
        put(`when-${index}-${key}`, aside.when, x + face.first + 6, y, room, 'when', 'muted', 'small');
      }
      if (index === 0 && point === first && wanted !== undefined && wanted !== now) {
        const width = type.width('to be', 'small');
        put(`wanted-${key}`, 'to be', x - width / 2, scale(wanted) - face.wanted - 10, 60, 'wanted', 'good', 'small');
      }
    });
  }
  labels.push(...dropLabels(sketches, labels, columns, scale(-2) + 15, type));
  return labels;
}

function fallsAt({ curve }: Sketch, key: string): boolean {
  return curve.points.some(point => point.key === key && point.drop !== undefined);
}

/** Falls of all curves in rows below the scale, each under its point as far as the room allows. */
function dropLabels(
  sketches: readonly Sketch[],
  others: readonly Label[],
  columns: Columns,
  top: number,
  type: Typesetter,
): Label[] {
  const found: Label[] = [];
  const room = Math.min(dropWidth, columns.right - columns.left);
  for (const { curve, index, at } of sketches) {
    curve.points.forEach(({ key, drop }, place) => {
      const from = at[place];
      const told = index > 0 && (!drop?.explained || sketches.slice(0, index).some(other => fallsAt(other, key)));
      if (!drop || !from || told) return;
      const who = sketches.length > 1 && index > 0 ? `${curve.name} ` : '';
      const set = type.set(`${who}${scoreWords(-drop.by)} · ${drop.why}`, 'small', room);
      const left = Math.max(columns.left, Math.min(from[0] - set.width / 2, columns.right - set.width));
      let box: Box = { x: left, y: top, width: set.width, height: set.height };
      const taken = [...found, ...others];
      for (let hit = taken.find(each => overlap(each, box)); hit; hit = taken.find(each => overlap(each, box))) {
        box = { ...box, y: hit.y + hit.height + 3 };
      }
      const parts: Part[] = [{ kind: 'text', x: set.width / 2, y: 0, set, tone: 'bad', middle: true }];
      const block: Block = { height: box.height, over: 0, parts };
      found.push({
        ...box,
        id: `drop-${index}-${key}`,
        look: drop.explained ? 'drop' : 'drop unexplained',
        block,
        from,
      });
    });
  }
  return found;
}
