import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { format, sameContent } from '../../../server/src/features/formatting/format';
import { readYaml } from '../../../server/src/yaml/document';
import { snapshotOf } from '../../support/snapshots';

const two: FormattingOptions = { tabSize: 2, insertSpaces: true };

async function editsOf(text: string, options = two, range?: Range): Promise<TextEdit[]> {
  return format(await snapshotOf(text), options, range);
}

async function formatted(text: string, options = two, range?: Range): Promise<string> {
  const edits = await editsOf(text, options, range);
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'journey', 1, text), edits);
}

const lines = (start: number, end: number): Range => ({
  start: { line: start, character: 0 },
  end: { line: end, character: 0 },
});

describe('formatting', () => {
  it('indents by one unit a level, and takes comments along', async () => {
    assert.equal(
      await formatted(`journey: A
personas:
     maya:
          name: Maya
          # what she wants
          goals: [sleep,
                  light]
     # the second
     tom: Tom
stages:
    - stage: B
      touchpoints:
          - touch: C
            says: >
                long
                  text
          # last
          - D
            and on
    # end of the list
owner: Mira
`),
      `journey: A
personas:
  maya:
    name: Maya
    # what she wants
    goals: [sleep,
            light]
  # the second
  tom: Tom
stages:
  - stage: B
    touchpoints:
      - touch: C
        says: >
            long
              text
      # last
      - D
        and on
  # end of the list
owner: Mira
`,
    );
  });

  it('keeps the way in which the author indents lists', async () => {
    const level = 'stages:\n- stage: A\n  touchpoints:\n  - B\n  - touch: C\n    pains:\n    - process: D\nowner: x\n';
    assert.deepEqual(await editsOf(level), []);
    assert.equal(
      await formatted('stages:\n-   stage: A\n    touchpoints:\n        -   B\n'),
      'stages:\n-   stage: A\n    touchpoints:\n      -   B\n',
    );
    assert.equal(
      await formatted('x-a:\n      - - a\n        - b\n      -\n        c: d\n'),
      'x-a:\n  - - a\n    - b\n  -\n    c: d\n',
    );
  });

  it('indents by the unit of the editor; where that would be tabs, by that of the text', async () => {
    const text = 'story:\n   inner: a\nstages:\n     - stage: A\n';
    assert.equal(
      await formatted(text, { tabSize: 4, insertSpaces: true }),
      'story:\n    inner: a\nstages:\n    - stage: A\n',
    );
    assert.equal(
      await formatted(text, { tabSize: 8, insertSpaces: false }),
      'story:\n   inner: a\nstages:\n   - stage: A\n',
    );
  });

  it('takes out blanks at the ends of lines and runs of empty lines', async () => {
    assert.equal(
      await formatted('\n\njourney: A  \n\n \n\nowner: Mira\t\n# end \nstages: []\n\n\n'),
      'journey: A\n\nowner: Mira\n# end\nstages: []\n',
    );
    assert.equal(await formatted('journey: A\r\n\r\n\r\nowner: B '), 'journey: A\r\n\r\nowner: B\r\n');
  });

  it('leaves texts of several lines as they are', async () => {
    for (const text of [
      'journey: |\n  a  \n\n\n  b\nowner: x\n',
      'journey: |+\n  a\n\n\nowner: x\n',
      'journey: "a  \n\n\n  b"\nowner: x\n',
      'journey: a\n\n\n  b\nowner: x\n',
      'journey: |\n  a',
      'stages:\n  - stage: |2\n      a\n     b\n',
    ])
      assert.equal(await formatted(text), text);
    assert.equal(await formatted('journey: |\n  a\n\n\n\nowner: x\n'), 'journey: |\n  a\n\nowner: x\n');
  });

  it('keeps quotes, flow style, gaps and the places of comments', async () => {
    const text = `journey:   'A'   # why
kpis: {  NPS: 1,NPL: 2 }
stages: [ { stage: "B" },
    { stage: C } ]
`;
    assert.deepEqual(await editsOf(text), []);
  });

  it('touches no broken text', async () => {
    for (const text of [
      'journey: "A  \nowner: b  ',
      'journey: [a  \nowner: b',
      'journey:   A  \n   owner: b',
      'a:\n\t- b  \n',
      'journey: A  \n---\njourney: B  \n',
    ])
      assert.deepEqual(await editsOf(text), [], text);
  });

  it('formats the lines of a range, level with what is around them', async () => {
    const text = 'story:\n    inner: a  \n    outer: b  \nstages:\n    - stage: A  \n      story:\n          x: b  \n';
    assert.equal(
      await formatted(text, two, lines(6, 7)),
      'story:\n    inner: a  \n    outer: b  \nstages:\n    - stage: A  \n      story:\n        x: b\n',
    );
    assert.equal(
      await formatted(text, two, lines(0, 3)),
      'story:\n  inner: a\n  outer: b\nstages:\n    - stage: A  \n      story:\n          x: b  \n',
    );
  });

  it('only cleans a range that cannot move alone', async () => {
    assert.equal(
      await formatted('story:\n    inner: a  \n    outer: b  \n', two, lines(1, 2)),
      'story:\n    inner: a\n    outer: b  \n',
    );
  });

  it('finds nothing to do in the examples', async () => {
    const files = readdirSync('examples').filter(name => name.endsWith('.yaml'));
    for (const name of files) assert.deepEqual(await editsOf(readFileSync(`examples/${name}`, 'utf8')), [], name);
  });
});

