import type {
  Channel,
  CurvePoint,
  JourneyMap,
  Kpi,
  Opportunity,
  Pain,
  Persona,
  Stage,
  Touchpoint,
} from '../../server/src/model/map';

/** A map with nothing but a title; `change` says what else. */
export function journey(change: Partial<JourneyMap> = {}): JourneyMap {
  return {
    title: 'A journey',
    id: 'a-journey',
    type: 'current',
    status: 'draft',
    review: { everyDays: 90, due: false },
    beliefs: [],
    villains: [],
    sources: [],
    personas: [],
    channels: [],
    lanes: [],
    stages: [],
    opportunities: [],
    curves: [],
    ...change,
  };
}

export function stage(index: number, name: string, change: Partial<Stage> = {}): Stage {
  return {
    key: `stages/${index}`,
    id: slug(name),
    name,
    phase: 'before',
    for: [],
    doubts: [],
    content: [],
    kpis: [],
    pains: [],
    touchpoints: [],
    extra: {},
    ...change,
  };
}

export function touchpoint(at: string, text: string, change: Partial<Touchpoint> = {}): Touchpoint {
  return {
    key: at,
    id: slug(text),
    text,
    channels: [],
    truth: false,
    wow: false,
    backstage: [],
    team: [],
    pains: [],
    evidence: 'none',
    extra: {},
    ...change,
  };
}

export function pain(key: string, text: string, change: Partial<Pain> = {}): Pain {
  return { key, id: slug(text), text, evidence: 'none', fixedBy: [], ...change };
}

export function opportunity(id: string, idea: string, change: Partial<Opportunity> = {}): Opportunity {
  return { key: `opportunities/${id}`, id, idea, quickWin: false, fixes: [], serves: [], ...change };
}

export function persona(id: string, name: string, change: Partial<Persona> = {}): Persona {
  return { key: `personas/${id}`, id, name, role: 'primary', evidence: 'none', ...change };
}

export function channel(id: string, name: string, change: Partial<Channel> = {}): Channel {
  return { key: `channels/${id}`, id, name, kind: 'online', by: 'us', ...change };
}

