import { freeId, renameId } from '../edits/rename';
import type { Declared, Journey } from '../model/journey';
import { startOf } from '../yaml/node';
import { replaceAt } from './mend';
import type { Rule } from './rule';
import { usesOf } from './uses';

/** J300: an id that is taken. */
export const duplicateId: Rule = {
  code: 'J300',
  severity: 'error',
  title: 'An id that something else has',
  reads: 'map',
  why: 'What refers to the id would lead to one of the two, and nobody sees to which.',
  source: 'The dialect: one space of ids for each kind, stages and touchpoints share one.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays
        id: buy
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays
        id: pay
`,
  map: ({ journey }, report) => {
    for (const clash of journey.clashes) {
      if (isSameKey(clash)) continue;
      const { told, other } = sidesOf(clash);
      const message = other.explicit
        ? `The id \`${told.id}\` stands here a second time`
        : `\`${told.id}\` is the id of another one already: it follows from its name`;
      report(told.idAt, message, { related: [{ at: other.idAt, message: `Has the id \`${told.id}\` too` }] });
    }
  },
  fixes: ({ at }, context) => {
    const { journey, yaml } = context.snapshot;
    const told = journey.clashes.map(clash => sidesOf(clash).told).find(({ idAt }) => startOf(idAt) === startOf(at));
    if (!told) return [];
    const id = freeId(journey, told.kind, told.id);
    const only = { title: `Rename to \`${id}\``, edits: [replaceAt(told.idAt, id, context)] };
    if (!usesOf(journey).used.get(told.kind)?.has(told.id)) return [{ ...only, preferred: true }];
    return [
      { title: `Rename to \`${id}\` with all uses`, edits: renameId(yaml.text, journey, told, id) },
      { ...only, title: `Rename to \`${id}\`, and leave the uses to the other one` },
    ];
  },
};

/** The one that is told of the clash: the id that is written out, the later one of two. */
function sidesOf({ again, first }: Journey['clashes'][number]): { readonly told: Declared; readonly other: Declared } {
  return again.explicit ? { told: again, other: first } : { told: first, other: again };
}

/** Two entries of one mapping: a duplicate key, which J107 tells. */
function isSameKey({ again, first }: Journey['clashes'][number]): boolean {
  if (again.kind === 'place' || again.kind === 'pain') return false;
  return (
    [again, first].every(({ element }) => !element || element.is === 'opportunity') && placeOf(again) === placeOf(first)
  );
}

const placeOf = ({ element }: Declared): unknown => (element?.is === 'opportunity' ? element.in : undefined);
