/** Keys of stages and all that stands in them. */
import { evidence } from './keys-map';
import { painTypes } from './presets';
import type { Key, ObjectType, Shape } from './shape';
import { arrowForm, textForm, touchpointForm } from './short';
import { acts, betterDirections, opportunitySizes, opportunityStatuses, phases } from './words';

const text: Shape = { is: 'text' };
const texts: Shape = { is: 'list', of: text, single: true };
const personas: Shape = { is: 'list', of: { is: 'ref', to: 'persona' }, single: true };
const feeling: Shape = {
  is: 'forms',
  scalar: { is: 'emotion' },
  map: { is: 'map', keys: { refer: 'persona' }, of: { is: 'emotion' } },
};

const pains: Key = {
  key: 'pains',
  shape: { is: 'list', of: { is: 'object', of: 'pain' }, single: true },
  doc: 'What hurts here. The type is the key: financial, productivity, process or support.',
  why: 'Negative emotions come from pain points: name the cause, not only the feeling.',
  example: '- financial: Shipping cost appears only on the last page',
};
const opportunities: Key = {
  key: 'opportunities',
  shape: { is: 'map', keys: { declare: 'opportunity' }, of: { is: 'object', of: 'opportunity' } },
  doc: 'What could be done here. Without `fixes` it fixes the pains of this place.',
  example: 'early-shipping: Show shipping on the product page',
};
const tags: Key = { key: 'tags', shape: { is: 'any' }, doc: 'Free words to find it by.', example: '[mobile]' };
const note: Key = {
  key: 'note',
  shape: { is: 'any' },
  doc: 'Anything else. Never checked.',
  example: 'Ask the shop team.',
};

const painExamples: Readonly<Record<string, string>> = {
  financial: 'Shipping cost appears only on the last page',
  productivity: 'Waits two days for a quote',
  process: 'The form asks twice for the same address',
  support: 'Nobody answers at weekends',
};

export const stageType: ObjectType = {
  name: 'stage',
  label: 'stage',
  doc: 'A step of the journey as the customer sees it, with the touchpoints in it.',
  short: textForm('stage', 'name'),
  lanes: true,
  keys: [
    {
      key: 'stage',
      shape: text,
      required: true,
      doc: 'Name of the stage, in the customer’s words.',
      why: '“Feel the strain”, not “Prospecting”: stages are the customer’s, not a department’s.',
      example: 'Feel the strain',
    },
    {
      key: 'id',
      shape: { is: 'id' },
      doc: 'Id to refer to it by.',
      default: 'the slug of its name',
      example: 'feel-the-strain',
    },
    {
      key: 'phase',
      shape: { is: 'enum', values: phases },
      doc: 'Before, during or after the purchase or service.',
      why: 'Most maps forget what comes before and after.',
      default: 'that of the stage before; the first is `before`',
      example: 'before',
    },
    {
      key: 'hour',
      shape: { is: 'number', min: 1, max: 12, whole: true },
      doc: 'Place on the clock view, 1 to 12.',
      default: 'spread evenly, the first stage at 12',
      example: '12',
    },
    {
      key: 'goal',
      shape: text,
      doc: 'What the customer wants from this stage.',
      why: 'Motives, not only actions: what would make it a success for them?',
      example: 'Be sure I pick the right one',
    },
    { key: 'for', shape: personas, doc: 'Personas that pass here.', default: 'all', example: '[maya]' },
    {
      key: 'emotion',
      shape: feeling,
      doc: 'How the stage feels: a score from −2 to +2, a word or a face; `now -> wanted`; or one for each persona.',
      default: 'mean of its touchpoints',
      example: '-1 -> +1',
    },
    {
      key: 'shifts',
      shape: { is: 'list', of: { is: 'ref', to: 'belief' }, single: true },
      doc: 'Beliefs that this stage works on.',
      example: '[lamps-alike]',
    },
    {
      key: 'doubts',
      shape: { is: 'list', of: { is: 'object', of: 'doubt' }, single: true },
      doc: 'What keeps them from going on, with our answer: `doubt -> answer`.',
      why: 'Crush objections before they come up.',
      example: '- It is expensive -> 30-day trial, we pay the return',
    },
    {
      key: 'content',
      shape: { is: 'list', of: { is: 'object', of: 'content' }, single: true },
      doc: 'What informs or teaches here: guides, comparisons, demos.',
      example: '[Guide to evening light]',
    },
    {
      key: 'kpis',
      shape: { is: 'map', keys: { name: 'metric' }, of: { is: 'object', of: 'kpi' } },
      doc: 'Numbers that tell how the stage does: `name: actual -> target`.',
      why: 'The map is a collection of hypotheses; numbers refine it.',
      example: '{ Conversion: 3.1% -> 4%, Drop-off: 61% -> 45% }',
    },
    {
      key: 'touchpoints',
      shape: { is: 'list', of: { is: 'object', of: 'touchpoint' }, single: true },
      doc: 'What happens, step by step. Short: `what @channel (emotion)`.',
      why: 'Any time the customer meets us, online or offline.',
      example: '- Reads two comparison guides @web (+1)',
    },
    pains,
    opportunities,
    evidence,
    tags,
    note,
  ],
};

