import type { JourneyMap } from '../../../server/src/model/map';
import { groupBy } from '../group-by';
import type { Card, CellsLane, Entry, FactView, LaneView, MapView, PointView, Ribbon, StageView } from '../view/types';
import { feelingWord, journeyName, proofWord, scoreWords } from '../words';
import { type Behind, behindOf, nothingBehind } from './behind';

/** A view of a map as a table: a row for each touchpoint, grouped by stage; a column for each thing that is told of it. */
export interface TableView {
  readonly title: Piece;
  /** What is said of the map as a whole, above the table. */
  readonly about: readonly Piece[];
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
  /** All rows as one list, where they are sorted. */
  readonly sorted?: readonly Row[];
}

export interface Column {
  readonly id: string;
  readonly name: string;
  /** There is a sense in sorting by it. */
  readonly sorts?: true;
}

/** A stage with its touchpoints, or what belongs to no stage. */
export interface Group {
  readonly key: string;
  /** What is told of the stage itself. */
  readonly own: Row;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  /** The stage that it is of, where it does not stand below it. */
  readonly within?: Piece;
  readonly head: Piece;
  /** By column. */
  readonly cells: readonly (readonly Piece[])[];
}

/** Something that can be pointed at, read out and chosen. Without a key it leads nowhere. */
export interface Piece {
  readonly key?: string;
  /** Unique among the pieces of a cell. */
  readonly id: string;
  readonly text: string;
  /** Short facts behind the text. */
  readonly facts: readonly string[];
  /** What it weighs beside others of its column. */
  readonly rank?: number;
  /** Set if it is a feeling: whose, and which of the two comes first in the words. */
  readonly felt?: { readonly persona?: string; readonly part: 'now' | 'wanted' };
}

/** Where something of a lane stands; without a stage it belongs to the whole map. */
interface Placed {
  readonly stage?: number | undefined;
  readonly slot?: number | undefined;
  readonly piece: Piece;
}

interface Filled extends Column {
  readonly placed: readonly Placed[];
}

const wholeMap = 'whole-map';

/**
 * What a view of a map shows, as a table. Nothing that the view has is left out.
 * @param map tells what belongs together, and what weighs more.
 */
export function tableOf(view: MapView, map?: JourneyMap): TableView {
  const { title, header, stages, lanes } = view;
  const behind = map ? behindOf(map) : nothingBehind;
  const columns = lanes.flatMap(lane => columnsOf(lane, stages, behind)).filter(({ placed }) => placed.length > 0);
  const cellsAt = (stage?: number, slot?: number) =>
    columns.map(({ placed }) => at(placed, stage, slot).map(({ piece }) => piece));
  const heads = headsOf(lanes);
  const groups = stages.map((stage, index): Group => {
    const rows = stage.slots.map((text, slot): Row => {
      const [found] = at(heads, index, slot);
      const head = found?.piece ?? pieceOf(undefined, `${stage.key}/${slot}`, text);
      return { id: `${stage.key}/${slot}`, head, cells: cellsAt(index, slot) };
    });
    const shown = rows.filter((row, slot) => at(heads, index, slot).length > 0 || row.cells.some(isFilled));
    return { key: stage.key, own: { id: stage.key, head: stageHead(stage), cells: cellsAt(index) }, rows: shown };
  });
  const whole = cellsAt();
  const head = pieceOf(undefined, wholeMap, 'The whole map');
  const rest = whole.some(isFilled) ? [{ key: wholeMap, own: { id: wholeMap, head, cells: whole }, rows: [] }] : [];
  return {
    title: pieceOf('journey', 'journey', journeyName(title)),
    about: [
      ...header.facts.map(factPiece),
      ...[...header.chips, ...header.personas].map(({ key, label }) => pieceOf(key, key, label)),
    ],
    columns: columns.map(({ placed: _, ...column }) => column),
    groups: [...groups, ...rest],
  };
}

const firsts = new WeakMap<TableView | Group, ReadonlyMap<string, Piece>>();

