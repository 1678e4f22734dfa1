import { slug } from '../dialect/ids';
import { renameId } from '../edits/rename';
import type { Declared, Journey } from '../model/journey';
import { type Span, startOf } from '../yaml/node';
import { replaceAt, textIn } from './mend';
import type { Rule } from './rule';

/** J210: an id that is not in the form of ids. */
export const idForm: Rule = {
  code: 'J210',
  severity: 'warning',
  title: 'An id that is not lower case with hyphens',
  reads: 'map',
  why: 'Short names that are all written in one way can be typed from memory, and are found wherever they are used.',
  source: 'The dialect: ids are letters and digits of any script, and hyphens.',
  bad: `journey: A lamp
channels:
  Web_Shop: Our shop
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays
        channel: Web_Shop
`,
  good: `journey: A lamp
channels:
  web-shop: Our shop
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays
        channel: web-shop
`,
  fixes: (problem, context) => {
    const { journey, yaml } = context.snapshot;
    const better = slug(textIn(problem, 'id') ?? '');
    const declared = declaredAt(journey, problem.at);
    if (better === '' || (declared && journey.declared.get(declared.kind)?.has(better))) return [];
    const edits = declared ? renameId(yaml.text, journey, declared, better) : [replaceAt(problem.at, better, context)];
    // Who else uses a library's id can't be seen from here.
    const sure = journey.kind === 'map' ? ({ preferred: true, all: true } as const) : {};
    return [{ title: `Rename to \`${better}\``, edits, ...sure }];
  },
};

/** What is declared by an id that stands at a place. */
export function declaredAt(journey: Journey, at: Span): Declared | undefined {
  const start = startOf(at);
  for (const all of journey.declared.values())
    for (const declared of all.values())
      if (declared.uri === journey.uri && startOf(declared.idAt) === start) return declared;
  return journey.clashes.find(({ again }) => startOf(again.idAt) === start)?.again;
}
