import { Stop } from '../edits/draft';
import { handOffs } from '../model/hand-offs';
import { placeOf } from '../model/value';
import { setKey } from './complete';
import { elementAt } from './craft';
import { fixWith, preferredIf } from './mend';
import type { Rule } from './rule';

/** J432: from screen to shop, and nobody says how. */
export const silentHandOff: Rule = {
  code: 'J432',
  severity: 'information',
  title: 'A change between online and offline, or of the device, without a word on the hand-off',
  reads: 'handOffs',
  why: 'Where people change the channel they get lost most easily: say what carries them over.',
  source: 'S4, omnichannel; Nielsen Norman Group; the CJML notation.',
  bad: `journey: A lamp
channels:
  web: Our shop
  store: { name: Shop in Leipzig, kind: offline }
stages:
  - stage: Buy
    touchpoints:
      - Puts the lamp on the list @web (0)
      - Looks at it on a desk @store (+1)
`,
  good: `journey: A lamp
channels:
  web: Our shop
  store: { name: Shop in Leipzig, kind: offline }
stages:
  - stage: Buy
    touchpoints:
      - Puts the lamp on the list @web (0)
      - touch: Looks at it on a desk
        channel: store
        emotion: +1
        note: The list shows which shop has it on a desk
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    for (const { to, key, what, told } of handOffs(journey))
      if (!told)
        report(
          placeOf(to.value, key),
          `They go ${what} here, and nothing says how: a word in \`note\` or \`backstage\` will do`,
        );
  },
  fixes: (problem, context) => {
    const element = elementAt(problem, context);
    if (!element) return [];
    const note = new Stop('What carries them over');
    return fixWith('Add a note on the hand-off', setKey(element, 'note', note, context), preferredIf(context.snippets));
  },
};