/** The first piece of each key in a table, as it is read. */
export function firstIn(table: TableView): ReadonlyMap<string, Piece> {
  return firstOf(table, () => [table.title, ...table.about, ...table.groups.flatMap(piecesIn)]);
}

/** The first piece of each key in a group, as it is read. */
export function firstInGroup(group: Group): ReadonlyMap<string, Piece> {
  return firstOf(group, () => piecesIn(group));
}

function firstOf(whole: TableView | Group, pieces: () => readonly Piece[]): ReadonlyMap<string, Piece> {
  const known = firsts.get(whole);
  if (known) return known;
  const found = new Map<string, Piece>();
  for (const piece of pieces()) if (piece.key !== undefined && !found.has(piece.key)) found.set(piece.key, piece);
  firsts.set(whole, found);
  return found;
}

function piecesIn({ own, rows }: Group): readonly Piece[] {
  return [own, ...rows].flatMap(({ head, cells }) => [head, ...cells.flat()]);
}

const isFilled = (cell: readonly Piece[]): boolean => cell.length > 0;

/** Found once for each list: stage and slot → what stands there. */
const byPlace = new WeakMap<readonly Placed[], ReadonlyMap<string, readonly Placed[]>>();

function at(placed: readonly Placed[], stage?: number, slot?: number): readonly Placed[] {
  let found = byPlace.get(placed);
  if (!found) {
    found = groupBy(placed, each => `${each.stage}/${each.slot}`);
    byPlace.set(placed, found);
  }
  return found.get(`${stage}/${slot}`) ?? [];
}

function stageHead({ key, name, phase, only }: StageView): Piece {
  return pieceOf(key, key, name, `phase: ${phase}`, only ?? false);
}

/** The touchpoints, as heads of their rows. */
function headsOf(lanes: readonly LaneView[]): readonly Placed[] {
  return lanes.flatMap(lane => {
    if (lane.kind !== 'cells') return [];
    const ways = groupBy(lane.ways ?? [], ({ key }) => key);
    return lane.entries.flatMap(({ card, key, stage, slot }) => {
      if (card.kind !== 'touchpoint') return [];
      const leads = (ways.get(key) ?? []).map(({ label }) => label);
      const piece = pieceOf(key, key, card.text, card.meta, ...card.badges.map(({ text }) => text), ...leads);
      return [{ stage, slot, piece }];
    });
  });
}

/** Lanes of cards in whose column there is a sense in sorting: by what weighs more. */
const sorting: ReadonlySet<string> = new Set(['pains', 'doubts', 'opportunities', 'kpis']);

function columnsOf(lane: LaneView, stages: readonly StageView[], behind: Behind): readonly Filled[] {
  const { id, name } = lane;
  switch (lane.kind) {
    case 'cells':
      if (lane.entries[0]?.card.kind === 'touchpoint')
        return [{ id, name: 'Channel', sorts: true, placed: channelsOf(lane) }];
      return [
        {
          id,
          name,
          ...(sorting.has(id) ? { sorts: true as const } : {}),
          placed: lane.entries.map(({ stage, slot, ...entry }) => {
            return { stage, slot, piece: weighed(entryPiece(entry, id), entry, behind) };
          }),
        },
      ];
    case 'curve':
      return lane.curves.map(({ persona, name: who, points }) => ({
        id: `${id}/${persona ?? ''}`,
        sorts: true,
        name: who === '' ? name : `${who} feels`,
        placed: points.map(point => ({ stage: point.stage, slot: point.slot, piece: feeling(point, persona) })),
      }));
    case 'ribbons':
      return [{ id, name, placed: lane.ribbons.map(ribbon => ribbonPlace(ribbon, stages)) }];
    case 'facts':
      return [{ id, name, placed: lane.facts.map(fact => ({ piece: factPiece(fact) })) }];
    case 'folded':
      return [
        {
          id,
          name,
          placed: lane.counts.map((count, stage) => ({ stage, piece: pieceOf(undefined, id, `${count}`, 'folded') })),
        },
      ];
  }
}

