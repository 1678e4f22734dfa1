import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOfInline } from '../../server/src/formats/markdown/inline';
import { readMarkdown } from '../../server/src/formats/markdown/read';
import { tablesIn } from '../../server/src/formats/markdown/tables';
import { writeMarkdown } from '../../server/src/formats/markdown/write';
import { anyMap } from '../map/arbitrary';
import { lumo } from '../map/fixtures';
import { mapOf, problemsIn, readOne, refusal } from './support';

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a map as Markdown', () => {
  const text = writeMarkdown(lumo);

  it('tells each stage in a section with a table, without empty columns', () => {
    const section = text.slice(text.indexOf('## Buy\n'), text.indexOf('## Use and keep'));
    assert.equal(
      section,
      `## Buy

**Phase:** during${'  '}
**Stage goal:** Get it before Monday

| Touchpoint | Channels | Emotion | Says | Pains | Opportunities | Takes | Backstage | Moment of truth | Act |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| Pays at the checkout | Our shop | Maya: −2 😡 → +1 🙂<br>Tom Berg: −2 😡 → +1 🙂 | Why is shipping a surprise on the last page? | financial 3: Shipping cost appears only on the last page<br>process: The form asks twice for the same address | Show shipping on the product page | 4m | Payment provider, fraud check | yes |  |
| Leaves the basket |  | Maya: −1 😟<br>Tom Berg: −1 😟 |  |  |  |  |  |  | exit |

**KPIs**

- Conversion: 3.1 % → 4 %
- Drop-off: 61 % → 45 %

`,
    );
  });

  it('has its head, its people and its lists', () => {
    assert.ok(text.startsWith('# Buying and living with the Lumo desk lamp\n\n**Scenario:** Home workers'));
    for (const heading of ['## Story', '## Personas', '## Opportunities', '## Beliefs', '## Villains', '## Sources'])
      assert.ok(text.includes(`\n${heading}\n\n`), heading);
  });

  it('has as many cells in each line of a table as in its head, and no markup of the author’s', () => {
    fc.assert(
      fc.property(anyMap, map => {
        let width = 0;
        for (const each of writeMarkdown(map).split('\n')) {
          const cells = each.startsWith('|') ? each.split(/(?<!\\)\|/).length : 0;
          if (width > 0 && cells > 0) assert.equal(cells, width, each);
          width = cells;
          assert.ok(!each.replaceAll('<br>', '').match(/(?<!\\)<\w/), each);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('holds names of lanes as text, too', () => {
    const stages = lumo.stages.map(each => ({ ...each, extra: { risk: ['None'] } }));
    const risky = writeMarkdown({ ...lumo, lanes: [{ id: 'risk', label: '<b>Risk</b> *' }], stages });
    assert.ok(risky.includes('**\\<b\\>Risk\\</b\\> \\***\n\n- None'));
  });

  it('is read again with its stages, touchpoints and feelings', async () => {
    const { map, notes } = await readOne(readMarkdown, text);
    const shape = (each: typeof map) => ({
      head: [each.title, each.status, each.scenario, each.goal, each.businessGoal, each.owner],
      stages: each.stages.map(({ name, phase, goal, touchpoints }) => [
        name,
        phase,
        goal,
        touchpoints.map(({ text: what, says, thinking, act, truth, wow, takes, pains, backstage }) => [
          what,
          [says, thinking, act, truth, wow, takes, backstage],
          pains.map(({ text: hurt, type, severity }) => [hurt, type, severity]),
        ]),
      ]),
      curves: each.curves.map(({ points }) => points.map(({ key, now, wanted }) => [key, now, wanted])),
    });
    assert.deepEqual(shape(map), shape(lumo));
    assert.ok(
      notes.some(({ text: told }) => told.startsWith('A table that tells neither stages nor touchpoints (Idea,')),
    );
  });

  it('is read again without errors, whatever the map', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async map => {
        const full = map.stages.filter(({ touchpoints }) => touchpoints.length > 0);
        fc.pre(full.length > 0);
        for (const made of readMarkdown(writeMarkdown(map))) {
          assert.deepEqual(await problemsIn(made.text), []);
          const texts = (await mapOf(made.text)).stages.flatMap(({ touchpoints }) =>
            touchpoints.map(each => line(each.text)),
          );
          for (const each of full.flatMap(({ touchpoints }) => touchpoints))
            assert.ok(line(each.text) === '' || texts.includes(line(each.text)), each.text);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a table in Markdown', () => {
  it('has its stages in rows', async () => {
    const { map, text } = await readOne(
      readMarkdown,
      `# A lamp

- **Persona:** Maya
- Scenario: In winter

Stage | Actions | Touchpoints | Emotion | Pain points
:-- | :-: | --- | --- | --:
**Awareness** | Searches \\| reads<br>Asks | Web, Shop | 🙂 | Too _many_ [tests](https://example.com)
Purchase | Pays | Shop | Angry | Dear;  slow
`,
      { fileName: 'lamp.md' },
    );
    assert.equal(map.title, 'A lamp');
    assert.equal(map.scenario, 'In winter');
    assert.deepEqual(
      map.personas.map(({ name }) => name),
      ['Maya'],
    );
    assert.deepEqual(
      map.stages.map(({ name, phase, touchpoints }) => [name, phase, touchpoints.map(each => each.text)]),
      [
        ['Awareness', 'before', ['Searches | reads Asks']],
        ['Purchase', 'during', ['Pays']],
      ],
    );
    assert.deepEqual(
      map.stages[1]?.touchpoints[0]?.pains.map(each => each.text),
      ['Dear', 'slow'],
    );
    assert.equal(map.stages[0]?.touchpoints[0]?.pains[0]?.text, 'Too many tests <https://example.com>');
    assert.deepEqual(
      map.curves[0]?.points.map(({ now }) => now),
      [1, -2],
    );
    assert.ok(text.startsWith('# Read from lamp.md, a table in Markdown.\n'));
  });

  it('has its stages in columns', async () => {
    const { map } = await readOne(
      readMarkdown,
      `|  | Discover | Buy |
|---|---|---|
| **User actions** | - Searches<br>- Reads | Pays |
| Thoughts | Which one? | At last |
| Emotions | −1 → +1 | +2 |
| Opportunities | Guide | |
| Weather | Rain | |`,
    );
    assert.deepEqual(
      map.stages.map(({ name, touchpoints }) => [name, touchpoints.map(each => [each.text, each.thinking])]),
      [
        [
          'Discover',
          [
            ['Searches', 'Which one?'],
            ['Reads', undefined],
          ],
        ],
        ['Buy', [['Pays', 'At last']]],
      ],
    );
    assert.deepEqual(
      map.curves[0]?.points.map(({ key, now, wanted }) => [key, now, wanted]),
      [
        ['stages/0', -1, 1],
        ['stages/1/touchpoints/0', 2, undefined],
      ],
    );
    assert.deepEqual(map.lanes, [{ id: 'weather', label: 'Weather' }]);
    assert.deepEqual(map.stages[0]?.extra, { weather: ['Rain'] });
  });

  it('says what people do, think and feel: what they do is what happens', async () => {
    const { map } = await readOne(
      readMarkdown,
      `| Phase | Aware | Buy |
|---|---|---|
| Doing | Sees an ad<br>Reads a blog | Orders |
| Thinking | Worried about the price<br>Knows no brand<br>and no shop | Is it safe?<br>At last |
| Feeling | 🙂 | 😡 |`,
    );
    assert.deepEqual(
      map.stages.map(({ name, touchpoints }) => [name, touchpoints.map(({ text, thinking }) => [text, thinking])]),
      [
        [
          'Aware',
          [
            ['Sees an ad', 'Worried about the price; Knows no brand and no shop'],
            ['Reads a blog', undefined],
          ],
        ],
        ['Buy', [['Orders', 'Is it safe? At last']]],
      ],
    );
  });

  it('says what is left out: text, and tables that tell no journey, but not the diagrams that are read', () => {
    const [first, second] = readMarkdown(`# Doc
Some text.
\`\`\`mermaid
journey
  section Wait
    Waits: 2
\`\`\`
| Stage | Step |
|---|---|
| Buy | Pays |

| Price |
|---|
| 10 |`);
    assert.deepEqual(
      first?.notes.filter(({ kind }) => kind !== 'taken').map(({ kind, text }) => [kind, text]),
      [
        ['left', 'A table that tells neither stages nor touchpoints (Price)'],
        ['left', '1 line of text outside of tables and diagrams'],
      ],
    );
    assert.match(second?.text ?? '', /Waits/);
    const [drawn] = readMarkdown('Before.\n```mermaid\njourney\nA: 1\n```\n```mermaid\nflowchart LR\n```\n');
    assert.deepEqual(drawn?.notes.at(-1), { kind: 'left', text: '2 lines of text outside of tables and diagrams' });
  });

  it('makes a map each, if several tell stages', () => {
    const table = (stage: string): string => `| Stage | Step |\n|---|---|\n| ${stage} | Goes |\n`;
    const made = readMarkdown(`# Two\n## One way\n${table('A')}\n## Back\n${table('B')}`);
    assert.deepEqual(
      made.map(({ title }) => title),
      ['One way', 'Back'],
    );
  });

  it('is not looked for between fences', () =>
    assert.deepEqual(tablesIn('```\n| Stage | Step |\n|---|---|\n| A | B |\n```').tables, []));

  it('is refused if there is none, with the way out', () => {
    assert.match(refusal(readMarkdown, '# Just text'), /^No table was found in it\. A journey as Markdown is a table/);
    assert.match(
      refusal(readMarkdown, '| A | B |\n|---|---|\n| 1 | 2 |'),
      /^No table tells stages or touchpoints, among 1 \(line 1\)\. /,
    );
  });
});

describe('inline markup', () => {
  for (const [markdown, text] of [
    ['**bold** and *soft* and `code`', 'bold and soft and code'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['\\*kept\\* \\| \\<b>', '*kept* | <b>'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['[Shop](https://example.com)', 'Shop <https://example.com>'],
    ['<https://example.com>', 'https://example.com'],
    ['AT&amp;T &#8364; &unknown;', 'AT&T € &unknown;'],
    ['![face](a.png) ok', 'face ok'],
  ] as const)
    it(`is read as text: ${markdown}`, () => assert.equal(textOfInline(markdown), text));
});
