import { avatarRadius as avatar, type Block, type Item, type Part } from '../block';
import { same } from '../same';
import { isRightToLeft, type TextStyleName, type Typesetter, textStyles } from '../text';
import type { FactsLane, FactView, HeaderView, MapView, PersonaView } from '../view/types';
import { journeyName } from '../words';
import { type Columns, margin } from './columns';
import { ink, mirrored } from './inks';

export interface HeaderLayout {
  readonly items: readonly Item[];
  readonly bottom: number;
}

type Unplaced = Omit<Item, 'x' | 'y'>;

/** From this width of the panel the title is written large. */
const wide = 1000;
const leftMin = 380;
const personaMin = 210;
const personaMax = 290;
const factMin = 190;
const factMax = 420;
const gap = 10;
const factGap = 20;
const chipHeight = 22;

/** The header as it was set last. */
const known = new WeakMap<HeaderView, { readonly on: readonly unknown[]; readonly made: HeaderLayout }>();

/** Title, state and aims, and whom the map is about; as low as it gets without crowding: the curve shall be in sight. */
export function layoutHeader(view: MapView, room: number, type: Typesetter): HeaderLayout {
  const on = [view.title, room, type];
  const last = known.get(view.header);
  if (last && same(last.on, on)) return last.made;
  const made = lowest(view, room, type);
  known.set(view.header, { on, made });
  return made;
}

function lowest(view: MapView, room: number, type: Typesetter): HeaderLayout {
  const width = room - 2 * margin;
  const most = Math.min(view.header.personas.length, Math.floor((width - leftMin) / (personaMin + gap)));
  const ways = Array.from({ length: Math.max(0, most) + 1 }, (_, beside) => layoutUpper(view, width, beside, type));
  return ways.reduce((best, way) => (way.bottom <= best.bottom ? way : best));
}

/** The hero's arc, in columns that are in sight together in the panel. */
export function layoutFacts({ facts }: FactsLane, columns: Columns, top: number, room: number, type: Typesetter) {
  const width = Math.max(factMin, Math.min(columns.right, room - margin) - columns.left);
  const across = evenColumns(facts.length, Math.floor((width + factGap) / (factMin + factGap)));
  const each = Math.min(factMax, Math.floor((width + factGap) / across) - factGap);
  const items = facts.map(fact => storyItem(fact, each, type));
  return grid(items, { x: columns.left, y: top, width: each, across, gap: factGap });
}

/** Personas in so many columns at the right of the title and aims; with none, in rows below them. */
function layoutUpper({ title, header }: MapView, width: number, beside: number, type: Typesetter): HeaderLayout {
  const fit = Math.floor((width + gap) / (personaMin + gap));
  const across = beside > 0 ? beside : Math.max(1, Math.min(header.personas.length, fit));
  const free = beside > 0 ? width - leftMin : width + gap;
  const card = Math.min(personaMax, Math.floor(free / across) - gap);
  const left = layoutLeft(title, header, beside > 0 ? width - beside * (card + gap) - gap : width, width, type);
  const personas = grid(
    header.personas.map(persona => personaItem(persona, card, type)),
    beside > 0
      ? { x: margin + width - beside * (card + gap) + gap, y: margin - 4, width: card, across, gap }
      : { x: margin, y: left.bottom + gap, width: card, across, gap },
  );
  return { items: [...left.items, ...personas.items], bottom: Math.max(left.bottom, personas.bottom) };
}

/** As many columns as fit, but no more than fill their last row as well as they can. */
function evenColumns(count: number, fit: number): number {
  const rows = Math.ceil(count / Math.max(1, fit));
  return Math.max(1, Math.ceil(count / Math.max(1, rows)));
}

interface Grid {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly across: number;
  readonly gap: number;
}

/** Items side by side, as high as the highest of their row. */
function grid(all: readonly Unplaced[], { x, y, width, across, gap: between }: Grid) {
  const items: Item[] = [];
  let top = y;
  for (let first = 0; first < all.length; first += across) {
    const row = all.slice(first, first + across);
    const height = Math.max(...row.map(item => item.height));
    row.forEach((item, at) => {
      items.push({ ...item, x: x + at * (width + between), y: top, height });
    });
    top += height + gap;
  }
  return { items, bottom: all.length === 0 ? y : top - gap };
}

