import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDate } from '../../server/src/dialect/dates';
import { definition } from '../../server/src/features/definition';
import { foldingRanges } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover';
import { documentLinks } from '../../server/src/features/links';
import { highlights } from '../../server/src/features/references';
import { prepareRename, renameIn, renaming } from '../../server/src/features/rename';
import { selectionRanges } from '../../server/src/features/selection';
import { documentSymbols } from '../../server/src/features/symbols';
import { toMap } from '../../server/src/model/to-map';
import { diagnose, type Finding } from '../../server/src/rules/diagnose';
import { ruleOf } from '../../server/src/rules/registry';
import { defaultSettings } from '../../server/src/rules/rule';
import { endOf, startOf } from '../../server/src/yaml/node';
import { snapshotOf } from '../support/snapshots';

const today = readDate('2026-06-03') ?? 0;

/** Asks everything of a text, at its start, middle and end. @returns what the checks say. */
async function everything(text: string, files: Readonly<Record<string, string>> = {}): Promise<readonly Finding[]> {
  const snapshot = await snapshotOf(text, files);
  const findings = diagnose(snapshot, defaultSettings, today);
  const { length } = text;
  for (const { at, message } of findings) {
    assert.ok(startOf(at) >= 0 && startOf(at) <= endOf(at) && endOf(at) <= length, `${message}: outside of the text`);
    assert.ok(message.length <= 400, message.slice(0, 500));
  }
  toMap(snapshot.journey, today, 'map');
  documentSymbols(snapshot);
  foldingRanges(snapshot);
  documentLinks(snapshot);
  for (const offset of [0, length >> 1, length]) {
    const position = snapshot.document.positionAt(offset);
    hover(snapshot, position, { findings, rule: ruleOf, today, docs: undefined });
    definition(snapshot, position, () => undefined);
    highlights(snapshot, position);
    prepareRename(snapshot, position);
    selectionRanges(snapshot, [position]);
    const thing = renaming(snapshot, position, 'another-id');
    if (thing && !('refused' in thing)) renameIn(snapshot, thing, 'another-id');
  }
  return findings;
}

