import assert from 'node:assert/strict';
import { fixesFor, itMends, type Mend, marksOf, mended } from '../support/rules';

const kpis = (list: string, more = ''): string =>
  `journey: A\nstages:\n  - stage: Buy\n    phase: during\n    kpis: { ${list} }\n${more}`;

const mends: readonly Mend[] = [
  {
    code: 'J450',
    what: 'adds a number that is known for the phase',
    text: 'journey: A\nstages:\n  - Buy # soon\n',
    marks: 'Buy',
    fix: 'Ad impressions',
    after: 'journey: A\nstages:\n  - stage: Buy # soon\n    kpis:\n      Ad impressions: 40k -> 60k\n',
    snippets: true,
  },
  {
    code: 'J452',
    what: 'creates an opportunity that serves the KPI',
    text: kpis('NPS: 20 -> 40, CSAT: 50% -> 60%'),
    marks: '20',
    fix: 'opportunity',
    after: kpis(
      'NPS: 20 -> 40, CSAT: 50% -> 60%',
      'opportunities:\n  better-nps:\n    idea: Get NPS to its target\n    serves: [NPS]\n',
    ),
  },
  {
    code: 'J453',
    what: 'flips the direction',
    text: kpis('Wishes: { actual: 3, target: 5, better: lower }'),
    marks: 'lower',
    fix: 'higher',
    after: kpis('Wishes: { actual: 3, target: 5, better: higher }'),
  },
  {
    code: 'J453',
    what: 'swaps the numbers',
    text: kpis('Wishes: { actual: 3, target: 5, better: lower }'),
    marks: 'lower',
    fix: 'Swap',
    after: kpis('Wishes: { actual: 5, target: 3, better: lower }'),
  },
  {
    code: 'J455',
    what: 'adds the target to the short form',
    text: kpis('NPS: 31, CSAT: 3% -> 4%'),
    marks: '31',
    fix: 'target',
    after: kpis('NPS: 31 -> target, CSAT: 3% -> 4%'),
    snippets: true,
  },
  {
    code: 'J455',
    what: 'adds the target to the long form',
    text: kpis('NPS: { actual: 31, on: 2026-11-20 }'),
    marks: '31',
    fix: 'target',
    after: kpis('NPS: { actual: 31, target: target, on: 2026-11-20 }'),
    snippets: true,
  },
];

describe('fixes of KPIs', () => {
  itMends(mends);

  it('offer no numbers where the client takes no tab stops', async () => {
    const [fix] = await fixesFor('J450', 'journey: A\nstages:\n  - { stage: Buy, phase: during }\n');
    assert.deepEqual(
      fix?.edits.map(({ text }) => text),
      [', kpis: { Conversion: }'],
    );
  });
});

describe('numbers', () => {
  it('that can’t be are not judged by their direction too', async () => {
    assert.deepEqual(await marksOf('J453', kpis('CSAT: 145% -> 90%, NPS: 40 -> 30')), ['30']);
  });

  it('of known metrics have their limits', async () => {
    assert.deepEqual(await marksOf('J451', kpis('NPS: -101 -> 101, csat: 120%, CES: 8, Churn: -1%')), [
      '-101',
      '101',
      '120%',
      '8',
      '-1%',
    ]);
    assert.deepEqual(await marksOf('J451', kpis('NPS: -100 -> 100, Growth: 140%, CES: 1 -> 7')), []);
  });

  it('miss a target by over a quarter of it, told once a stage', async () => {
    assert.deepEqual(await marksOf('J452', kpis('NPS: 30 -> 40')), []);
    assert.deepEqual(await marksOf('J452', kpis('NPS: 29 -> 40, Churn: 12% -> 4%')), ['12%']);
    assert.deepEqual(await marksOf('J452', kpis('NPS: 60 -> 40')), []);
  });

  it('may miss it where an opportunity stands, fixes a pain, or serves the KPI', async () => {
    const low = 'NPS: 10 -> 40';
    assert.deepEqual(await marksOf('J452', kpis(low, '    opportunities: { o: x }\n')), []);
    const pain = '    pains: [{ process: x, id: p }]\n';
    assert.deepEqual(await marksOf('J452', kpis(low, pain)), ['10']);
    assert.deepEqual(await marksOf('J452', kpis(low, `${pain}opportunities: { o: { idea: x, fixes: p } }\n`)), []);
    assert.deepEqual(await marksOf('J452', kpis(low, 'opportunities: { o: { idea: x, serves: nps } }\n')), []);
    assert.deepEqual(await marksOf('J452', kpis(low, '    opportunities: { o: { idea: x, status: dropped } }\n')), [
      '10',
    ]);
  });

  it('have a direction by what is told or known, where their units are the same', async () => {
    assert.deepEqual(await marksOf('J453', kpis('Churn: 5% -> 9%, NPS: 40 -> 30')), ['9%', '30']);
    assert.deepEqual(await marksOf('J453', kpis('Wishes: 9 -> 5, Response time: 90 min -> 120 s')), []);
    assert.deepEqual(await marksOf('J453', kpis('Churn: { actual: 5%, target: 9%, better: higher }')), []);
  });

  it('sit in other phases too', async () => {
    const two = (first: string): string =>
      `journey: A\nstages:\n  - { stage: Feel${first} }\n  - { stage: Buy, phase: during, kpis: { NPS: 1 -> 2 } }\n`;
    assert.deepEqual(await marksOf('J454', two('')), ['journey']);
    assert.deepEqual(await marksOf('J454', two(', kpis: { Views: 1 -> 2 }')), []);
    assert.deepEqual(await marksOf('J454', kpis('NPS: 1 -> 2')), []);
  });

  it('grow old with the time between reviews', async () => {
    const dated = (day: string, every = ''): Promise<string[]> =>
      marksOf('J456', kpis(`NPS: { actual: 1, target: 2, on: ${day} }`, every));
    assert.deepEqual(await dated('2026-08-24'), []);
    assert.deepEqual(await dated('2026-08-23'), ['2026-08-23']);
    assert.deepEqual(await dated('2026-08-23', 'review_every: 1y\n'), []);
  });

  it('that still hold are dated today', async () => {
    const text = kpis('NPS: { actual: 1, target: 2, on: 2026-01-01 }  # asked');
    const now = text.replace('2026-01-01', '2026-11-22');
    assert.equal(await mended('J456', 'still so today', text), now);
    assert.deepEqual(await marksOf('J456', now), []);
  });
});