function channelsOf({ entries }: CellsLane): readonly Placed[] {
  return entries.flatMap(({ card, key, stage, slot }) => {
    if (card.kind !== 'touchpoint' || card.channels.length === 0) return [];
    const text = card.channels.map(({ name }) => name).join(', then ');
    return [{ stage, slot, piece: pieceOf(key, key, text) }];
  });
}

function pieceOf(key: string | undefined, id: string, text: string, ...facts: readonly (string | false)[]): Piece {
  return { ...(key === undefined ? {} : { key }), id, text, facts: facts.flatMap(fact => fact || []) };
}

function factPiece({ key, name, text }: FactView): Piece {
  return pieceOf(key, key, `${name}: ${text}`);
}

function entryPiece({ key, id, label, card }: Pick<Entry, 'key' | 'id' | 'label' | 'card'>, lane: string): Piece {
  switch (card.kind) {
    case 'touchpoint':
    case 'tally':
      return pieceOf(key, id, card.text);
    case 'note':
      // In this lane only the label tells which of the three it is.
      return pieceOf(key, id, lane === 'voice' || lane === 'backstage' ? label : card.text);
    case 'pain': {
      const type = card.type === 'pain' ? '' : card.type;
      return pieceOf(key, id, card.text, type, card.severity > 0 && `severity ${card.severity} of 3`, card.meta);
    }
    case 'doubt':
      return pieceOf(key, id, card.text, card.answer === undefined ? 'no answer yet' : `answer: ${card.answer}`);
    case 'opportunity':
      return pieceOf(key, id, card.text, card.quickWin && 'quick win', ...card.meta);
    case 'kpi':
      return pieceOf(
        key,
        id,
        card.name,
        card.actual !== '' && `actual ${card.actual}`,
        card.target !== '' && `target ${card.target}`,
        card.met !== undefined && (card.met ? 'target met' : 'target not met'),
      );
  }
}

/** With what belongs to it, and what it weighs. */
function weighed(piece: Piece, { key, card }: Pick<Entry, 'key' | 'card'>, { facts, ranks }: Behind): Piece {
  const more = card.kind === 'pain' || card.kind === 'opportunity' ? (facts.get(key) ?? []) : [];
  const rank = rankOf(card) ?? ranks.get(key);
  return { ...piece, facts: [...piece.facts, ...more], ...(rank === undefined ? {} : { rank }) };
}

/** Of a doubt, whether it is open; of a figure, whether it has reached its target. */
function rankOf(card: Card): number | undefined {
  if (card.kind === 'doubt') return Number(card.answer === undefined);
  return card.kind === 'kpi' ? Number(card.met ?? 0.5) : undefined;
}

/** `−2, furious · wanted: +1, satisfied · a guess`. */
function feeling({ key, now, wanted, drop, lowest, aside, ...point }: PointView, persona?: string): Piece {
  const words = (score: number) => `${scoreWords(score)}, ${feelingWord(score)}`;
  const to = wanted === undefined ? '' : `wanted: ${words(wanted)}`;
  const piece = pieceOf(
    key,
    `${key}/emotion`,
    now === undefined ? to : words(now),
    now !== undefined && to,
    proofWord(point),
    aside !== undefined && aside.when !== '' && `only if: ${aside.when}`,
    drop !== undefined && `falls by ${drop.by}: ${drop.why}`,
    lowest !== undefined && 'the lowest point',
  );
  const part = now === undefined ? 'wanted' : 'now';
  return { ...piece, rank: now ?? wanted ?? 0, felt: { ...(persona === undefined ? {} : { persona }), part } };
}

/** A band stands at the stage where it begins, and says how far it goes. */
function ribbonPlace({ key, label, from, to, loose }: Ribbon, stages: readonly StageView[]): Placed {
  const last = stages[to]?.name ?? '';
  if (loose) return { piece: pieceOf(key, key, label) };
  return { stage: from, piece: pieceOf(key, key, label, to > from && `up to ${last}`) };
}
