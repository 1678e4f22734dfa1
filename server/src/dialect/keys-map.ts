/** Keys of the map itself: what it is about, its story, its review, and the things that its stages refer to. */

import type { Key, ObjectType, Shape } from './shape';
import { arrowForm, textForm } from './short';
import { beliefKinds, mapStatuses, mapTypes, relations, sourceKinds } from './words';

const text: Shape = { is: 'text' };

/** Evidence, wherever it may stand. */
export const evidence: Key = {
  key: 'evidence',
  shape: { is: 'list', of: { is: 'ref', to: 'source' }, single: true },
  doc: 'Ids of the sources that back this claim.',
  why: 'A claim without a source is a hypothesis, and is drawn as one.',
  example: '[survey-26]',
};

export const mapType: ObjectType = {
  name: 'map',
  label: 'journey map',
  doc: 'A customer-journey map. Two keys make a valid one: `journey` and `stages`.',
  keys: [
    {
      key: 'journey',
      required: true,
      shape: text,
      doc: 'Title of the map. Its presence makes a YAML file a journey.',
      why: 'Name the journey as the customer would: what they do, from where to where.',
      example: 'Buying and living with the Lumo desk lamp',
    },
    {
      key: 'id',
      shape: { is: 'id' },
      doc: 'Id of the map, for links from other maps.',
      default: 'the file name',
      example: 'lumo-lamp',
    },
    {
      key: 'version',
      shape: { is: 'number', min: 1, whole: true },
      doc: 'Version of the dialect that the map is written in.',
      default: '1',
      example: '1',
    },
    {
      key: 'type',
      shape: { is: 'enum', values: mapTypes },
      doc: 'As-is or to-be.',
      why: 'A map of today is evidence, a map of tomorrow is a plan: readers must know which they see.',
      default: 'current',
      example: 'current',
    },
    {
      key: 'status',
      shape: { is: 'enum', values: mapStatuses },
      doc: 'How far the map is. Checks grow stricter with it.',
      default: 'draft',
      example: 'review',
    },
    {
      key: 'scenario',
      shape: text,
      doc: 'Who travels, when and why: the situation that the map is true for.',
      why: 'The same people behave differently in another situation: one map, one scenario.',
      example: 'Home workers who read or edit late and buy online, EU',
    },
    {
      key: 'goal',
      shape: text,
      doc: 'What the customer wants from the whole journey, in their words.',
      example: 'Work in the evening without a headache',
    },
    {
      key: 'business_goal',
      shape: text,
      doc: 'What we want from it.',
      why: 'Improvements should serve a goal, not be made for their own sake.',
      example: '8 % of visitors keep the lamp after the trial',
    },
    {
      key: 'owner',
      shape: text,
      doc: 'Who keeps the map true.',
      why: 'A map without an owner gathers dust.',
      example: 'Mira Okafor',
    },
    {
      key: 'reviewed',
      shape: { is: 'list', of: { is: 'object', of: 'review' }, single: true },
      doc: 'When the map was last held against reality: a date, or a list of reviews.',
      why: 'A map is a living document: reality moves on.',
      example: '2026-05-04',
    },
    {
      key: 'review_every',
      shape: { is: 'duration', m: 'months' },
      doc: 'How often the map is to be reviewed.',
      default: '90d',
      example: '3m',
    },
    {
      key: 'use',
      library: true,
      shape: { is: 'list', of: { is: 'path' }, single: true },
      doc: 'Library files, relative to this one: shared personas, channels, villains, sources, emotions, lanes.',
      why: 'What several maps share is written once.',
      example: './library.journey.yaml',
    },
    {
      key: 'related',
      shape: { is: 'map', keys: { words: relations }, of: { is: 'list', of: { is: 'path' }, single: true } },
      doc: 'Other maps: the next, the future, the current, the parent or a variant one.',
      example: '{ future: ./lumo-2027.journey.yaml }',
    },
    {
      key: 'story',
      shape: { is: 'object', of: 'story' },
      doc: 'The hero’s arc: the customer is the hero of this story.',
      why: 'A journey people care about has a conflict and a change.',
      example: '{ conflict: Headaches after two hours of screen work }',
    },
    {
      key: 'beliefs',
      shape: { is: 'map', keys: { declare: 'belief' }, of: { is: 'object', of: 'belief' } },
      doc: 'What the customer believes now, and should believe in the end.',
      why: 'People change their minds before they change what they do: each stage can work on a belief.',
      example: 'lamps-alike: A lamp is a lamp -> Good light is worth 120 €',
    },
    {
      key: 'villains',
      library: true,
      shape: { is: 'map', keys: { declare: 'villain' }, of: { is: 'object', of: 'villain' } },
      doc: 'Who or what pulls the hero off the path: competitors, inertia.',
      example: 'inertia: The ceiling light is free',
    },
    {
      key: 'sources',
      library: true,
      shape: { is: 'map', keys: { declare: 'source' }, of: { is: 'object', of: 'source' } },
      doc: 'The evidence: surveys, interviews, calls, analytics. What cites none of them is a hypothesis.',
      example: 'survey-26: { kind: survey, on: 2026-03-10, n: 412 }',
    },
    {
      key: 'personas',
      library: true,
      shape: { is: 'map', keys: { declare: 'persona' }, of: { is: 'object', of: 'persona' } },
      doc: 'Who travels. The first one is the primary persona.',
      why: 'A journey is always somebody’s: “the user” feels nothing.',
      example: 'maya: Maya, freelance editor who works after the kids sleep',
    },
    {
      key: 'channels',
      library: true,
      shape: { is: 'map', keys: { declare: 'channel' }, of: { is: 'object', of: 'channel' } },
      doc: 'Where the customer meets us: shops, sites, mails, people.',
      example: 'web: Our shop',
    },
    {
      key: 'emotions',
      library: true,
      shape: { is: 'map', keys: { declare: 'emotion' }, of: { is: 'score' } },
      doc: 'Own words for feelings, with their score from −2 to +2.',
      example: '{ gutted: -2, chuffed: 1.5 }',
    },
    {
      key: 'lanes',
      library: true,
      shape: { is: 'map', keys: { declare: 'lane' }, of: text },
      doc: 'Rows of your own: the key may then be used on stages and touchpoints.',
      example: '{ risk: Risks }',
    },
    {
      key: 'stages',
      required: true,
      shape: { is: 'list', of: { is: 'object', of: 'stage' } },
      doc: 'The sequence of stages, from before the first contact to after the last.',
      why: 'Walk through: Where am I going? What is my problem? Who can solve it? Do I decide? Will I come back?',
      example: '- stage: Compare',
    },
    {
      key: 'opportunities',
      shape: { is: 'map', keys: { declare: 'opportunity' }, of: { is: 'object', of: 'opportunity' } },
      doc: 'What could be done about the pains. May also stand inside a stage or touchpoint.',
      why: 'A map that leads to nothing is decoration.',
      example:
        'early-shipping: { idea: Show shipping on the product page, fixes: [surprise-shipping], impact: 5, effort: 1 }',
    },
    { key: 'tags', shape: { is: 'any' }, doc: 'Free words to find the map by.', example: '[retail, eu]' },
    {
      key: 'note',
      shape: { is: 'any' },
      doc: 'Anything else. Never checked.',
      example: 'Ask sales about the returns.',
    },
  ],
};