/** @param full width of the whole header, by which the size of the title is chosen. */
function layoutLeft(title: string, { chips, facts }: HeaderView, width: number, full: number, type: Typesetter) {
  const style: TextStyleName = full + 2 * margin >= wide ? 'title' : 'titleSmall';
  const set = type.set(journeyName(title), style, width);
  const items: Item[] = [
    {
      key: 'journey',
      id: 'title',
      look: 'title',
      label: `Journey map: ${title === '' ? 'untitled' : title}`,
      x: margin,
      y: margin - 6,
      width: Math.min(width, set.width + 4),
      height: set.height,
      block: block(set.height, [ink(set, 0, 0, title === '' ? 'muted' : 'ink')]),
    },
  ];
  const rows = [
    { all: chips.map(chip => chipItem(chip, width, type)), top: 0, between: 6, row: 6 },
    { all: facts.map(fact => factItem(fact, width, type)), top: 8, between: factGap, row: 3 },
  ];
  let y = margin - 4 + set.height;
  for (const { all, top, between, row } of rows) {
    if (all.length === 0) continue;
    const placed = inRows(all, y + top, width, between, row);
    items.push(...placed.items);
    y = placed.bottom;
  }
  return { items, bottom: y };
}

/** One after the other, in rows, as words are. */
function inRows(all: readonly Unplaced[], top: number, width: number, between: number, rowGap: number) {
  const items: Item[] = [];
  let [x, y, row] = [margin, top, 0];
  for (const item of all) {
    if (x > margin && x + item.width > margin + width) {
      x = margin;
      y += row + rowGap;
      row = 0;
    }
    items.push({ ...item, x, y });
    x += item.width + between;
    row = Math.max(row, item.height);
  }
  return { items, bottom: y + row };
}

function chipItem({ key, text, label, look }: HeaderView['chips'][number], width: number, type: Typesetter): Unplaced {
  const line = type.set(text, 'small', width - 22);
  const height = chipHeight + line.height - textStyles.small.line;
  const parts = [ink(line, 11, 3, look === 'plain' ? 'muted' : look)];
  return { key, id: key, look: `chip ${look}`, label, width: line.width + 22, height, block: block(height, parts) };
}

function factItem(fact: FactView, width: number, type: Typesetter): Unplaced {
  const name = type.set(fact.unnamed ? '' : fact.name, 'smallStrong', width / 3);
  const lead = fact.unnamed ? 0 : name.width + 7;
  const text = type.set(fact.text, 'body', width - lead);
  const height = Math.max(text.height, name.height + 2);
  const parts = [
    ...(fact.unnamed ? [] : [ink(name, 0, 1.5, 'muted')]),
    ink(text, lead, 0, fact.unnamed ? 'muted' : 'ink'),
  ];
  return { ...factNames(fact), width: lead + text.width, height, block: block(height, parts) };
}

function block(height: number, parts: readonly Part[]): Block {
  return { height, over: 0, parts };
}

/** A block in the direction of a text. */
function turned(made: Block, text: string, width: number): Block {
  return isRightToLeft(text) ? mirrored(made, width) : made;
}

function factNames({ key, field, name, text }: FactView): Pick<Item, 'key' | 'id' | 'look' | 'label'> {
  return { key, id: field === undefined ? name : `${key}/${field}`, look: 'fact', label: `${name}: ${text}` };
}

function storyItem(fact: FactView, width: number, type: Typesetter): Unplaced {
  const name = type.set(fact.name, 'smallStrong', width);
  const text = type.set(fact.text, 'body', width);
  const height = name.height + text.height + 2;
  const parts = [ink(name, 0, 0, 'muted'), ink(text, 0, name.height + 1, 'ink')];
  return { ...factNames(fact), width, height, block: turned(block(height, parts), fact.text, width) };
}

function personaItem(persona: PersonaView, width: number, type: Typesetter): Unplaced {
  const { key, id, label, name, about, quote, hue } = persona;
  const lead = 2 * avatar + 16;
  const room = width - lead - 10;
  const heading = type.set(name, 'name', room);
  const under = type.set(about, 'small', room);
  const parts: Part[] = [
    { kind: 'initials', x: avatar + 8, y: avatar + 8, text: persona.initials, hue, image: persona.image },
    ink(heading, lead, 5, 'ink'),
    ink(under, lead, 5 + heading.height, 'muted', 'general'),
  ];
  let y = Math.max(2 * avatar + 10, 5 + heading.height + under.height) + 1;
  if (quote !== undefined) {
    const said = type.set(quote, 'smallQuote', room);
    parts.push(ink(said, lead, y, 'ink', 'quote'));
    y += said.height;
  }
  const height = y + 6;
  const made = turned(block(height, parts), name, width);
  return { key, id: key, look: `persona hue-${hue % 6}`, label, persona: id, width, height, block: made };
}
