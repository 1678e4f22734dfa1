import assert from 'node:assert/strict';
import type { IdKind } from '../../server/src/dialect/shape';
import { type Journey, lookUp, problemsOf, refsOf } from '../../server/src/model/journey';
import { textOf } from '../../server/src/model/value';
import { mapUri, snapshotOf } from '../support/snapshots';

const journeyOf = async (text: string, files: Readonly<Record<string, string>> = {}): Promise<Journey> =>
  (await snapshotOf(text, files)).journey;

/** Ids of a kind, in order. */
const idsOf = (journey: Journey, kind: IdKind): string[] => [...(journey.declared.get(kind)?.keys() ?? [])];

const stages = (...names: readonly string[]): string =>
  `journey: J\nstages:\n${names.map(name => `  - ${name}\n`).join('')}`;

describe('ids', () => {
  const cases: readonly (readonly [name: string, text: string, kind: IdKind, ...ids: string[]])[] = [
    ['slugs of names', stages('Feel the strain', 'Buy'), 'place', 'feel-the-strain', 'buy'],
    ['names that repeat', stages('Buy', 'Buy', 'Buy', 'Use'), 'place', 'buy', 'buy-2', 'buy-3', 'use'],
    ['a name like a numbered one', stages('Buy', 'Buy 2', 'Buy'), 'place', 'buy', 'buy-2', 'buy-3'],
    ['explicit ids', stages('{ stage: Buy, id: order }', 'Buy'), 'place', 'order', 'buy'],
    ['names without letters', stages('"!"', '"?"'), 'place', 'stage', 'stage-2'],
    ['names of other scripts', stages('比較する', 'Поиск'), 'place', '比較する', 'поиск'],
    [
      'stages and touchpoints in one space',
      stages('{ stage: Buy, touchpoints: [Buy, Pay] }'),
      'place',
      'buy',
      'buy-2',
      'pay',
    ],
    [
      'pains of stages and touchpoints',
      stages('{ stage: A, pains: [Slow], touchpoints: [{ touch: B, pains: [Slow, { process: Odd, id: odd }] }] }'),
      'pain',
      'slow',
      'slow-2',
      'odd',
    ],
    ['entries', 'journey: J\nchannels: { web: a, shop: }\nstages: [A]', 'channel', 'web', 'shop'],
    [
      'opportunities, nested ones first',
      'journey: J\nopportunities: { b: x }\nstages:\n  - { stage: A, opportunities: { a: y } }\n',
      'opportunity',
      'a',
      'b',
    ],
    [
      'keys of prototypes',
      'journey: J\nchannels: { constructor: a, toString: b, hasOwnProperty: c }\nstages: [A]',
      'channel',
      'constructor',
      'toString',
      'hasOwnProperty',
    ],
  ];
  for (const [name, text, kind, ...ids] of cases)
    it(`follow from ${name}`, async () => assert.deepEqual(idsOf(await journeyOf(text), kind), ids));

  it('are counted up where many repeat', async () => {
    const journey = await journeyOf(stages(...Array.from({ length: 500 }, () => 'Same')));
    assert.equal(idsOf(journey, 'place').at(-1), 'same-500');
  });

  it('clash where an explicit one is taken, not where names repeat', async () => {
    const clashes = async (text: string): Promise<string[]> =>
      (await journeyOf(text)).clashes.map(
        ({ again, first }) => `${again.kind} ${again.id} ${again.explicit} ${first.explicit}`,
      );
    assert.deepEqual(await clashes(stages('Buy', 'Buy')), []);
    assert.deepEqual(await clashes(stages('Buy', '{ stage: Order, id: buy }')), ['place buy true false']);
    assert.deepEqual(await clashes(stages('{ stage: A, id: x }', '{ stage: B, id: x }')), ['place x true true']);
    assert.deepEqual(await clashes(stages('{ stage: Order, id: buy }', 'Buy')), ['place buy false true']);
    assert.deepEqual(
      await clashes('journey: J\nopportunities: { a: x }\nstages:\n  - { stage: A, opportunities: { a: y } }\n'),
      ['opportunity a true true'],
    );
  });

  it('do not look up what only an object’s prototype has', async () => {
    const journey = await journeyOf(stages('A'));
    for (const id of ['constructor', '__proto__', 'toString', 'valueOf'])
      assert.equal(lookUp(journey, 'place', id), undefined);
  });

  it('are collected where they are used', async () => {
    const text = `journey: J
story: { climax: pay }
villains: { v: { tempts: [buy], counter: cheaper, name: V } }
stages:
  - stage: Buy
    for: maya
    shifts: [b]
    emotion: { maya: 1 }
    touchpoints:
      - a @web @shop (+1)
      - { touch: x, next: { yes: pay, no: end }, evidence: s, pains: [{ pain: p, for: [tom] }] }
opportunities: { o: { idea: i, fixes: p, serves: [NPS, business_goal] } }
`;
    const refs = [...refsOf(await journeyOf(text))].map(({ to, id, open }) => `${to} ${id}${open ? ' (open)' : ''}`);
    assert.deepEqual(refs.sort(), [
      'belief b',
      'channel shop',
      'channel web',
      'opportunity cheaper (open)',
      'pain NPS (open)',
      'pain p',
      'persona maya',
      'persona maya',
      'persona tom',
      'place buy',
      'place pay',
      'place pay',
      'source s',
    ]);
  });
});

