/** Whole things that completion puts in: stages, touchpoints, personas, maps. Their default texts make sense unfilled. */
import { channelPresets, painTypes, stagePresets } from '../../dialect/presets';
import type { IdKind, ObjectName } from '../../dialect/shape';
import { opportunityStatuses, phases, sourceKinds } from '../../dialect/words';
import { choice, type Tree } from './print';

export interface Template {
  readonly label: string;
  readonly doc: string;
  readonly tree: Tree;
}

const phase = choice(phases.map(({ word }) => word));
const oneTo = (most: number): string[] => Array.from({ length: most }, (_, index) => String(index + 1));
/** A touchpoint in short. */
const step = (what: string, score: string): string => `⟨${what}⟩ (⟨${score}⟩)`;

/** Items of lists, by what the list holds. */
export const itemTemplates: Partial<Record<ObjectName, readonly Template[]>> = {
  stage: [
    {
      label: 'stage with touchpoints',
      doc: 'A whole stage: name, phase, goal, and its first two touchpoints.',
      tree: {
        stage: '⟨Name of the stage⟩',
        phase,
        goal: '⟨What they want here⟩',
        touchpoints: [step('What happens first', '0'), step('What happens then', '+1')],
      },
    },
    ...stagePresets.map(({ name, phase: when, doc }) => ({
      label: name,
      doc: `${doc} Phase: \`${when}\`.`,
      tree: { stage: name, phase: when, goal: '⟨What they want here⟩', touchpoints: [step('What happens', '0')] },
    })),
  ],
  touchpoint: [
    {
      label: 'touchpoint, short',
      doc: 'One line: what happens, where, and how it feels.',
      tree: '⟨What happens⟩ @$CHANNEL (⟨0⟩)',
    },
    {
      label: 'touchpoint with details',
      doc: 'What happens, with thoughts, a pain point and its cause.',
      tree: {
        touch: '⟨What happens⟩',
        channel: '$CHANNEL',
        emotion: '⟨-1⟩',
        thinking: '⟨What goes through their head⟩',
        pains: [
          {
            [choice(painTypes.map(({ word }) => word))]: '⟨What hurts⟩',
          },
        ],
      },
    },
  ],
  pain: painTypes.map(({ word, doc }) => ({
    label: `${word} pain`,
    doc,
    tree: { [word]: '⟨What hurts⟩', severity: choice(['2', '1', '3']) },
  })),
  doubt: [
    {
      label: 'doubt with answer',
      doc: 'What keeps them from going on, and what we answer.',
      tree: '⟨It is expensive⟩ -> ⟨30-day trial⟩',
    },
  ],
  content: [
    {
      label: 'content with link',
      doc: 'Something that informs or teaches, and where it is.',
      tree: { title: '⟨Guide⟩', link: '⟨https://example.com/guide⟩' },
    },
  ],
  review: [
    {
      label: 'review with reason',
      doc: 'One review of the map: when, by whom, and what for.',
      tree: { on: '$TODAY', by: '⟨Name⟩', why: '⟨What changed⟩' },
    },
  ],
};

