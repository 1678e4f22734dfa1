import { isoDate } from '../dialect/dates';
import { type Draft, Printer, Stop } from '../edits/draft';
import { fillValue, insertKey } from '../edits/insert';
import { ownPair } from '../edits/tree';
import type { MapNode, Problem } from '../yaml/node';
import { fixWith, orderOf, pageOf, pathOf, preferredIf, rootOf, textIn, titleOf } from './mend';
import { objectNames } from './names';
import type { Fix, FixContext, Rule } from './rule';

/** J200: a required key is missing. */
export const requiredKey: Rule = {
  code: 'J200',
  severity: 'error',
  title: 'A required key is missing',
  reads: 'map',
  why: 'Without a title and stages there is no map, and a stage, a touchpoint or an idea without words can’t be drawn.',
  source: 'The dialect’s table of keys.',
  bad: `journey: A lamp
stages:
  - goal: Get it before Monday
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
`,
  fixes: (problem, context) => {
    const key = textIn(problem, 'key');
    const type = objectNames.find(name => name === textIn(problem, 'type'));
    if (!key || !type) return [];
    const title = `Add \`${key}\``;
    if (problem.data?.empty) return [begin(context)];
    const draft = draftOf(key, context);
    const done = context.snapshot.journey.kind !== 'other' && (context.snippets || key === 'journey' || key === 'on');
    const map = type === 'map' ? rootOf(context) : mapAt(problem, context);
    const pair = map && ownPair(map, key);
    if (!map) return [];
    if (!pair) return fixWith(title, insertKey(pageOf(context), map, key, draft, orderOf(type)), preferredIf(done));
    const edit = fillValue(pageOf(context), map, pair, draft);
    return edit.text === '' ? [] : fixWith(`Fill in \`${key}\``, edit, preferredIf(done));
  },
};

function mapAt(problem: Problem, context: FixContext): MapNode | undefined {
  const place = pathOf(problem, context).at(-1);
  if (place?.node?.kind === 'map' && place.node.pairs.length === 0) return place.node;
  return place && 'pair' in place ? place.in : undefined;
}

function draftOf(key: string, { snapshot, snippets, today }: FixContext): Draft {
  switch (key) {
    case 'journey':
      return new Stop(titleOf(snapshot.uri), true);
    case 'stages':
      return snippets ? firstStages : '';
    case 'on':
      return new Stop(isoDate(today), true);
    default:
      return new Stop(
        { stage: 'Name of the stage', touch: 'What happens', idea: 'What to do', doubt: 'What holds them back' }[key] ??
          'Text',
      );
  }
}

const firstStages: Draft = [{ stage: new Stop('Become aware'), touchpoints: [new Stop('What happens')] }];

/** A map from nothing. */
function begin(context: FixContext): Fix {
  const page = pageOf(context);
  const draft = { journey: draftOf('journey', context), stages: draftOf('stages', context) };
  const printer = new Printer(page, draft);
  const at = page.text.length;
  const gap = page.text === '' || page.text.endsWith('\n') || page.text === '\uFEFF' ? '' : page.style.eol;
  const edit = printer.edit(page, at, at, `${gap}${printer.pairs(draft, 0)}${page.style.eol}`);
  return { title: 'Begin a journey map', edits: [edit], preferred: true };
}
