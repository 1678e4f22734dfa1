import { objectType } from '../dialect/dialect';
import { isSlug } from '../dialect/ids';
import { meantKey } from '../dialect/meant';
import { addEntry } from '../edits/insert';
import { ownPairs } from '../edits/tree';
import { fixWith, nameOf, nearest, orderOf, pageOf, pathOf, preferredIf, replaceAt, rootOf, textIn } from './mend';
import { objectNames } from './names';
import type { Rule } from './rule';

/** J201: a key that the dialect does not have. */
export const unknownKeyRule: Rule = {
  code: 'J201',
  severity: 'warning',
  title: 'An unknown key',
  reads: 'map',
  why: 'What stands under a key that nobody knows is neither drawn nor checked: mostly a slip of the pen.',
  source: 'The dialect’s table of keys; a real map drifts between `screenshot` and `screenshots`.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    gaol: Get it before Monday
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
`,
  fixes: (problem, context) => {
    const key = textIn(problem, 'key');
    const type = objectNames.find(name => name === textIn(problem, 'type'));
    const place = pathOf(problem, context).at(-1);
    if (!key || !type || !place || !('pair' in place)) return [];
    const { lanes: laned, keys } = objectType(type);
    const lanes = context.snapshot.journey.declared.get('lane')?.keys() ?? [];
    const present = new Set(ownPairs(place.in).map(pair => pair.key.text));
    const free = [...keys.map(each => each.key), ...(laned ? lanes : [])].filter(each => !present.has(each));
    const meant = meantKey(type, key);
    const likely = meant && !present.has(meant) ? [{ word: meant, clear: true }] : nearest(key, free);
    const near = likely.map(({ word, clear }) => ({
      title: `Did you mean \`${word}\`?`,
      edits: [replaceAt(place.pair.key, word, context)],
      ...preferredIf(clear),
    }));
    const root = rootOf(context);
    const lane = laned && root && isSlug(key) && place.pair.value?.kind !== 'map';
    return [
      ...near,
      ...fixWith(`Keep it as \`x-${key}\`, which is never checked`, replaceAt(place.pair.key, `x-${key}`, context)),
      ...(lane
        ? fixWith(
            `Add the lane \`${key}\` to the map`,
            addEntry(pageOf({ ...context, snippets: false }), root, 'lanes', key, nameOf(key), orderOf('map')),
          )
        : []),
    ];
  },
};
