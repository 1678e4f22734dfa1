import type { Belief, Doubt, Stage } from '../../../server/src/model/map';
import { align } from './align';
import type { ComparedStage } from './compare';
import { changed, type Difference, fresh, gone } from './difference';

/** Doubts at the end of a stage: new, gone, answered or no longer so, answered otherwise. */
export function doubts(a: Stage, b: Stage): Difference[] {
  const all = (stage: Stage) => stage.doubts.map(doubt => ({ ...doubt, id: '' }));
  return align(all(a), all(b), ({ text }) => text, false).flatMap(({ a: was, b: is }): Difference[] => {
    if (!was) return is ? [fresh('doubt', `New doubt: ${is.text}${answerOf(is)}`, is.key, 'worse')] : [];
    if (!is) return [gone('doubt', `No longer doubted: ${was.text}`, was.key, 'better')];
    if (was.answer === is.answer) return [];
    if (is.answer === undefined) return [changed('doubt', `“${is.text}” has no answer any more`, is.key, 'worse')];
    const [look, verb] =
      was.answer === undefined ? (['better', 'is answered'] as const) : (['changed', 'is answered otherwise'] as const);
    return [changed('doubt', `“${is.text}” ${verb}: ${is.answer}`, is.key, look)];
  });
}

function answerOf({ answer }: Doubt): string {
  return answer === undefined ? ', without an answer' : `, answered: ${answer}`;
}

/**
 * Beliefs of two maps: new, gone, what is believed, what shall be, and the stages that work on it.
 * @param rows stages of the two, side by side: those that only one has are no difference of a belief.
 */
export function beliefs(a: readonly Belief[], b: readonly Belief[], rows: readonly ComparedStage[]): Difference[] {
  return align(a, b, wordsOf, false).flatMap(({ a: was, b: is }): Difference[] => {
    if (!was) return is ? [fresh('belief', `New belief: ${wayOf(is)}`, is.key)] : [];
    if (!is) return [gone('belief', `No belief any more: ${wayOf(was)}`, was.key)];
    const reached = is.now !== undefined && is.now === was.wanted;
    const now = other(was.now, is.now, 'Believed');
    const wanted = other(was.wanted, is.wanted, 'To be believed');
    const [before, after] = [workedOn(was, rows, 0), workedOn(is, rows, 1)];
    const work = before === after ? '' : `“${wordsOf(is)}” is worked on in ${after} instead of ${before}`;
    return [
      ...(now === '' ? [] : [changed('belief', now, is.key, reached ? 'better' : 'changed')]),
      ...[wanted, work].flatMap(text => (text === '' ? [] : [changed('belief', text, is.key)])),
    ];
  });
}

const wordsOf = ({ now, wanted }: Belief): string => now ?? wanted ?? '';
const wayOf = ({ now, wanted }: Belief): string =>
  [now, wanted].flatMap(text => (text === undefined ? [] : [`“${text}”`])).join(' → ');

function other(was: string | undefined, is: string | undefined, verb: string): string {
  if (was === is) return '';
  const words = (text: string | undefined) => (text === undefined ? 'nothing yet' : `“${text}”`);
  return `${verb}: ${words(is)} instead of ${words(was)}`;
}

function workedOn({ stages }: Belief, rows: readonly ComparedStage[], side: 0 | 1): string {
  const both = rows.filter(({ keys }) => keys[0] !== undefined && keys[1] !== undefined);
  const names = both.flatMap(({ name, keys }) => (stages.includes(keys[side] ?? '') ? [name] : []));
  return names.length === 0 ? 'no stage' : names.join(', ');
}