const maps = ['test/fixtures/lumo.journey.yaml', ...readdirSync('examples').map(name => `examples/${name}`)]
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(name, 'utf8'));

/** A map in another layout: wider levels, blanks and empty lines put in, a few signs replaced. */
const untidy = fc
  .record({
    map: fc.constantFrom(...maps),
    factor: fc.constantFrom(1, 2, 3),
    blanks: fc.array(fc.record({ line: fc.nat(200), put: fc.constantFrom('  ', '\n', '\n  \n', ' # so', '\n# x') })),
    hits: fc.array(
      fc.record({
        at: fc.nat(8000),
        put: fc.constantFrom('\n', '"', '|\n', '- ', ': ', '>+\n', '\n\n', '  ', '[', ']', '\n- ', '#', '\t', '&a '),
      }),
      { maxLength: 2 },
    ),
    crlf: fc.boolean(),
  })
  .map(({ map, factor, blanks, hits, crlf }) => {
    const rows = map.split('\n').map(row => {
      const indent = row.length - row.trimStart().length;
      return ' '.repeat(indent * factor) + row.trimStart();
    });
    for (const { line, put } of blanks) rows[line % rows.length] += put;
    let text = rows.join('\n');
    for (const { at, put } of hits) text = text.slice(0, at % text.length) + put + text.slice(at % text.length);
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

describe('formatting of whatever it is given', () => {
  it('changes blanks alone, never what is read, and nothing more the second time', async () => {
    await fc.assert(
      fc.asyncProperty(untidy, fc.constantFrom(2, 3, 4), async (text, tabSize) => {
        const once = await formatted(text, { tabSize, insertSpaces: true });
        assert.equal(once.replace(/\s+/g, ''), text.replace(/\s+/g, ''));
        const [before, after] = [readYaml(text), readYaml(once)];
        assert.ok(sameContent(before.root ?? before.other, after.root ?? after.other));
        assert.deepEqual(
          after.problems.map(({ code }) => code),
          before.problems.map(({ code }) => code),
        );
        assert.equal(await formatted(once, { tabSize, insertSpaces: true }), once);
      }),
      { numRuns: 40 },
    );
  });

  it('brings a map that was only moved to the right back to what it was', async () => {
    for (const map of maps)
      for (const blanks of [1, 2, 5]) {
        const moved = map.replace(/^ (?=.*\S)/gm, ' '.repeat(blanks + 1)).replaceAll('\n', ' \n');
        assert.equal(await formatted(moved), map);
      }
  });

  it('keeps content in any range', async () => {
    await fc.assert(
      fc.asyncProperty(untidy, fc.nat(200), fc.nat(60), async (text, from, length) => {
        const once = await formatted(text, two, lines(from, from + length));
        const [before, after] = [readYaml(text), readYaml(once)];
        assert.ok(sameContent(before.root ?? before.other, after.root ?? after.other));
        assert.equal(once.replace(/\s+/g, ''), text.replace(/\s+/g, ''));
      }),
      { numRuns: 25 },
    );
  });
});
