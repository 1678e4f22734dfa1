import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readWhole, readYaml, type YamlDocument } from '../../server/src/yaml/document';
import { type Node, type Problem, startOf } from '../../server/src/yaml/node';

const SAMPLE = `# a comment
journey: Buying a lamp
scenario: >
  Home workers
  at night
use: ./library.journey.yaml
personas:
  maya: Maya, editor   # the first
  tom: { name: Tom, wants: [A list, "two: parts"] }

stages:
  # before
  - stage: Feel
    goal: |
      one
        two

      three
    touchpoints:
      - Searches @search (-1)
      - touch: 'It''s'
        says: "over
          two lines"
  - Compare
  - stage: Buy
    kpis: { NPS: 31 -> 45 }

opportunities:
  quiz: A quiz
`;

describe('reading in blocks', () => {
  it('reads the sample as it reads in one go', () => {
    const blocks = readYaml(SAMPLE);
    assert.equal(blocks.blocks?.filter(block => block.kind === 'stage').length, 3);
    assert.deepEqual(dump(blocks), dump(readWhole(SAMPLE)));
  });

  it('takes every clean prefix as it would the whole', () => {
    for (let end = 0; end <= SAMPLE.length; end++) sameAsWhole(SAMPLE.slice(0, end));
  });

  it('reads any edited text without errors as it reads in one go', () => {
    fc.assert(
      fc.property(edits(3), list => sameAsWhole(list.reduce(apply, SAMPLE))),
      { numRuns: 250 },
    );
  });

  it('reads the text after any edits as if it had never seen another', () => {
    fc.assert(
      fc.property(edits(6), list => {
        let text = SAMPLE;
        let document = readYaml(text);
        for (const edit of list) {
          text = apply(text, edit);
          document = readYaml(text, document);
          assert.deepEqual(dump(document), dump(readYaml(text)), JSON.stringify(text));
        }
      }),
      { numRuns: 250 },
    );
  });

  it('takes no `#` for a comment that stands right behind `stages:`', () => {
    sameAsWhole(SAMPLE.replace('stages:', 'stages:#'));
    sameAsWhole(SAMPLE.replace('stages:', 'stages: # all'));
  });

  it('lets what stands behind `key: ?` have the lines that follow', () => {
    for (const question of ['? "x"', '?', '!t ? x', '&a ? x'])
      sameAsWhole(SAMPLE.replace('stages:', `other: ${question}\nstages:`));
  });

  it('tells of a quote before a key that is never closed, as of one before a value', () => {
    const text = SAMPLE.replace('{ name: Tom', "{' name: Tom");
    for (const { problems } of [readYaml(text), readWhole(text)])
      assert.equal(problems[0]?.message, "`'` is never closed");
  });

  it('tells of a quote that is never closed, whatever else is wrong on its line', () => {
    const { problems } = readYaml(
      'journey: A\npersonas:\n  tom: { name:!t Tom, wants: [A, "two: parts] }\nstages: []\n',
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['J100'],
    );
  });

  it('keeps the tree of a stage that an edit elsewhere only moves', () => {
    const before = readYaml(SAMPLE);
    const stage = stages(before)[2];
    const after = readYaml(SAMPLE.replace('Buying', 'Finding, buying'), before);
    assert.equal(stages(after)[2], stage);
    assert.equal(stage && startOf(stage), SAMPLE.indexOf('stage: Buy') + 9);
  });
});

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const pieces = [
  '\n',
  ' ',
  '  ',
  '- ',
  ':',
  ': ',
  '#',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  'x',
  '\t',
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '---\n',
  '\r\n',
  'stages:\n',
  'goal: y\n',
  '    goal: z\n',
  '  - stage: New\n',
  '\u2212',
  '?',
];

function edits(most: number): fc.Arbitrary<Edit[]> {
  const edit = fc.record({
    at: fc.nat(SAMPLE.length),
    remove: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(120)),
    insert: fc.oneof(
      fc.constantFrom(...pieces),
      fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map(list => list.join('')),
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: most });
}

const apply = (text: string, { at, remove, insert }: Edit): string =>
  text.slice(0, at) + insert + text.slice(at + remove);

const hard = (problems: readonly Problem[]): Problem[] => problems.filter(problem => /J10[0137]/.test(problem.code));

function sameAsWhole(text: string): void {
  const whole = readWhole(text);
  const blocks = readYaml(text);
  if (hard(whole.problems).length > 0)
    assert.ok(hard(blocks.problems).length > 0, `an error is lost: ${JSON.stringify(text)}`);
  else assert.deepEqual(dump(blocks), dump(whole), JSON.stringify(text));
}

function stages(document: YamlDocument): readonly (Node | undefined)[] {
  const value = document.root?.pairs.find(pair => pair.key.text === 'stages')?.value;
  return value?.kind === 'seq' ? value.items : [];
}

/** A tree with absolute offsets, to compare. Ranges of the top and of the list of stages depend on the way of reading. */
function dump(document: YamlDocument): unknown {
  const node = (node: Node | undefined, depth: number): unknown => {
    if (!node) return null;
    if (node.kind === 'scalar') return [node.style, node.text, startOf(node), node.to - node.from];
    if (node.kind === 'seq') return { seq: node.items.map(item => this_(item, depth)), flow: node.flow };
    return {
      map: node.pairs.map(pair => [startOf(pair.key), pair.key.text, this_(pair.value, depth)]),
      flow: node.flow,
    };
  };
  const this_ = (child: Node | undefined, depth: number): unknown => node(child, depth + 1);
  return {
    root: node(document.root, 0),
    other: node(document.other, 0),
    problems: document.problems.map(problem => [problem.code, problem.message, startOf(problem.at)]).sort(),
  };
}
