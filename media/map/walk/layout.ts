import { avatarRadius, type Item, type Part } from '../block';
import { round } from '../drawing/parts';
import type { Figure, FigureGroup, Shape } from '../figure/figure';
import { textItem, titleItem } from '../figure/rows';
import { margin } from '../layout/columns';
import { ink } from '../layout/inks';
import type { Typesetter } from '../text';
import { clauses, dotted } from '../words';
import { layoutEnd } from './end';
import { panelOf } from './panel';
import { livedOn, pathOn, type Question, type Time, timesOn } from './path';
import type { Walk } from './steps';

/** Less than this holds no panel. */
const narrowest = 320;
const panel = { least: 236, most: 420 } as const;
/** Between panels, with the arrow that leads on, and between chapters beside each other. */
const gutter = 26;
const between = 40;
const rowGap = 22;
const chapterGap = 30;
const nothing = 'I meet nobody and nothing here yet.';

type Chapter = Walk['stages'][number];

/** Gives a walk its places as a storyboard, a panel for each step, for a page of this width. */
export function layoutStoryboard(
  walk: Walk,
  questions: readonly Question[],
  answered: readonly string[],
  room: number,
  type: Typesetter,
): Figure {
  const width = Math.max(narrowest, room);
  const inner = width - 2 * margin;
  const about = aboutGroup(walk, inner, type);
  const path = walk.first === undefined ? [] : pathOn(walk, [walk.first]);
  const times = timesOn(walk, path);
  const most = Math.max(1, Math.floor((inner + gutter) / (panel.least + gutter)));
  const groups: FigureGroup[] = [about.group];
  let y = about.bottom + chapterGap - 6;
  for (const line of linesOf(walk.stages, most)) {
    const placed = layoutLine(walk, line, { y, inner, most, times }, type);
    groups.push(...placed.groups);
    y = placed.bottom + chapterGap;
  }
  const end = layoutEnd(walk, livedOn(walk, path), questions, answered, { x: margin, y, width: inner }, type);
  return {
    form: 'storyboard',
    label: `Walk through the journey: ${walk.title === '' ? 'untitled' : walk.title}`,
    width,
    height: end.bottom + margin,
    groups: [...groups, ...end.groups],
  };
}

/** The title, and through whose eyes it is seen. */
function aboutGroup({ title, who, about }: Walk, width: number, type: Typesetter) {
  const head = titleItem(title, { x: margin, y: margin - 6, width }, type);
  const left = who ? 2 * avatarRadius + 14 : 0;
  const words = who ? `I am ${who.name}` : 'I am the customer';
  const named = type.set(words, 'heading', width - left);
  const more = type.set(about, 'body', width - left);
  const height = Math.max(who ? 2 * avatarRadius + 2 : 0, named.height + more.height);
  const top = (height - named.height - more.height) / 2;
  const parts: Part[] = [
    ...(who
      ? ([
          {
            kind: 'initials',
            x: avatarRadius + 1,
            y: height / 2,
            text: who.initials,
            hue: who.hue,
            image: who.image,
          },
        ] as const)
      : []),
    ink(named, left, top, 'ink'),
    ink(more, left, top + named.height, 'muted'),
  ];
  const item: Item = {
    key: who?.key ?? 'journey',
    id: 'who',
    look: who ? `who hue-${who.hue % 6}` : 'who',
    label: clauses(words, about),
    x: margin,
    y: head.y + head.height + 10,
    width: Math.min(width, left + Math.max(named.width, more.width)),
    height,
    block: { height, over: 0, parts },
  };
  const group: FigureGroup = { id: 'about', label: 'About this map', shapes: [], words: [], items: [head, item] };
  return { group, bottom: item.y + height };
}

/** Chapters in lines: short ones side by side, as long as there is room for all of their panels. */
function linesOf(chapters: readonly Chapter[], most: number): Chapter[][] {
  const lines: Chapter[][] = [];
  let filled = 0;
  for (const chapter of chapters) {
    const needs = Math.max(1, chapter.steps.length);
    const last = lines.at(-1);
    if (last && filled + needs <= most) last.push(chapter);
    else {
      lines.push([chapter]);
      filled = 0;
    }
    filled += needs;
  }
  return lines;
}

interface LinePlace {
  readonly y: number;
  readonly inner: number;
  /** Panels that have room side by side. */
  readonly most: number;
  readonly times: ReadonlyMap<string, Time>;
}

