import type { VNode } from 'preact';
import type { ZoomTo } from './keys';
import { Glyph } from './toolbar/glyph';

/** In the corner: how near the map is (how large the words of a table are), and buttons for it. */
export function ZoomTools({
  zoom,
  fits,
  onZoom,
}: {
  readonly zoom: number;
  /** Whether it can be made to fit the panel. */
  readonly fits: boolean;
  readonly onZoom: (to: ZoomTo) => void;
}) {
  const percent = `${Math.round(zoom * 100)} %`;
  return (
    <div class="zoom" role="toolbar" aria-label="Zoom">
      <ZoomButton name="Zoom out" text="−" onClick={() => onZoom('out')} />
      <ZoomButton name={`Zoom ${percent}. Back to 100 %`} text={percent} onClick={() => onZoom('actual')} />
      <ZoomButton name="Zoom in" text="+" onClick={() => onZoom('in')} />
      {fits ? (
        <>
          <ZoomButton name="Fit the whole map" text={<Glyph name="whole" />} onClick={() => onZoom('whole')} />
          <ZoomButton name="Fit its height" text={<Glyph name="height" />} onClick={() => onZoom('height')} />
        </>
      ) : null}
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
