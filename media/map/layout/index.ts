import type { Box, Item, Part } from '../block';
import { keep } from '../same';
import { type Setting, type Typesetter, textStyles } from '../text';
import type { ViewOptions } from '../view/options';
import type { LaneView, MapView } from '../view/types';
import { type Columns, laneNameWidth, layoutColumns, margin } from './columns';
import { type CurveLayout, layoutCurve } from './curve';
import { type FlowLayout, layoutFlow } from './flow';
import { layoutFacts, layoutHeader } from './header';
import { layoutCells, layoutFolded, layoutRibbons, layoutStages } from './lanes';
import { spacings } from './spacing';

/** A map with every box in its place, ready to be drawn. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Width of the header: the panel's, while the stages may need more. */
  readonly room: number;
  readonly title: string;
  readonly header: readonly Item[];
  readonly phases: readonly PhaseBand[];
  readonly chevron: number;
  readonly lanes: readonly LaneLayout[];
  /** Where the stages begin: left of it stand the names of the lanes. */
  readonly left: number;
  readonly right: number;
  /** Top of the first lane, and where the arrows of the stages end: the part that stays in sight. */
  readonly top: number;
  readonly headBottom: number;
  /** From the upper edge of a lane to its name. */
  readonly pad: number;
  /** Said in place of stages while there are none. */
  readonly hint?: { readonly x: number; readonly y: number; readonly set: Setting };
}

export interface PhaseBand extends Box {
  readonly phase: 'before' | 'during' | 'after';
}

export interface LaneLayout {
  readonly id: string;
  readonly name: Setting;
  readonly label: string;
  /** Its upper edge in the map. What is in it has its place from there. */
  readonly y: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly curve?: CurveLayout;
  /** Set if it is folded: how much is in it. */
  readonly counts?: readonly Part[];
  readonly flow?: FlowLayout;
}

/** Height of the line above the stages that tells their phase. */
export const bandHeight = 22;
const narrowest = 360;
const noStages = 'No stages yet. Write the first one under “stages:”, for example “- stage: Find out”.';
const allFiltered = 'No stage passes the filter.';

/** Gives everything in a view its place, for a panel of this width. */
export function layoutMap(
  view: MapView,
  width: number,
  type: Typesetter,
  density: ViewOptions['density'] = 'comfortable',
): MapLayout {
  const spacing = spacings[density];
  const room = Math.max(narrowest, width);
  const columns = keep(columnsOf.get(type), layoutColumns(view, room, type, spacing));
  columnsOf.set(type, columns);
  const header = layoutHeader(view, room, type);
  const top = header.bottom + 18;
  const bands = phaseBands(view, columns, top);
  const stages = layoutStages(view.stages, columns, bands.length > 0 ? bandHeight : 0, type);
  const lanes: LaneLayout[] = [];
  let y = top;
  if (stages.items.length > 0) {
    const height = stages.bottom + spacing.lane;
    lanes.push({ id: 'stages', name: laneName('Stages', type), label: 'Stages', y, height, items: stages.items });
    y += height;
  }
  for (const lane of view.lanes) {
    const made = placeLane(lane, y, { columns, room, type });
    lanes.push(made);
    y += made.height;
  }
  const set = type.set(view.filtered > 0 ? allFiltered : noStages, 'body', room - 2 * margin);
  const hint = view.stages.length === 0 ? { x: margin, y: y + 4, set } : undefined;
  return {
    width: Math.max(room, columns.right + columns.tail + margin),
    height: y + (hint ? set.height + 12 : 0) + margin - spacing.lane,
    room,
    title: view.title,
    header: header.items,
    phases: bands,
    chevron: stages.chevron,
    lanes,
    left: columns.left,
    right: columns.right + columns.tail,
    top,
    headBottom: top + stages.bottom,
    pad: spacing.lane,
    ...(hint ? { hint } : {}),
  };
}

/** The name of a lane, set to the room before the stages. */
export function laneName(text: string, type: Typesetter): Setting {
  return type.set(text, 'smallStrong', laneNameWidth - 12);
}

/** What the places in a lane depend on beside the lane itself. */
interface Ground {
  readonly columns: Columns;
  readonly room: number;
  readonly type: Typesetter;
}

/** The columns last used, so that equal ones are the same ones. */
const columnsOf = new WeakMap<Typesetter, Columns>();
/** How each lane was laid out last: at a keystroke most are as they were, or only further down. */
const laid = new WeakMap<LaneView, { readonly ground: Ground; readonly made: LaneLayout }>();

function placeLane(lane: LaneView, y: number, ground: Ground): LaneLayout {
  const last = laid.get(lane);
  const { columns, room, type } = ground;
  const like = last?.ground.columns === columns && last.ground.room === room && last.ground.type === type;
  const inside = last && like ? last.made : newLane(lane, ground);
  const made = inside.y === y ? inside : { ...inside, y };
  laid.set(lane, { ground, made });
  return made;
}

function newLane(lane: LaneView, { columns, room, type }: Ground): LaneLayout {
  const { lane: pad } = columns.spacing;
  const { bottom, ...made } = layoutLane(lane, columns, room, type);
  const name = laneName(lane.name, type);
  const height = Math.max(bottom, name.height + pad) + pad;
  return { id: lane.id, name, label: lane.name, y: 0, height, ...made };
}

type Inside = Pick<LaneLayout, 'items' | 'curve' | 'flow' | 'counts'> & { readonly bottom: number };

/** What is in a lane, from its upper edge. */
function layoutLane(lane: LaneView, columns: Columns, room: number, type: Typesetter): Inside {
  const top = columns.spacing.lane;
  switch (lane.kind) {
    case 'ribbons':
      return layoutRibbons(lane, columns, top, type);
    case 'facts':
      return layoutFacts(lane, columns, top, room, type);
    case 'curve': {
      const { layout, items, bottom } = layoutCurve(lane, columns, room, type);
      return { items, bottom, curve: layout };
    }
    case 'folded':
      return { items: [], ...layoutFolded(lane, columns, top, type) };
    case 'cells': {
      const { items, bottom } = layoutCells(lane, columns, top, type);
      const under = items.reduce((low, { y, height }) => Math.max(low, y + height), bottom);
      return lane.ways ? { items, ...layoutFlow(lane.ways, items, columns, under, type) } : { items, bottom: under };
    }
  }
}

/** Neighbouring stages of one phase stand under one band. */
export function phaseBands({ stages }: MapView, { stages: columns }: Columns, y: number): PhaseBand[] {
  const bands: PhaseBand[] = [];
  stages.forEach(({ phase }, index) => {
    const column = columns[index];
    if (!column) return;
    const last = bands.at(-1);
    if (last?.phase === phase) bands[bands.length - 1] = { ...last, width: column.x + column.width - last.x };
    else bands.push({ phase, x: column.x, y, width: column.width, height: textStyles.small.line + 4 });
  });
  return bands;
}
