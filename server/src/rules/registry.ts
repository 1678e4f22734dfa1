/** All rules, in the order of their codes. A new rule is one file and one line here. */
import type { Rule } from './rule';

export const rules: readonly Rule[] = [];

const byCode = new Map(rules.map(rule => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
