import { styleOf } from '../edits/draft';
import type { Edit } from '../edits/edit';
import { removePlace } from '../edits/remove';
import { pathAt, standsHere } from '../edits/tree';
import type { Snapshot } from '../model/store';
import { endOf, type Problem, startOf } from '../yaml/node';
import { fixWith, goTo, pathOf } from './mend';
import { once } from './once';
import type { Fix, FixContext, Rule } from './rule';

/** J107: tabs in the indentation, and keys that stand twice. */
export const tabOrDuplicate: Rule = {
  code: 'J107',
  severity: 'error',
  title: 'A tab in the indentation, or a key that stands twice',
  reads: 'map',
  why: 'Lines are indented with blanks alone, and of two entries with one name only one counts: the other is silently lost.',
  source: 'YAML 1.2, indentation spaces and unique keys.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
    goal: Pay little
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
`,
  fixes: (problem, context) => (problem.data?.tab ? [blanks(problem, context)] : duplicates(problem, context)),
};

/** Blanks for the tabs of all indentations: one line alone would not fit the others. */
function blanks({ at }: Problem, { snapshot }: FixContext): Fix {
  const title = 'Indent with blanks';
  const edits = indentations(snapshot);
  const within = edits.some(({ from, to }) => from <= startOf(at) && startOf(at) <= to);
  const own = { from: startOf(at), to: endOf(at), text: ' ' };
  return { title, edits: within ? edits : [own], preferred: true, all: true };
}

const indentations = once(({ yaml: { text } }: Snapshot): readonly Edit[] => {
  const step = ' '.repeat(styleOf(text).step);
  return Array.from(text.matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm), ({ 0: lead, index }) => ({
    from: index,
    to: index + lead.length,
    text: lead.replaceAll('\t', step),
  }));
});

function duplicates(problem: Problem, context: FixContext): Fix[] {
  const { text, root } = context.snapshot.yaml;
  const again = pathOf(problem, context);
  const place = again.at(-1);
  const first = problem.related?.[0];
  if (!place || !('pair' in place) || !first) return [];
  const key = place.pair.key.text;
  const there = goTo(`Go to the first \`${key}\``, first.at, context);
  if (!standsHere(place.pair)) return there;
  const earlier = pathAt(root, startOf(first.at));
  return [
    ...fixWith(`Remove this \`${key}\``, removePlace(text, again)),
    ...fixWith(`Remove the first \`${key}\``, removePlace(text, earlier)),
    ...there,
  ];
}
