import { kindLabel } from '../dialect/dialect';
import type { IdKind } from '../dialect/shape';
import { removePlace } from '../edits/remove';
import { primaryPersona } from '../model/curve';
import { fixWith, pathOf } from './mend';
import type { Rule } from './rule';
import { usesOf } from './uses';

/** Where each kind could go. */
const places: readonly (readonly [kind: IdKind, where: string])[] = [
  ['channel', 'name it with @{id} in a touchpoint'],
  ['source', 'name it under `evidence` of what it backs'],
  ['emotion', 'feel it in a touchpoint: ({id})'],
  ['lane', 'write `{id}:` in a stage or touchpoint'],
  ['persona', 'name them under `for` of a stage, or give them emotions of their own'],
];

/** J303: defined and never used. */
export const unusedRule: Rule = {
  code: 'J303',
  severity: 'hint',
  title: 'Defined, and never used',
  reads: 'map',
  why: 'What nothing on the map refers to is a leftover, or the map has forgotten it.',
  source: 'The dialect: personas, channels, sources, emotion words and lanes are there to be referred to.',
  bad: `journey: A lamp
channels:
  fax: Fax
  store: Shop in Leipzig
stages:
  - stage: Buy
    touchpoints:
      - Takes it home @store (+1)
`,
  good: `journey: A lamp
channels:
  store: Shop in Leipzig
stages:
  - stage: Buy
    touchpoints:
      - Takes it home @store (+1)
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    const { used } = usesOf(journey);
    const primary = primaryPersona(journey);
    for (const [kind, where] of places)
      for (const { id, idAt, uri } of journey.declared.get(kind)?.values() ?? []) {
        if (uri !== journey.uri || (kind === 'persona' && id === primary)) continue;
        if (used.get(kind)?.has(kind === 'emotion' ? id.toLowerCase() : id)) continue;
        report(idAt, `Nothing uses the ${kindLabel(kind)} \`${id}\`: ${where.replace('{id}', id)}`, {
          unnecessary: true,
        });
      }
  },
  fixes: (problem, context) => fixWith('Remove it', removePlace(context.snapshot.yaml.text, pathOf(problem, context))),
};
