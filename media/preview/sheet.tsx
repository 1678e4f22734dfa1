import type { ComponentChildren } from 'preact';
import type { Mark } from '../../server/src/protocol';
import type { Box, Part } from '../map/block';
import { About, Head, isHead, itemDrawer, LaneName, laneNameTop, titleOf } from '../map/drawing';
import { round, spoken, unspoken } from '../map/drawing/parts';
import type { LaneLayout, MapLayout } from '../map/layout';
import { textStyles } from '../map/text';
import { Body } from './body';
import { placed } from './placed';

export interface SheetProps {
  readonly layout: MapLayout;
  readonly scale: number;
  /** Width of the panel. */
  readonly room: number;
  /** Whether lanes can be folded. */
  readonly foldable: boolean;
  readonly marks: readonly Mark[];
  readonly highlighted: string | undefined;
  readonly selected: string | undefined;
}

/**
 * The map in layers: stages stay at the top, names of lanes at the left, by the style sheet alone, so that scrolling costs
 * no script and no drawing.
 */
export function Sheet({ layout, scale, room, foldable, marks, highlighted, selected }: SheetProps) {
  const draw = itemDrawer({ layout, marks, highlighted, selected, live: true });
  const { width, height, left, top, headBottom, lanes } = layout;
  const edge = headBottom + 6;
  const head = { x: 0, y: top - 4, width, height: edge - top + 4 };
  const names = { x: 0, y: edge, width: left - 6, height: height - edge };
  // The header goes along while the stages are scrolled sideways, as far as all of it is seen.
  const aside = `${Math.min(0, room - layout.room * scale)}px`;
  return (
    <div
      class="journey-map sheet"
      style={{ '--scale': scale, '--head': `${round(head.height * scale)}px`, ...placed({ width, height }) }}
      {...spoken(titleOf(layout))}
    >
      <Layer name="names" box={names} scale={scale}>
        {lanes.map(lane =>
          isHead(lane) ? null : <NameButton key={lane.id} lane={lane} layout={layout} foldable={foldable} />,
        )}
      </Layer>
      <Layer name="corner" box={{ ...head, width: names.width }} scale={scale}>
        {lanes.filter(isHead).map(lane => (
          <LaneName key={lane.id} lane={lane} layout={layout} />
        ))}
      </Layer>
      <Layer name="about" box={{ x: 0, y: 0, width: layout.room, height: head.y }} scale={scale} left={aside}>
        <About layout={layout} draw={draw} />
      </Layer>
      <Layer name="head" box={head} scale={scale}>
        <Head layout={layout} draw={draw} named={false} />
      </Layer>
      <PhaseNames layout={layout} head={head} left={names.width} />
      <StageNames layout={layout} head={head} left={names.width} />
      <Body layout={layout} draw={draw} />
      <div class="drop-line" hidden />
    </div>
  );
}

interface Names {
  readonly layout: MapLayout;
  readonly head: Box;
  /** Where the names of the lanes end. */
  readonly left: number;
}

/**
 * The words of the stages, in place of those in the drawing of them: they stay in sight, beside the names of the lanes, as
 * long as their stage is. Those from right to left stay where they are.
 */
function StageNames({ layout: { lanes }, head, left }: Names) {
  const { width, top: marginTop = '' } = placed({ y: head.y, width: head.width });
  return (
    <div class="layer stage-names" style={{ width, marginTop }} {...unspoken}>
      {lanes.filter(isHead).flatMap(lane =>
        lane.items.map(({ id, x, y, width, block }) => {
          const texts = block.parts.filter(part => part.kind === 'text' && !part.set.rtl);
          const box = placed({ x, y: lane.y + y - head.y, width });
          return (
            <div key={id} class="stage-words" style={box}>
              {texts.map(part => part.kind === 'text' && <StayingText key={part.y} part={part} left={left} />)}
            </div>
          );
        }),
      )}
    </div>
  );
}

function StayingText({ part: { x, y, set }, left }: { readonly part: Part & { kind: 'text' }; readonly left: number }) {
  const { size, weight, line } = textStyles[set.style];
  const inset = 10;
  const { left: start = '', top = '' } = placed({ x, y });
  return (
    <div class="staying" style={{ paddingInlineStart: start, top }}>
      <span
        style={{
          ...placed({ x: left + inset }),
          fontSize: `calc(${size}px * var(--scale))`,
          fontWeight: weight,
          lineHeight: `calc(${line}px * var(--scale))`,
        }}
      >
        {set.lines.map((each, at) => (
          <span key={at}>{each}</span>
        ))}
      </span>
    </div>
  );
}

/** The names of the phases: each stays in sight, beside those of the lanes, as long as its stages are. */
function PhaseNames({ layout: { phases }, head, left }: Names) {
  const { width, top: marginTop = '' } = placed({ y: head.y, width: head.width });
  return (
    <div class="layer phase-names" style={{ width, marginTop }} {...unspoken}>
      {phases.map(({ phase, x, y, width }) => (
        <div key={`${phase}-${x}`} class={`phase ${phase}`} style={placed({ x, y: y - head.y - 1, width })}>
          <span class="phase-name" style={placed({ x: left })}>
            {phase}
          </span>
        </div>
      ))}
    </div>
  );
}

function Layer({
  name,
  box: { x, y, width, height },
  scale,
  left,
  children,
}: {
  readonly name: string;
  readonly box: Box;
  readonly scale: number;
  /** Where it stops being scrolled to the left. */
  readonly left?: string;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: what is in it has names; the sheet as a whole has one, too
    <svg
      class={`layer ${name}`}
      viewBox={`${round(x)} ${round(y)} ${round(width)} ${round(height)}`}
      width={round(width * scale)}
      height={round(height * scale)}
      style={{ marginTop: `${round(y * scale)}px`, ...(left === undefined ? {} : { left }) }}
    >
      {children}
    </svg>
  );
}

const button = (label: string, expanded: boolean | undefined) =>
  ({ role: 'button', tabindex: -1, 'aria-label': label, 'aria-expanded': expanded }) as const;

/** Points right while the lane is folded, else down. */
function foldMark(y: number, folded: boolean): string {
  return folded ? `M8 ${round(y)}l4.5 4l-4.5 4` : `M6.5 ${round(y + 1.5)}l4 4.5l4 -4.5`;
}

/** The name of a lane as a button that folds it. */
function NameButton({
  lane,
  layout,
  foldable,
}: {
  readonly lane: LaneLayout;
  readonly layout: MapLayout;
  readonly foldable: boolean;
}) {
  const { id, label, y, height, name, counts } = lane;
  const top = laneNameTop(lane, layout);
  return (
    <g class="lane-name" data-lane-name={id} {...button(`Lane ${label}`, foldable ? counts === undefined : undefined)}>
      <rect class="lane-ground" x={0} y={round(y)} width={layout.left - 12} height={round(height)} />
      <rect class="frame" x={3} y={round(top - 4)} width={layout.left - 20} height={round(name.height + 8)} rx={4} />
      {foldable ? <path class="fold" d={foldMark(top + 4, counts !== undefined)} /> : null}
      <LaneName lane={lane} layout={layout} />
    </g>
  );
}
