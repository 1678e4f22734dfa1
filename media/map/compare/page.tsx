import { itemProps, type Marked } from '../item-props';
import { FaceSign } from '../sign';
import { printable } from '../text';
import { feelingWord, scoreWords } from '../words';
import type { ComparedStage, Comparison } from './compare';
import type { Difference } from './difference';
import type { HalfChoice, HalfId } from './halves';
import { Plot } from './plot';

export interface ComparePageProps {
  readonly choices: readonly HalfChoice[];
  readonly chosen: readonly [HalfId, HalfId];
  /** Absent while there is nothing to compare with. */
  readonly comparison: Comparison | undefined;
  /** Why there is none. */
  readonly missing: string;
  /** Room for the plot, in pixels. */
  readonly width: number;
  /** Which of the two is the map at hand, so that its elements can be pointed at. */
  readonly own: readonly [boolean, boolean];
  readonly marked: Marked;
  /** 1 for words of the usual size. */
  readonly scale?: number;
  readonly onChoose: (side: 0 | 1, id: HalfId) => void;
  readonly onSwap: () => void;
}

/** Two maps, two personas, or what is and what should be, side by side: what differs is said in words, stage by stage. */
export function ComparePage(props: ComparePageProps) {
  const { comparison, missing, width, scale = 1 } = props;
  return (
    <section class="journey-map compare" aria-label="Comparison" style={{ zoom: scale }}>
      <h1>What differs</h1>
      <Choosing {...props} />
      {comparison ? (
        <>
          <ul class="compare-summary" aria-label="As a whole">
            {comparison.summary.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Plot comparison={comparison} width={width} />
          <Legend names={comparison.names} />
          {comparison.rows.map(row => (
            <StageRow key={row.id} row={row} {...props} comparison={comparison} />
          ))}
          {comparison.whole.length === 0 ? null : (
            <section class="compare-stage" aria-label="The whole map">
              <h2>The whole map</h2>
              <Differences differences={comparison.whole} {...props} />
            </section>
          )}
        </>
      ) : (
        <p class="compare-missing">{missing}</p>
      )}
    </section>
  );
}

function Choosing({ choices, chosen, onChoose, onSwap }: ComparePageProps) {
  const select = (side: 0 | 1, name: string) => (
    <label>
      {name}
      <select value={chosen[side]} onChange={({ currentTarget }) => onChoose(side, currentTarget.value)}>
        {choices.some(({ id }) => id === chosen[side]) ? null : <option value={chosen[side]}>choose …</option>}
        {choices.map(({ id, name: label }) => (
          <option key={id} value={id}>
            {printable(label)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="compare-choosing">
      {select(0, 'Compare')}
      {select(1, 'with')}
      <button type="button" onClick={onSwap}>
        Swap
      </button>
    </div>
  );
}

function Legend({ names }: { readonly names: readonly [string, string] }) {
  return (
    <p class="compare-legend" aria-hidden="true">
      {names.map((name, side) => (
        <span key={side} class={side === 0 ? 'compare-first' : 'compare-second'}>
          <svg viewBox="0 0 34 12" width={34} height={12} aria-hidden="true">
            <path class="compare-line" d="M2 6H32" />
            {side === 0 ? (
              <circle class="compare-dot" cx={17} cy={6} r={3.4} />
            ) : (
              <rect class="compare-dot" x={13.8} y={2.8} width={6.4} height={6.4} />
            )}
          </svg>
          <bdi>{printable(name)}</bdi>
        </span>
      ))}
    </p>
  );
}

type RowProps = ComparePageProps & { readonly row: ComparedStage; readonly comparison: Comparison };

function StageRow({ row, comparison: { names }, own, marked }: RowProps) {
  const { number, name, keys, means, differences } = row;
  const side = own[1] && keys[1] !== undefined ? 1 : 0;
  return (
    <section class="compare-stage" aria-label={`${number}. ${printable(name)}`}>
      <h2>
        {number}. <Words text={name} keyed={own[side] ? keys[side] : undefined} marked={marked} />
      </h2>
      <div class="compare-means">
        {means.map((mean, at) => (
          <p key={at} class={at === 0 ? 'compare-first' : 'compare-second'}>
            <span class="compare-small" dir="auto">
              {printable(names[at] ?? '')}
            </span>
            <Mean mean={mean} there={keys[at] !== undefined} />
          </p>
        ))}
      </div>
      {differences.length === 0 ? (
        <p class="compare-small">No difference.</p>
      ) : (
        <Differences differences={differences} own={own} marked={marked} />
      )}
    </section>
  );
}

type DifferencesProps = Pick<ComparePageProps, 'own' | 'marked'> & { readonly differences: readonly Difference[] };

function Differences({ differences, own, marked }: DifferencesProps) {
  return (
    <ul class="compare-differences">
      {differences.map(({ look, text, key, side }, at) => (
        <li key={at} class={look}>
          <span class="compare-sign" aria-hidden="true">
            {signs[look]}
          </span>
          <Words text={text} keyed={own[side] ? key : undefined} marked={marked} />
        </li>
      ))}
    </ul>
  );
}

const signs: Readonly<Record<Difference['look'], string>> = {
  better: '▲',
  worse: '▼',
  added: '+',
  removed: '−',
  changed: '≠',
};

function Mean({ mean, there }: { readonly mean: number | undefined; readonly there: boolean }) {
  if (mean === undefined) return <span class="compare-small">{there ? 'feeling not told' : 'no such stage'}</span>;
  return (
    <span class="compare-mean">
      <FaceSign score={mean} size={22} guess />
      {scoreWords(mean)} {feelingWord(mean)}
    </span>
  );
}

interface WordsProps {
  readonly text: string;
  /** Key of the element that the words tell of, if it is of the map at hand. */
  readonly keyed: string | undefined;
  readonly marked: Marked;
}

function Words({ text, keyed, marked }: WordsProps) {
  return (
    <span {...(keyed === undefined ? {} : itemProps(keyed, marked))} dir="auto">
      {printable(text)}
    </span>
  );
}
