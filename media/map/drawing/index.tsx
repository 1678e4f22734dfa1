import type { Mark } from '../../../server/src/protocol';
import type { Item } from '../block';
import type { LaneLayout, MapLayout } from '../layout';
import { margin } from '../layout/columns';
import { ink } from '../layout/inks';
import { CurveGrid, CurveLines } from './curve';
import { ItemDrawing } from './item';
import { drawnKeys, placeMarks } from './marks';
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
export function MapDrawing({ layout, marks = [], highlighted, selected, zoom = 1, live = false }: MapDrawingProps) {
  const { width, height, title, left, top, lanes } = layout;
  const placed = placeMarks(drawnKeys(layout), marks);
  const shown = new Set<string>();
  const draw = (item: Item) => {
    const first = !shown.has(item.key);
    shown.add(item.key);
    return (
      <ItemDrawing
        key={item.id}
        item={item}
        chevron={layout.chevron}
        highlighted={item.key === highlighted}
        selected={item.key === selected}
        marks={first ? placed.get(item.key) : undefined}
        live={live}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label; a title would follow the pointer all over the map
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="journey-map"
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      width={round(width * zoom)}
      height={round(height * zoom)}
      {...spoken(`Journey map: ${title === '' ? 'untitled' : title}`)}
    >
      <g class="header" data-stick="header" {...spoken('About this map')}>
        {layout.header.map(draw)}
      </g>
      <Phases layout={layout} />
      {lanes.map(lane => (
        <g key={lane.id} class={`lane lane-${lane.id}`} data-lane={lane.id} {...spoken(lane.label)}>
          {lane.id === 'stages' ? null : (
            <path class="rule" d={`M${margin} ${round(lane.y)}H${round(width - margin)}`} />
          )}
          {lane.curve ? <CurveLines curve={lane.curve} left={left} right={layout.right} /> : null}
          {lane.items.map(draw)}
        </g>
      ))}
      {layout.hint ? (
        <g class="hint">
          <Parts parts={[{ kind: 'text', ...layout.hint, tone: 'muted' }]} />
        </g>
      ) : null}
      <g class="lane-names" data-stick="names" {...unspoken}>
        <rect class="backdrop" x={0} y={round(top)} width={left - 12} height={round(height - top)} />
        <path class="edge" d={`M${left - 12} ${round(top)}V${round(height)}`} />
        {lanes.map(lane => (
          <LaneName key={lane.id} lane={lane} chevron={layout.chevron} bands={layout.phases.length > 0} />
        ))}
      </g>
    </svg>
  );
}

function LaneName({
  lane,
  chevron,
  bands,
}: {
  readonly lane: LaneLayout;
  readonly chevron: number;
  readonly bands: boolean;
}) {
  const { id, name, y, curve } = lane;
  const top = id === 'stages' ? y + (bands ? 22 : 0) + (chevron - name.height) / 2 : y + 11;
  return (
    <g>
      <Parts parts={[ink(name, margin, top, 'muted')]} />
      {curve ? <CurveGrid curve={curve} /> : null}
    </g>
  );
}

function Phases({ layout: { phases } }: { readonly layout: MapLayout }) {
  return (
    <g class="phases" {...unspoken}>
      {phases.map(({ phase, x, y, width }) => (
        <g key={`${phase}-${x}`} class={`phase ${phase}`}>
          <path class="phase-line" d={`M${round(x)} ${round(y + 15.5)}H${round(x + width)}`} />
          <text class="phase-name" x={round(x)} y={round(y + 10)} font-size={11} font-weight={600}>
            {phase}
          </text>
        </g>
      ))}
    </g>
  );
}
