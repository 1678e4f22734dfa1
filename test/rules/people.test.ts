import assert from 'node:assert/strict';
import { fixesFor, itMends, type Mend, marks, marksOf } from '../support/rules';

const stage = (body: string, head = ''): string => `journey: A\n${head}stages:\n  - stage: Buy\n${body}`;
const channels =
  'channels: { web: Web, app: App, store: { name: Shop, kind: offline }, desk: { name: Desk, kind: offline } }\n';

const mends: readonly Mend[] = [
  {
    code: 'J430',
    what: 'gives a text in brackets braces and its type',
    text: stage('    pains: ["Waits, and waits", Two]\n'),
    marks: 'Waits, and waits',
    fix: 'productivity',
    after: stage("    pains: [{ productivity: 'Waits, and waits' }, Two]\n"),
  },
  {
    code: 'J430',
    what: 'changes the key',
    text: stage('    pains:\n      - pain: The form asks twice # again\n        severity: 2\n'),
    marks: 'The form asks twice',
    fix: 'process',
    after: stage('    pains:\n      - process: The form asks twice # again\n        severity: 2\n'),
  },
  {
    code: 'J431',
    what: 'adds the channel to the persona',
    text: stage('    touchpoints: [Pays @app]\n', `personas:\n  maya: { name: Maya, channels: web }\n${channels}`),
    marks: 'app',
    fix: 'Change it',
    after: stage('    touchpoints: [Pays @web]\n', `personas:\n  maya: { name: Maya, channels: web }\n${channels}`),
  },
  {
    code: 'J432',
    what: 'notes the hand-off',
    text: stage(
      '    touchpoints:\n      - Looks @web\n      - { touch: Asks, channel: store }\n      - Ends @store\n',
      channels,
    ),
    marks: 'store',
    fix: 'note',
    after: stage(
      '    touchpoints:\n      - Looks @web\n      - { touch: Asks, channel: store, note: What carries them over }\n      - Ends @store\n',
      channels,
    ),
    snippets: true,
  },
  {
    code: 'J433',
    what: 'adds the missing headings to the long form',
    text: `journey: A\npersonas:\n  maya:\n    name: Maya\n    goals: Sleep\nstages: [Buy]\n`,
    marks: 'maya',
    fix: '`channels`, `problems`',
    after: `journey: A\npersonas:\n  maya:\n    name: Maya\n    channels:\n    goals: Sleep\n    problems: What stands in their way\nstages: [Buy]\n`,
    snippets: true,
  },
  {
    code: 'J435',
    what: 'adds an arrow with the answer',
    text: stage('    doubts: [Too dear, "It breaks"]\n'),
    marks: 'Too dear',
    fix: 'answer',
    after: stage('    doubts: [Too dear -> Our answer, "It breaks"]\n'),
    snippets: true,
  },
  {
    code: 'J435',
    what: 'puts the answer behind an arrow that is there, within the quotes',
    text: stage('    doubts:\n      - "Too dear ->"\n'),
    marks: 'Too dear',
    fix: 'answer',
    after: stage('    doubts:\n      - "Too dear -> Our answer"\n'),
    snippets: true,
  },
  {
    code: 'J435',
    what: 'adds the key to the long form',
    text: stage('    doubts:\n      - doubt: Too dear\n        for: [maya]\n', 'personas: { maya: Maya }\n'),
    marks: 'Too dear',
    fix: 'answer',
    after: stage(
      '    doubts:\n      - doubt: Too dear\n        answer: Our answer\n        for: [maya]\n',
      'personas: { maya: Maya }\n',
    ),
    snippets: true,
  },
];

describe('fixes about people', () => {
  itMends(mends);

  it('offer the type of pain first that its words speak for', async () => {
    const first = async (text: string): Promise<string | undefined> =>
      (await fixesFor('J430', stage(`    pains: [${text}]\n`)))[0]?.title;
    assert.equal(await first('Shipping costs 9 €'), 'It is a financial pain point');
    assert.equal(await first('Nobody answers at weekends'), 'It is a support pain point');
    assert.equal(await first('Waits two days'), 'It is a productivity pain point');
    assert.equal(await first('Has to log in again'), 'It is a process pain point');
  });
});

