import { round } from '../drawing/parts';
import type { Figure, FigureGroup, Shape, Words } from '../figure/figure';
import { asTall, heading, text, textItem, titleItem } from '../figure/rows';
import { margin } from '../layout/columns';
import { Smooth } from '../layout/path';
import { type Setting, type Typesetter, textStyles } from '../text';
import { dotted, journeyName, scoreWords } from '../words';
import type { Chosen } from './chosen';
import { type ColumnPlace, differencesOf, meansOf, sides, stageArrow } from './column';
import type { ComparedStage, Comparison } from './compare';
import { curvePoints } from './points';

/** Less than this holds no column of words. */
const columnMin = 186;
const narrowest = 420;
const columnGap = 12;
/** Room for the numbers of the scale, left of the curves. */
const scaleWidth = 30;
const plotHeight = 150;
/** Of a column of what differs in no stage. */
const wholeMin = 330;

/** Gives two journeys their places side by side, for a page of this width: a column for each stage, what differs below. */
export function layoutComparison(title: string, chosen: Chosen, room: number, type: Typesetter): Figure {
  const { comparison, missing, own } = chosen;
  const count = comparison?.rows.length ?? 0;
  const width = Math.max(narrowest, room, count * (columnMin + columnGap) + scaleWidth + 2 * margin);
  const inner = width - 2 * margin;
  const head = titleItem(title, { x: margin, y: margin - 6, width: inner }, type);
  const top = { x: margin, y: head.y + head.height + 12, width: inner };
  const frame = (groups: readonly FigureGroup[], bottom: number): Figure => ({
    form: 'compared',
    label: `Comparison: ${journeyName(title)}`,
    width,
    height: bottom + margin,
    groups: [{ id: 'about', label: 'About this map', shapes: [], words: [], items: [head] }, ...groups],
  });
  if (!comparison) {
    const none = heading('differs', 'What differs', missing, top, type);
    return frame([{ id: 'differs', label: 'What differs', shapes: [], words: none.words, items: [] }], none.bottom);
  }
  const summary = summaryGroup(comparison, top, type);
  const ground = { x: margin + scaleWidth, y: summary.bottom + 10, width: inner - scaleWidth };
  const plot = plotGroup(comparison, ground, type);
  const columns = stageGroups(comparison, own, { ...ground, y: ground.y + plotHeight + 8 }, type);
  const whole = wholeGroup(comparison, own, { ...top, y: columns.bottom + 26 }, type);
  return frame([summary.group, plot, ...columns.groups, ...whole.groups], whole.bottom);
}

/** Which two, each with a piece of its line, and what differs as a whole. */
function summaryGroup({ names, summary }: Comparison, { x, y, width }: ColumnPlace, type: Typesetter) {
  const head = type.set('What differs', 'heading', width);
  const words: Words[] = [{ id: 'differs', part: text(head, x, y, 'ink') }];
  const shapes: Shape[] = [];
  let top = y + head.height + 4;
  for (const [at, side] of sides.entries()) {
    const name = type.set(names[at] ?? '', 'body', width - 46);
    const middle = top + textStyles.body.line / 2;
    shapes.push(
      { id: `sample-${side}`, look: `compared-line ${side}`, d: `M${x} ${round(middle)}h34` },
      { id: `sample-dot-${side}`, look: `compared-dot ${side}`, d: dotAt(side, x + 17, middle) },
    );
    words.push({ id: `name-${side}`, part: text(name, x + 46, top, 'ink') });
    top += name.height + 3;
  }
  const said = type.set(dotted(...summary), 'strong', width);
  words.push({ id: 'summary', part: text(said, x, top + 7, 'ink') });
  const group: FigureGroup = { id: 'differs', label: 'What differs', shapes, words, items: [] };
  return { group, bottom: top + 7 + said.height };
}

const columnOf = ({ x, width }: ColumnPlace, rows: readonly unknown[]) => {
  const each = width / Math.max(1, rows.length);
  return (row: number, part = 0) => x + each * (row + part);
};

