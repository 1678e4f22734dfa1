/** What rules about numbers share: the KPIs of a map, and their numbers as far as they can be compared. */
import { onceAStage, type Stage } from '../model/journey';
import { type AmountValue, entriesOf, firstOf, type ObjectValue } from '../model/value';
import type { Span } from '../yaml/node';

export interface Kpi {
  readonly name: string;
  readonly nameAt: Span;
  readonly value: ObjectValue;
  readonly actual: AmountValue | undefined;
  readonly target: AmountValue | undefined;
}

/** The KPIs of a stage that say anything. */
export const kpisIn = onceAStage((stage: Stage): readonly Kpi[] =>
  entriesOf(stage.value, 'kpis').flatMap(({ name, nameAt, value }) =>
    value?.is === 'object'
      ? [
          {
            name,
            nameAt,
            value,
            actual: firstOf(value, 'actual', 'amount'),
            target: firstOf(value, 'target', 'amount'),
          },
        ]
      : [],
  ),
);

/** Both numbers of a KPI; undefined if one is missing, or if their units differ. */
export function numbersOf({ actual, target }: Kpi): { readonly actual: number; readonly target: number } | undefined {
  if (actual?.value === undefined || target?.value === undefined) return undefined;
  const [a, b] = [unitOf(actual.text), unitOf(target.text)];
  return a === b || a === '' || b === '' ? { actual: actual.value, target: target.value } : undefined;
}

const unitOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\d\s.,_+\-−–]+(k|m|bn)?(?!\p{L})/u, '')
    .trim();