describe('channels', () => {
  const personas = (maya: string, tom = ''): string => `personas:\n  maya: { name: Maya${maya} }\n${tom}${channels}`;

  it('are anybody’s where a persona names none', async () => {
    const touch = '    touchpoints: [Pays @app]\n';
    assert.deepEqual(await marksOf('J431', stage(touch, personas(''))), []);
    assert.deepEqual(await marksOf('J431', stage(touch, personas(', channels: [web]'))), ['app']);
    assert.deepEqual(await marksOf('J431', stage(touch, personas(', channels: [web]', '  tom: Tom\n'))), []);
    assert.deepEqual(
      await marksOf('J431', stage(touch, personas(', channels: [web]', '  tom: { name: Tom, role: anti }\n'))),
      ['app'],
    );
  });

  it('are told of once for a channel and those who come there', async () => {
    const head = personas(', channels: [web]', '  tom: { name: Tom, channels: web }\n');
    const touch = (felt: string): string => `{ touch: Pays, channel: app, emotion: { ${felt} } }`;
    const text = stage(`    touchpoints: [Looks @app, Pays @app, ${touch('tom: 1')}, Ends @app]\n`, head);
    assert.deepEqual(await marksOf('J431', text), ['app', 'app']);
  });

  it('are those of the ones who come there', async () => {
    const head = personas(', channels: [web]', '  tom: { name: Tom, channels: [app] }\n');
    assert.deepEqual(await marksOf('J431', stage('    touchpoints: [Pays @app]\n', head)), []);
    assert.deepEqual(await marksOf('J431', stage('    for: maya\n    touchpoints: [Pays @app]\n', head)), ['app']);
    const felt = '    for: maya\n    touchpoints: [{ touch: Pays, channel: app, emotion: { tom: 1 } }]\n';
    assert.deepEqual(await marksOf('J431', stage(felt, head)), []);
  });

  it('may change with a word on either side, within a kind, or behind an exit', async () => {
    const two = (a: string, b: string): string => stage(`    touchpoints: [${a}, ${b}]\n`, channels);
    assert.deepEqual(await marksOf('J432', two('Looks @web', 'Asks @store')), ['store']);
    assert.deepEqual(await marksOf('J432', two('{ touch: Looks, channel: web, note: x }', 'Asks @store')), []);
    assert.deepEqual(await marksOf('J432', two('Looks @web', '{ touch: Asks, channel: store, backstage: x }')), []);
    assert.deepEqual(await marksOf('J432', two('Looks @web', 'Asks @store @app')), []);
    assert.deepEqual(await marksOf('J432', two('Looks @web', 'Asks @app')), []);
    assert.deepEqual(await marksOf('J432', two('Looks @web', '{ touch: Leaves, channel: store, act: exit }')), []);
    assert.deepEqual(await marksOf('J432', two('{ touch: Looks, device: phone }', '{ touch: Asks, device: PC }')), [
      'PC',
    ]);
  });
});

describe('personas', () => {
  it('are told once where little is known of them', async () => {
    const of = async (rest: string): Promise<string[]> =>
      (
        await marks(`journey: A\nsources: { s: survey }\npersonas: { maya: { name: Maya${rest} } }\nstages: [Buy]\n`)
      ).filter(mark => /J433|J461/.test(mark));
    const known = ', goals: { short: x }, problems: x, channels: x';
    assert.deepEqual(await of(''), ['J433 maya']);
    assert.deepEqual(await of(known), ['J461 maya']);
    assert.deepEqual(await of(`${known}, evidence: s`), []);
    assert.deepEqual(await of(', evidence: s'), ['J433 maya']);
  });
});

describe('vague pains', () => {
  const vague = (text: string, words = {}): Promise<string[]> =>
    marksOf('J438', stage(`    pains: [{ process: ${text} }]\n`), { settings: { words } });

  it('have fewer than three words, or a vague one and nothing else', async () => {
    for (const text of ['Dear', 'Too dear', 'The app is slow', 'It is very confusing', 'Poor UX of it'])
      assert.deepEqual(await vague(text), [text]);
    for (const text of ['The form asks twice', 'The search is slow on old phones'])
      assert.deepEqual(await vague(text), []);
  });

  it('have fewer than six signs where words have no blanks between them', async () => {
    assert.deepEqual(await vague('太贵了'), ['太贵了']);
    assert.deepEqual(await vague('表单两次要求填写地址'), []);
  });

  it('may be other words, by the settings', async () => {
    assert.deepEqual(await vague('Das ist umständlich'), []);
    assert.deepEqual(await vague('It is umständlich', { J438: ['umständlich'] }), ['It is umständlich']);
  });
});
