import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDate } from '../../server/src/dialect/dates';
import type { JourneyMap, Stage, Touchpoint } from '../../server/src/model/map';
import { toMap } from '../../server/src/model/to-map';
import { snapshotOf } from '../support/snapshots';

const today = readDate('2026-06-03') ?? 0;
const fixture = (name: string): string => readFileSync(`test/fixtures/${name}.journey.yaml`, 'utf8');

async function mapOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<JourneyMap> {
  return toMap((await snapshotOf(text, files)).journey, today, 'lumo');
}

const stageOf = (map: JourneyMap, id: string): Stage => {
  const found = map.stages.find(stage => stage.id === id);
  assert.ok(found, `no stage ${id}`);
  return found;
};
const touchpointOf = (map: JourneyMap, id: string): Touchpoint => {
  const found = map.stages.flatMap(stage => stage.touchpoints).find(touchpoint => touchpoint.id === id);
  assert.ok(found, `no touchpoint ${id}`);
  return found;
};

describe('the map of the dialect’s example', () => {
  let map: JourneyMap;
  before(async () => {
    map = await mapOf(fixture('lumo'), { 'library.journey.yaml': fixture('library') });
  });

  it('has its head', () => {
    const { title, id, type, status, owner, scenario, goal, businessGoal } = map;
    assert.deepEqual(
      { title, id, type, status, owner, scenario, goal, businessGoal },
      {
        title: 'Buying and living with the Lumo desk lamp',
        id: 'lumo',
        type: 'current',
        status: 'live',
        owner: 'Mira Okafor',
        scenario: 'Home workers who read or edit late and buy online, EU',
        goal: 'Work in the evening without a headache',
        businessGoal: '8 % of visitors keep the lamp after the trial',
      },
    );
    assert.deepEqual(map.review, { on: '2026-05-04', everyDays: 90, age: 30, due: false });
    assert.equal(map.story?.climax, 'stages/2/touchpoints/0');
    assert.equal(map.story?.conflict, 'Headaches after two hours of screen work');
  });

  it('has the stages with their phases and places', () => {
    assert.deepEqual(
      map.stages.map(({ key, id, phase, hour }) => [key, id, phase, hour]),
      [
        ['stages/0', 'feel-the-strain', 'before', 12],
        ['stages/1', 'compare', 'before', undefined],
        ['stages/2', 'buy', 'during', undefined],
        ['stages/3', 'use-and-keep', 'after', undefined],
      ],
    );
    assert.deepEqual(
      map.stages.map(stage => stage.touchpoints.length),
      [2, 2, 2, 3],
    );
    assert.deepEqual(stageOf(map, 'feel-the-strain').content, [{ title: 'Guide to evening light' }]);
    assert.deepEqual(stageOf(map, 'compare').doubts, [
      { key: 'stages/1/doubts/0', text: 'It is expensive', answer: '30-day trial, we pay the return' },
      { key: 'stages/1/doubts/1', text: 'Too many models' },
    ]);
  });

  it('has touchpoints of both forms alike', () => {
    const short = touchpointOf(map, 'searches-headache-desk-light');
    assert.equal(short.text, 'Searches "headache desk light"');
    assert.deepEqual(short.channels, ['search']);
    const { text, channels, truth, wow, says, takes, backstage, next } = touchpointOf(map, 'checkout');
    assert.deepEqual(
      { text, channels, truth, wow, says, takes, backstage, next },
      {
        text: 'Pays at the checkout',
        channels: ['web'],
        truth: true,
        wow: false,
        says: 'Why is shipping a surprise on the last page?',
        takes: '4m',
        backstage: ['Payment provider, fraud check'],
        next: [
          { to: 'stages/3/touchpoints/0', when: 'buys' },
          { to: 'stages/2/touchpoints/1', when: 'gives up' },
        ],
      },
    );
    assert.deepEqual(touchpointOf(map, 'abandon').next, [{ to: 'end' }]);
    assert.equal(touchpointOf(map, 'unbox').wow, true);
  });

  it('ties pains to what fixes them', () => {
    const [shipping, form] = touchpointOf(map, 'checkout').pains;
    assert.deepEqual(shipping, {
      key: 'stages/2/touchpoints/0/pains/0',
      id: 'surprise-shipping',
      text: 'Shipping cost appears only on the last page',
      type: 'financial',
      severity: 3,
      sources: ['calls-q2'],
      evidence: 'measured',
      fixedBy: ['opportunities/early-shipping'],
    });
    assert.deepEqual([form?.type, form?.evidence, form?.fixedBy], ['process', 'none', []]);
    const [early, quiz] = map.opportunities;
    assert.deepEqual(early, {
      key: 'opportunities/early-shipping',
      id: 'early-shipping',
      idea: 'Show shipping on the product page',
      quickWin: true,
      fixes: ['stages/2/touchpoints/0/pains/0'],
      serves: [],
      impact: 5,
      effort: 1,
      owner: 'Checkout team',
      status: 'planned',
      due: '2026-07-01',
      at: 'stages/2/touchpoints/0',
    });
    assert.deepEqual([quiz?.quickWin, quiz?.fixes, quiz?.at], [false, [], undefined]);
  });

  it('has KPIs with direction and state', () => {
    assert.deepEqual(stageOf(map, 'buy').kpis, [
      {
        key: 'stages/2/kpis/Conversion',
        name: 'Conversion',
        actual: '3.1%',
        target: '4%',
        better: 'higher',
        met: false,
      },
      { key: 'stages/2/kpis/Drop-off', name: 'Drop-off', actual: '61%', target: '45%', better: 'lower', met: false },
    ]);
    assert.equal(stageOf(map, 'use-and-keep').kpis[1]?.better, 'lower');
  });

  it('draws a curve for each persona that feels', () => {
    assert.deepEqual(
      map.curves.map(({ persona, points }) => [persona, points.map(({ now, wanted }) => [now, wanted])]),
      [
        [
          'maya',
          [
            [-1, undefined],
            [1, undefined],
            [1, undefined],
            [1, undefined],
            [-2, 1],
            [-1, undefined],
            [2, undefined],
            [0, undefined],
            [1, undefined],
          ],
        ],
        ['tom', [[0, undefined]]],
      ],
    );
    const [maya] = map.curves;
    assert.deepEqual(
      maya?.points.map(({ evidence }) => evidence),
      ['none', 'measured', 'none', 'none', 'measured', 'none', 'none', 'none', 'none'],
    );
    assert.deepEqual(
      maya?.points.map(({ sources }) => sources?.join()),
      [undefined, 'survey-26', undefined, undefined, 'calls-q2', undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      maya?.points.flatMap(({ key, aside }) => (aside ? [key] : [])),
      ['stages/2/touchpoints/1'],
    );
  });

  it('has people, beliefs, villains, sources and channels', () => {
    assert.deepEqual(
      map.personas.map(({ id, name, role, evidence }) => [id, name, role, evidence]),
      [
        ['maya', 'Maya', 'primary', 'none'],
        ['tom', 'Tom Berg', 'secondary', 'measured'],
      ],
    );
    assert.deepEqual(
      map.beliefs.map(({ id, now, wanted, kind, evidence, stages }) => [id, now, wanted, kind, evidence, stages]),
      [
        ['lamps-alike', 'A lamp is a lamp', 'Good light is worth 120 €', 'belief', 'none', ['stages/0', 'stages/1']],
        [
          'breaks-soon',
          'Gadgets break in a year',
          'This one gets repaired',
          'fear',
          'measured',
          ['stages/1', 'stages/2'],
        ],
      ],
    );
    assert.deepEqual(
      map.villains.map(({ id, name, tempts, counter }) => [id, name, tempts, counter]),
      [
        ['bargain', 'Marketplace lamps at 19 €', [], undefined],
        [
          'inertia',
          'The ceiling light is free',
          ['stages/0'],
          'A one-minute quiz that names the cause of the headache',
        ],
      ],
    );
    assert.deepEqual(map.sources[0], {
      key: 'sources/survey-26',
      id: 'survey-26',
      kind: 'survey',
      title: 'Post-purchase survey',
      on: '2026-03-10',
      n: 412,
    });
    assert.deepEqual(
      map.channels
        .filter(({ kind, by }) => kind === 'offline' || by !== 'us')
        .map(({ id, kind, by }) => [id, kind, by]),
      [
        ['store', 'offline', 'us'],
        ['parcel', 'offline', 'partner'],
      ],
    );
    assert.equal(map.channels.find(({ id }) => id === 'chat')?.replyWithin, '5m');
  });

  it('holds nothing that JSON would lose', () => assert.deepEqual(JSON.parse(JSON.stringify(map)), map));

  it('stays the same where the text only shifts', async () => {
    const shifted = await mapOf(`# one more line\n\n${fixture('lumo')}`, {
      'library.journey.yaml': fixture('library'),
    });
    assert.deepEqual(shifted, map);
  });
});

describe('the map of other texts', () => {
  it('stands on its feet with next to nothing', async () => {
    for (const text of ['', 'journey:', 'stages:', '- a', 'journey: J\nstages:\n  - \n  - x: 1\n']) {
      const map = await mapOf(text);
      assert.ok(Array.isArray(map.stages) && typeof map.title === 'string' && map.title !== '');
    }
    const { title, review, curves } = await mapOf('stages: [A]');
    assert.deepEqual({ title, review, curves }, { title: 'lumo', review: { everyDays: 90, due: false }, curves: [] });
  });

  it('is due when its time has come', async () => {
    const due = async (lines: string): Promise<boolean> =>
      (await mapOf(`journey: J\n${lines}\nstages: [A]`)).review.due;
    assert.equal(await due('reviewed: 2026-03-05'), false);
    assert.equal(await due('reviewed: 2026-03-04'), true);
    assert.equal(await due('reviewed: 2026-03-04\nreview_every: 1y'), false);
    assert.equal(await due('reviewed: [2026-03-04, 2026-06-01, 2025-01-01]'), false);
    assert.equal(await due(''), false);
  });

  it('shows evidence of the element and of its pains', async () => {
    const evidence = async (more: string): Promise<string | undefined> => {
      const text = `journey: J\nsources: { s: survey, g: assumption }\nstages:\n  - stage: A\n    touchpoints:\n      - { touch: T, emotion: 1${more} }\n`;
      return (await mapOf(text)).stages[0]?.touchpoints[0]?.evidence;
    };
    assert.equal(await evidence(''), 'none');
    assert.equal(await evidence(', evidence: s'), 'measured');
    assert.equal(await evidence(', evidence: [g]'), 'assumed');
    assert.equal(await evidence(', evidence: [g, s]'), 'measured');
    assert.equal(await evidence(', evidence: nowhere'), 'none');
    assert.equal(await evidence(', pains: [{ pain: p, evidence: s }]'), 'measured');
  });

  it('lets an opportunity that names no pain fix those of its place', async () => {
    const map = await mapOf(
      'journey: J\nstages:\n  - stage: A\n    pains: [a]\n    opportunities: { o: x }\n    touchpoints:\n      - { touch: T, pains: [b], opportunities: { q: y } }\n',
    );
    assert.deepEqual(
      map.opportunities.map(({ key, fixes, at }) => [key, fixes, at]),
      [
        ['stages/0/opportunities/o', ['stages/0/pains/0', 'stages/0/touchpoints/0/pains/0'], 'stages/0'],
        ['stages/0/touchpoints/0/opportunities/q', ['stages/0/touchpoints/0/pains/0'], 'stages/0/touchpoints/0'],
      ],
    );
  });

  it('takes the curve of a stage where its touchpoints feel nothing', async () => {
    const map = await mapOf(
      'journey: J\nstages:\n  - { stage: A, emotion: -1 }\n  - { stage: B, emotion: 2, touchpoints: [x (+1), y] }\n',
    );
    assert.deepEqual(
      map.curves[0]?.points.map(({ key, now }) => [key, now]),
      [
        ['stages/0', -1],
        ['stages/1/touchpoints/0', 1],
      ],
    );
  });

  it('shows KPIs as written, with their unit', async () => {
    const kpis = async (line: string): Promise<unknown> =>
      (await mapOf(`journey: J\nstages:\n  - stage: A\n    kpis: ${line}\n`)).stages[0]?.kpis.map(
        ({ actual, target, better, met }) => [actual, target, better, met],
      );
    assert.deepEqual(await kpis('{ X: { actual: 142, target: 160, unit: € } }'), [['142 €', '160 €', 'higher', false]]);
    assert.deepEqual(await kpis('{ X: 5 -> 5 }'), [['5', '5', undefined, undefined]]);
    assert.deepEqual(await kpis('{ NPS: 50 -> 45 }'), [['50', '45', 'higher', true]]);
    assert.deepEqual(await kpis('{ X: many -> more }'), [['many', 'more', undefined, undefined]]);
    assert.deepEqual(await kpis('{ X: 900 -> 1.2k }'), [['900', '1.2k', 'higher', false]]);
    assert.deepEqual(await kpis('{ X: 3 -> }'), [['3', undefined, undefined, undefined]]);
  });

  it('keeps own lanes by their ids, whatever these are', async () => {
    const map = await mapOf(
      'journey: J\nlanes: { constructor: Makers, risk: Risks }\nstages:\n  - stage: A\n    constructor: me\n    risk: [a, b]\n',
    );
    assert.deepEqual(map.lanes, [
      { id: 'constructor', label: 'Makers' },
      { id: 'risk', label: 'Risks' },
    ]);
    assert.deepEqual(Object.entries(map.stages[0]?.extra ?? {}), [
      ['constructor', ['me']],
      ['risk', ['a', 'b']],
    ]);
  });

  it('does not let a text reach the prototype of objects', async () => {
    const text =
      'journey: J\nlanes: { __proto__: P }\nchannels: { __proto__: x }\nstages:\n  - stage: A\n    __proto__: { polluted: yes }\n    touchpoints: [{ touch: T, __proto__: p, emotion: { __proto__: 1 } }]\n';
    const map = await mapOf(text);
    assert.equal(Object.getPrototypeOf(map.stages[0]?.extra), Object.prototype);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(
      map.channels.map(({ id }) => id),
      ['__proto__'],
    );
  });
});

describe('pictures of personas', () => {
  it('are named as seen from the file that tells of them', async () => {
    const map = await mapOf(
      'journey: A\nuse: ./people/library.journey.yaml\npersonas:\n  tom: { name: Tom, image: ./tom.png }\nstages:\n  - stage: B\n    for: [maya, tom]\n',
      { 'people/library.journey.yaml': 'personas:\n  maya: { name: Maya, image: faces/maya.png }\n' },
    );
    assert.deepEqual(Object.fromEntries(map.personas.map(({ id, image }) => [id, image])), {
      tom: 'file:///maps/tom.png',
      maya: 'file:///maps/people/faces/maya.png',
    });
  });
});
