import { quote } from '../edits/quote';
import { ownPairs } from '../edits/tree';
import { endOf, type MapNode, type Problem, startOf } from '../yaml/node';
import { numberIn, pathOf, textIn } from './mend';
import type { Fix, FixContext, Rule } from './rule';

/** J105: a key without a value between braces. */
export const emptyFlowKey: Rule = {
  code: 'J105',
  severity: 'warning',
  title: 'A text between braces became a key without a value',
  reads: 'map',
  why: 'Between braces a comma ends a value, and a colon needs a blank behind it: what was meant as one text falls apart.',
  source: 'YAML 1.2, flow mappings.',
  bad: `journey: A lamp
stages:
  - stage: Keep
    kpis: {NPS:31}
`,
  good: `journey: A lamp
stages:
  - stage: Keep
    kpis: {NPS: 31}
`,
  fixes: (problem, context) => {
    const insert = textIn(problem, 'insert');
    const offset = numberIn(problem, 'offset');
    if (insert === undefined || offset === undefined) return quoteFlow(problem, context);
    const at = problem.at.block.start + offset;
    return [
      {
        title: 'Add the blank after the colon',
        edits: [{ from: at, to: at, text: insert }],
        preferred: true,
        all: true,
      },
    ];
  },
};

/** Quotes the value before and the keys that its commas made; or all of the braces, where no value is before. */
function quoteFlow(problem: Problem, context: FixContext): Fix[] {
  const place = pathOf(problem, context).at(-1);
  if (!place || !('pair' in place)) return [];
  const { text } = context.snapshot.yaml;
  const pairs = ownPairs(place.in);
  let last = pairs.indexOf(place.pair);
  let first = last;
  while (first > 0 && isEmpty(place.in, first)) first--;
  while (last + 1 < pairs.length && isEmpty(place.in, last + 1)) last++;
  const before = pairs[first]?.value;
  const [start, end] = [pairs[first], pairs[last]];
  if (!start || !end) return [];
  if (before?.kind === 'scalar' && before.style === 'plain') {
    const [from, to] = [startOf(before), endOf(end)];
    return [{ title: 'Quote the text', edits: [{ from, to, text: quote(text.slice(from, to)) }], preferred: true }];
  }
  const [from, to] = [startOf(place.in), endOf(place.in)];
  return [{ title: 'Quote the text with its braces', edits: [{ from, to, text: quote(text.slice(from, to)) }] }];
}

function isEmpty(map: MapNode, index: number): boolean {
  const pair = ownPairs(map)[index];
  return pair !== undefined && !pair.value && pair.to === pair.key.to;
}
