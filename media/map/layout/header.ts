import type { Block, Item, Part } from '../block';
import { isRightToLeft, type Typesetter, textStyles } from '../text';
import type { FactView, HeaderView, MapView, PersonaView } from '../view/types';
import { laneNameWidth, margin } from './columns';
import { ink, mirrored } from './inks';

export interface HeaderLayout {
  readonly items: readonly Item[];
  readonly bottom: number;
}

const leftMin = 420;
const personaMin = 220;
const personaMax = 290;
const factMin = 190;
const gap = 10;
const chipHeight = 22;

/** Title, state and aims, whom the map is about, and the story; as low as it gets without crowding. */
export function layoutHeader(view: MapView, room: number, type: Typesetter): HeaderLayout {
  const width = room - 2 * margin;
  const most = Math.min(view.header.personas.length, Math.floor((width - leftMin) / (personaMin + gap)));
  const ways = Array.from({ length: Math.max(0, most) + 1 }, (_, beside) => layoutUpper(view, width, beside, type));
  const upper = ways.reduce((best, way) => (way.bottom <= best.bottom ? way : best));
  const { story } = view.header;
  const top = upper.bottom + (story.length > 0 ? 14 : 0);
  const columns = evenColumns(story.length, Math.floor((width + 2 * gap) / (factMin + 2 * gap)));
  const factWidth = Math.floor((width + 2 * gap) / columns) - 2 * gap;
  const told = grid(
    story.map(fact => storyItem(fact, factWidth, type)),
    { x: margin, y: top, width: factWidth + gap, across: columns },
  );
  return { items: [...upper.items, ...told.items], bottom: Math.max(top, told.bottom) };
}

/** Personas in so many columns at the right of the title and aims; with none, in rows below them. */
function layoutUpper({ title, header }: MapView, width: number, beside: number, type: Typesetter): HeaderLayout {
  const fit = Math.floor((width + gap) / (personaMin + gap));
  const across = beside > 0 ? beside : Math.max(1, Math.min(header.personas.length, fit));
  const free = beside > 0 ? width - leftMin : width + gap;
  const card = Math.min(personaMax, Math.floor(free / across) - gap);
  const left = layoutLeft(title, header, beside > 0 ? width - beside * (card + gap) - 2 * gap : width, type);
  const personas = grid(
    header.personas.map(persona => personaItem(persona, card, type)),
    beside > 0
      ? { x: margin + width - beside * (card + gap) + gap, y: margin, width: card, across }
      : { x: margin, y: left.bottom + gap, width: card, across },
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
}

/** Items side by side, as high as the highest of their row. */
function grid(all: readonly Omit<Item, 'x' | 'y'>[], { x, y, width, across }: Grid): { items: Item[]; bottom: number } {
  const items: Item[] = [];
  let top = y;
  for (let first = 0; first < all.length; first += across) {
    const row = all.slice(first, first + across);
    const height = Math.max(...row.map(item => item.height));
    row.forEach((item, at) => {
      items.push({ ...item, x: x + at * (width + gap), y: top, height });
    });
    top += height + gap;
  }
  return { items, bottom: all.length === 0 ? y : top - gap };
}

function layoutLeft(
  title: string,
  { chips, facts }: HeaderView,
  width: number,
  type: Typesetter,
): { items: Item[]; bottom: number } {
  const set = type.set(title, 'title', width);
  const heading = title === '' ? type.set('Untitled journey', 'title', width) : set;
  const items: Item[] = [
    {
      key: 'journey',
      id: 'title',
      look: 'title',
      label: `Journey map: ${title === '' ? 'untitled' : title}`,
      x: margin,
      y: margin - 6,
      width: Math.min(width, heading.width + 4),
      height: heading.height,
      block: block(heading.height, [ink(heading, 0, 0, title === '' ? 'muted' : 'ink')]),
    },
  ];
  let x = margin;
  let y = margin + heading.height + 2;
  let row = 0;
  for (const { key, text, label, look } of chips) {
    const line = type.set(text, 'small', width - 22);
    const wide = line.width + 22;
    const height = chipHeight + line.height - textStyles.small.line;
    if (x > margin && x + wide > margin + width) {
      x = margin;
      y += row + 6;
      row = 0;
    }
    const tone = look === 'plain' ? 'muted' : look;
    const parts = [ink(line, 11, 3, tone)];
    items.push({ key, id: key, look: `chip ${look}`, label, x, y, width: wide, height, block: block(height, parts) });
    x += wide + 6;
    row = Math.max(row, height);
  }
  y += row + 10;
  for (const fact of facts) {
    const room = width - laneNameWidth;
    const text = type.set(fact.text, 'body', room);
    const name = type.set(fact.name, 'smallStrong', laneNameWidth - 3);
    const parts = [ink(name, 0, 1.5, 'muted'), ink(text, laneNameWidth, 0, 'ink')];
    const height = Math.max(text.height, name.height + 2);
    const wide = Math.min(width, laneNameWidth + text.width + 4);
    items.push({
      ...factItem(fact),
      x: margin,
      y,
      width: wide,
      height,
      block: block(height, parts),
    });
    y += height + 3;
  }
  return { items, bottom: y };
}

function block(height: number, parts: readonly Part[]): Block {
  return { height, over: 0, parts };
}

/** A block in the direction of a text. */
function turned(made: Block, text: string, width: number): Block {
  return isRightToLeft(text) ? mirrored(made, width) : made;
}

function factItem({ key, name, text }: FactView): Pick<Item, 'key' | 'id' | 'look' | 'label'> {
  return { key, id: name, look: 'fact', label: `${name}: ${text}` };
}

function storyItem(fact: FactView, width: number, type: Typesetter): Omit<Item, 'x' | 'y'> {
  const name = type.set(fact.name, 'smallStrong', width);
  const text = type.set(fact.text, 'body', width);
  const height = name.height + text.height + 2;
  const parts = [ink(name, 0, 0, 'muted'), ink(text, 0, name.height + 1, 'ink')];
  return { ...factItem(fact), width, height, block: turned(block(height, parts), fact.text, width) };
}

function personaItem(persona: PersonaView, width: number, type: Typesetter): Omit<Item, 'x' | 'y'> {
  const { key, label, name, about, quote, hue } = persona;
  const room = width - 58 - 12;
  const heading = type.set(name, 'name', room);
  const under = type.set(about, 'small', room);
  const parts: Part[] = [
    { kind: 'initials', x: 31, y: 30, text: persona.initials, hue },
    ink(heading, 58, 11, 'ink'),
    ink(under, 58, 12 + heading.height, 'muted'),
  ];
  let y = Math.max(52, 12 + heading.height + under.height) + 4;
  if (quote !== undefined) {
    const said = type.set(quote, 'smallQuote', width - 24);
    parts.push(ink(said, 12, y, 'ink'));
    y += said.height + 2;
  }
  const height = y + 8;
  const made = turned(block(height, parts), name, width);
  return { key, id: key, look: `persona hue-${hue % 6}`, label, width, height, block: made };
}
