import { kindLabel } from '../dialect/dialect';
import { freeId, renameId } from '../edits/rename';
import { startOf } from '../yaml/node';
import type { Rule } from './rule';

/** J308: an own id hides that of a library. */
export const hiddenId: Rule = {
  code: 'J308',
  severity: 'information',
  title: 'An id that hides one of a library',
  reads: 'map',
  why: 'Here the id means something else than in the other maps that use the library.',
  source: 'The dialect: own declarations come before those of libraries.',
  bad: `journey: A lamp
use: ./library.journey.yaml
channels:
  web: Our shop
stages:
  - stage: Buy
    touchpoints:
      - Pays @web (+1)
`,
  good: `journey: A lamp
use: ./library.journey.yaml
channels:
  lamp-shop: Our shop
stages:
  - stage: Buy
    touchpoints:
      - Pays @lamp-shop (+1)
`,
  files: { 'library.journey.yaml': 'channels:\n  web: The website of the group\n' },
  map: ({ journey }, report) => {
    for (const { own, library } of journey.hidden) {
      const file = decodeURIComponent(library.uri.slice(library.uri.lastIndexOf('/') + 1));
      report(own.idAt, `Hides the ${kindLabel(own.kind)} \`${own.id}\` of ${file}`);
    }
  },
  fixes: ({ at }, { snapshot: { journey, yaml } }) => {
    const own = journey.hidden.find(({ own: { idAt } }) => startOf(idAt) === startOf(at))?.own;
    if (!own) return [];
    const id = freeId(journey, own.kind, own.id);
    return [{ title: `Rename to \`${id}\` with all uses`, edits: renameId(yaml.text, journey, own, id) }];
  },
};
