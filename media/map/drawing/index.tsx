import type { VNode } from 'preact';
import type { Mark } from '../../../server/src/protocol';
import type { Item } from '../block';
import type { LaneLayout, MapLayout } from '../layout';
import { margin } from '../layout/columns';
import { ink } from '../layout/inks';
import { type Pieces, tilesOf } from '../layout/tiles';
import { CurveGrid, CurveGround, CurveLines } from './curve';
import { FlowLines } from './flow';
import { ItemDrawing } from './item';
import { firstByKey, firstDrawn, placeMarks } from './marks';
import { Parts, round, spoken, unspoken } from './parts';

export interface MapDrawingProps {
  readonly layout: MapLayout;
  readonly marks?: readonly Mark[];
  /** Key of the element in which the text cursor is. */
  readonly highlighted?: string | undefined;
  /** Key of the element that the person chose. */
  readonly selected?: string | undefined;
  readonly zoom?: number;
  /** True in a panel: elements can be reached and chosen. False in a picture. */
  readonly live?: boolean;
}

/** The whole map as one `<svg>`. Colours are the style sheet's (`map.css`), so it follows the theme by itself. */
export function MapDrawing({ layout, zoom = 1, ...rest }: MapDrawingProps) {
  const { width, height, left, top } = layout;
  const draw = itemDrawer({ layout, ...rest });
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label; a title would follow the pointer all over the map
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="journey-map"
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      width={round(width * zoom)}
      height={round(height * zoom)}
      {...spoken(titleOf(layout))}
    >
      <About layout={layout} draw={draw} />
      <Head layout={layout} draw={draw} />
      <Lanes layout={layout} draw={draw} />
      <g class="lane-names" {...unspoken}>
        <rect class="backdrop" x={0} y={round(top)} width={left - 12} height={round(height - top)} />
        {layout.lanes.map(lane => (
          <LaneName key={lane.id} lane={lane} layout={layout} />
        ))}
      </g>
    </svg>
  );
}

/** Draws items with their marks and states. */
export interface Drawer {
  item(item: Item): VNode;
  /** All that the drawing of these items depends on beside the items themselves. */
  state(items: readonly Item[]): unknown;
}

interface PartProps {
  readonly layout: MapLayout;
  readonly draw: Drawer;
}

/** What a screen reader calls the whole map. */
export function titleOf({ title }: MapLayout): string {
  return `Journey map: ${title === '' ? 'untitled' : title}`;
}

/** A drawer for a layout. What comes first of a thing, as a map is read, shows its marks. */
export function itemDrawer({
  layout,
  marks = [],
  highlighted,
  selected,
  live = false,
}: Omit<MapDrawingProps, 'zoom'>): Drawer {
  const first = firstDrawn(layout);
  const marked = placeMarks(first, marks);
  return {
    item: item => (
      <ItemDrawing
        key={item.id}
        item={item}
        highlighted={item.key === highlighted}
        selected={item.key === selected}
        marks={first.get(item.key) === item ? marked.get(item.key) : undefined}
        live={live}
      />
    ),
    state(items) {
      const own = firstByKey(items);
      const here = (key: string | undefined) => (key !== undefined && own.has(key) ? key : undefined);
      const fewer: ReadonlyMap<string, unknown> = marked.size < own.size ? marked : own;
      const shown = [...fewer.keys()].filter(key => marked.has(key) && own.has(key) && own.get(key) === first.get(key));
      return [live, here(highlighted), here(selected), shown.map(key => [key, marked.get(key)])];
    },
  };
}

/** What stands above the stages: title, state, aims, personas, story. */
export function About({ layout, draw }: PartProps) {
  return (
    <g class="header" {...spoken('About this map')}>
      {layout.header.map(item => draw.item(item))}
    </g>
  );
}

