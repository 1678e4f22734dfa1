import type { VNode } from 'preact';
import type { MapLayout } from '../map/layout';
import type { ZoomTo } from './keys';
import { MiniMap } from './mini-map';
import { Glyph } from './toolbar/glyph';

export interface OverviewProps {
  readonly layout: MapLayout;
  readonly zoom: number;
  readonly onZoom: (to: ZoomTo) => void;
  readonly onMove: (across: number, down: number) => void;
}

/** In the corner: the map at a glance with the part in sight, and the zoom. */
export function Overview({ layout, zoom, onZoom, onMove }: OverviewProps) {
  const percent = `${Math.round(zoom * 100)} %`;
  return (
    <div class="overview">
      <MiniMap layout={layout} onMove={onMove} />
      <div class="zoom" role="toolbar" aria-label="Zoom">
        <ZoomButton name="Zoom out" text="−" onClick={() => onZoom('out')} />
        <ZoomButton name={`Zoom ${percent}. Back to 100 %`} text={percent} onClick={() => onZoom('actual')} />
        <ZoomButton name="Zoom in" text="+" onClick={() => onZoom('in')} />
        <ZoomButton name="Fit the whole map" text={<Glyph name="whole" />} onClick={() => onZoom('whole')} />
        <ZoomButton name="Fit its height" text={<Glyph name="height" />} onClick={() => onZoom('height')} />
      </div>
    </div>
  );
}

function ZoomButton({
  name,
  text,
  onClick,
}: {
  readonly name: string;
  readonly text: string | VNode;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      {text}
    </button>
  );
}
