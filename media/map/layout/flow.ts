import type { Item } from '../block';
import type { IconName } from '../icons';
import type { Typesetter } from '../text';
import type { WayView } from '../view/types';
import type { Columns } from './columns';
import { type Label, words } from './curve-labels';
import type { Stretch } from './path';

/** The line of a way, and what it ends with. */
export interface Way extends Stretch {
  readonly id: string;
  readonly key: string;
  readonly look: string;
  /** Tip of the arrow, or the middle of the sign for the end. */
  readonly end: { readonly x: number; readonly y: number; readonly sign: 'arrow' | 'end' };
}

export interface FlowLayout {
  readonly ways: readonly Way[];
  readonly labels: readonly Label[];
}

/** A way whose ends are known. */
interface Span {
  readonly view: WayView;
  readonly from: Port;
  readonly to?: Port;
}

interface Port {
  readonly x: number;
  readonly y: number;
}

/** A way with its words, which take a piece of a row. */
interface Track extends Span {
  readonly left: number;
  readonly right: number;
  readonly label?: Label;
}

const rowGap = 8;
const corner = 5;
const edge = 12;
/** Room of a condition that finds no gap wide enough between the lines. */
const tight = 60;
const wordsMost = 190;

/**
 * Ways run below the cards: down from a card's lower edge, along a row of their own, and up to the other card. So they
 * cross no card, and their words stand between the lines that pass.
 */
export function layoutFlow(
  views: readonly WayView[],
  cards: readonly Item[],
  columns: Columns,
  top: number,
  type: Typesetter,
): { readonly flow: FlowLayout; readonly bottom: number } {
  const spans = portsOf(views, cards);
  const ports = spans.flatMap(({ from, to }) => [from.x, ...(to ? [to.x] : [])]).sort((a, b) => a - b);
  const tracks = spans.map(span => track(span, ports, columns, type));
  const ways: Way[] = [];
  const labels: Label[] = [];
  let y = top + rowGap;
  for (const row of inRows(tracks)) {
    const high = Math.max(5, ...row.map(({ label }) => (label ? label.height + 2 : 0)));
    for (const each of row) {
      const { label, to } = each;
      // The sign for the end stands beside its words, an arrow's line below them.
      ways.push(draw(each, to || !label ? y + high : y + label.height / 2));
      if (label) labels.push({ ...label, y: to ? y + high - label.height - 2 : y });
    }
    y += high + rowGap + (row.some(({ to }) => !to) ? 4 : 0);
  }
  return { flow: { ways, labels }, bottom: y - rowGap / 2 };
}

/** Where each way leaves its card and enters the other: side by side, those that go to the left at the left. */
function portsOf(views: readonly WayView[], cards: readonly Item[]): Span[] {
  const cardOf = new Map(cards.map(card => [card.key, card]));
  const ends = new Map<Item, { readonly id: string; readonly toward: number }[]>();
  const note = (card: Item, id: string, other: Item | undefined) => {
    const list = ends.get(card) ?? [];
    ends.set(card, list);
    list.push({ id, toward: other === card || !other ? card.x + 0.5 : other.x });
  };
  const known = views.flatMap(view => {
    const [from, to] = [cardOf.get(view.key), view.to === undefined ? undefined : cardOf.get(view.to)];
    if (!from || (view.to !== undefined && !to)) return [];
    note(from, `out ${view.id}`, to);
    if (to) note(to, `in ${view.id}`, from);
    return [{ view, from, to }];
  });
  const places = new Map<string, Port>();
  for (const [card, list] of ends) {
    const room = (card.width - 2 * edge) / list.length;
    [...list]
      .sort((a, b) => a.toward - b.toward)
      .forEach(({ id }, at) => {
        places.set(id, { x: card.x + edge + (at + 0.5) * room, y: card.y + card.height });
      });
  }
  return known.flatMap(({ view, to }) => {
    const [out, into] = [places.get(`out ${view.id}`), places.get(`in ${view.id}`)];
    return out ? [{ view, from: out, ...(to && into ? { to: into } : {}) }] : [];
  });
}

/** What a way takes of its row: from end to end, and its words. */
function track(span: Span, ports: readonly number[], columns: Columns, type: Typesetter): Track {
  const { view, from, to } = span;
  const [start, end] = [Math.min(from.x, to?.x ?? from.x), Math.max(from.x, to?.x ?? from.x)];
  const bare = { ...span, left: start - 6, right: end + 6 };
  if (view.text === '') return bare;
  const icon: { icon?: IconName } = view.look === 'handoff' ? { icon: 'handoff' } : {};
  const tone = view.look === 'exit' ? 'bad' : view.look === 'handoff' ? 'link' : 'muted';
  const say = (room: number) => words(type, { text: view.text, style: 'small', tone, ...icon }, room);
  const full = say(wordsMost);
  const gap = to ? gapFor(full.width, start, end, ports) : undefined;
  const block = gap && gap.width < full.width ? say(Math.max(tight, gap.width)) : full;
  const wanted = gap ? gap.middle - block.width / 2 : from.x + 9;
  const x = Math.max(columns.left, Math.min(wanted, columns.right - block.width));
  const label: Label = {
    id: `words-${view.id}`,
    key: view.key,
    look: `way-words ${view.look}`,
    x,
    y: 0,
    width: block.width,
    height: block.height,
    block,
  };
  return { ...bare, left: Math.min(bare.left, x - 4), right: Math.max(bare.right, x + block.width + 4), label };
}

/** The first room between passing lines that holds so wide a text, else the widest. */
function gapFor(width: number, start: number, end: number, ports: readonly number[]) {
  const stops = [start, ...ports.filter(x => x > start && x < end), end];
  let widest = { width: 0, middle: (start + end) / 2 };
  for (const [at, right] of stops.entries()) {
    const left = stops[at - 1];
    if (left === undefined) continue;
    const gap = { width: right - left - 8, middle: (left + right) / 2 };
    if (gap.width >= width) return gap;
    if (gap.width > widest.width) widest = gap;
  }
  return widest;
}

/** Tracks in as few rows as hold them side by side; short ones near the cards, so that lines cross seldom. */
function inRows(tracks: readonly Track[]): Track[][] {
  const rows: Track[][] = [];
  const sorted = [...tracks].sort((a, b) => a.right - a.left - (b.right - b.left) || a.left - b.left);
  for (const each of sorted) {
    const row = rows.find(others => others.every(other => other.right <= each.left || each.right <= other.left));
    if (row) row.push(each);
    else rows.push([each]);
  }
  return rows;
}

function draw({ view: { id, key, look }, from, to }: Track, y: number): Way {
  const r = (value: number) => Math.round(value * 10) / 10;
  const down = `M${r(from.x)} ${r(from.y)}`;
  const reach = { from: Math.min(from.x, to?.x ?? from.x), to: Math.max(from.x, to?.x ?? from.x) };
  if (!to) return { id, key, look, d: `${down}V${r(y - 4)}`, ...reach, end: { x: from.x, y, sign: 'end' } };
  const bend = Math.min(corner, Math.abs(to.x - from.x) / 2) * Math.sign(to.x - from.x);
  const d = `${down}V${r(y - corner)}q0 ${corner} ${r(bend)} ${corner}H${r(to.x - bend)}q${r(bend)} 0 ${r(bend)} ${-corner}V${r(to.y + 2)}`;
  return { id, key, look, d, ...reach, end: { x: to.x, y: to.y + 1, sign: 'arrow' } };
}
