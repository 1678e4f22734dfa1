import { avatarRadius, type Box, type Item, type Part } from '../block';
import type { Words } from '../figure/figure';
import type { TextStyleName, Typesetter } from '../text';
import { dotted, feelingTone, feelingWord, journeyName, scoreWords } from '../words';
import type { Dial } from './geometry';
import { type CirclePerson, type CircleView, meanWords } from './view';

const gap = 5;
const face = 10;
/** Lines of a title in the middle; what is longer is cut, and said in full by its hint. */
const mostLines = 4;

interface Line {
  readonly item: Omit<Item, 'x' | 'y'>;
}

/** What stands in the middle, and the radius that it needs. */
export interface Hub {
  readonly radius: number;
  items(dial: Dial): Item[];
}

/** Title, persona and mean emotion, in letters as large as the room allows. */
export function layoutHub({ title, people: [person] }: CircleView, most: number, type: Typesetter): Hub {
  const ways = (['heading', 'name', 'smallStrong'] as const).flatMap(style =>
    [1.5, 1.7].map(share => hubOf(title, person, { style, width: Math.floor(most * share), type })),
  );
  const small = hubOf(title, person, { style: 'smallStrong', width: Math.floor(most * 1.5), type, cut: true });
  return ways.find(({ radius }) => radius <= most) ?? { ...small, radius: Math.min(small.radius, most) };
}

interface Way {
  readonly style: TextStyleName;
  readonly width: number;
  readonly type: Typesetter;
  /** The title is cut where it is too long. */
  readonly cut?: true;
}

function hubOf(title: string, person: CirclePerson | undefined, { style, width, type, cut }: Way): Hub {
  const name = journeyName(title);
  const whole = type.set(name, style, width);
  const set = cut && whole.lines.length > mostLines ? type.set(`${shortened(whole.lines)}…`, style, width) : whole;
  const lines: Line[] = [
    {
      item: {
        key: 'journey',
        id: 'title',
        look: 'title hub',
        label: `Journey map: ${name}`,
        width: set.width,
        height: set.height,
        block: { height: set.height, over: 0, parts: [middle(set.width, 0, set, title === '' ? 'muted' : 'ink')] },
        ...(set === whole ? {} : { hint: name }),
      },
    },
    ...(person ? personLines(person, width, type) : []),
  ];
  const height = lines.reduce((sum, { item }) => sum + item.height + gap, -gap);
  let y = -height / 2;
  let radius = 0;
  const placed = lines.map(({ item }) => {
    const at = { item, y };
    radius = Math.max(radius, ...[y, y + item.height].map(edge => Math.hypot(item.width / 2, edge)));
    y += item.height + gap;
    return at;
  });
  return {
    radius: radius + 6,
    items: dial => placed.map(({ item, y: top }) => ({ ...item, x: dial.x - item.width / 2, y: dial.y + top })),
  };
}

function shortened(lines: readonly string[]): string {
  const kept = lines.slice(0, mostLines).join('').trimEnd();
  return kept
    .slice(0, Math.max(1, kept.length - 2))
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

function middle(width: number, y: number, set: ReturnType<Typesetter['set']>, tone: 'ink' | 'muted'): Part {
  return { kind: 'text', x: width / 2, y, set, tone, middle: true };
}

function personLines(person: CirclePerson, width: number, type: Typesetter): Line[] {
  const { key, name, mean } = person;
  const who = type.set(name, 'small', width);
  const named: Line = {
    item: {
      key,
      id: 'who',
      look: 'who',
      label: `Persona ${name}`,
      width: who.width,
      height: who.height,
      block: { height: who.height, over: 0, parts: [middle(who.width, 0, who, 'muted')] },
    },
  };
  return [
    ...(name === '' || who.lines.length > 2 ? [] : [named]),
    ...(mean === undefined ? [] : [meanLine(person, mean, type)]),
  ];
}

function meanLine({ key }: CirclePerson, mean: number, type: Typesetter): Line {
  const set = type.set(`mean ${scoreWords(mean)}`, 'smallStrong', 10_000);
  const lead = 2 * face + 6;
  const parts: Part[] = [
    { kind: 'face', x: face, y: face, radius: face, score: mean },
    { kind: 'text', x: lead, y: face - set.height / 2, set, tone: 'ink' },
  ];
  const look = `mean point ${feelingTone(mean)}`;
  const label = `The ${meanWords(mean)}, ${feelingWord(mean)}`;
  const size = { width: lead + set.width, height: 2 * face };
  return { item: { key, id: 'mean', look, label, ...size, block: { height: 2 * face, over: 0, parts } } };
}

/** Whose curve is whose, where there are several, and what is dashed: in rows below the circle. */
export function layoutLegend({ people, curves }: CircleView, place: Pick<Box, 'x' | 'y' | 'width'>, type: Typesetter) {
  const { items, bottom } = peopleRows(people.length > 1 ? people : [], place, type);
  const dashed = curves.some(({ points }) => points.some(({ now, wanted }) => wanted !== undefined && wanted !== now));
  if (!dashed) return { items, words: [], bottom };
  const set = type.set('Dashed line: as it should be', 'small', place.width);
  const y = bottom + (items.length > 0 ? 10 : 0);
  const words: Words[] = [{ id: 'dashed', part: { kind: 'text', x: place.x, y, set, tone: 'muted' } }];
  return { items, words, bottom: y + set.height };
}

function peopleRows(
  people: readonly CirclePerson[],
  { x: left, y: top, width }: Pick<Box, 'x' | 'y' | 'width'>,
  type: Typesetter,
) {
  const items: Item[] = [];
  const height = 2 * avatarRadius + 8;
  let [x, y] = [left, top];
  for (const person of people) {
    const lead = 2 * avatarRadius + 14;
    const text = dotted(person.name, person.mean === undefined ? '' : meanWords(person.mean));
    const set = type.set(text, 'small', width - lead - 12);
    const wide = lead + set.width + 12;
    const high = Math.max(height, set.height + 8);
    if (x > left && x + wide > left + width) {
      x = left;
      y = Math.max(...items.map(item => item.y + item.height)) + 8;
    }
    const parts: Part[] = [
      {
        kind: 'initials',
        x: avatarRadius + 6,
        y: high / 2,
        text: person.initials,
        hue: person.hue,
        image: person.image,
      },
      { kind: 'text', x: set.rtl ? lead + set.width : lead, y: (high - set.height) / 2, set, tone: 'ink' },
    ];
    const whose = person.persona === undefined ? {} : { persona: person.persona };
    const id = `legend-${person.key}`;
    const block = { height: high, over: 0, parts };
    items.push({
      key: person.key,
      id,
      look: `persona hue-${person.hue % 6}`,
      label: text,
      x,
      y,
      width: wide,
      height: high,
      block,
      ...whose,
    });
    x += wide + 8;
  }
  return { items, bottom: Math.max(top, ...items.map(item => item.y + item.height)) };
}