function kpi(stageIndex: number, name: string, actual: string, target: string, better: Kpi['better']): Kpi {
  return {
    key: `stages/${stageIndex}/kpis/${name}`,
    name,
    actual,
    target,
    met: false,
    ...(better === undefined ? {} : { better }),
  };
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

const early = 'opportunities/early-shipping';
const surprise = 'stages/2/touchpoints/0/pains/0';
const point = (at: string, now: number, change: Partial<CurvePoint> = {}): CurvePoint => ({
  key: at,
  now,
  evidence: 'none',
  aside: false,
  ...change,
});
const [strain, reel, guides, parts] = [
  'stages/0/touchpoints/0',
  'stages/0/touchpoints/1',
  'stages/1/touchpoints/0',
  'stages/1/touchpoints/1',
];
const [checkout, abandon] = ['stages/2/touchpoints/0', 'stages/2/touchpoints/1'];
const [unbox, survey, friend] = ['stages/3/touchpoints/0', 'stages/3/touchpoints/1', 'stages/3/touchpoints/2'];

/** The example of the language's reference: the Lumo desk lamp. */
export const lumo: JourneyMap = journey({
  title: 'Buying and living with the Lumo desk lamp',
  id: 'lumo',
  status: 'live',
  scenario: 'Home workers who read or edit late and buy online, EU',
  goal: 'Work in the evening without a headache',
  businessGoal: '8 % of visitors keep the lamp after the trial',
  owner: 'Mira Okafor',
  review: { on: '2026-05-04', everyDays: 90, age: 202, due: true },
  story: {
    circumstances: 'The kitchen table is the office until midnight',
    conflict: 'Headaches after two hours of screen work',
    climax: checkout,
    inner: 'From "I cope" to "I deserve a proper place to work"',
    cliffhanger: 'A matching floor lamp ships in spring',
  },
  beliefs: [
    {
      key: 'beliefs/lamps-alike',
      id: 'lamps-alike',
      now: 'A lamp is a lamp',
      wanted: 'Good light is worth 120 €',
      kind: 'belief',
      evidence: 'none',
      stages: ['stages/0', 'stages/1'],
    },
    {
      key: 'beliefs/breaks-soon',
      id: 'breaks-soon',
      now: 'Gadgets break in a year',
      wanted: 'This one gets repaired',
      kind: 'fear',
      evidence: 'measured',
      stages: ['stages/1', 'stages/2'],
    },
  ],
  villains: [
    { key: 'villains/bargain', id: 'bargain', name: 'Marketplace lamps at 19 €', tempts: [] },
    {
      key: 'villains/inertia',
      id: 'inertia',
      name: 'The ceiling light is free',
      counter: 'strain-quiz',
      tempts: ['stages/0'],
    },
  ],
  sources: [
    {
      key: 'sources/survey-26',
      id: 'survey-26',
      kind: 'survey',
      title: 'Post-purchase survey',
      on: '2026-03-10',
      n: 412,
    },
    { key: 'sources/calls-q2', id: 'calls-q2', kind: 'calls', on: '2026-04-30', n: 57 },
    { key: 'sources/guess', id: 'guess', kind: 'assumption' },
  ],
  personas: [
    persona('maya', 'Maya', { description: 'freelance editor who works after the kids sleep' }),
    persona('tom', 'Tom Berg', {
      role: 'secondary',
      description: 'Architect in Gdańsk, married, two children',
      quote: "I'll pay more if it lasts.",
      evidence: 'measured',
    }),
  ],
  channels: [
    channel('search', 'Web search'),
    channel('instagram', 'Instagram', { for: 'awareness' }),
    channel('web', 'Our shop'),
    channel('email', 'Email'),
    channel('chat', 'Live chat', { replyWithin: '5m' }),
    channel('store', 'Shop in Leipzig', { kind: 'offline' }),
    channel('parcel', 'Parcel', { kind: 'offline', by: 'partner' }),
  ],
  stages: [
    stage(0, 'Feel the strain', {
      hour: 12,
      goal: 'Understand why my eyes hurt',
      kpis: [
        kpi(0, 'Ad impressions', '41k', '60k', 'higher'),
        kpi(0, 'Newsletter open rate', '22 %', '30 %', 'higher'),
      ],
      content: [{ title: 'Guide to evening light' }],
      touchpoints: [
        touchpoint(strain, 'Searches "headache desk light"', { channels: ['search'] }),
        touchpoint(reel, 'Sees a reel about glare', {
          channels: ['instagram'],
          act: 'discovery',
          thinking: "Is that really my lamp's fault?",
          evidence: 'measured',
        }),
      ],
    }),
    stage(1, 'Compare', {
      goal: 'Be sure I pick the right one',
      doubts: [
        { key: 'stages/1/doubts/0', text: 'It is expensive', answer: '30-day trial, we pay the return' },
        { key: 'stages/1/doubts/1', text: 'Too many models' },
      ],
      touchpoints: [
        touchpoint(guides, 'Reads two comparison guides', { channels: ['web'] }),
        touchpoint(parts, 'Asks whether parts can be replaced', { channels: ['chat'] }),
      ],
    }),
    stage(2, 'Buy', {
      phase: 'during',
      goal: 'Get it before Monday',
      kpis: [kpi(2, 'Conversion', '3.1 %', '4 %', 'higher'), kpi(2, 'Drop-off', '61 %', '45 %', 'lower')],
      touchpoints: [
        touchpoint(checkout, 'Pays at the checkout', {
          id: 'checkout',
          channels: ['web'],
          truth: true,
          says: 'Why is shipping a surprise on the last page?',
          takes: '4m',
          evidence: 'measured',
          pains: [
            pain(surprise, 'Shipping cost appears only on the last page', {
              id: 'surprise-shipping',
              type: 'financial',
              severity: 3,
              evidence: 'measured',
              fixedBy: [early],
            }),
            pain('stages/2/touchpoints/0/pains/1', 'The form asks twice for the same address', { type: 'process' }),
          ],
          backstage: ['Payment provider, fraud check'],
          next: [
            { to: unbox, when: 'buys' },
            { to: abandon, when: 'gives up' },
          ],
        }),
        touchpoint(abandon, 'Leaves the basket', { id: 'abandon', act: 'exit', next: [{ to: 'end' }] }),
      ],
    }),
    stage(3, 'Use and keep', {
      phase: 'after',
      goal: 'Forget that I ever had headaches',
      kpis: [kpi(3, 'NPS', '31', '45', 'higher'), kpi(3, 'Churn', '9 %', '5 %', 'lower')],
      touchpoints: [
        touchpoint(unbox, 'Unboxes in five minutes', { id: 'unbox', channels: ['parcel'], wow: true }),
        touchpoint(survey, 'Gets a two-question survey', { channels: ['email'], act: 'feedback' }),
        touchpoint(friend, 'Sends a friend the 10 € code', { channels: ['email'], act: 'loyalty' }),
      ],
    }),
  ],
  opportunities: [
    opportunity('early-shipping', 'Show shipping on the product page', {
      impact: 5,
      effort: 1,
      quickWin: true,
      owner: 'Checkout team',
      status: 'planned',
      due: '2026-07-01',
      fixes: [surprise],
      at: checkout,
    }),
    opportunity('strain-quiz', 'A one-minute quiz that names the cause of the headache'),
  ],
  curves: [
    {
      persona: 'maya',
      points: [
        point(strain, -1),
        point(reel, 1, { evidence: 'measured' }),
        point(guides, 1),
        point(parts, 1),
        point(checkout, -2, { wanted: 1, evidence: 'measured' }),
        point(abandon, -1, { aside: true }),
        point(unbox, 2),
        point(survey, 0),
        point(friend, 1),
      ],
    },
    {
      persona: 'tom',
      points: [
        point(strain, -1),
        point(reel, 0, { evidence: 'measured' }),
        point(guides, 1),
        point(parts, 1),
        point(checkout, -2, { wanted: 1, evidence: 'measured' }),
        point(abandon, -1, { aside: true }),
        point(unbox, 2),
        point(survey, 0),
        point(friend, 1),
      ],
    },
  ],
});

const phases = ['before', 'during', 'after'] as const;

/** A plain map of some stages with some touchpoints each, feelings and a pain at each low. */
export function plainMap(stages: number, touchpointsEach: number): JourneyMap {
  const scores = [0, 1, -1, 2, -2, 0.5];
  const made = Array.from({ length: stages }, (_, at) =>
    stage(at, `${['Notice', 'Find out', 'Compare', 'Decide', 'Order', 'Wait'][at % 6]}${at < 6 ? '' : ' again'}`, {
      id: `stage-${at}`,
      phase: phases[Math.floor((at * 3) / stages)] ?? 'after',
      goal: 'Get on with the day',
      touchpoints: Array.from({ length: touchpointsEach }, (_, nth) => {
        const key = `stages/${at}/touchpoints/${nth}`;
        const low = (scores[(at * touchpointsEach + nth) % 6] ?? 0) < 0;
        return touchpoint(key, `Takes step ${nth + 1} of stage ${at + 1}`, {
          channels: ['web'],
          pains: low
            ? [pain(`${key}/pains/0`, `It takes too long at step ${nth + 1}`, { type: 'productivity', severity: 2 })]
            : [],
        });
      }),
    }),
  );
  const touchpoints = made.flatMap(each => each.touchpoints);
  return journey({
    title: `A journey of ${stages} stages`,
    scenario: 'Anyone who has to get something done',
    personas: [persona('ada', 'Ada Ames', { description: 'always in a hurry', quote: 'Just let me finish this.' })],
    channels: [channel('web', 'Website')],
    stages: made,
    curves: [{ points: touchpoints.map(({ key }, at) => point(key, scores[at % 6] ?? 0)) }],
  });
}
