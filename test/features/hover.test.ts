import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { readDate } from '../../server/src/dialect/dates';
import { hover } from '../../server/src/features/hover';
import { code, plain } from '../../server/src/features/markdown';
import type { Snapshot } from '../../server/src/model/store';
import { diagnose } from '../../server/src/rules/diagnose';
import { ruleOf } from '../../server/src/rules/registry';
import { defaultSettings } from '../../server/src/rules/rule';
import { cursor, snapshotOf } from '../support/snapshots';

const today = readDate('2026-06-03') ?? 0;

const library = `villains:
  inertia: The ceiling light is free
channels:
  parcel: { name: Parcel, kind: offline, by: partner }
emotions:
  torn: -0.5
`;

interface Shown {
  readonly text: string;
  /** The hovered piece of the text. */
  readonly of: string;
}

function shownAt(snapshot: Snapshot, offset: number, checked = false): Shown | undefined {
  const found = hover(snapshot, snapshot.document.positionAt(offset), {
    findings: checked ? diagnose(snapshot, defaultSettings, today) : [],
    rule: ruleOf,
    today,
    docs: 'file:///docs/rules.md',
  });
  if (!found) return undefined;
  assert.ok(MarkupContent.is(found.contents) && found.range);
  return { text: found.contents.value, of: snapshot.document.getText(found.range) };
}

/** What a hover at the `|` in a text shows. */
async function shown(marked: string, checked = false): Promise<Shown | undefined> {
  const { text, offset } = cursor(marked);
  return shownAt(await snapshotOf(text, { 'library.journey.yaml': library }), offset, checked);
}

/** A map around a line of a touchpoint. */
const touch = (line: string): string =>
  `journey: J\nuse: ./library.journey.yaml\npersonas: { maya: "Maya, editor" }\nchannels: { web: Our shop }\nstages:\n  - stage: A\n    touchpoints:\n      ${line}\n`;
const stage = (lines: string): string => `journey: J\nstages:\n  - stage: A\n    ${lines}\n`;

