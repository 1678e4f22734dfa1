import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/edits/edit';
import { fixesOf } from '../../server/src/rules/registry';
import { endOf, startOf } from '../../server/src/yaml/node';
import { look } from '../support/rules';

const lumo = readFileSync('test/fixtures/lumo.journey.yaml', 'utf8');
const dirt = [
  '',
  '\n',
  ' ',
  '\t',
  '"',
  "'",
  '#',
  ': ',
  '- ',
  '@x',
  '&a ',
  '*a',
  '!b ',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ' -> ',
  '(9)',
  '−1',
  '---\n',
  '\r\n',
  '😡',
  '|',
  'id: x',
];

/** A piece of the example (from the start of a line), with some of its text replaced by dirt. */
const mutated = fc
  .record({
    from: fc.nat(lumo.length),
    length: fc.integer({ min: 200, max: 4000 }),
    hits: fc.array(
      fc.record({ at: fc.nat(4000), cut: fc.integer({ min: 0, max: 12 }), put: fc.constantFrom(...dirt) }),
      { minLength: 1, maxLength: 4 },
    ),
    whole: fc.boolean(),
  })
  .map(({ from, length, hits, whole }) => {
    const start = lumo.lastIndexOf('\n', from) + 1;
    let text = whole ? lumo : lumo.slice(start, start + length);
    for (const { at, cut, put } of hits) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + put + text.slice(place + cut);
    }
    return text;
  });

describe('fixes of whatever is found in a damaged map', () => {
  it('can all be applied: in the text, not overlapping, saying what they do', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.boolean(), async (text, snippets) => {
        const { findings, context } = await look(text, { snippets });
        for (const finding of findings) {
          assert.ok(startOf(finding.at) >= 0 && endOf(finding.at) <= text.length, finding.code);
          for (const fix of fixesOf(finding, context)) {
            assert.ok(fix.title.length > 3);
            assert.ok(fix.edits.length > 0 || fix.create, fix.title);
            const edits = [...fix.edits].sort((a, b) => a.from - b.from || a.to - b.to);
            let at = 0;
            for (const { from, to } of edits) {
              assert.ok(from >= at && to >= from && to <= text.length, `${finding.code} ${fix.title}`);
              at = to;
            }
            assert.ok(
              fix.create || applyEdits(text, fix.edits) !== text,
              `${finding.code} ${fix.title} changes nothing`,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lose no letter where they only mend what YAML misreads, and mend it', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async text => {
        const { findings, context } = await look(text);
        for (const finding of findings.filter(({ code }) => code < 'J2')) {
          const fix = fixesOf(finding, context).find(({ all, preferred }) => all && preferred);
          if (!fix) continue;
          const missing = fix.edits.map(({ from, to, text: put }) => lost(text.slice(from, to), put)).join('');
          assert.equal(missing, '', `${finding.code} ${fix.title}`);
          const after = await look(applyEdits(text, fix.edits));
          const same = after.findings.filter(
            ({ code, at }) => code === finding.code && startOf(at) === startOf(finding.at),
          );
          assert.deepEqual(
            same.map(({ message }) => message),
            [],
            finding.code,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Letters of a text that another one does not hold in the same order. */
function lost(before: string, after: string): string {
  let at = 0;
  let missing = '';
  for (const letter of before.match(/\p{L}/gu) ?? []) {
    const found = after.indexOf(letter, at);
    if (found < 0) missing += letter;
    else at = found + 1;
  }
  return missing;
}