function layoutLine(walk: Walk, line: readonly Chapter[], { y, inner, most, times }: LinePlace, type: Typesetter) {
  // A chapter that is longer than a line has rows that are as long as each other.
  const across = line.map(({ steps }) => Math.max(1, Math.ceil(steps.length / Math.ceil(steps.length / most))) || 1);
  const count = across.reduce((sum, each) => sum + each, 0);
  const gaps = gutter * (count - line.length) + between * (line.length - 1);
  const width = Math.min(panel.most, Math.floor((inner - gaps) / count));
  let x = margin;
  const heads = line.map((chapter, at) => {
    const wide = (across[at] ?? 1) * (width + gutter) - gutter;
    const head = headOf(walk, chapter, { x, y, width: wide }, type);
    x += wide + between;
    return head;
  });
  const top = Math.max(...heads.map(({ bottom }) => bottom)) + 20;
  const groups = line.map((chapter, at): FigureGroup => {
    const { items: head, left } = heads[at] ?? { items: [], left: margin };
    const grid = layoutPanels(walk, chapter, { x: left, y: top, width, across: across[at] ?? 1, times }, type);
    const names = { key: chapter.key, id: `${chapter.key}/touchpoints`, look: 'none', label: nothing };
    const none = textItem(names, nothing, 'quote', 'muted', { x: left, y: top - 8, width }, type);
    return {
      id: `chapter-${walk.stages.indexOf(chapter) + 1}`,
      label: `${walk.stages.indexOf(chapter) + 1}. ${chapter.name}`,
      shapes: grid.shapes,
      words: [],
      items: [...head, ...(chapter.steps.length === 0 ? [none] : grid.items)],
    };
  });
  const bottoms = groups.flatMap(({ items }) => items.map(item => item.y + item.height));
  return { groups, bottom: Math.max(top, ...bottoms) };
}

/** The stage as an arrow, and beside or below it its phase and what is wanted there. */
function headOf(
  { stages }: Walk,
  chapter: Chapter,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  type: Typesetter,
) {
  const { key, name, phase, goal } = chapter;
  const words = `${stages.indexOf(chapter) + 1}. ${name === '' ? '(no name)' : name}`;
  const set = type.set(words, 'name', width - 54);
  const high = Math.max(34, set.height + 12);
  const wide = Math.min(width, Math.max(120, set.width + 54));
  const arrow: Item = {
    key,
    id: key,
    look: `stage ${phase}`,
    label: clauses(`Stage: ${words}`, `Phase: ${phase}`),
    x,
    y,
    width: wide,
    height: high,
    block: { height: high, over: 0, parts: [ink(set, 22, (high - set.height) / 2, 'on-phase')] },
  };
  const said = dotted(phase, goal === undefined ? '' : `I want: ${goal}`);
  const beside = width - wide - 14 >= 200;
  const room = beside ? width - wide - 14 : width;
  const place = { x: beside ? x + wide + 14 : x, y: y + high + 4, width: room };
  const names = { key, id: `${key}/goal`, look: 'goal', label: said };
  const wants = textItem(names, said, 'quote', 'muted', place, type);
  const tall = Math.max(high, wants.height);
  const items = beside
    ? [
        { ...arrow, y: y + (tall - high) / 2 },
        { ...wants, y: y + (tall - wants.height) / 2 },
      ]
    : [arrow, wants];
  return { items, left: x, bottom: beside ? y + tall : wants.y + wants.height };
}

interface Grid {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly across: number;
  readonly times: ReadonlyMap<string, Time>;
}

/** Panels in rows, those of a row as high as the highest; an arrow from each to the next to which it leads. */
function layoutPanels(walk: Walk, { steps }: Chapter, { x, y, width, across, times }: Grid, type: Typesetter) {
  const items: Item[] = [];
  const shapes: Shape[] = [];
  let top = y;
  for (let first = 0; first < steps.length; first += across) {
    const row = steps.slice(first, first + across);
    const panels = row.map(key => {
      const step = walk.steps.get(key);
      return step ? panelOf(walk, step, times.get(key), width, type) : { items: [], height: 0 };
    });
    const height = Math.max(...panels.map(each => each.height));
    panels.forEach(({ items: own }, at) => {
      const left = x + at * (width + gutter);
      own.forEach((item, nth) => {
        items.push({ ...item, x: left + item.x, y: top + item.y, height: nth === 0 ? height : item.height });
      });
      const [here, next] = [row[at], row[at + 1]];
      const leads = walk.steps.get(here ?? '')?.ways.some(({ look, to }) => look === 'on' && to === next) ?? false;
      if (next !== undefined && leads) shapes.push(arrow(`on-${here}`, left + width + 5, top + 22));
    });
    top += height + rowGap;
  }
  return { items, shapes };
}

function arrow(id: string, x: number, y: number): Shape {
  const end = round(x + gutter - 10);
  return { id, look: 'lead-on', d: `M${round(x)} ${round(y)}H${end}M${end - 5} ${round(y - 4)}l5 4l-5 4` };
}
