import { Stop } from '../edits/draft';
import { addEntry, insertKey } from '../edits/insert';
import { ownPair } from '../edits/tree';
import { faultyLibrary } from '../model/journey';
import { titleKey } from './craft';
import { fixWith, orderOf, pageOf, rootOf } from './mend';
import type { Rule } from './rule';

/** J406: nobody travels. */
export const noPersona: Rule = {
  code: 'J406',
  severity: 'warning',
  title: 'A map without a persona',
  reads: 'map',
  why: 'A journey is always somebody’s: “the user” has no goals, no doubts and no feelings.',
  source: 'S2, S3, S4; Smaply’s list of common mistakes.',
  bad: `journey: A lamp
stages:
  - Buy
`,
  good: `journey: A lamp
personas:
  maya: Maya, freelance editor who works after the kids sleep
stages:
  - Buy
`,
  map: ({ journey }, report) => {
    const at = titleKey(journey);
    const somebody = (journey.declared.get('persona')?.size ?? 0) > 0 || faultyLibrary(journey) !== undefined;
    if (journey.kind === 'map' && at && !somebody) report(at, 'Nobody travels here yet: the map has no persona');
  },
  fixes: (_, context) => {
    const root = rootOf(context);
    if (!root) return [];
    const page = pageOf(context);
    if (context.snippets)
      return fixWith(
        'Add a persona',
        addEntry(page, root, 'personas', 'customer', new Stop('Name, who they are'), orderOf('map')),
        { preferred: true },
      );
    return ownPair(root, 'personas')
      ? []
      : fixWith('Add a persona', insertKey(page, root, 'personas', '', orderOf('map')));
  },
};
