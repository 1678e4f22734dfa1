import { painTypes } from '../dialect/presets';
import { writeScalar } from '../edits/quote';
import { onceAStage, type Pain } from '../model/journey';
import { firstOf, type ObjectValue, placeOf } from '../model/value';
import { endOf, startOf } from '../yaml/node';
import { fixWith, objectsAt, placeOfObject } from './mend';
import type { Edit, FixContext, Rule } from './rule';

/** J430: a pain of no kind. */
export const untypedPain: Rule = {
  code: 'J430',
  severity: 'information',
  title: 'A pain point without a type',
  reads: 'lows',
  why: 'Whether it costs money, time, patience or help decides who can mend it: the four types sort your pain points.',
  source: 'S2, step 3: financial, productivity, process and support pain points.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - Shipping cost appears only on the last page
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    pains:
      - financial: Shipping cost appears only on the last page
`,
  // Of a vague one: first what hurts, then what kind it is.
  yieldsTo: ['J438'],
  stage: (stage, report) => {
    for (const pain of painsIn(stage))
      if (pain.type === undefined && pain.text !== '')
        report(placeOf(pain.value, 'pain'), 'What kind of pain is it: financial, productivity, process or support?');
  },
  fixes: (problem, context) => {
    const object = objectsAt(context.snapshot.journey, startOf(problem.at)).findLast(({ type }) => type === 'pain');
    const text = object && firstOf(object, 'pain', 'text')?.text;
    if (!object || text === undefined) return [];
    const likely = typeOf(text);
    const words = painTypes.map(({ word }) => word).sort((a, b) => Number(b === likely) - Number(a === likely));
    return words.flatMap(word => fixWith(`It is a ${word} pain point`, typed(object, word, text, context)));
  },
};

/** Pain points of a stage and of its touchpoints. */
export const painsIn = onceAStage((stage): readonly Pain[] =>
  [stage, ...stage.touchpoints].flatMap(({ pains }) => pains),
);

const signs: readonly (readonly [type: string, words: RegExp])[] = [
  ['financial', /[€$£¥%]|\b(pric|cost|pay|paid|fee|expens|charg|money|dear|shipping|refund|discount)/i],
  ['support', /\b(help|answer|support|nobody|repl|contact|service|call|hotline|agent|staff)/i],
  ['productivity', /\b(wait|slow|time|long|hour|minute|day|week|queue|delay|late)/i],
  ['process', /\b(form|step|twice|again|confus|complicat|find|click|log ?in|password|screen|page|must)/i],
];

const typeOf = (text: string): string => signs.find(([, words]) => words.test(text))?.[0] ?? 'process';

function typed(object: ObjectValue, word: string, text: string, context: FixContext): Edit | undefined {
  const { node } = object;
  const key = object.fields.get('pain')?.keyAt;
  if (key) return { from: startOf(key), to: endOf(key), text: word };
  const place = placeOfObject(object, context);
  const [from, to] = [startOf(node), endOf(node)];
  if (!place || context.snapshot.yaml.text.slice(from, to).includes('\n')) return undefined;
  if ('index' in place && !place.in.flow) return { from, to: from, text: `${word}: ` };
  return { from, to, text: `{ ${word}: ${writeScalar(text, true)} }` };
}