describe('hover', () => {
  const cases: readonly (readonly [
    name: string,
    marked: string,
    of: string,
    ...texts: readonly (string | RegExp)[],
  ])[] = [
    [
      'a key',
      'jour|ney: J',
      'journey',
      '**journey**: Title of the map',
      '*Name the journey',
      '```yaml\njourney: Buying',
    ],
    ['a key with words', 'journey: J\nsta|tus: live', 'status', '- `draft` Being written', 'Default: `draft`.'],
    [
      'a key with a default in words',
      touch('- { touch: x, ne|xt: end }'),
      'next',
      'Default: the touchpoint that follows.',
    ],
    ['a key without a value', 'journey: J\ngo|al:', 'goal', '**goal**: What the customer wants'],
    ['a key with a list for an example', stage('pai|ns: []'), 'pains', 'pains:\n  - financial: '],
    [
      'a key of a lane',
      'journey: J\nlanes: { risk: Risks we run }\nstages:\n  - stage: A\n    ri|sk: b',
      'risk',
      '**Risks we run**',
      'lane `risk` · used once',
    ],
    ['a key of nobody', 'journey: J\nx-no|te: b', 'x-note', 'never checked'],
    ['a text', 'journey: The wh|ole', 'The whole', '**journey**: Title'],
    ['a word', 'journey: J\nstatus: li|ve', 'live', '**live**: In use', '`status`: How far'],
    ['a word of a map', 'journey: J\nrelated: { fut|ure: ./b.journey.yaml }', 'future', '**future**: The to-be map'],
    ['the word for the end', touch('- { touch: x, next: e|nd }'), 'end', 'The journey ends here.'],
    ['a score', touch('- { touch: x, emotion: -|2 }'), '-2', '**−2** 😡 very bad'],
    ['a score in words', touch('- x (satis|fied)'), 'satisfied', '**+1** 🙂 good'],
    [
      'a score and the one that is wanted',
      touch('- x (-2 -|> +1)'),
      '-2 -> +1',
      '**−2** 😡 very bad → **+1** 🙂 good · gap +3',
    ],
    [
      'a word of the library',
      touch('- { touch: x, emotion: to|rn }'),
      'torn',
      '**−0.5** 😟 bad',
      'emotion word `torn` · used once · from `library.journey.yaml`',
    ],
    [
      'a persona that feels',
      touch('- { touch: x, emotion: { ma|ya: 1 } }'),
      'maya',
      '**Maya**',
      'editor',
      'persona `maya` · used once',
    ],
    ['a channel', touch('- x @we|b'), 'web', '**Our shop**', 'online', 'channel `web` · used once'],
    ['the first of two channels', touch('- x @we|b @parcel'), 'web', '**Our shop**'],
    [
      'a channel of the library',
      touch('- x @parc|el'),
      'parcel',
      '**Parcel**',
      'offline · run by partner',
      'from `library.journey.yaml`',
    ],
    ['an id that nothing has', touch('- { touch: x, channel: now|here }'), 'nowhere', '**channel**: Where it happens'],
    [
      'a touchpoint’s name',
      touch('- { touch: Pa|ys, id: pay, channel: web, emotion: -1, says: Hm }'),
      'Pays',
      '**Pays**',
      'in A · on `web` · −1 😟',
      '“Hm”',
      'touchpoint `pay`',
    ],
    [
      'a stage’s name',
      'journey: J\nstages:\n  - stage: B|uy\n    phase: during\n    goal: Have it',
      'Buy',
      'during · 0 touchpoints',
      'Goal: Have it',
      'stage `buy`',
    ],
    ['a stage that is told in short', 'journey: J\nstages:\n  - B|uy', 'Buy', 'stage `buy`'],
    [
      'the form of a touchpoint',
      touch('- x @web |(+1)'),
      'x @web (+1)',
      '**touchpoint**',
      'Short form: `what @channel (emotion)`',
    ],
    [
      'a pain',
      stage('pains:\n      - financial: Too d|ear\n        severity: 3'),
      'Too dear',
      'financial · severity 3',
      'pain point `too-dear`',
    ],
    [
      'a belief',
      'journey: J\nbeliefs:\n  al|ike: A -> B\nstages:\n  - stage: S\n    shifts: [alike]',
      'alike',
      '**A → B**',
      'belief `alike` · used once',
    ],
    [
      'a KPI',
      stage('kpis: { N|PS: 31 -> 45 }'),
      'NPS',
      '**NPS**: 31 → 45 · gap 14 · higher is better',
      'Net Promoter Score',
    ],
    [
      'a KPI’s number',
      stage('kpis: { Churn: 9% -> 5|% }'),
      '5%',
      'gap 4 percentage points · lower is better',
      '`target`',
    ],
    ['a KPI that is met', stage('kpis: { NP|S: 50 -> 45 }'), 'NPS', 'target reached'],
    [
      'a KPI in thousands',
      stage('kpis: { Ad impres|sions: 41k -> 60k }'),
      'Ad impressions',
      'gap 19,000 · higher is better',
    ],
    ['a KPI in euros', stage('kpis: { Cost per l|ead: 38 € -> 30 € }'), 'Cost per lead', 'gap 8 € · lower is better'],
    ['a KPI without a target', stage('kpis: { NP|S: 31 }'), 'NPS', 'no target yet'],
    [
      'a KPI that an opportunity serves',
      'journey: J\nstages:\n  - stage: A\n    kpis: { NPS: 31 -> 45 }\nopportunities: { a: { idea: b, serves: N|PS } }',
      'NPS',
      '**NPS**: 31 → 45',
      '`serves`',
    ],
    [
      'a duration',
      touch('- { touch: x, takes: 1h3|0m }'),
      '1h30m',
      '**1 hour 30 minutes**: a bare `m` is minutes here',
    ],
    ['a duration without the doubtful unit', touch('- { touch: x, takes: 2|d }'), '2d', '**2 days**\n'],
    [
      'a review',
      'journey: J\nreviewed: 2026-05-|04',
      '2026-05-04',
      '30 days ago; the next review is due on 2026-08-02, in 60 days.',
    ],
    [
      'an old review',
      'journey: J\nreviewed: 2026-01-|03',
      '2026-01-03',
      'the next review was due on 2026-04-03, 61 days ago.',
    ],
    [
      'the newest of two reviews',
      'journey: J\nreviewed:\n  - 2026-01-03\n  - { on: 2026-06-|02, by: Mira }',
      '2026-06-02',
      '1 day ago',
    ],
    [
      'the interval',
      'journey: J\nreviewed: 2026-05-04\nreview_every: 3|m',
      '3m',
      'Every 91 days. Last reviewed on 2026-05-04',
    ],
    [
      'the interval of a map that nobody reviewed',
      'journey: J\nreview_every: 2|w',
      '2w',
      'Every 14 days. Not reviewed yet.',
    ],
    [
      'a date to come',
      'journey: J\nopportunities: { a: { idea: b, due: 2026-06-|04 } }',
      '2026-06-04',
      '**2026-06-04**: in 1 day',
    ],
    ['today', 'journey: J\nsources: { a: { on: 2026-06-|03 } }', '2026-06-03', '**2026-06-03**: today'],
    [
      'an amount of pain',
      stage('pains: [{ pain: x, amount: 3 min -> 1 m|in }]'),
      '3 min -> 1 min',
      'Now 3 min, wanted 1 min',
    ],
    [
      'a library',
      'journey: J\nuse: ./libr|ary.journey.yaml',
      './library.journey.yaml',
      '**library.journey.yaml**',
      'Brings 1 villain, 1 channel, 1 emotion word.',
    ],
    [
      'a library that is missing',
      'journey: J\nuse: ./no|ne.journey.yaml',
      './none.journey.yaml',
      'There is no such file.',
    ],
    ['a known heading of a persona', 'personas:\n  a: { demographics: { a|ge: 41 } }', 'age', 'Their age.'],
    ['a condition', touch('- { touch: x, next: { gives u|p: end } }'), 'gives up', '**next**: Where it leads'],
  ];
  for (const [name, marked, of, ...texts] of cases)
    it(`explains ${name}`, async () => {
      const found = await shown(marked);
      assert.equal(found?.of, of);
      for (const text of texts)
        if (typeof text === 'string') assert.ok(found.text.includes(text), `${found.text}\n\nlacks: ${text}`);
        else assert.match(found.text, text);
    });

  for (const [name, marked] of [
    ['a comment', '# a comm|ent\njourney: J'],
    ['blanks before a key', 'journey: J\nstages:\n  - stage: A\n  |  goal: b'],
    ['an empty text', '|'],
    ['something else', '- a\n- |b'],
    ['a key that nobody knows', 'journey: J\nunkn|own: b'],
    ['the blank behind a colon', 'journey:|  J'],
  ] as const)
    it(`says nothing about ${name}`, async () => assert.equal(await shown(marked), undefined));

  it('gives the reason of a check, with its source and the way to more', async () => {
    const found = await shown('journey: J\nstatus: liv|\nstages:\n  - A', true);
    assert.match(found?.text ?? '', /\*\*status\*\*: How far/);
    assert.match(found?.text ?? '', /\*\*\[J203\]\(file:\/\/\/docs\/rules\.md#j203\)\*\* .+/);
    assert.ok(found?.text.includes(ruleOf('J203')?.why ?? '?'));
  });

  it('gives the reason where there is nothing else to say', async () => {
    const found = await shown('journey: J\nunkn|own: b\nstages:\n  - A', true);
    assert.equal(found?.of, 'unknown');
    assert.match(found?.text ?? '', /^\*\*\[J201\]/);
  });

  it('explains every place of the example in a short text', async () => {
    const { readFileSync } = await import('node:fs');
    const text = readFileSync('test/fixtures/lumo.journey.yaml', 'utf8');
    const snapshot = await snapshotOf(text, { 'library.journey.yaml': library });
    for (let offset = 0; offset <= text.length; offset++) {
      const found = shownAt(snapshot, offset, true);
      if (!found) continue;
      assert.ok(found.text.length < 1500, `${found.of}: ${found.text.length}`);
      assert.doesNotMatch(found.text, /undefined|NaN|\[object/);
      assert.ok(text.includes(found.of));
    }
  });
});

describe('text in Markdown', () => {
  const cases: readonly (readonly [text: string, markdown: string])[] = [
    ['plain text', 'plain text'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[a](command:b)', '\\[a\\](command:b)'],
    ['![a](http://b)', '!\\[a\\](http://b)'],
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['3.1% -> 4%', '3.1% -\\> 4%'],
    ['a\n\n---\nb', 'a --- b'],
    ['a | b', 'a \\| b'],
    ['$(alert) &lt;', '\\$(alert) \\&lt;'],
    ['a\\', 'a\\\\'],
  ];
  for (const [text, markdown] of cases) it(JSON.stringify(text), () => assert.equal(plain(text), markdown));

  it('fences code that holds backticks', () => {
    assert.equal(code('a'), '`a`');
    assert.equal(code('a`b'), '``a`b``');
    assert.equal(code('`a'), '`` `a ``');
    assert.equal(code(''), '`  `');
  });

  it('keeps the author’s Markdown from counting in a hover', async () => {
    const found = await shown('journey: J\nchannels:\n  a|: "<b>Bold</b> [link](command:x)"\nstages: [A]');
    assert.ok(found?.text.startsWith('**\\<b\\>Bold\\</b\\> \\[link\\](command:x)**'), found?.text);
  });
});
