import type { Box, Item } from '../block';
import { type Setting, type Typesetter, textStyles } from '../text';
import type { LaneView, MapView } from '../view/types';
import { type Columns, laneNameWidth, layoutColumns, margin } from './columns';
import { type CurveLayout, layoutCurve } from './curve';
import { layoutFacts, layoutHeader } from './header';
import { layoutCells, layoutRibbons, layoutStages } from './lanes';

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
  /** Top of the first lane. */
  readonly top: number;
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
  readonly y: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly curve?: CurveLayout;
}

const lanePad = 11;
const narrowest = 360;
const noStages = 'No stages yet. Write the first one under “stages:”, for example “- stage: Find out”.';

/** Gives everything in a view its place, for a panel of this width. */
export function layoutMap(view: MapView, width: number, type: Typesetter): MapLayout {
  const room = Math.max(narrowest, width);
  const columns = layoutColumns(view, room, type);
  const header = layoutHeader(view, room, type);
  const top = header.bottom + 18;
  const bands = phaseBands(view, columns, top);
  const stages = layoutStages(view.stages, columns, top + (bands.length > 0 ? 22 : 0), type);
  const name = (text: string) => type.set(text, 'smallStrong', laneNameWidth - 12);
  const lanes: LaneLayout[] = [];
  let y = top;
  if (stages.items.length > 0) {
    const height = stages.bottom - top + lanePad;
    lanes.push({ id: 'stages', name: name('Stages'), label: 'Stages', y, height, items: stages.items });
    y += height;
  }
  for (const lane of view.lanes) {
    const { items, bottom, curve } = layoutLane(lane, columns, y + lanePad, room, type);
    const title = name(lane.name);
    const height = Math.max(bottom - y, title.height + lanePad) + lanePad;
    lanes.push({ id: lane.id, name: title, label: lane.name, y, height, items, ...(curve ? { curve } : {}) });
    y += height;
  }
  const set = type.set(noStages, 'body', room - 2 * margin);
  const hint = view.stages.length === 0 ? { x: margin, y: y + 4, set } : undefined;
  return {
    width: Math.max(room, columns.right + columns.tail + margin),
    height: y + (hint ? set.height + 12 : 0) + margin - lanePad,
    room,
    title: view.title,
    header: header.items,
    phases: bands,
    chevron: stages.chevron,
    lanes,
    left: columns.left,
    right: columns.right + columns.tail,
    top,
    ...(hint ? { hint } : {}),
  };
}

function layoutLane(lane: LaneView, columns: Columns, top: number, room: number, type: Typesetter) {
  switch (lane.kind) {
    case 'ribbons':
      return { ...layoutRibbons(lane, columns, top, type), curve: undefined };
    case 'facts':
      return { ...layoutFacts(lane, columns, top, room, type), curve: undefined };
    case 'cells':
      return { ...layoutCells(lane, columns, top, type), curve: undefined };
    case 'curve': {
      const { layout, items, bottom } = layoutCurve(lane, columns, top - lanePad, room, type);
      return { items, bottom, curve: layout };
    }
  }
}

/** Neighbouring stages of one phase stand under one band. */
function phaseBands({ stages }: MapView, { stages: columns }: Columns, y: number): PhaseBand[] {
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