export const touchpointType: ObjectType = {
  name: 'touchpoint',
  label: 'touchpoint',
  doc: 'One thing that happens: what the customer does, where, and how it feels.',
  short: touchpointForm,
  lanes: true,
  keys: [
    {
      key: 'touch',
      shape: text,
      required: true,
      doc: 'What happens, in the customer’s words.',
      example: 'Pays at the checkout',
    },
    {
      key: 'id',
      shape: { is: 'id' },
      doc: 'Id to refer to it by.',
      default: 'the slug of `touch`',
      example: 'checkout',
    },
    {
      key: 'channel',
      shape: { is: 'list', of: { is: 'ref', to: 'channel' }, single: true },
      doc: 'Where it happens. A list is a hand-off within the step.',
      example: 'web',
    },
    {
      key: 'act',
      shape: { is: 'enum', values: acts },
      doc: 'What part it plays in the journey.',
      example: 'discovery',
    },
    {
      key: 'emotion',
      shape: feeling,
      doc: 'How it feels: a score from −2 to +2, a word or a face; `now -> wanted`; or one for each persona.',
      why: 'Every action is driven by emotions; the curve shows where it hurts.',
      example: '-2 -> +1',
    },
    { key: 'doing', shape: texts, doc: 'What the customer does.', example: 'Compares two tabs' },
    { key: 'thinking', shape: texts, doc: 'What goes through their head.', example: "Is that really my lamp's fault?" },
    {
      key: 'says',
      shape: texts,
      doc: 'A quote: what they say or write.',
      example: 'Why is shipping a surprise on the last page?',
    },
    {
      key: 'truth',
      shape: { is: 'flag' },
      doc: 'A moment of truth: it decides what they think of us.',
      why: 'Few moments decide the whole: mark them.',
      default: 'false',
      example: 'true',
    },
    {
      key: 'wow',
      shape: { is: 'flag' },
      doc: 'A good surprise that they will tell others.',
      default: 'false',
      example: 'true',
    },
    pains,
    {
      key: 'takes',
      shape: { is: 'duration', m: 'minutes' },
      doc: 'How long it takes.',
      why: 'Every extra minute is a chance to bail.',
      example: '4m',
    },
    { key: 'reply_within', shape: { is: 'duration', m: 'minutes' }, doc: 'Promised time to answer.', example: '1h' },
    { key: 'device', shape: text, doc: 'What they use: phone, laptop, paper.', example: 'phone' },
    {
      key: 'backstage',
      shape: texts,
      doc: 'What happens behind the scenes for this to work.',
      example: 'Payment provider, fraud check',
    },
    { key: 'team', shape: texts, doc: 'Who is responsible.', example: 'Checkout team' },
    evidence,
    {
      key: 'next',
      shape: { is: 'forms', scalar: nextPlace(), map: { is: 'map', keys: { name: 'condition' }, of: nextPlace() } },
      doc: 'Where it leads: a touchpoint or stage, `end`, or one for each condition. Loops are fine.',
      default: 'the touchpoint that follows',
      example: '{ buys: unbox, gives up: abandon }',
    },
    opportunities,
    tags,
    note,
  ],
};

function nextPlace(): Shape {
  return { is: 'ref', to: 'place', also: [{ word: 'end', doc: 'The journey ends here.' }] };
}

export const painType: ObjectType = {
  name: 'pain',
  label: 'pain point',
  doc: 'What hurts, under the type of pain it is.',
  short: textForm('pain', 'what hurts'),
  keys: [
    ...painTypes.map(
      ({ word, doc }): Key => ({
        key: word,
        shape: text,
        doc: `What hurts, if the pain is ${word}. ${doc}`,
        example: painExamples[word] ?? '',
      }),
    ),
    { key: 'pain', shape: text, doc: 'What hurts, if its type is not known yet.', example: 'The form is too long' },
    {
      key: 'id',
      shape: { is: 'id' },
      doc: 'Id to refer to it by, from `fixes`.',
      default: 'the slug of its text',
      example: 'surprise-shipping',
    },
    {
      key: 'severity',
      shape: { is: 'number', min: 1, max: 3, whole: true },
      doc: '1 trivial, 2 they find a way around, 3 they give up.',
      example: '3',
    },
    {
      key: 'amount',
      shape: { is: 'change' },
      doc: 'How much, now and wanted: money, minutes, steps.',
      example: '3 min -> 1 min',
    },
    { key: 'count', shape: { is: 'number', min: 0, whole: true }, doc: 'How often it was told.', example: '17' },
    { key: 'for', shape: personas, doc: 'Personas that it hurts.', default: 'all', example: '[tom]' },
    evidence,
    note,
  ],
};

