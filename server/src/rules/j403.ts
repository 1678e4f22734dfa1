import { Stop } from '../edits/draft';
import { insertKey } from '../edits/insert';
import { titleKey } from './craft';
import { fixWith, orderOf, pageOf, rootOf } from './mend';
import type { Rule } from './rule';

/** J403: which journey is this? */
export const noScenario: Rule = {
  code: 'J403',
  severity: 'warning',
  title: 'A map without a scenario',
  reads: 'map',
  why: 'Who travels, when and what for decides what is true on the map: without it everybody reads a map of their own.',
  source: 'Nielsen Norman Group: a map has an actor and a scenario; S2.',
  bad: `journey: A lamp
stages:
  - Buy
`,
  good: `journey: A lamp
scenario: Home workers who read late and buy online
stages:
  - Buy
`,
  map: ({ journey }, report) => {
    const at = titleKey(journey);
    if (journey.kind === 'map' && at && !journey.root?.fields.has('scenario'))
      report(at, 'The map does not tell its scenario: who travels, when, and why');
  },
  fixes: (_, context) => {
    const root = rootOf(context);
    if (!root) return [];
    const scenario = new Stop('Who, when, and why');
    return fixWith('Tell the scenario', insertKey(pageOf(context), root, 'scenario', scenario, orderOf('map')), {
      preferred: true,
    });
  },
};
