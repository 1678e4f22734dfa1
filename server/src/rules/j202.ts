import type { Edit } from '../edits/edit';
import { quote } from '../edits/quote';
import { removePlace } from '../edits/remove';
import { contentEnd, type Place } from '../edits/tree';
import { endOf, type MapNode, type Node, type Problem, startOf } from '../yaml/node';
import { fixWith, pageOf, pathOf, preferredIf, replaceAt, textIn, titleOf } from './mend';
import type { Fix, FixContext, Rule } from './rule';

/** J202: a value of another type than is asked for. */
export const wrongType: Rule = {
  code: 'J202',
  severity: 'error',
  title: 'A value of the wrong type',
  reads: 'map',
  why: 'A list where one value is asked for, or the reverse, can’t be read as what is meant.',
  source: 'The dialect’s table of keys.',
  bad: `journey: A lamp
stages:
  stage: Buy
  goal: Get it before Monday
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    goal: Get it before Monday
`,
  fixes: (problem, context) => {
    const { text } = context.snapshot.yaml;
    const path = pathOf(problem, context);
    const value = textIn(problem, 'value');
    if (value !== undefined)
      return [
        ...fixWith(`Write \`${value}\``, replaceAt(problem.at, value, context), preferredIf(means(problem, text))),
        ...fixWith('Remove the key', removePlace(text, path)),
      ];
    if (problem.data?.top) return [top(problem, context)];
    const place = problem.data?.kind === 'map' && !isEmptyAt(path) ? path.at(-2) : path.at(-1);
    const node = place?.node;
    if (!node) return [];
    if (problem.data?.wrap && node.kind === 'map')
      return [{ title: 'Make it a list', edits: listOf(node, text), preferred: true }];
    return problem.data?.text ? fixWith('Make it a text', asText(place, node, text)) : [];
  },
};

const isEmptyAt = (path: readonly Place[]): boolean => path.at(-1)?.node?.kind === 'map';

const means = ({ at }: Problem, text: string): boolean =>
  /^["']?(yes|y|on|1|x|ja|oui|si|sí|ok)["']?$/i.test(text.slice(startOf(at), endOf(at)));

/** A mapping as the one item of a list: brackets around braces, or a dash and two more columns for the other lines. */
function listOf(map: MapNode, text: string): Edit[] {
  const [from, to] = [startOf(map), contentEnd(map, text)];
  const put = (at: number, what: string): Edit => ({ from: at, to: at, text: what });
  if (map.flow) return [put(from, '['), put(to, ']')];
  const edits = [put(from, '- ')];
  for (const { index } of text.slice(from, to).matchAll(/\n(?=[ \t]*[^\s])/g)) edits.push(put(from + index + 1, '  '));
  return edits;
}

/** In quotes where it is one line; else as a block of text under its key. */
function asText(place: Place, node: Node, text: string): Edit | undefined {
  const [from, to] = [startOf(node), contentEnd(node, text)];
  const source = text.slice(from, to);
  if (!source.includes('\n')) return { from, to, text: quote(source) };
  if (!('pair' in place) || place.in.flow) return undefined;
  const colon = text.indexOf(':', endOf(place.pair.key)) + 1;
  return /^[ \t]*\r?\n\s*$/.test(text.slice(colon, from)) ? { from: colon, to: colon, text: ' |' } : undefined;
}

/** The keys above a text or a list of stages that stands alone. */
function top(problem: Problem, context: FixContext): Fix {
  const { style } = pageOf(context);
  const at = startOf(problem.at);
  if (problem.data?.kind === 'scalar')
    return { title: 'Make it the title of a map', edits: [{ from: at, to: at, text: 'journey: ' }] };
  const text = `journey: ${titleOf(context.snapshot.uri)}${style.eol}stages:${style.eol}`;
  return { title: 'Make it the stages of a map', edits: [{ from: at, to: at, text }] };
}
