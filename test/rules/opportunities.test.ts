import assert from 'node:assert/strict';
import { fixesFor, itMends, type Mend, marksOf } from '../support/rules';

const map = (opportunity: string, stages = '  - Buy\n'): string =>
  `journey: A\nbusiness_goal: More\nstages:\n${stages}opportunities:\n  quiz: ${opportunity}\n`;

const mends: readonly Mend[] = [
  {
    code: 'J436',
    what: 'adds both between empty braces',
    text: map('{}'),
    marks: 'quiz',
    fix: 'impact and effort',
    after: map('{ impact: 1, effort: 1 }'),
    snippets: true,
  },
  {
    code: 'J436',
    what: 'adds both scores to a short form',
    text: map('A quiz # soon'),
    marks: 'quiz',
    fix: 'impact and effort',
    after: map('# soon\n    idea: A quiz\n    impact: 1\n    effort: 1'),
    snippets: true,
  },
  {
    code: 'J436',
    what: 'fills in the score that stands empty',
    text: map('{ idea: x, impact: 3, effort: }'),
    marks: 'quiz',
    fix: 'effort',
    after: map('{ idea: x, impact: 3, effort: 1 }'),
    snippets: true,
  },
  {
    code: 'J437',
    what: 'serves a KPI',
    text: map('{ idea: x, impact: 3 }', '  - { stage: Buy, kpis: { NPS: 3 -> 4 } }\n'),
    marks: 'quiz',
    fix: 'NPS',
    after: map('{ idea: x, impact: 3, serves: NPS }', '  - { stage: Buy, kpis: { NPS: 3 -> 4 } }\n'),
  },
  {
    code: 'J439',
    what: 'asks for the owner',
    text: map('{ idea: x, status: doing }'),
    marks: 'doing',
    fix: 'owner',
    after: map('{ idea: x, owner: Who drives it, status: doing }'),
    snippets: true,
  },
  {
    code: 'J439',
    what: 'marks as done what is past its date',
    text: map('{ idea: x, owner: y, status: planned, due: 2026-11-21 }'),
    marks: '2026-11-21',
    fix: 'done',
    after: map('{ idea: x, owner: y, status: done, due: 2026-11-21 }'),
  },
];

describe('fixes of opportunities', () => {
  itMends(mends);

  it('offer the goal of the business and the KPIs, those of the own stage first', async () => {
    const text =
      'journey: A\nbusiness_goal: More\nstages:\n  - { stage: Feel, kpis: { Views: 1 -> 2 } }\n  - { stage: Buy, kpis: { NPS: 1 -> 2 }, opportunities: { o: x } }\n';
    assert.deepEqual(
      (await fixesFor('J437', text)).map(({ title }) => title),
      ['It serves `business_goal`', 'It serves `NPS`', 'It serves `Views`'],
    );
  });
});

describe('opportunities', () => {
  it('that are done or dropped need no weight and no aim', async () => {
    for (const code of ['J436', 'J437']) {
      assert.deepEqual(await marksOf(code, map('{ idea: x, status: testing }')), ['quiz']);
      assert.deepEqual(await marksOf(code, map('{ idea: x, status: done }')), []);
      assert.deepEqual(await marksOf(code, map('{ idea: x, status: dropped }')), []);
    }
  });

  it('serve what they fix, or the pains of the place where they stand', async () => {
    assert.deepEqual(await marksOf('J437', map('{ idea: x, fixes: [p] }')), []);
    const nested = (pains: string): string =>
      `journey: A\nstages:\n  - { stage: Buy, ${pains}opportunities: { o: x } }\n`;
    assert.deepEqual(await marksOf('J437', nested('')), ['o']);
    assert.deepEqual(await marksOf('J437', nested('pains: [Dear], ')), []);
  });

  it('may be late only while they are planned or being done', async () => {
    const due = (status: string, day: string): Promise<string[]> =>
      marksOf('J439', map(`{ idea: x, owner: y, status: ${status}, due: ${day} }`));
    assert.deepEqual(await due('doing', '2026-11-21'), ['2026-11-21']);
    assert.deepEqual(await due('doing', '2026-11-22'), []);
    assert.deepEqual(await due('done', '2026-11-21'), []);
    assert.deepEqual(await due('idea', '2026-11-21'), []);
  });
});
