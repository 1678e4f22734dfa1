import type { Mark } from '../../server/src/protocol';
import { MapDrawing } from '../map/drawing';
import type { MapLayout } from '../map/layout';

export interface PageProps {
  /** What is to be drawn; absent until there is a map. */
  readonly layout?: MapLayout | undefined;
  readonly marks: readonly Mark[];
  readonly highlighted?: string | undefined;
  readonly selected?: string | undefined;
  readonly zoom: number;
  /** There is nothing to draw, and it is known that there is nothing. */
  readonly empty: boolean;
  readonly notice?: Notice | undefined;
  readonly onNotice: () => void;
  readonly onZoom: (to: 'in' | 'out' | 'whole' | 'actual') => void;
}

/** A quiet word over the drawing. A problem in the text can be gone to. */
export interface Notice {
  readonly kind: 'broken' | 'stopped';
  readonly text: string;
}

/** All of the preview's page. */
export function Page(props: PageProps) {
  const { layout, marks, highlighted, selected, zoom, empty, notice, onNotice, onZoom } = props;
  return (
    <main>
      <div class="scroller">
        {layout ? (
          <MapDrawing layout={layout} marks={marks} highlighted={highlighted} selected={selected} zoom={zoom} live />
        ) : null}
        {empty ? <Welcome /> : null}
      </div>
      <output class="notice">
        {notice?.kind === 'broken' ? (
          <button type="button" class="banner" onClick={onNotice}>
            {notice.text}
          </button>
        ) : null}
        {notice?.kind === 'stopped' ? <p class="banner">{notice.text}</p> : null}
      </output>
      {layout ? (
        <div class="zoom" role="toolbar" aria-label="Zoom">
          <ZoomButton name="Zoom out" text="−" onClick={() => onZoom('out')} />
          <ZoomButton
            name={`Zoom ${Math.round(zoom * 100)} %. Back to 100 %`}
            text={`${Math.round(zoom * 100)} %`}
            onClick={() => onZoom('actual')}
          />
          <ZoomButton name="Zoom in" text="+" onClick={() => onZoom('in')} />
          <ZoomButton name="Fit the whole map" text="Fit" onClick={() => onZoom('whole')} />
        </div>
      ) : null}
    </main>
  );
}

function ZoomButton({
  name,
  text,
  onClick,
}: {
  readonly name: string;
  readonly text: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      {text}
    </button>
  );
}

const example = `journey: Buying a desk lamp
stages:
  - stage: Find out
    touchpoints:
      - Searches for a better light @search (-1)
  - stage: Buy
    touchpoints:
      - Pays at the checkout @web (+1)`;

function Welcome() {
  return (
    <section class="welcome">
      <h1>Nothing to draw yet</h1>
      <p>
        A journey needs a title and stages. What happens at a stage is a touchpoint: in the customer’s words, with the
        channel after @ and the feeling from −2 to +2 in parentheses.
      </p>
      <pre>{example}</pre>
      <p>Start with this in the text editor; the map appears here while you write.</p>
    </section>
  );
}
