import { Component } from 'preact';
import type { Mark } from '../../../server/src/protocol';
import type { Item } from '../block';
import { notch } from '../layout/columns';
import { same } from '../same';
import { printable, textStyles } from '../text';
import { Parts, round } from './parts';

export interface ItemProps {
  readonly item: Item;
  readonly highlighted: boolean;
  readonly selected: boolean;
  readonly marks: readonly Mark[] | undefined;
  /** Whether it can be chosen; in a picture it can't. */
  readonly live: boolean;
}

export const severityWords = { error: 'Error', warning: 'Warning', information: 'Note', hint: 'Hint' } as const;
const framed = /^(touchpoint|pain|opportunity|kpi|tally|persona|chip|ribbon)/;
const round22 = /^(chip|ribbon)/;

/** One element of the map. It is drawn anew only if something of it changed. */
export class ItemDrawing extends Component<ItemProps> {
  override shouldComponentUpdate(next: ItemProps): boolean {
    return !same(this.props, next);
  }

  override render({ item, highlighted, selected, marks, live }: ItemProps) {
    const { key, look, label, x, y, block, persona, part, hint } = item;
    const said = marks?.map(({ severity, message }) => `${severityWords[severity]}: ${message}`) ?? [];
    const state = `${highlighted ? ' is-highlighted' : ''}${selected ? ' is-selected' : ''}`;
    return (
      <g
        class={`item ${look}${state}`}
        data-key={live ? key : printable(key)}
        data-persona={persona === undefined || live ? persona : printable(persona)}
        data-part={part}
        data-field={live ? fieldOf(item) : undefined}
        {...(live ? { role: 'button', tabindex: -1, 'aria-label': printable([label, ...said].join('. ')) } : {})}
      >
        <Frame item={item} />
        {live || hint === undefined ? null : <title>{printable(hint)}</title>}
        <Parts parts={block.parts} x={x} y={y} />
        {marks?.[0] ? <MarkBadge item={item} severity={marks[0].severity} said={live ? [] : said} /> : null}
      </g>
    );
  }
}

/** Which part of its element an item shows, as the language names it, if not the element itself: `says`, `backstage/1`. */
export function fieldOf({ key, id, part }: Pick<Item, 'key' | 'id' | 'part'>): string | undefined {
  if (part) return 'emotion';
  return id.startsWith(`${key}/`) ? id.slice(key.length + 1) : undefined;
}

/** The border of a card; for what has none, the place where the outline of focus and choice appears. */
function Frame({ item: { look, x, y, width, height } }: { readonly item: Item }) {
  if (look.startsWith('stage')) {
    const [end, middle] = [round(width), round(height / 2)];
    const tip = round(Math.min(notch, width / 3));
    const d = `M${round(x)} ${round(y)}h${end - tip}l${tip} ${middle}l${-tip} ${middle}h${tip - end}l${tip} ${-middle}Z`;
    return <path class="frame" d={d} />;
  }
  if (look === 'spot' || look.startsWith('point')) {
    return <circle class="frame" cx={round(x + width / 2)} cy={round(y + height / 2)} r={round(width / 2 + 3.5)} />;
  }
  const bleed = framed.test(look) ? 0 : 4;
  return (
    <rect
      class="frame"
      x={round(x - bleed)}
      y={round(y - bleed / 2)}
      width={round(width + 2 * bleed)}
      height={round(height + bleed)}
      rx={round22.test(look) ? Math.min(12, round(height / 2)) : 6}
    />
  );
}

/** Where a mark covers nothing that is written: badges end before the corner of a card, a title before its own end. */
function cornerOf({ look, x, y, width }: Item): readonly [x: number, y: number] {
  if (look === 'title') return [x + width + 9, y + textStyles.titleSmall.line / 2];
  return look.startsWith('stage') ? [x + width - 36, y + 2] : [x + width + 1, y];
}

/** A sign in the corner whose shape, not only colour, tells the severity. In a picture, pointing at it shows what is `said`. */
function MarkBadge({
  item,
  severity,
  said,
}: {
  readonly item: Item;
  readonly severity: Mark['severity'];
  readonly said: readonly string[];
}) {
  const [x, y] = cornerOf(item);
  return (
    <g class={`mark ${severity}`} transform={`translate(${round(x)} ${round(y)})`}>
      {said.length === 0 ? null : <title>{said.map(printable).join('\n')}</title>}
      <path class="mark-shape" d={markShapes[severity]} />
      <path class="mark-sign" d={severity === 'error' ? 'M-2.3 -2.3L2.3 2.3M2.3 -2.3L-2.3 2.3' : markSigns[severity]} />
    </g>
  );
}

const markShapes = {
  error: 'M0 -7a7 7 0 1 0 0 14a7 7 0 1 0 0 -14Z',
  warning: 'M0 -7.5L8 6.5H-8Z',
  information: 'M-6.5 -6.5H6.5V6.5H-6.5Z',
  hint: 'M0 -5a5 5 0 1 0 0 10a5 5 0 1 0 0 -10Z',
} as const;

const markSigns = {
  warning: 'M0 -3V1.5M0 4v.01',
  information: 'M0 -1V3.5M0 -3.5v.01',
  hint: 'M-1.5 0H1.5',
} as const;