/** Phases and stages. @param named whether the phases bear their names; in the panel these stand above the drawing. */
export function Head({ layout, draw, named = true }: PartProps & { readonly named?: boolean }) {
  return (
    <>
      <Phases layout={layout} named={named} />
      {layout.lanes.filter(isHead).map(lane => (
        <g key={lane.id} transform={`translate(0 ${round(lane.y)})`} {...groupOf(lane)}>
          {lane.items.map(item => draw.item(item))}
        </g>
      ))}
    </>
  );
}

/** All lanes below the stages. */
export function Lanes({ layout, draw }: PartProps) {
  const { hint, lanes } = layout;
  return (
    <>
      {lanes
        .filter(lane => !isHead(lane))
        .map(lane => (
          <g key={lane.id} transform={`translate(0 ${round(lane.y)})`} {...groupOf(lane)}>
            <LaneGround lane={lane} ends={layout} />
            {tilesOf(lane)
              .flatMap(({ tiles }) => tiles)
              .map(({ id, pieces }) => (
                <PiecesDrawing key={id} pieces={pieces} draw={draw} />
              ))}
          </g>
        ))}
      {hint ? <Hint hint={hint} /> : null}
    </>
  );
}

/** Attributes of the element that holds a lane. */
export function groupOf({ id, label }: LaneLayout) {
  return { class: `lane lane-${id}`, 'data-lane': id, ...spoken(label) } as const;
}

/** Where the map ends, and its stages begin and end. */
export type Ends = Pick<MapLayout, 'left' | 'right' | 'width'>;

/** What goes through a lane from end to end, and how much is in it if it is folded. */
export function LaneGround({ lane: { curve, counts }, ends }: { readonly lane: LaneLayout; readonly ends: Ends }) {
  const { left, right, width } = ends;
  return (
    <>
      <path class="rule" d={`M${margin} 0H${round(width - margin)}`} />
      {curve ? <CurveGround curve={curve} left={left} right={right} /> : null}
      {counts ? <Parts parts={counts} /> : null}
    </>
  );
}

/** Some of what is in a lane, in places of the lane. */
export function PiecesDrawing({ pieces, draw }: { readonly pieces: Pieces; readonly draw: Drawer }) {
  const { bands, gaps, strokes, labels, items, ways, wayLabels } = pieces;
  return (
    <>
      {bands.length + gaps.length + strokes.length + labels.length > 0 ? <CurveLines {...pieces} /> : null}
      {items.map(item => draw.item(item))}
      {ways.length + wayLabels.length > 0 ? <FlowLines ways={ways} labels={wayLabels} /> : null}
    </>
  );
}

/** Words in place of stages. */
export function Hint({ hint }: { readonly hint: NonNullable<MapLayout['hint']> }) {
  return (
    <g class="hint">
      <Parts parts={[{ kind: 'text', ...hint, tone: 'muted' }]} />
    </g>
  );
}

/** The lane of the stages heads all others. */
export function isHead({ id }: LaneLayout): boolean {
  return id === 'stages';
}

/** The name of a lane and, for the curve, its scale. */
export function LaneName({ lane, layout }: { readonly lane: LaneLayout; readonly layout: MapLayout }) {
  return (
    <g>
      <Parts parts={[ink(lane.name, margin, laneNameTop(lane, layout), 'muted')]} />
      {lane.curve ? <CurveGrid curve={lane.curve} top={lane.y} /> : null}
    </g>
  );
}

/** Upper edge of a lane's name. */
export function laneNameTop(lane: LaneLayout, { headBottom, chevron, pad }: MapLayout): number {
  return isHead(lane) ? headBottom - (chevron + lane.name.height) / 2 : lane.y + pad;
}

function Phases({ layout: { phases }, named }: { readonly layout: MapLayout; readonly named: boolean }) {
  return (
    <g class="phases" {...unspoken}>
      {phases.map(({ phase, x, y, width }) => (
        <g key={`${phase}-${x}`} class={`phase ${phase}`}>
          <path class="phase-line" d={`M${round(x)} ${round(y + 15.5)}H${round(x + width)}`} />
          {named ? (
            <text class="phase-name" x={round(x)} y={round(y + 10)} font-size={11} font-weight={600}>
              {phase}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}