/** Entries of mappings, by what they declare. */
export const entryTemplates: Partial<Record<IdKind, readonly Template[]>> = {
  persona: [
    {
      label: 'persona, short',
      doc: 'One line: name, and what tells them apart.',
      tree: { '⟨maya⟩': '⟨Maya⟩, ⟨freelance editor with little time⟩' },
    },
    {
      label: 'persona with headings',
      doc: 'The headings of a persona: who they are, what they want, what stands in their way.',
      tree: {
        '⟨tom⟩': {
          name: '⟨Tom⟩',
          quote: '⟨What only they would say⟩',
          general: '⟨Occupation, place, family⟩',
          behaviour: '⟨How they look things up and decide⟩',
          goals: { short: '⟨What they want soon⟩', long: '⟨What they want in the long run⟩' },
          problems: ['⟨What stands in their way⟩'],
          wants: ['⟨What they would like us to offer⟩'],
        },
      },
    },
  ],
  channel: [
    { label: 'channel', doc: 'A place where the customer meets us.', tree: { '⟨web⟩': '⟨Website⟩' } },
    {
      label: 'channel with details',
      doc: 'A channel with its kind and who runs it.',
      tree: { '⟨store⟩': { name: '⟨Store⟩', kind: '⟨offline|online⟩', by: '⟨us|peers|partner⟩' } },
    },
    ...channelPresets.map(({ id, name, kind, by }) => ({
      label: id,
      doc: `${name}: ${kind}${by ? `, run by ${by}` : ''}.`,
      tree: { [id]: kind === 'online' && !by ? name : { name, kind, ...(by ? { by } : {}) } },
    })),
  ],
  belief: [
    {
      label: 'belief',
      doc: 'What they believe now, and should believe in the end.',
      tree: { '⟨too-dear⟩': '⟨It is not worth the money⟩ -> ⟨It pays for itself⟩' },
    },
    {
      label: 'belief with details',
      doc: 'A belief, fear or perception with its kind.',
      tree: {
        '⟨too-dear⟩': {
          from: '⟨It is not worth the money⟩',
          to: '⟨It pays for itself⟩',
          kind: '⟨belief|fear|perception⟩',
        },
      },
    },
  ],
  villain: [
    {
      label: 'villain',
      doc: 'A competitor or a habit that pulls them off the path.',
      tree: { '⟨inertia⟩': '⟨What we have is good enough⟩' },
    },
  ],
  source: [
    {
      label: 'source',
      doc: 'Evidence: what it is, when it was gathered, how many people.',
      tree: {
        '⟨survey⟩': {
          kind: choice(sourceKinds.map(({ word }) => word)),
          title: '⟨What it is called⟩',
          on: '⟨$TODAY⟩',
          n: '⟨12⟩',
        },
      },
    },
  ],
  opportunity: [
    {
      label: 'opportunity, short',
      doc: 'One line: what to do.',
      tree: { '⟨idea⟩': '⟨What to do⟩' },
    },
    {
      label: 'opportunity with details',
      doc: 'What to do, what it brings and costs, and how far it is.',
      tree: {
        '⟨idea⟩': {
          idea: '⟨What to do⟩',
          impact: choice(oneTo(5)),
          effort: choice(oneTo(5)),
          status: choice(opportunityStatuses.map(({ word }) => word)),
        },
      },
    },
  ],
  emotion: [
    {
      label: 'emotion word',
      doc: 'A word of your own, with its score.',
      tree: { '⟨gutted⟩': choice(['-2', '-1.5', '-1', '-0.5', '0', '+0.5', '+1', '+1.5', '+2']) },
    },
  ],
  lane: [{ label: 'lane', doc: 'A row of your own.', tree: { '⟨risk⟩': '⟨Risks⟩' } }],
};

/** Whole maps, for a file that is empty. */
export const mapTemplates: readonly Template[] = [
  {
    label: 'journey map',
    doc: 'A small map: a persona, and three stages before, during and after.',
    tree: {
      journey: '⟨What the customer does, from where to where⟩',
      scenario: '⟨Who, when and why⟩',
      goal: '⟨What the customer wants⟩',
      personas: { '⟨maya⟩': '⟨Maya⟩, ⟨freelance editor with little time⟩' },
      channels: { web: 'Website', email: 'Email' },
      stages: [
        stage('before', 'Compare', 'Be sure I pick the right one', 'Reads reviews @web', '0'),
        stage('during', 'Buy', 'Get it done quickly', 'Orders @web', '+1'),
        stage('after', 'Use', 'Forget that it was ever a problem', 'Gets a question by mail @email', '0'),
      ],
    },
  },
  {
    label: "journey map as a hero's story",
    doc: 'The customer as hero: circumstances, conflict, beliefs, villain, climax.',
    tree: {
      journey: '⟨What the customer does, from where to where⟩',
      scenario: '⟨Who, when and why⟩',
      story: {
        circumstances: '⟨Where the hero comes from⟩',
        conflict: '⟨The problem that makes them set out⟩',
        climax: 'decision',
        inner: '⟨How the hero is changed⟩',
      },
      beliefs: { '⟨too-dear⟩': '⟨It is not worth the money⟩ -> ⟨It pays for itself⟩' },
      villains: { inertia: '⟨What we have is good enough⟩' },
      personas: { '⟨maya⟩': '⟨Maya⟩, ⟨freelance editor with little time⟩' },
      stages: [
        stage('before', 'Feel the need', 'Understand what is wrong', 'Notices the problem', '-1'),
        {
          stage: '⟨Decide⟩',
          phase: 'during',
          goal: '⟨Be sure it is right⟩',
          touchpoints: [{ touch: '⟨Decides⟩', id: 'decision', act: 'decision', truth: 'true', emotion: '⟨+1⟩' }],
        },
        stage('after', 'Live with it', 'Forget that it was ever a problem', 'Tells a friend', '+2'),
      ],
    },
  },
];

function stage(when: string, name: string, goal: string, what: string, score: string): Tree {
  return { stage: `⟨${name}⟩`, phase: when, goal: `⟨${goal}⟩`, touchpoints: [step(what, score)] };
}
