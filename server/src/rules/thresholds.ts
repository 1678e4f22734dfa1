/** Numbers from which on rules say something: each has a default, and a team may set it otherwise. */
import { once } from './once';
import type { RuleSettings } from './rule';

export interface Threshold {
  readonly default: number;
  /** What may be set; a number outside counts as none. */
  readonly minimum: number;
  readonly maximum: number;
  /** What it means, as a person reads it beside the setting. */
  readonly about: string;
}

export type Thresholds<Name extends string = string> = Readonly<Record<Name, Threshold>>;

/** The numbers of a rule as they are set: `journey.thresholds`, keyed `J404.stages`. The same settings give the same object. */
export function limitsOf<Name extends string>(
  code: string,
  thresholds: Thresholds<Name>,
): (settings: RuleSettings) => Readonly<Record<Name, number>> {
  const names = Object.keys(thresholds) as Name[];
  return once(settings => {
    const limits = names.map(name => [name, settings.thresholds[`${code}.${name}`] ?? thresholds[name].default]);
    return Object.fromEntries(limits) as Record<Name, number>;
  });
}

/** What of a setting's value fits the thresholds that there are; the rest keeps its default. */
export function readThresholds(
  value: Readonly<Record<string, unknown>>,
  rules: readonly { readonly code: string; readonly thresholds?: Thresholds }[],
): Record<string, number> {
  const read: Record<string, number> = {};
  for (const { code, thresholds = {} } of rules)
    for (const [name, { minimum, maximum }] of Object.entries(thresholds)) {
      const set = value[`${code}.${name}`];
      if (typeof set === 'number' && set >= minimum && set <= maximum) read[`${code}.${name}`] = set;
    }
  return read;
}
