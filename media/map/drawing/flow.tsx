import type { FlowLayout } from '../layout/flow';
import { printable } from '../text';
import { Labels } from './curve';
import { round, unspoken } from './parts';

/** Arrows below the cards, with their conditions. What they say, the cards that they leave say in their labels. */
export function FlowLines({ ways, labels }: FlowLayout) {
  return (
    <g class="ways" {...unspoken}>
      {ways.map(({ id, key, look, d, end: { x, y, sign } }) => (
        <g key={id} class={`way ${look}`} data-key={printable(key)}>
          <path class="way-line" d={d} />
          {sign === 'arrow' ? (
            <path class="way-head" d={`M${round(x)} ${round(y)}l-4 7h8Z`} />
          ) : (
            <>
              <circle class="way-end" cx={round(x)} cy={round(y)} r={5} />
              <circle class="way-head" cx={round(x)} cy={round(y)} r={2} />
            </>
          )}
        </g>
      ))}
      <Labels labels={labels} />
    </g>
  );
}