const errors = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))),
];

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
  .split('')
  .map((name, index) => {
    const below = `*${'abcdefghij'[index]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => below).join(', ')}]\n`;
  })
  .join('')}journey: J\nstages: *j\n`;

describe('hostile and foreign texts', () => {
  const one: readonly (readonly [name: string, text: string, ...codes: string[]])[] = [
    ['an empty file', '', 'J200'],
    ['blanks', '  \n\n \n', 'J200'],
    ['a comment', '# nothing here', 'J200'],
    ['a lonely document mark', '---\n', 'J200'],
    ['somebody else’s YAML', 'name: CI\non: [push]\njobs:\n  build: { runs-on: linux }\n', 'J200'],
    ['a list', '- a\n- b\n', 'J202'],
    ['a text', 'Dear all, this is a letter\n', 'J202'],
    ['JSON of somebody else', '{"name": "x", "version": "1.0.0"}', 'J200'],
    ['brackets without end', '['.repeat(5000), 'J100'],
    ['braces without end', '{a: '.repeat(5000), 'J100'],
    ['lists in lists', '- '.repeat(5000), 'J100'],
    ['keys in keys', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'J100'],
    ['a text that is too large', `journey: J\nstages:\n${'  - stage: A\n    goal: b\n'.repeat(200_000)}`, 'J100'],
    ['bytes', String.fromCharCode(...Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256)), 'J202'],
  ];
  for (const [name, text, ...codes] of one)
    it(`get one clear error: ${name}`, async () => {
      const findings = await everything(text);
      assert.deepEqual(errors(findings), codes);
      assert.equal(findings.filter(({ severity }) => severity === 'error').length, 1);
    }).timeout(20_000);

  const more: readonly (readonly [name: string, text: string])[] = [
    ['aliases of aliases', bomb],
    ['an alias of itself', 'journey: J\nstages: &a [*a]\n'],
    ['a merge of itself', 'journey: J\nstory: &a { <<: *a }\nstages: [A]\n'],
    ['zero bytes', 'journey: \0\0\nstages:\n  - \0'],
    ['half a surrogate', 'journey: \uD83D\nstages: [A]'],
    ['a very long line', `journey: ${'x'.repeat(500_000)}\nstages: [A]`],
    ['very many keys', `journey: J\nstages: [A]\n${Array.from({ length: 3000 }, (_, n) => `k${n}: v`).join('\n')}`],
    [
      'very many channels in one touchpoint',
      `journey: J\nstages:\n  - stage: A\n    touchpoints:\n      - Asks ${'@a '.repeat(30_000)}\n`,
    ],
    ['one key many times', `journey: J\nstages: [A]\n${'goal: x\n'.repeat(2000)}`],
    [
      'keys of prototypes',
      'journey: J\n__proto__: { a: b }\nconstructor: { prototype: x }\nstages:\n  - __proto__: x\n    toString: y\n',
    ],
    ['an unfinished touchpoint', 'journey: J\nstages:\n  - stage: A\n    touchpoints:\n      - touch: "B\n      - '],
    ['an unfinished flow mapping', 'journey: J\nstages:\n  - { stage: A, touchpoints: [{ touch: B, emotion:'],
    [
      'values of the wrong kind everywhere',
      'journey: [a]\ntype: {b: c}\nstages:\n  - stage: {x: y}\n    touchpoints: {a: {b: c}}\n    kpis: [1]\n    emotion: [[1]]\n    next: 1\n  - [a, b]\npersonas: {a: [1], b: {channels: {c: d}}}\nreviewed: [[x]]\nuse: {a: b}\nrelated: x\n',
    ],
    ['keys that are no texts', 'journey: J\nstages:\n  - stage: A\n    ? [a, b]\n    : c\n    ? {d: e}\n    : f\n'],
    [
      'brackets that open in one section and never close',
      'stages:\n  - { touch: a<<: *akpis: { NPS: 31 } }\n\nopportunities:\n  e: { idea: S, plan|  q: A\n',
    ],
    ['tags and directives', '%YAML 1.2\n---\njourney: !!binary aGk=\nstages: !seq [A]\n'],
  ];
  for (const [name, text] of more)
    it(`are survived: ${name}`, async () => {
      await everything(text);
    }).timeout(20_000);

  it('hold the aliases of a bomb down', async () => {
    const findings = await everything(bomb);
    assert.ok(
      findings.some(({ code }) => code === 'J100' || code === 'J101'),
      'told',
    );
    assert.ok(findings.length < 5000);
  }).timeout(20_000);

  it('are told where tabs indent', async () => {
    assert.ok(errors(await everything('journey: J\nstages:\n\t- stage: A\n')).includes('J107'));
  });

  it('are told where a second document starts', async () => {
    const findings = await everything('journey: J\nstages: [A]\n---\njourney: K\n');
    assert.deepEqual(
      findings.filter(({ code }) => code === 'J109').map(({ severity }) => severity),
      ['information'],
    );
  });

  it('read the same with CRLF, a BOM, or both', async () => {
    const text =
      'journey: J\nstatus: live\nstages:\n  - stage: A\n    goal: |\n      one\n      two\n    touchpoints:\n      - Looks @web (+1)\n';
    const mapOf = async (each: string) => toMap((await snapshotOf(each)).journey, today, 'm');
    const plain = await mapOf(text);
    assert.equal(plain.stages[0]?.goal, 'one\ntwo\n');
    assert.deepEqual(await mapOf(text.replaceAll('\n', '\r\n')), plain);
    assert.deepEqual(await mapOf(`\uFEFF${text}`), plain);
    assert.deepEqual(await mapOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`), plain);
  });

  it('end anywhere without harm', async () => {
    const text =
      'journey: J\nuse: l.yaml\nstages:\n  - stage: A\n    kpis: { NPS: 1 -> 2 }\n    touchpoints:\n      - "x" @web (+1)\n      - { touch: y, emotion: { a: -1 -> 1 } }\n';
    for (let end = 0; end <= text.length; end++)
      await everything(text.slice(0, end), { 'l.yaml': 'channels: { web: x' });
  }).timeout(20_000);

  it('answer whatever is typed into the example', async () => {
    const example = readFileSync('test/fixtures/lumo.journey.yaml', 'utf8');
    const pieces = [
      '\n',
      '  ',
      '- ',
      ': ',
      '"',
      "'",
      '{',
      ']',
      '#',
      '&a ',
      '*a',
      '->',
      '@',
      '(',
      '\t',
      '---\n',
      '|',
      '\uFEFF',
      '<<: *a',
    ];
    const edit = fc.record({ at: fc.nat(example.length), remove: fc.nat(40), insert: fc.constantFrom(...pieces) });
    const typed = fc.array(edit, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(typed, async edits => {
        const text = edits.reduce(
          (each, { at, remove, insert }) => each.slice(0, at) + insert + each.slice(at + remove),
          example,
        );
        await everything(text, { 'library.journey.yaml': 'villains: { marketplace: x }' });
      }),
      { numRuns: 100 },
    );
  });
});
