import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { type ReviewOptions, reviewFix, reviewOf } from '../../../server/src/features/review/review';
import type { Review, ReviewGroup } from '../../../server/src/protocol';
import type { Reading } from '../../../server/src/rules/rule';
import { defaultSettings } from '../../../server/src/rules/rule';
import { today } from '../../support/rules';
import { snapshotOf } from '../../support/snapshots';

const options: ReviewOptions = { settings: defaultSettings, today, snippets: false, docs: 'file:///rules.md' };

const map = `journey: Buying a lamp
status: live
scenario: Home workers, online
owner: Mira
reviewed: 2026-11-01
story: { conflict: Headaches, climax: checkout }
channels:
  web: Our shop
  store: { name: Shop in Leipzig, kind: offline }
personas:
  maya: Maya, freelance editor
stages:
  - stage: Compare
    kpis: { Conversion: 3.1% -> 4%, Visits: 40 -> 30 }
    doubts:
      - It is expensive -> 30-day trial
      - Too many models
    touchpoints:
      - Scrolls on @web (0)
      - Reads a guide @web (+1)
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        id: checkout
        channel: web
        truth: true
        emotion: -2 -> +1
        takes: 4m
        pains:
          - process: The form asks twice for the same address
            severity: 1
          - financial: Shipping cost appears only on the last page
            severity: 3
      - { touch: Waits for the mail, emotion: -0.5, takes: 1h, says: Did it work? }
      - { touch: Fetches it, channel: store, emotion: +1.5, wow: true, takes: 10m }
`;

async function review(text: string, more: Partial<ReviewOptions> = {}): Promise<Review> {
  const found = reviewOf(await snapshotOf(text), { ...options, ...more });
  assert.ok(found);
  return found;
}

async function group(id: Reading, text: string, more: Partial<ReviewOptions> = {}): Promise<ReviewGroup> {
  const found = (await review(text, more)).groups.find(each => each.id === id);
  assert.ok(found);
  return found;
}

/** What a group says: its summary, then the map's own facts. */
async function read(id: Reading, text = map): Promise<string[]> {
  const { summary, facts } = await group(id, text);
  return [summary, ...facts.map(fact => fact.text)];
}

/** Codes of the findings of a group, in their order. */
async function codes(id: Reading, text = map, more: Partial<ReviewOptions> = {}): Promise<string[]> {
  return (await group(id, text, more)).findings.map(({ code }) => code);
}

describe('the review of a map', () => {
  it('has the seven things to read off a map in their order, and the map itself', async () => {
    const { title, groups } = await review(map);
    assert.equal(title, 'Buying a lamp');
    assert.deepEqual(
      groups.map(each => each.title),
      [
        'Unmet expectations',
        'Needless touchpoints',
        'Low points',
        'High-friction hand-offs',
        'Time spent',
        'Moments of truth',
        'High points',
        'The map itself',
      ],
    );
  });

  it('is of maps alone', async () => {
    for (const text of ['channels: { web: Shop }\n', 'services: [a]\n', ''])
      assert.equal(reviewOf(await snapshotOf(text), options), null);
  });
});

