import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FormatError, formatOf, formats, type Imported } from '../../server/src/formats';
import { anyMap } from '../map/arbitrary';
import { lumo } from '../map/fixtures';
import { problemsIn } from './support';

/** What comes of a text: maps, or a refusal that says the way out; anything else that is thrown is a mistake. */
function readBy(id: string, text: string): readonly Imported[] {
  const format = formats.find(each => each.id === id);
  assert.ok(format?.read);
  try {
    return format.read(text);
  } catch (error) {
    assert.ok(error instanceof FormatError, `${id}: ${error instanceof Error ? error.stack : error}`);
    assert.match(error.message, /^\S.{5,}\. \S.{5,}/s);
    return [];
  }
}

const ids = formats.map(({ id }) => id);

/** Parts that formats are made of, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'journey\n',
        'section A\n',
        'title T\n',
        'Go: 3: Me\n',
        '```mermaid\n',
        '```\n',
        '#',
        ';',
        ':',
        '%%',
        ',',
      ),
      fc.constantFrom(
        'Stage',
        'Touchpoint',
        '| ',
        '|---|\n',
        '\n',
        '"',
        "'",
        '\t',
        ';',
        '=1+1',
        '<br>',
        '**',
        '\\',
        '- ',
        '€',
      ),
      fc.constantFrom(
        '<CJML>',
        '<actualJourney>',
        '<touchpoints>',
        '</',
        '>',
        '<actualAction>',
        '&amp;',
        '&x;',
        '<![CDATA[',
        ']]>',
      ),
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"stages"',
        ':',
        ',',
        '"name"',
        'null',
        '1e999',
        '__proto__',
        'constructor',
        '"format"',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));

describe('every reader', () => {
  it('makes maps without errors of any scraps, or refuses them', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, async text => {
        for (const id of ids)
          for (const made of readBy(id, text)) assert.deepEqual(await problemsIn(made.text), [], `${id}: ${made.text}`);
      }),
      { numRuns: 60 },
    );
  });

  it('takes random bytes for what they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const text = new TextDecoder().decode(bytes);
        for (const id of ids) readBy(id, text);
      }),
      { numRuns: 50 },
    );
  });

  it('takes a file of its own that was cut off anywhere', async () => {
    for (const { id, write } of formats) {
      const text = write?.(lumo) ?? '';
      assert.ok(readBy(id, text).length > 0, id);
      for (let end = 0; end < text.length; end += 397)
        for (const made of readBy(id, text.slice(0, end)))
          assert.deepEqual(await problemsIn(made.text), [], `${id} ${end}`);
    }
  });

  it('takes a file of its own with anything changed', async () => {
    const change = fc.record({ at: fc.nat(), cut: fc.nat(30), put: fc.string({ unit: 'grapheme', maxLength: 5 }) });
    await fc.assert(
      fc.asyncProperty(anyMap, fc.array(change, { maxLength: 4 }), async (map, changes) => {
        for (const { id, write } of formats) {
          let text = write?.(map) ?? '';
          for (const { at, cut, put } of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + cut);
          }
          for (const made of readBy(id, text)) {
            const flow = /^J30[56] /;
            assert.deepEqual(
              (await problemsIn(made.text)).filter(each => !flow.test(each)),
              [],
              `${id}: ${made.text}`,
            );
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('refuses what is too long, at once', () => {
    const text = 'a,'.repeat(2_000_001);
    for (const { read } of formats) assert.throws(() => read?.(text), /Too long to be read: 4\.0 million characters/);
  });

  it('takes time in proportion to the length, whatever it is full of', () => {
    const length = 60_000;
    for (const sign of [
      'a',
      ' ',
      '\n',
      '"',
      ';',
      '|',
      '#',
      ':',
      '<',
      '[',
      '\\',
      '*',
      '-|',
      'a:',
      '< ',
      '[](',
      '**a',
      'A\n',
    ])
      for (const id of ids)
        for (const around of surroundings[id] ?? []) {
          const text = around(sign.repeat(length / sign.length));
          const began = performance.now();
          readBy(id, text);
          const time = Math.round(performance.now() - began);
          // What grows with the square takes longer by far, on a busy machine too.
          assert.ok(time < 20_000, `${id}: ${time} ms for ${length} of ${JSON.stringify(sign)} in ${around('…')}`);
        }
  });
});

/** Places in which a text is full of something, by format. */
const surroundings: Readonly<Record<string, readonly ((text: string) => string)[]>> = {
  mermaid: [
    text => text,
    text => `journey\nsection A\n${text}: 3: Me`,
    text => `journey\ntitle ${text}\nGo: 3: ${text}`,
  ],
  csv: [
    text => text,
    text => `Stage,Touchpoint,Emotion,Pains,KPIs,Channels\nA,"${text.replaceAll('"', '""')}",3,x,y,z\n`,
    text => `Stage,Thinking\nA,"${text.replaceAll('"', '""')}"\n`,
    text => `Stage,Pains,KPIs,Opportunities,Doubts,Content,Emotion\nA,${text},${text},${text},${text},${text},${text}`,
  ],
  markdown: [
    text => text,
    text => `| Stage | Touchpoint |\n|---|---|\n| A | ${text} |`,
    text => `# ${text}\n- ${text}: ${text}`,
  ],
  cjml: [text => text, text => `<CJML><actualJourney>${text}</actualJourney></CJML>`],
  json: [
    text => text,
    text => JSON.stringify({ stages: [{ name: text, painPoints: text, emotion: text }] }),
    text => JSON.stringify({ stages: [{ name: 'A', steps: text.slice(0, 3000).split('') }] }),
  ],
};

describe('the format of a file', () => {
  it('is told by its ending, else by how the text begins', () => {
    for (const [name, text, id] of [
      ['a.MMD', '', 'mermaid'],
      ['b.tsv', '', 'csv'],
      ['c.xml', '', 'cjml'],
      ['d.md', '', 'markdown'],
      ['e.json', '', 'json'],
      ['', '{"a": 1}', 'json'],
      ['', '\uFEFF<?xml version="1.0"?>', 'cjml'],
      ['', 'journey\n title A', 'mermaid'],
      ['', '# Map\n\n| Stage | Step |\n|---|---|', 'markdown'],
      ['', 'Stage;Step', 'csv'],
    ] as const)
      assert.equal(formatOf(name, text)?.id, id, name + text);
    assert.equal(formatOf('a.docx'), undefined);
  });
});
