import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card, ReviewFix } from '../../server/src/protocol';
import { printable } from '../map/text';

type Finding = Card['findings'][number];

export interface CardProps {
  readonly card: Card;
  /** The element that it tells of, in pixels of the panel: it is not covered. */
  readonly beside: DOMRect;
  readonly onFix: (finding: Finding, fix: ReviewFix) => void;
  /** `back`: the focus goes back to the element. */
  readonly onClose: (back: boolean) => void;
}

const severityWords = { error: 'Error', warning: 'Warning', information: 'Note', hint: 'Hint' } as const;
const standings = {
  measured: 'Measured',
  assumed: 'An assumption, not measured',
  none: 'A guess: no source is named',
} as const;

/** All that there is to know of an element: whole text, facts, evidence, and what the checks say with what mends it. */
export function ElementCard({ card, beside, onFix, onClose }: CardProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) placeBeside(box.current, beside);
  });
  const { kind, text, facts, proof, findings } = card;
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose(true);
  };
  return (
    <div class="card" role="dialog" aria-label={`About this ${kind}`} tabIndex={-1} ref={box} onKeyDown={onKeyDown}>
      <p class="card-kind">{kind}</p>
      <p class="card-text">{text === '' ? '(no text)' : printable(text)}</p>
      {facts.length > 0 ? (
        <dl>
          {facts.map(fact => (
            <div key={fact.name}>
              <dt>{printable(fact.name)}</dt>
              <dd>{printable(fact.text)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {proof ? (
        <p class="card-proof">
          {[standings[proof.standing], proof.sources.map(printable).join('; ')].filter(Boolean).join(': ')}
        </p>
      ) : null}
      {findings.map((finding, at) => (
        <section key={at} class={`card-finding ${finding.severity}`}>
          <p>
            <strong>
              {severityWords[finding.severity]} {finding.code}
            </strong>{' '}
            <Message text={finding.message} />
          </p>
          <p class="card-why">{finding.why}</p>
          {finding.fixes.map(fix => (
            <button key={fix.title} type="button" onClick={() => onFix(finding, fix)}>
              {printable(fix.title)}
            </button>
          ))}
        </section>
      ))}
    </div>
  );
}

/** What a check says: words of the language, between backticks, look like code. */
function Message({ text }: { readonly text: string }) {
  const parts = printable(text).split('`');
  if (parts.length % 2 === 0) return <>{printable(text)}</>;
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>))}</>;
}

const gap = 8;

/** Below the element if there is room, else above, else at the side where there is more. */
function placeBeside(card: HTMLElement, { left, right, top, bottom }: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = bottom + gap + height <= clientHeight;
  const above = top - gap - height >= 0;
  const within = (value: number, most: number) => Math.max(gap, Math.min(value, most - gap));
  const aside = right + gap + width <= clientWidth || clientWidth - right >= left ? right + gap : left - gap - width;
  const x = below || above ? within(left, clientWidth - width) : aside;
  const y = below ? bottom + gap : above ? top - gap - height : within(top, clientHeight - height);
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}