export const storyType: ObjectType = {
  name: 'story',
  label: 'story',
  doc: 'The hero’s arc of the journey. Every key is optional.',
  keys: [
    {
      key: 'circumstances',
      shape: text,
      doc: 'The hero’s life before: where they come from.',
      example: 'The kitchen table is the office until midnight',
    },
    {
      key: 'conflict',
      shape: text,
      doc: 'The pain or problem that forces them to set out.',
      why: 'Without a conflict nobody embarks on a journey.',
      example: 'Headaches after two hours of screen work',
    },
    {
      key: 'climax',
      shape: { is: 'ref', to: 'place' },
      doc: 'Touchpoint or stage of the hard decision: the battle that everything before prepares for.',
      example: 'checkout',
    },
    {
      key: 'inner',
      shape: text,
      doc: 'The inner journey: how the hero is changed.',
      example: 'From "I cope" to "I deserve a proper place to work"',
    },
    {
      key: 'cliffhanger',
      shape: text,
      doc: 'What makes them wait for the next episode.',
      example: 'A matching floor lamp ships in spring',
    },
  ],
};

export const reviewType: ObjectType = {
  name: 'review',
  label: 'review',
  doc: 'One review of the map.',
  short: textForm('on', 'date'),
  keys: [
    { key: 'on', shape: { is: 'date' }, required: true, doc: 'Day of the review.', example: '2026-05-04' },
    { key: 'by', shape: text, doc: 'Who reviewed it.', example: 'Mira Okafor' },
    { key: 'why', shape: text, doc: 'What the review was for, or what changed.', example: 'New checkout' },
  ],
};

export const beliefType: ObjectType = {
  name: 'belief',
  label: 'belief',
  doc: 'A belief, fear or perception, and what it should become.',
  short: arrowForm('from', 'to', 'now -> wanted'),
  keys: [
    { key: 'from', shape: text, doc: 'What they believe now.', example: 'Gadgets break in a year' },
    { key: 'to', shape: text, doc: 'What they should believe in the end.', example: 'This one gets repaired' },
    {
      key: 'kind',
      shape: { is: 'enum', values: beliefKinds },
      doc: 'What it is to them.',
      default: 'belief',
      example: 'fear',
    },
    {
      key: 'for',
      shape: { is: 'list', of: { is: 'ref', to: 'persona' }, single: true },
      doc: 'Personas that hold it.',
      default: 'all',
      example: '[maya]',
    },
    evidence,
  ],
};

export const villainType: ObjectType = {
  name: 'villain',
  label: 'villain',
  doc: 'A competitor, a habit, anything that tempts the customer off the path.',
  short: textForm('name', 'name'),
  keys: [
    {
      key: 'name',
      shape: text,
      doc: 'What it is called, or what it whispers.',
      example: 'The ceiling light is free',
    },
    {
      key: 'tempts',
      shape: { is: 'list', of: { is: 'ref', to: 'place' }, single: true },
      doc: 'Stages where it is strongest.',
      example: '[feel-the-strain]',
    },
    {
      key: 'counter',
      shape: { is: 'ref', to: 'opportunity', open: true },
      doc: 'What holds against it: an opportunity’s id, or words.',
      example: 'strain-quiz',
    },
  ],
};

export const sourceType: ObjectType = {
  name: 'source',
  label: 'source',
  doc: 'Evidence that claims on the map refer to.',
  short: textForm('kind', 'kind'),
  keys: [
    {
      key: 'kind',
      shape: { is: 'enum', values: sourceKinds },
      doc: 'What sort of evidence it is.',
      example: 'survey',
    },
    { key: 'title', shape: text, doc: 'What it is called.', example: 'Post-purchase survey' },
    { key: 'on', shape: { is: 'date' }, doc: 'When it was gathered.', example: '2026-03-10' },
    { key: 'n', shape: { is: 'number', min: 0, whole: true }, doc: 'How many people or cases.', example: '412' },
    { key: 'link', shape: text, doc: 'Where it can be read.', example: 'https://example.com/survey' },
  ],
};