/** Two curves in one plot that differ by dash and dot as well as by colour; a column for each stage. */
function plotGroup({ names, rows }: Comparison, ground: ColumnPlace, type: Typesetter): FigureGroup {
  const { x: left, y: top, width } = ground;
  const y = (score: number) => top + 10 + ((2 - score) * (plotHeight - 20)) / 4;
  const x = columnOf(ground, rows);
  const grid = [2, 1, 0, -1, -2].map(
    (score): Shape => ({
      id: `grid-${score}`,
      look: score === 0 ? 'grid zero' : 'grid',
      d: `M${left} ${round(y(score))}H${round(left + width)}`,
    }),
  );
  const between = rows.slice(1).map(
    ({ id }, at): Shape => ({
      id: `between-${id}`,
      look: 'grid',
      d: `M${round(x(at + 1))} ${round(top)}V${round(top + plotHeight)}`,
    }),
  );
  const curves = sides.flatMap((side, at): Shape[] => {
    const points = curvePoints(rows, at === 0 ? 0 : 1, x, y);
    const dots = points.map(([dotX, dotY], nth): Shape => {
      return { id: `dot-${side}-${nth}`, look: `compared-dot ${side}`, d: dotAt(side, dotX, dotY) };
    });
    return [{ id: `line-${side}`, look: `compared-line ${side}`, d: new Smooth(points).from() }, ...dots];
  });
  const words = [2, 1, 0, -1, -2].map((score): Words => {
    const set: Setting = type.set(scoreWords(score), 'small', scaleWidth);
    const part = { ...text(set, left - 8, y(score) - set.height / 2, 'muted'), end: true as const };
    return { id: `scale-${score}`, part };
  });
  return {
    id: 'plot',
    label: `Two curves of feeling: ${names.join(' and ')}`,
    shapes: [...grid, ...between, ...curves.filter(({ d }) => d !== '')],
    words,
    items: [],
  };
}

function dotAt(side: (typeof sides)[number], x: number, y: number): string {
  return side === 'first'
    ? `M${round(x - 3.6)} ${round(y)}a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0Z`
    : `M${round(x - 3.3)} ${round(y - 3.3)}h6.6v6.6h-6.6Z`;
}

/** Below each column of the plot its stage, how that feels on either side, and what differs there. */
function stageGroups(
  { names, rows }: Comparison,
  own: Chosen['own'],
  ground: ColumnPlace,
  type: Typesetter,
): { readonly groups: readonly FigureGroup[]; readonly bottom: number } {
  const around = { names, own };
  const x = columnOf(ground, rows);
  const width = Math.floor(ground.width / Math.max(1, rows.length)) - columnGap;
  const placeOf = (at: number, y: number): ColumnPlace => ({ x: x(at) + columnGap / 2, y, width });
  const arrows = rows.map((row, at) => stageArrow(row, around, placeOf(at, ground.y), type));
  const tall = Math.max(0, ...arrows.map(({ height }) => height));
  const heads = arrows.map(arrow => asTall(arrow, tall));
  const means = rows.map((row, at) => meansOf(row, around, placeOf(at, ground.y + tall + 12), type));
  const low = Math.max(ground.y + tall, ...means.map(({ bottom }) => bottom)) + 14;
  const below = rows.map((row, at) => stageDifferences(row, own, placeOf(at, low), type));
  const groups = rows.map((row, at): FigureGroup => {
    const [arrow, mean, found] = [heads[at], means[at], below[at]];
    return {
      id: `stage-${row.number}`,
      label: `${row.number}. ${row.name}`,
      shapes: [...(mean?.shapes ?? []), ...(found?.shapes ?? [])],
      words: [],
      items: [...(arrow ? [arrow] : []), ...(mean?.items ?? []), ...(found?.items ?? [])],
    };
  });
  return { groups, bottom: Math.max(ground.y, ...below.map(({ bottom }) => bottom)) };
}

function stageDifferences({ differences }: ComparedStage, own: Chosen['own'], place: ColumnPlace, type: Typesetter) {
  if (differences.length > 0) return differencesOf(differences, { own }, place, type);
  const names = { key: 'journey', id: 'none', look: 'difference', label: 'No difference.' };
  const none = textItem(names, 'No difference.', 'smallQuote', 'muted', place, type);
  return { items: [none], shapes: [], bottom: none.y + none.height };
}

/** What differs in no stage, in as many columns as there is room for. */
function wholeGroup({ whole }: Comparison, own: Chosen['own'], place: ColumnPlace, type: Typesetter) {
  if (whole.length === 0) return { groups: [], bottom: place.y - 26 };
  const head = heading('whole', 'The whole map', '', place, type);
  const fit = Math.max(1, Math.min(whole.length, Math.floor(place.width / wholeMin)));
  const each = Math.ceil(whole.length / fit);
  const width = Math.floor(place.width / fit) - columnGap;
  const columns = Array.from({ length: fit }, (_, at) => {
    const spot = { x: place.x + at * (width + columnGap), y: head.bottom, width };
    return differencesOf(whole.slice(at * each, (at + 1) * each), { own }, spot, type);
  });
  const group: FigureGroup = {
    id: 'whole',
    label: 'The whole map',
    shapes: columns.flatMap(({ shapes }, at) => shapes.map(shape => ({ ...shape, id: `${at}-${shape.id}` }))),
    words: head.words,
    items: columns.flatMap(({ items }, at) => items.map(item => ({ ...item, id: `${at}-${item.id}` }))),
  };
  return { groups: [group], bottom: Math.max(...columns.map(({ bottom }) => bottom)) };
}
