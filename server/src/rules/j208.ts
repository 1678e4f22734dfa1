import { readArrow } from '../dialect/arrow';
import { type Draft, Printer, Raw, Stop } from '../edits/draft';
import { expandShort, wordsOf } from '../edits/expand';
import { type Problem, sourceOf, startOf } from '../yaml/node';
import { fixWith, objectsAt, pageOf, placeOfObject, textIn } from './mend';
import type { Fix, FixContext, Rule } from './rule';

/** J208: an arrow that does not lead from one thing to another. */
export const arrowRule: Rule = {
  code: 'J208',
  severity: 'warning',
  title: 'An arrow with an empty side, or two arrows',
  reads: 'map',
  why: '`now -> wanted` says where people are and where they should be: with a side missing it says neither.',
  source: 'The dialect’s one idiom; S0: take the customer from the current state to the wanted one.',
  bad: `journey: A lamp
beliefs:
  lamps-alike: A lamp is a lamp ->
stages:
  - Buy
`,
  good: `journey: A lamp
beliefs:
  lamps-alike: A lamp is a lamp -> Good light is worth 120 €
stages:
  - Buy
`,
  fixes: (problem, context) => (problem.data?.more ? split(problem, context) : complete(problem, context)),
};

/** The source of the arrow without its quotes, which keep their place. */
const unquoted = (problem: Problem): string => sourceOf(problem.at).replace(/^["']|["']$/g, ' ');

function complete(problem: Problem, context: FixContext): Fix[] {
  const source = unquoted(problem);
  const { left, right } = readArrow(source);
  if (!right) return [];
  const start = startOf(problem.at);
  const page = pageOf(context);
  const inner = start + source.length - (/["']$/.test(sourceOf(problem.at)) ? 1 : 0);
  const fill = (title: string, from: number, to: number, draft: Draft): Fix[] => {
    const printer = new Printer(page, draft);
    if (!printer.snippet) return [];
    return fixWith(title, printer.edit(page, from, to, printer.inline(draft, false)));
  };
  const arrow = start + source.search(/->|→/);
  if (left[0] === left[1]) return fill('Fill in the left side', arrow, arrow, new Raw(new Stop('now'), ' '));
  const end = start + source.trimEnd().length;
  return [
    ...fill('Fill in the right side', end, inner, new Raw(' ', new Stop('wanted'))),
    { title: 'Remove the arrow', edits: [{ from: start + left[1], to: inner, text: '' }] },
  ];
}

/** Beliefs and doubts are written out, so that nothing is lost; of numbers the first and the last one count. */
function split(problem: Problem, context: FixContext): Fix[] {
  const { journey } = context.snapshot;
  const start = startOf(problem.at);
  const type = textIn(problem, 'type');
  if (type === 'belief' || type === 'doubt') {
    const object = objectsAt(journey, start).at(-1);
    const place = object && placeOfObject(object, context);
    const edit = place && expandShort(pageOf(context), object, place, wordsOf(journey), {});
    return fixWith('Write both sides out, split at the first arrow', edit);
  }
  const source = unquoted(problem);
  const arrows = [...source.matchAll(/(?<=^|\s)(?:->|→)(?=\s|$)/g)];
  const [first, last] = [arrows[0]?.index, arrows.at(-1)?.index];
  if (first === undefined || last === undefined) return [];
  return [{ title: 'Keep the first and the last value', edits: [{ from: start + first, to: start + last, text: '' }] }];
}
