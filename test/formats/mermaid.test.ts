import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMermaid } from '../../server/src/formats/mermaid/read';
import { task, tasksOn } from '../../server/src/formats/mermaid/tasks';
import { writeMermaid } from '../../server/src/formats/mermaid/write';
import type { JourneyMap } from '../../server/src/model/map';
import { anyMap } from '../map/arbitrary';
import { journey, lumo, persona, stage, touchpoint } from '../map/fixtures';
import { type Drawn, mermaidGrammar } from './mermaid-grammar';
import { mapOf, problemsIn, readOne, refusal } from './support';

let parse: (text: string) => Drawn;
before(async () => {
  parse = await mermaidGrammar();
});

/** A text as it is in one line. */
const line = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}\uFEFF\u2028\u2029]+/gu, ' ').trim();

/** What a Mermaid journey can carry of a map. */
function carried(map: JourneyMap) {
  return {
    title: line(map.title),
    stages: map.stages.map(({ name, touchpoints }) => ({
      name: line(name) || '—',
      touchpoints: touchpoints.map(({ key, text }) => ({
        text: line(text) || '—',
        score: map.curves
          .map(({ points }) => points.find(point => point.key === key)?.now)
          .find(now => now !== undefined),
      })),
    })),
  };
}

describe('a Mermaid journey that is written', () => {
  it('is read by Mermaid itself', () => {
    const { title, sections, tasks } = parse(writeMermaid(lumo));
    assert.equal(title, 'Buying and living with the Lumo desk lamp');
    assert.deepEqual(sections, ['Feel the strain', 'Compare', 'Buy', 'Use and keep']);
    assert.deepEqual(tasks[0], {
      section: 'Feel the strain',
      task: 'Searches "headache desk light"',
      score: 2,
      people: ['Maya', 'Tom Berg'],
    });
    assert.equal(tasks.length, 9);
  });

  it('holds the signs that Mermaid trips over', () => {
    const names = [
      'Compare: 3 shops',
      'Buys #1; leaves',
      'title of the page',
      'Section 8',
      'Journey ends',
      '100% <b>off</b> & more',
      '%% no',
    ];
    const map = journey({
      title: 'From #1: to; 2',
      personas: [persona('a', 'Berg, Tom: "T"')],
      stages: [
        stage(0, 'Pay: now', { touchpoints: names.map((name, at) => touchpoint(`stages/0/touchpoints/${at}`, name)) }),
      ],
      curves: [{ persona: 'a', points: [{ key: 'stages/0/touchpoints/0', now: 0.5, evidence: 'none', aside: false }] }],
    });
    const { title, sections, tasks } = parse(writeMermaid(map));
    assert.equal(title, 'From #1: to; 2');
    assert.deepEqual(sections, ['Pay: now']);
    assert.deepEqual(
      tasks.map(each => each.task),
      names,
    );
    assert.deepEqual([tasks[0]?.score, tasks[0]?.people], [3.5, ['Berg, Tom: "T"']]);
  });

  it('loses nothing that Mermaid can carry, whatever the map: Mermaid reads it, and so do we', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async map => {
        fc.pre(map.stages.length > 0);
        const text = writeMermaid(map);
        const want = carried(map);
        const { title, sections, tasks } = parse(text);
        assert.equal(title, want.title);
        assert.deepEqual(
          sections,
          want.stages.map(({ name }) => name),
        );
        assert.deepEqual(
          tasks.map(each => [each.task, each.score]),
          want.stages.flatMap(each => each.touchpoints.map(({ text: what, score = 0 }) => [what, score + 3])),
        );
        const [made] = readMermaid(text, { scale: '1..5' });
        assert.deepEqual(
          carried(await mapOf(made?.text ?? '')),
          want.title === '' ? { ...want, title: 'Journey' } : want,
        );
        assert.deepEqual(await problemsIn(made?.text ?? ''), []);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a line of a Mermaid journey', () => {
  for (const [text, name, score, actors] of [
    ['Make tea: 5: Me, Cat', 'Make tea', 5, ['Me', 'Cat']],
    ['Make tea: 5', 'Make tea', 5, []],
    ['Meet at 9:30: 4: Me', 'Meet at 9:30', 4, ['Me']],
    ['Opens https://example.com: 2: Me', 'Opens https://example.com', 2, ['Me']],
    ['Decide: buy or rent: 3', 'Decide: buy or rent', 3, []],
    ['Buys item #1: 4: Me', 'Buys item #1', 4, ['Me']],
    ['Rates it: 4/5: Me', 'Rates it', 4, ['Me']],
    ['Rates it: 3,5: Me', 'Rates it', 3.5, ['Me']],
    ['Waits: −1: Me', 'Waits', -1, ['Me']],
    ['Sign #58; more: 3: Me', 'Sign : more', 3, ['Me']],
    ['Make tea:5:Me:', 'Make tea', 5, ['Me:']],
  ] as const)
    it(`is read from the right: ${text}`, () => assert.deepEqual(task(text), { name, score, actors }));

  it('has a comment behind its score only', () =>
    assert.deepEqual(task('Make tea: 5: Me # nice'), { name: 'Make tea', score: 5, actors: ['Me'], comment: 'nice' }));

  it('keeps what stands where the score should', () =>
    assert.deepEqual(task('Make tea: high: Me'), { name: 'Make tea', odd: 'high', actors: ['Me'] }));

  it('may hold several tasks, or a semicolon in a name', () => {
    assert.deepEqual(
      tasksOn('Go: 1: Me; Come: 2: Me').map(each => each.name),
      ['Go', 'Come'],
    );
    assert.deepEqual(
      tasksOn('Goes; comes: 2: Me').map(each => each.name),
      ['Goes; comes'],
    );
  });
});

describe('a Mermaid journey that is read', () => {
  it('is a tidy map that says how it was taken', async () => {
    const { text } = await readOne(
      readMermaid,
      `journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
`,
      { fileName: 'day.mmd' },
    );
    assert.equal(
      text,
      `# Read from day.mmd, a Mermaid journey.
# Scores are taken as 1 to 5 (they go from 1 to 5): 1 is −2, 3 is 0, 5 is +2.
# Actors are taken as personas.
journey: My working day

personas:
  me: Me
  cat: Cat

stages:
  - stage: Go to work
    touchpoints:
      - Make tea (+2)
      - Go upstairs (0)
      - touch: Do work
        emotion: { me: -2, cat: -2 }

  - stage: Go home
    touchpoints:
      - Go downstairs (+2)
`,
    );
  });

  for (const [scores, taken, ours] of [
    ['1 3 5', '1 to 5 (they go from 1 to 5)', [-2, 0, 2]],
    ['2 4 5 3 1 6', '1 to 5 (they go from 1 to 6, but nearly all of them from 1 to 5)', [-1, 1, 2, 0, -2, 2]],
    ['0 5 10', '0 to 10 (they go from 0 to 10: some are above 5)', [-2, 0, 2]],
    ['2 7 9', '0 to 10 (they go from 2 to 9: some are above 5)', [-1, 1, 1.5]],
    ['0 2.5 5', '0 to 5 (they go from 0 to 5)', [-2, 0, 2]],
    ['-2 0 1', '−2 to +2, as they are here (they go from −2 to 1: some are below zero)', [-2, 0, 1]],
    ['-5 0 5', '−5 to 5 (they go from −5 to 5: some are below zero)', [-2, 0, 2]],
    ['7.5 9 11', '0 to 10 (they go from 7.5 to 11, but most of them up to 10)', [1, 1.5, 2]],
    ['-3 4 12', '−10 to 10 (they go from −3 to 12: some are below zero)', [-0.5, 1, 2]],
    ['0 50 100', '0 to 100 (they go from 0 to 100)', [-2, 0, 2]],
  ] as const)
    it(`says which scale it took and why: ${scores}`, async () => {
      const lines = scores.split(' ').map((score, at) => `Step ${at + 1}: ${score}: Me`);
      const { map, notes } = await readOne(readMermaid, `journey\nsection One\n${lines.join('\n')}`);
      assert.ok(notes[0]?.text.startsWith(`Scores are taken as ${taken}`), notes[0]?.text);
      assert.deepEqual(
        map.curves[0]?.points.map(({ now }) => now),
        ours,
      );
    });

  it('takes the scale that it is told, and leaves out what is far outside', async () => {
    const { map, notes } = await readOne(readMermaid, 'journey\nsection One\nA b: 7\nB c: 3\nC d: 40', {
      scale: '1..7',
    });
    assert.deepEqual(
      map.curves[0]?.points.map(({ now }) => now),
      [2, -0.5],
    );
    assert.deepEqual(
      notes.filter(({ kind }) => kind === 'unplaced'),
      [{ kind: 'unplaced', text: 'Score 40 is outside the scale', line: 5 }],
    );
  });

  it('is found several times in a Markdown file, each a map of its own', async () => {
    const made = readMermaid(
      [
        '# Handbook',
        '```js',
        'journey',
        '```',
        '## Paying',
        '```mermaid',
        '%%{init: {"theme": "base"}}%%',
        'journey',
        'section Pay',
        'Pays: 2: Maya',
        '```',
        '> ~~~~ mermaid',
        '> ---',
        '> title: "Coming home"',
        '> ---',
        '> journey',
        '> Opens the door: 4',
        '> ~~~~',
        '```mermaid',
        'flowchart LR',
        '```',
        '```mermaid',
        'journey',
        'title Nothing',
        '```',
      ].join('\n'),
    );
    assert.deepEqual(
      made.map(({ title }) => title),
      ['Paying', 'Coming home'],
    );
    for (const { text } of made) assert.deepEqual(await problemsIn(text), []);
    assert.deepEqual(
      (await mapOf(made[1]?.text ?? '')).stages.map(({ name }) => name),
      ['Coming home'],
    );
    assert.deepEqual(
      made[0]?.notes.filter(({ kind }) => kind !== 'taken'),
      [{ kind: 'left', text: 'A diagram without tasks', line: 23 }],
    );
  });

  it('has the title that Mermaid draws: its own before that of the front matter, which is kept', async () => {
    const { text, map, notes } = await readOne(
      readMermaid,
      '---\ntitle: Page\n---\njourney\ntitle Draft\ntitle Final\nGoes: 3\n',
    );
    assert.equal(map.title, 'Final');
    assert.deepEqual(
      notes.filter(({ kind }) => kind === 'unplaced').map(each => each.text),
      ['Title: Page', 'Title: Draft'],
    );
    for (const kept of ['Title: Page', 'Title: Draft']) assert.ok(text.includes(kept), kept);
  });

  it('keeps the sign of a code at the end of a line apart from that of the line', async () => {
    const { map } = await readOne(
      readMermaid,
      'journey\ntitle Ward #35;\nsection Wing #35;;\nGoes: 3\nsection Way:;\nGoes: 3\n',
    );
    assert.deepEqual([map.title, ...map.stages.map(({ name }) => name)], ['Ward #', 'Wing #', 'Way']);
  });

  it('keeps what has no place as notes, and lists it', async () => {
    const { text, notes } = await readOne(
      readMermaid,
      `journey
accTitle: For readers
accDescr { Two
lines }
%% ask Tom
section One
Goes: high: Me
Comes: 3: Me # really?
`,
    );
    assert.deepEqual(
      notes.filter(({ kind }) => kind === 'unplaced').map(each => [each.text, each.line]),
      [
        ['Score: high', 7],
        ['Comment: really?', 8],
        ['For readers', undefined],
        ['Two', undefined],
        ['lines', undefined],
        ['Comment: ask Tom', 5],
      ],
    );
    for (const kept of ['Score: high', 'really?', 'For readers', 'Two', 'lines', 'ask Tom'])
      assert.ok(text.includes(kept), kept);
  });

  it('is refused if there is none, with the way out', () => {
    assert.match(
      refusal(readMermaid, 'flowchart LR'),
      /^No Mermaid journey was found in it\. A journey diagram begins with a line `journey`/,
    );
    assert.match(
      refusal(readMermaid, 'journey\n title A'),
      /^The diagram has no task \(line 1\)\. Write one below `section`/,
    );
  });
});