describe('phases', () => {
  const cases: readonly (readonly [stages: readonly string[], phases: string])[] = [
    [['A'], 'before'],
    [['A', 'B'], 'before before'],
    [['A', '{ stage: B, phase: during }', 'C', '{ stage: D, phase: after }', 'E'], 'before during during after after'],
    [['{ stage: A, phase: after }', 'B', '{ stage: C, phase: before }'], 'after after before'],
    [['{ stage: A, phase: during }', '{ stage: B, phase: latr }'], 'during during'],
  ];
  for (const [list, phases] of cases)
    it(`${phases} of ${list.join(', ')}`, async () =>
      assert.equal((await journeyOf(stages(...list))).phases.join(' '), phases));
});

describe('kinds of documents', () => {
  const cases: readonly (readonly [text: string, kind: Journey['kind']])[] = [
    ['', 'empty'],
    ['# only a comment\n', 'empty'],
    ['---\n', 'empty'],
    ['journey: J', 'map'],
    ['stages: [A]', 'map'],
    ['journey:', 'map'],
    ['channels: { web: a }', 'library'],
    ['use: ./a.yaml', 'library'],
    ['channels: { web: a }\nother: b', 'library'],
    ['goal: x\nowner: y', 'map'],
    ['name: app\nversion: 1\nservices: {}', 'other'],
    ['apiVersion: v1\nkind: Pod', 'other'],
    ['- a\n- b', 'other'],
    ['just text', 'other'],
    ['42', 'other'],
    ['constructor: a', 'other'],
  ];
  for (const [text, kind] of cases)
    it(`${JSON.stringify(text)} is ${kind}`, async () => {
      const journey = await journeyOf(text);
      assert.equal(journey.kind, kind);
      const codes = [...problemsOf(journey)].map(({ code }) => code);
      if (kind === 'other' || kind === 'empty') assert.equal(codes.length, 1, 'one clear diagnostic');
      if (kind === 'library') assert.ok(!codes.includes('J200'));
    });
});