export const doubtType: ObjectType = {
  name: 'doubt',
  label: 'doubt',
  doc: 'A barrier to the next stage, and our answer.',
  short: arrowForm('doubt', 'answer', 'doubt -> answer'),
  keys: [
    { key: 'doubt', shape: text, required: true, doc: 'What holds them back.', example: 'It is expensive' },
    { key: 'answer', shape: text, doc: 'What we answer, before they ask.', example: '30-day trial, we pay the return' },
    { key: 'for', shape: personas, doc: 'Personas that have it.', default: 'all', example: '[maya]' },
  ],
};

export const contentType: ObjectType = {
  name: 'content',
  label: 'content',
  doc: 'Something that informs or teaches.',
  short: textForm('title', 'title'),
  keys: [
    { key: 'title', shape: text, required: true, doc: 'What it is called.', example: 'Guide to evening light' },
    { key: 'link', shape: text, doc: 'Where it is.', example: 'https://example.com/guide' },
  ],
};

export const kpiType: ObjectType = {
  name: 'kpi',
  label: 'KPI',
  doc: 'A number that tells how the stage does.',
  short: arrowForm('actual', 'target', 'actual -> target'),
  keys: [
    { key: 'actual', shape: { is: 'amount' }, doc: 'The value now.', example: '9%' },
    { key: 'target', shape: { is: 'amount' }, doc: 'The value to reach.', example: '5%' },
    { key: 'unit', shape: text, doc: 'Unit, if the numbers carry none.', example: '€' },
    {
      key: 'better',
      shape: { is: 'enum', values: betterDirections },
      doc: 'Which direction is better.',
      default: 'guessed from the two numbers and from known names',
      example: 'lower',
    },
    {
      key: 'from',
      shape: { is: 'ref', to: 'source', open: true },
      doc: 'Where the value comes from: a source, or a CSV or JSON file that has it under the name of the KPI (a key in JSON; in CSV a row, or a column).',
      example: 'survey-26',
    },
    { key: 'on', shape: { is: 'date' }, doc: 'Day of the value.', example: '2026-04-01' },
  ],
};

export const opportunityType: ObjectType = {
  name: 'opportunity',
  label: 'opportunity',
  doc: 'Something that could be done about pains and doubts.',
  short: textForm('idea', 'idea'),
  keys: [
    { key: 'idea', shape: text, required: true, doc: 'What to do.', example: 'Show shipping on the product page' },
    {
      key: 'fixes',
      shape: { is: 'list', of: { is: 'ref', to: 'pain' }, single: true },
      doc: 'Pains that it fixes.',
      default: 'the pains of the place that it stands in',
      example: '[surprise-shipping]',
    },
    { key: 'size', shape: { is: 'enum', values: opportunitySizes }, doc: 'How much must change.', example: 'tweak' },
    {
      key: 'impact',
      shape: { is: 'number', min: 1, max: 5, whole: true },
      doc: 'What it brings, 1 to 5.',
      why: 'Impact 4 or more at effort 2 or less is a quick win.',
      example: '5',
    },
    {
      key: 'effort',
      shape: { is: 'number', min: 1, max: 5, whole: true },
      doc: 'What it costs, 1 to 5.',
      example: '1',
    },
    { key: 'owner', shape: text, doc: 'Who drives it.', example: 'Checkout team' },
    {
      key: 'status',
      shape: { is: 'enum', values: opportunityStatuses },
      doc: 'How far it is.',
      default: 'idea',
      example: 'planned',
    },
    {
      key: 'serves',
      shape: {
        is: 'list',
        of: {
          is: 'ref',
          to: 'pain',
          open: true,
          also: [{ word: 'business_goal', doc: 'The goal of the business on this map.' }],
        },
        single: true,
      },
      doc: 'What it is good for: a KPI, a pain, or `business_goal`.',
      why: 'Every tweak should contribute to the overall goals.',
      example: '[Conversion]',
    },
    { key: 'due', shape: { is: 'date' }, doc: 'When it is to be done.', example: '2026-07-01' },
    { key: 'link', shape: text, doc: 'Ticket or page.', example: 'https://example.com/tickets/12' },
    note,
  ],
};
