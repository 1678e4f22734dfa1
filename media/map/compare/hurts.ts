import type { Kpi, Pain, Stage } from '../../../server/src/model/map';
import { painType } from '../words';
import { align } from './align';
import { changed, type Difference, fresh, gone } from './difference';

/** Pains of a stage and its touchpoints: new, solved, more or less severe. */
export function pains(a: Stage, b: Stage): Difference[] {
  const all = (stage: Stage) => [...stage.touchpoints.flatMap(each => each.pains), ...stage.pains];
  return align(all(a), all(b), painText, false).flatMap(({ a: was, b: is }): Difference[] => {
    if (!was) return is ? [fresh('pain', `New pain: ${painWords(is)}`, is.key, 'worse')] : [];
    if (!is) return [gone('pain', `Solved: ${painWords(was)}`, was.key, 'better')];
    const by = (is.severity ?? 0) - (was.severity ?? 0);
    if (was.severity === undefined || is.severity === undefined || by === 0) return [];
    const text = `${painText(is)}: severity ${was.severity} → ${is.severity}`;
    return [changed('pain', text, is.key, by > 0 ? 'worse' : 'better')];
  });
}

const painText = (pain: Pain): string => pain.text || painType(pain);
const painWords = (pain: Pain): string =>
  `${painText(pain)}${pain.severity === undefined ? '' : ` (severity ${pain.severity})`}`;

/** Figures of a stage, and which way they went. */
export function kpis(a: Stage, b: Stage): Difference[] {
  const byName = new Map(b.kpis.map(kpi => [kpi.name.toLowerCase(), kpi]));
  const known = new Set(a.kpis.map(({ name }) => name.toLowerCase()));
  const before = a.kpis.flatMap((was): Difference[] => {
    const is = byName.get(was.name.toLowerCase());
    if (!is) return [gone('kpi', `No longer measured: ${was.name}`, was.key)];
    if (was.actual === undefined || is.actual === undefined || was.actual === is.actual) return [];
    return [changed('kpi', `${is.name}: ${was.actual} → ${is.actual}`, is.key, direction(was, is))];
  });
  const after = b.kpis
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map((is): Difference => {
      return fresh('kpi', `Newly measured: ${is.name}${is.actual === undefined ? '' : ` (${is.actual})`}`, is.key);
    });
  return [...before, ...after];
}

/** Which way a figure went, where it is known which way is better. */
function direction(was: Kpi, is: Kpi): Difference['look'] {
  const [before, after] = [numberIn(was.actual), numberIn(is.actual)];
  const better = is.better ?? was.better;
  if (before === undefined || after === undefined || before === after || !better) return 'changed';
  return after > before === (better === 'higher') ? 'better' : 'worse';
}

/** The number of a figure as it is written: `41k`, `3.1 %`. */
function numberIn(text = ''): number | undefined {
  const [, number = '', unit = ''] = /(-?\d+(?:\.\d+)?)\s*([kM](?![a-z]))?/.exec(text.replaceAll('−', '-')) ?? [];
  const factor = unit === 'k' ? 1e3 : unit === 'M' ? 1e6 : 1;
  return number === '' ? undefined : Number(number) * factor;
}