describe('libraries', () => {
  const use = (path: string, more = ''): string => `journey: J\nuse: ${path}\n${more}stages: [A]\n`;

  it('bring what maps share, and nothing else', async () => {
    const files = {
      'a.yaml':
        'personas: { tom: Tom }\nchannels: { web: a }\nvillains: { v: w }\nsources: { s: survey }\nemotions: { torn: -0.5 }\nlanes: { risk: R }\nbeliefs: { b: x }\nopportunities: { o: y }\n',
    };
    const journey = await journeyOf(use('a.yaml'), files);
    for (const [kind, ids] of [
      ['persona', ['tom']],
      ['channel', ['web']],
      ['villain', ['v']],
      ['source', ['s']],
      ['emotion', ['torn']],
      ['lane', ['risk']],
      ['belief', []],
      ['opportunity', []],
    ] as const)
      assert.deepEqual(idsOf(journey, kind), ids, kind);
    assert.equal(lookUp(journey, 'persona', 'tom')?.uri, 'file:///maps/a.yaml');
  });

  it('are read through those that they use', async () => {
    const files = {
      'a.yaml': 'use: ./b/c.yaml\nchannels: { a: x }\n',
      'b/c.yaml': 'use: ../d.yaml\nchannels: { c: x }\n',
      'd.yaml': 'channels: { d: x }\n',
    };
    const journey = await journeyOf(use('a.yaml'), files);
    assert.deepEqual(idsOf(journey, 'channel'), ['a', 'c', 'd']);
    assert.equal(lookUp(journey, 'channel', 'd')?.uri, 'file:///maps/d.yaml');
  });

  it('give way to the map’s own, and the first one to no other', async () => {
    const files = {
      'a.yaml': 'channels: { web: From a, x: From a }\n',
      'b.yaml': 'channels: { web: From b, x: From b }\n',
    };
    const journey = await journeyOf(use('[a.yaml, b.yaml]', 'channels: { web: Own }\n'), files);
    const nameOf = (id: string): string | undefined => {
      const value = lookUp(journey, 'channel', id)?.value;
      return value?.is === 'object' ? textOf(value, 'name') : undefined;
    };
    assert.deepEqual([nameOf('web'), nameOf('x')], ['Own', 'From a']);
    assert.deepEqual(
      journey.hidden.map(({ own, library }) => `${own.uri === mapUri} ${library.id} ${library.uri}`),
      ['true web file:///maps/a.yaml', 'true web file:///maps/b.yaml'],
    );
  });

  it('teach their words and lanes to the map', async () => {
    const files = { 'a.yaml': 'emotions: { Torn: -0.5 }\nlanes: { risk: R }\n' };
    const text = 'journey: J\nuse: a.yaml\nstages:\n  - stage: A\n    risk: r\n    touchpoints: [b (torn)]\n';
    const journey = await journeyOf(text, files);
    assert.deepEqual([...problemsOf(journey)], []);
    assert.equal(journey.stages[0]?.touchpoints[0]?.feelings[0]?.now, -0.5);
    assert.deepEqual(
      journey.stages[0]?.value.lanes.get('risk')?.map(({ text }) => text),
      ['r'],
    );
  });

  const faults: readonly (readonly [
    name: string,
    path: string,
    files: Record<string, string>,
    fault: string | undefined,
  ])[] = [
    ['is there', 'a.yaml', { 'a.yaml': 'channels: { a: b }' }, undefined],
    ['is a map', 'a.yaml', { 'a.yaml': 'journey: J\nstages: [A]' }, undefined],
    ['is missing', 'a.yaml', {}, 'missing'],
    ['is something else', 'a.yaml', { 'a.yaml': 'name: app' }, 'not-journey'],
    ['is a list', 'a.yaml', { 'a.yaml': '- a' }, 'not-journey'],
    ['is empty', 'a.yaml', { 'a.yaml': '' }, 'not-journey'],
    ['is binary', 'a.yaml', { 'a.yaml': '\0\x01\x02\uFFFD\0' }, 'not-journey'],
    ['is broken', 'a.yaml', { 'a.yaml': 'channels: { a: b\npersonas: [' }, 'broken'],
    ['is the map itself', 'map.journey.yaml', {}, 'circular'],
    ['uses the map', 'a.yaml', { 'a.yaml': 'use: map.journey.yaml\nchannels: { a: b }' }, 'circular'],
    [
      'uses one that uses the map',
      'a.yaml',
      { 'a.yaml': 'use: b.yaml', 'b.yaml': 'use: map.journey.yaml' },
      'circular',
    ],
  ];
  for (const [name, path, files, fault] of faults)
    it(`are told apart: one that ${name}`, async () => {
      const journey = await journeyOf(use(path), files);
      assert.equal(journey.libraries.length, 1);
      assert.equal(journey.libraries[0]?.fault, fault);
      assert.equal(journey.libraries[0]?.path, path);
    });

  it('that use each other end somewhere', async () => {
    const files = { 'a.yaml': 'use: b.yaml\nchannels: { a: x }\n', 'b.yaml': 'use: a.yaml\nchannels: { b: x }\n' };
    const journey = await journeyOf(use('a.yaml'), files);
    assert.ok(idsOf(journey, 'channel').includes('a'));
  });

  it('are looked at, not read in, where a map is only related', async () => {
    const files = { 'a.yaml': 'journey: Other\nchannels: { web: a }\nstages: [A]\n', 'b.yaml': 'name: app\n' };
    const journey = await journeyOf(
      'journey: J\nrelated: { next: a.yaml, future: b.yaml, parent: c.yaml }\nstages: [A]\n',
      files,
    );
    assert.deepEqual(
      journey.related.map(({ path, fault }) => `${path} ${fault ?? 'fine'}`),
      ['a.yaml fine', 'b.yaml not-journey', 'c.yaml missing'],
    );
    assert.deepEqual(idsOf(journey, 'channel'), []);
  });
});