describe('what a review reads off the map itself', () => {
  it('targets missed, and feelings that are not what they should be; open doubts are findings', async () => {
    assert.deepEqual(await read('expectations'), [
      '1 of 2 doubts open · 2 of 2 targets missed · 1 feeling short of what is wanted',
      'Conversion is 3.1%, and should be 4% (Compare)',
      '“Pays at the checkout” (Buy) feels −2, and should feel +1',
    ]);
    assert.ok((await codes('expectations')).includes('J435'));
  });

  it('an open doubt and a wide gap too, where their rules are off', async () => {
    const settings = { ...defaultSettings, rules: { J435: 'off', J452: 'off' } as const };
    const { facts } = await group('expectations', map, { settings });
    assert.deepEqual(
      facts.slice(0, 3).map(({ text }) => text),
      [
        'Nobody answers “Too many models” (Compare)',
        'Conversion is 3.1%, and should be 4% (Compare)',
        'Visits is 40, and should be 30 (Compare)',
      ],
    );
  });

  it('touchpoints that leave people cold', async () => {
    assert.deepEqual(await read('needless'), [
      '5 touchpoints in 2 stages, most in Buy (3)',
      'Nothing is felt or decided at “Scrolls on” (Compare): could it go?',
    ]);
    assert.deepEqual(await read('needless', 'journey: A\nstages:\n  - stage: B\n    touchpoints: [C]\n'), [
      '1 touchpoint in 1 stage',
    ]);
  });

  it('low points, the worst first, with the worst pain or what they say', async () => {
    assert.deepEqual(await read('lows'), [
      '2 low points, the lowest −2 in Buy',
      '−2 at “Pays at the checkout” (Buy): Shipping cost appears only on the last page',
      '−0.5 at “Waits for the mail” (Buy): “Did it work?”',
    ]);
  });

  it('whose low points they are, where several personas feel something', async () => {
    const text = `journey: A
personas: { maya: Maya, tom: Tom }
stages:
  - stage: Buy
    touchpoints:
      - { touch: Pays, emotion: { maya: -1, tom: -1.5 } }
`;
    assert.deepEqual(await read('lows', text), [
      '2 low points, the lowest −1.5 in Buy',
      'Tom: −1.5 at “Pays” (Buy)',
      'Maya: −1 at “Pays” (Buy)',
    ]);
  });

  it('hand-offs, those that are told of too', async () => {
    const handed = `journey: A
channels: { web: Shop, store: { name: Desk, kind: offline }, mail: Mail }
stages:
  - stage: Buy
    touchpoints:
      - Orders @web (0)
      - { touch: Fetches it, channel: store, note: The code is in the mail }
      - { touch: Tells, channel: [mail, store] }
`;
    assert.deepEqual(await read('handOffs', handed), [
      '2 changes between online and offline or of the device',
      'They go from online to offline at “Fetches it” (Buy), and the map says how',
      'They go from offline to online at “Tells” (Buy), and the map says how',
      '“Tells” (Buy) goes over Mail and Desk',
    ]);
    const untold = handed.replace(', note: The code is in the mail', '').replace('[mail, store]', 'mail');
    assert.deepEqual(await read('handOffs', untold), [
      '2 changes between online and offline or of the device, 2 untold',
    ]);
    assert.deepEqual(await codes('handOffs', untold), ['J432', 'J432']);
  });

  it('time by stage with its longest touchpoint, and what is promised', async () => {
    assert.deepEqual(await read('time'), [
      '1 hour 14 minutes, as far as 3 of 5 touchpoints tell',
      'Buy takes 1 hour 14 minutes, 1 hour of it at “Waits for the mail”',
    ]);
    const promised = 'journey: A\nstages:\n  - stage: B\n    touchpoints: [{ touch: Asks, reply_within: 5m }]\n';
    assert.deepEqual(await read('time', promised), [
      'No touchpoint tells how long it takes',
      'They wait up to 5 minutes for an answer at “Asks” (B)',
    ]);
  });

  it('moments of truth and high points', async () => {
    const settings = { ...defaultSettings, rules: { J460: 'off' } as const };
    assert.deepEqual(
      (await group('truths', map, { settings })).facts.map(({ text }) => text),
      ['“Pays at the checkout” (Buy) feels −2, and is the climax of the story'],
    );
    assert.deepEqual(await read('highs'), [
      '1 high point, the highest +1.5 in Buy',
      '+1.5 at “Fetches it” (Buy), a surprise',
    ]);
  });

  it('that a map says nothing, where it does not', async () => {
    const bare = 'journey: A\nstages: [B]\n';
    assert.deepEqual(await read('lows', bare), ['The map tells of no feelings']);
    assert.deepEqual(await read('highs', bare), ['The map tells of no feelings']);
    assert.deepEqual(await read('truths', bare), ['None is marked']);
    assert.deepEqual(await read('time', bare), ['No touchpoint tells how long it takes']);
    assert.deepEqual(await read('expectations', bare), ['The map tells of no doubts, targets or wanted feelings']);
  });

  it('places that can be gone to', async () => {
    const { facts } = await group('lows', map);
    const line = map.split('\n').indexOf('      - touch: Pays at the checkout');
    assert.deepEqual(facts[0]?.range.start, { line, character: 15 });
  });
});

