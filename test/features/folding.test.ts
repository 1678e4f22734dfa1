import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FoldingRangeKind } from 'vscode-languageserver-types';
import { foldingRanges } from '../../server/src/features/folding';
import { snapshotOf } from '../support/snapshots';

/** Folds as `first-last`, with `#` for comments. */
async function folds(text: string, limit?: number): Promise<string[]> {
  return foldingRanges(await snapshotOf(text), limit).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === FoldingRangeKind.Comment ? '#' : ''}`,
  );
}

const nested = `journey: J
personas:
  maya:
    name: Maya
    goals: [a,
      b]

stages:
  - stage: A
    goal: |
      one
      # two
      three
    touchpoints:
      - x
      - touch: y
        pains:
          - process: z
            severity: 2

  - stage: B
owner: Mira
`;

describe('folding', () => {
  it('folds what takes several lines, and leaves blank lines behind it open', async () => {
    assert.deepEqual(await folds(nested), [
      '1-5',
      '2-5',
      '4-5',
      '7-20',
      '8-18',
      '9-12',
      '13-18',
      '15-18',
      '16-18',
      '17-18',
    ]);
  });

  it('keeps to the limit, outer folds first', async () => {
    assert.deepEqual(await folds(nested, 2), ['1-5', '7-20']);
    assert.deepEqual(await folds(nested, 4), ['1-5', '2-5', '7-20', '8-18']);
    assert.deepEqual(await folds(nested, 0), []);
  });

  it('folds comments of several lines', async () => {
    assert.deepEqual(await folds('# a\n# b\njourney: J\n# c\n\n  # d\n  # e\n  # f'), ['0-1#', '5-7#']);
    assert.deepEqual(await folds('# a\r\n# b\r\n'), ['0-1#']);
  });

  it('takes no text for a comment', async () => {
    assert.deepEqual(await folds('journey: |\n  # a\n  # b\n  # c\nowner: x'), ['0-3']);
    assert.deepEqual(await folds("journey: 'a\n\n  # b\n\n  # c'\nowner: x"), ['0-4']);
  });

  for (const [name, text, expected] of [
    ['an empty text', '', []],
    ['one line', 'journey: J', []],
    ['flow style over several lines', 'stages: [\n  { stage: A,\n    goal: b }\n]', ['0-3', '1-2']],
    ['CRLF', 'story:\r\n  conflict: a\r\n  inner: b\r\nowner: c\r\n', ['0-2']],
    ['something else', '- a:\n    b: c\n- d', ['0-1']],
    ['two levels on one line', 'stages:\n  - touchpoints:\n      - a\n', ['0-2', '1-2']],
    ['an alias', 'x-a: &a\n  b: c\nstory: *a\nowner: d', ['0-1']],
  ] as const)
    it(`folds ${name}`, async () => assert.deepEqual(await folds(text), expected));

  it('has ranges of several lines, nested and in order, in every example', async () => {
    for (const name of ['online-shop', 'hospital-visit', 'software-trial', 'library']) {
      const text = readFileSync(`examples/${name}.journey.yaml`, 'utf8');
      const ranges = foldingRanges(await snapshotOf(text));
      const open: number[] = [];
      let before = -1;
      for (const { startLine, endLine } of ranges) {
        assert.ok(endLine > startLine && startLine > before && endLine < text.split('\n').length);
        before = startLine;
        while ((open.at(-1) ?? Number.POSITIVE_INFINITY) < startLine) open.pop();
        assert.ok(
          endLine <= (open.at(-1) ?? Number.POSITIVE_INFINITY),
          `${name}: ${startLine}-${endLine} crosses another`,
        );
        open.push(endLine);
      }
    }
  });
});
