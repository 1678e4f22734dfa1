import { Component } from 'preact';
import { round } from '../map/drawing/parts';
import type { MapLayout } from '../map/layout';

export interface MiniMapProps {
  readonly layout: MapLayout;
  /** Brings a place of the map, in parts of its width and height, to the middle of the panel. */
  readonly onMove: (across: number, down: number) => void;
}

/** Stages, curve and red spots of the whole map. For the eye and the pointer; keys and screen readers have other ways. */
export class MiniMap extends Component<MiniMapProps> {
  override shouldComponentUpdate({ layout }: MiniMapProps): boolean {
    return layout !== this.props.layout;
  }

  readonly #move = (event: PointerEvent) => {
    const { currentTarget: box } = event;
    if (!(box instanceof HTMLElement) || (event.type === 'pointermove' && event.buttons !== 1)) return;
    if (event.type === 'pointerdown') box.setPointerCapture(event.pointerId);
    const { left, top, width, height } = box.getBoundingClientRect();
    this.props.onMove((event.clientX - left) / width, (event.clientY - top) / height);
  };

  override render({ layout }: MiniMapProps) {
    const { width, height, lanes } = layout;
    const head = lanes.find(({ id }) => id === 'stages');
    const emotion = lanes.find(lane => lane.curve);
    const pains = lanes.find(({ id }) => id === 'pains');
    return (
      <div class="mini-map" aria-hidden="true" onPointerDown={this.#move} onPointerMove={this.#move}>
        <svg viewBox={`0 0 ${round(width)} ${round(height)}`} preserveAspectRatio="none" aria-hidden="true">
          {(['before', 'during', 'after'] as const).map(phase => (
            <path
              key={phase}
              class={`mini-stage ${phase}`}
              d={(head?.items ?? [])
                .filter(({ look }) => look.endsWith(phase))
                .map(
                  ({ x, y, width: wide, height: tall }) =>
                    `M${round(x)} ${round(y + (head?.y ?? 0))}h${round(wide)}v${round(tall)}h${-round(wide)}z`,
                )
                .join('')}
            />
          ))}
          <path
            class="mini-curve"
            transform={`translate(0 ${round(emotion?.y ?? 0)})`}
            d={(emotion?.curve?.strokes ?? [])
              .filter(({ look }) => look.startsWith('curve first'))
              .map(({ d }) => d)
              .join('')}
          />
          <path
            class="mini-pain"
            d={(pains?.items ?? [])
              .map(
                ({ x, y, width: wide, height: tall }) =>
                  `M${round(x + wide / 2)} ${round(y + tall / 2 + (pains?.y ?? 0))}h.1`,
              )
              .join('')}
          />
        </svg>
        <div class="mini-sight" />
      </div>
    );
  }
}

/** How much larger than the panel a map must be for the mini-map to be worth its place. */
const large = { wide: 1.8, high: 2.5 } as const;

/** Shows in the mini-map which part of the map is in sight, and hides it while that is most of it. */
export function showSight(root: ParentNode, scroller: Element): void {
  const map = root.querySelector<HTMLElement>('.mini-map');
  const sight = map?.querySelector<HTMLElement>('.mini-sight');
  const { scrollWidth, scrollHeight, clientWidth, clientHeight, scrollLeft, scrollTop } = scroller;
  if (!map || !sight) return;
  map.hidden = scrollWidth < clientWidth * large.wide && scrollHeight < clientHeight * large.high;
  const [across, down] = [map.clientWidth / scrollWidth, map.clientHeight / scrollHeight];
  sight.style.width = `${clientWidth * across}px`;
  sight.style.height = `${clientHeight * down}px`;
  sight.style.transform = `translate(${scrollLeft * across}px, ${scrollTop * down}px)`;
}
