import assert from 'node:assert/strict';
import { applied, fixesFor, itMends, type Mend } from '../support/rules';

const stage = (body: string): string => `journey: A\nstages:\n  - stage: Buy\n${body}`;

const mends: readonly Mend[] = [
  {
    code: 'J100',
    what: 'indents a line like its neighbours',
    text: stage('     goal: x\n    phase: before\n'),
    marks: 'goal: x',
    fix: 'Indent by 4',
    after: stage('    goal: x\n    phase: before\n'),
  },
  {
    code: 'J100',
    what: 'puts a list on a line of its own',
    text: stage('    pains: - financial: x\n'),
    marks: '-',
    fix: 'a line of its own',
    after: stage('    pains:\n      - financial: x\n'),
  },
  {
    code: 'J100',
    what: 'adds the colon behind a key',
    text: stage('    goal Get it soon\n'),
    marks: 'goal Get it soon',
    fix: 'Add a colon after `goal`',
    after: stage('    goal: Get it soon\n'),
  },
  {
    code: 'J100',
    what: 'adds the blank behind a colon',
    text: stage('    goal:x\n'),
    marks: 'goal:x',
    fix: 'blank',
    after: stage('    goal: x\n'),
  },
  {
    code: 'J100',
    what: 'quotes a text with a second colon',
    text: 'journey: A\nscenario: Home: late # at night\nstages: [Buy]\n',
    marks: 'Home: late # at night',
    fix: 'Quote',
    after: "journey: A\nscenario: 'Home: late' # at night\nstages: [Buy]\n",
  },
  {
    code: 'J100',
    what: 'doubles a backslash',
    text: stage('    goal: "C:\\Users"\n'),
    marks: '\\',
    fix: 'backslash',
    after: stage('    goal: "C:\\\\Users"\n'),
  },
  {
    code: 'J101',
    what: 'quotes one item between brackets',
    text: stage('    touchpoints: [@web Buys, Pays]\n'),
    marks: '@web Buys, Pays]',
    fix: 'Quote',
    after: stage("    touchpoints: ['@web Buys', Pays]\n"),
  },
  {
    code: 'J101',
    what: 'leaves a comment outside of the quotes',
    text: stage('    goal: [a] and b # c\n'),
    marks: '[a] and b # c',
    fix: 'Quote',
    after: stage("    goal: '[a] and b' # c\n"),
  },
  {
    code: 'J103',
    what: 'keeps quotes of both kinds',
    text: stage(`    goal: 'It''s' she said\n`),
    marks: `'It''s' she said`,
    fix: 'Quote',
    after: stage(`    goal: "'It's' she said"\n`),
  },
  {
    code: 'J104',
    what: 'quotes a doubt with a colon',
    text: stage('    doubts:\n      - Price: too high -> 30 days\n'),
    marks: 'Price: too high -> 30 days',
    fix: 'Quote',
    after: stage("    doubts:\n      - 'Price: too high -> 30 days'\n"),
  },
  {
    code: 'J105',
    what: 'quotes a value whose commas made keys',
    text: 'journey: A\npersonas:\n  tom: {name: Tom, general: married, two kids, age}\nstages: [Buy]\n',
    marks: 'two kids',
    fix: 'Quote',
    after: "journey: A\npersonas:\n  tom: {name: Tom, general: 'married, two kids, age'}\nstages: [Buy]\n",
  },
  {
    code: 'J105',
    what: 'quotes a text in braces with them',
    text: 'journey: {title here}\nstages: [Buy]\n',
    marks: 'title here',
    fix: 'braces',
    after: "journey: '{title here}'\nstages: [Buy]\n",
  },
  {
    code: 'J107',
    what: 'indents the whole file with blanks',
    text: 'journey: A\r\nstages:\r\n\t- stage: Buy\r\n\t  goal: a\tb\r\n',
    marks: '\t',
    fix: 'blanks',
    after: 'journey: A\r\nstages:\r\n  - stage: Buy\r\n    goal: a\tb\r\n',
  },
  {
    code: 'J107',
    what: 'removes the second list of stages',
    text: 'journey: A\nstages:\n  - stage: Buy\n    goal: x\nstages:\n  - stage: Use\n# end\n',
    marks: 'stages',
    fix: 'Remove this',
    after: 'journey: A\nstages:\n  - stage: Buy\n    goal: x\n# end\n',
  },
  {
    code: 'J107',
    what: 'removes the first one of two keys',
    text: 'journey: A\ngoal: x\ngoal: y\nstages: [Buy]\n',
    marks: 'goal',
    fix: 'Remove the first',
    after: 'journey: A\ngoal: y\nstages: [Buy]\n',
  },
  {
    code: 'J108',
    what: 'rewrites a number of a KPI within its quotes',
    text: stage("    kpis: { Time: '1,5 h -> −1 h' }\n"),
    marks: '1,5 h',
    fix: '1.5',
    after: stage("    kpis: { Time: '1.5 h -> −1 h' }\n"),
  },
];

describe('fixes of YAML’s traps', () => {
  itMends(mends);

  it('J109: moves the second document to a file of its own', async () => {
    const text = 'journey: A\nstages: [Buy]\n---\njourney: B\nstages: [Use]\n---\njourney: C\nstages: []\n';
    const [fix] = await fixesFor('J109', text);
    assert.ok(fix);
    assert.deepEqual(fix.create, { uri: 'file:///maps/map-2.journey.yaml', text: 'journey: B\nstages: [Use]\n' });
    assert.equal(applied(text, fix), 'journey: A\nstages: [Buy]\n---\njourney: C\nstages: []\n');
  });
});
