import { Stop } from '../edits/draft';
import { insertFirstItem, insertItem } from '../edits/insert';
import { ownPair } from '../edits/tree';
import type { Journey, Phase } from '../model/journey';
import { titleKey } from './craft';
import { fixWith, pageOf, rootOf } from './mend';
import type { Rule } from './rule';

const asked: readonly { readonly phase: Phase; readonly name: string; readonly why: string }[] = [
  { phase: 'before', name: 'Become aware', why: 'what brings people here?' },
  { phase: 'after', name: 'Use and keep', why: 'is the end really the end?' },
];

/** J401: the journey begins or ends at the counter. */
export const missingPhase: Rule = {
  code: 'J401',
  severity: 'warning',
  title: 'No stage before, or none after',
  reads: 'map',
  why: 'The journey begins long before people meet us and goes on when we have been paid: that is where they decide to come, and to come back.',
  source: 'S1, S2, S3; Smaply’s list of common mistakes.',
  bad: `journey: A lamp
stages:
  - stage: Feel the strain
    phase: before
  - stage: Buy
    phase: during
`,
  good: `journey: A lamp
stages:
  - stage: Feel the strain
    phase: before
  - stage: Buy
    phase: during
  - stage: Use and keep
    phase: after
`,
  map: ({ journey }, report) => {
    const at = titleKey(journey);
    const missing = missingIn(journey);
    if (!at || missing.length === 0) return;
    const phases = missing.map(({ phase }) => `no stage \`${phase}\``).join(' and ');
    report(at, `There is ${phases}: ${missing.map(({ why }) => why).join(' ')}`);
  },
  fixes: (_, context) => {
    const stages = rootOf(context);
    const list = stages && ownPair(stages, 'stages')?.value;
    if (list?.kind !== 'seq') return [];
    const page = pageOf(context);
    return missingIn(context.snapshot.journey).flatMap(({ phase, name }) => {
      const draft = { stage: new Stop(name, true), phase };
      const edit = phase === 'before' ? insertFirstItem(page, list, draft) : insertItem(page, list, draft);
      return fixWith(`Add a stage \`${phase}\``, edit);
    });
  },
};

function missingIn({ stages, phases }: Journey): typeof asked {
  return stages.length === 0 ? [] : asked.filter(({ phase }) => !phases.includes(phase));
}