describe('what a review says that the rules found', () => {
  const painful = `journey: A lamp
status: live
personas: { maya: Maya }
stages:
  - stage: Compare
    touchpoints:
      - { touch: Reads, emotion: -1, pains: [{ process: The guide is too long, severity: 1 }] }
      - { touch: Asks, emotion: -1, pains: [{ support: Nobody answers at night, severity: 3 }] }
      - { touch: Looks, emotion: -1, pains: [{ process: The list has no pictures, severity: 2 }] }
`;

  it('comes by weight: the louder first, then the graver pain point', async () => {
    const { findings } = await group('lows', painful);
    const pains = findings.filter(({ code }) => code === 'J434' || code === 'J419');
    assert.deepEqual(
      pains.map(({ element }) => element),
      ['“Asks” (Compare)', '“Looks” (Compare)', '“Reads” (Compare)'],
    );
    const order = ['error', 'warning', 'information', 'hint'];
    const ranks = findings.map(({ severity }) => order.indexOf(severity));
    assert.deepEqual(
      [...ranks].sort((a, b) => a - b),
      ranks,
    );
  });

  it('holds hints of low weight, whatever advice the text shows', async () => {
    for (const advice of ['quiet', 'recommended', 'thorough'] as const)
      assert.ok((await codes('map', map, { settings: { ...defaultSettings, advice } })).includes('J433'), advice);
  });

  it('leaves out what is off or ignored', async () => {
    assert.ok((await codes('expectations')).includes('J435'));
    const settings = { ...defaultSettings, rules: { J435: 'off' } as const };
    assert.ok(!(await codes('expectations', map, { settings })).includes('J435'));
    const ignored = map.replace('      - Too many', '      # journey-ignore J435\n      - Too many');
    assert.ok(!(await codes('expectations', ignored)).includes('J435'));
  });

  it('counts all, and tells each with its reason, place and fixes', async () => {
    const { count, groups } = await review(map);
    assert.equal(
      groups.reduce((sum, { findings }) => sum + findings.length, 0),
      count,
    );
    const doubt = groups[0]?.findings.find(({ code }) => code === 'J435');
    assert.equal(doubt?.element, 'Compare');
    assert.equal(doubt?.docs, 'file:///rules.md#j435');
    assert.match(doubt?.why ?? '', /doubt/);
    assert.match(doubt?.source ?? '', /S3/);
    assert.deepEqual(doubt?.fixes, [{ title: 'Add the answer' }]);
  });

  it('names personas, sources and ideas that it is about', async () => {
    const { findings } = await group('map', map);
    assert.equal(findings.find(({ code }) => code === 'J433')?.element, 'Maya');
  });

  it('lists no more than anybody reads, and says how many there are', async () => {
    const doubts = Array.from({ length: 130 }, (_, index) => `      - Doubt number ${index}\n`).join('');
    const { findings, more } = await group('expectations', `journey: A\nstages:\n  - stage: B\n    doubts:\n${doubts}`);
    assert.equal(findings.length, 100);
    assert.ok(more >= 30);
  });
});

describe('the fixes of a review', () => {
  it('are made for the version that was read', async () => {
    const snapshot = await snapshotOf(map);
    const doubt = reviewOf(snapshot, options)?.groups[0]?.findings.find(({ code }) => code === 'J435');
    assert.ok(doubt);
    const { code, range, fixes } = doubt;
    const chosen = { code, position: range.start, title: fixes[0]?.title ?? '' };
    const edit = reviewFix(snapshot, { ...chosen, version: 1 }, options);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change && change.textDocument.version === 1);
    const edits = change.edits.map(each => {
      assert.ok('newText' in each);
      const { document } = snapshot;
      const [from, to] = [document.offsetAt(each.range.start), document.offsetAt(each.range.end)];
      return { from, to, text: each.newText };
    });
    assert.equal(applyEdits(map, edits), map.replace('Too many models', 'Too many models ->'));
    assert.equal(reviewFix(snapshot, { ...chosen, version: 2 }, options), null);
    assert.equal(reviewFix(snapshot, { ...chosen, version: 1, title: 'Sell more' }, options), null);
    assert.equal(reviewFix(snapshot, { ...chosen, version: 1, code: 'J411' }, options), null);
  });
});
