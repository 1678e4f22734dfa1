import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edit';
import { offered } from '../../support/refactor';
import { applied, fixesFor, marks } from '../../support/rules';
import { cursor } from '../../support/snapshots';

const map = `journey: A lamp
status: review
scenario: Home workers
personas:
  maya: { name: Maya, channels: [web] }   # the editor
channels:
  web: Our shop
  store: Shop in Leipzig
stages:
  - stage: Compare
    phase: before
    touchpoints:
      - Reads a guide @web (-1)
    pains:
      - { process: Too many guides, id: guides }

  # from here on they pay
  - stage: Buy
    phase: during
    for: [maya]
    touchpoints:
      - touch: Pays
        emotion: -1
        pains:
          - { financial: Shipping is dear, id: shipping }
  - stage: Keep
    phase: after
    touchpoints:
      - Unboxes it (+2)

opportunities:
  one-guide: { idea: One guide, fixes: [guides] }
  # soon
  early: { idea: Show shipping, fixes: [shipping] }
note: end
`;
const kept = `journey: A lamp
status: review
scenario: Home workers
related:
  next: ./map-2.journey.yaml
personas:
  maya: { name: Maya, channels: [web] }   # the editor
channels:
  web: Our shop
  store: Shop in Leipzig
stages:
  - stage: Compare
    phase: before
    touchpoints:
      - Reads a guide @web (-1)
    pains:
      - { process: Too many guides, id: guides }


opportunities:
  one-guide: { idea: One guide, fixes: [guides] }
note: end
`;
const fresh = `journey: A lamp, continued
status: review
scenario: Home workers

personas:
  maya: { name: Maya, channels: [web] }   # the editor

channels:
  web: Our shop
  store: Shop in Leipzig

stages:
  # from here on they pay
  - stage: Buy
    phase: during
    for: [maya]
    touchpoints:
      - touch: Pays
        emotion: -1
        pains:
          - { financial: Shipping is dear, id: shipping }
  - stage: Keep
    phase: after
    touchpoints:
      - Unboxes it (+2)

opportunities:
  # soon
  early: { idea: Show shipping, fixes: [shipping] }
`;
const at = (text: string): string => text.replace('stage: Buy', 'stage: B|uy');

describe('a map split in two', () => {
  const splitsOf = (text: string) => offered(at(text), 'extract.journey.map');

  it('keeps the first stages, and moves the others with their comments and what they need', async () => {
    const [split, ...more] = await splitsOf(map);
    assert.ok(split?.create);
    assert.deepEqual(more, []);
    assert.equal(split.title, 'Move the stages from “Buy” on to a new map');
    assert.equal(applyEdits(cursor(at(map)).text, split.edits), kept);
    assert.equal(split.create.uri, 'file:///maps/map-2.journey.yaml');
    assert.equal(split.create.text, fresh);
    const dangling = /^J(1|2|300|301|302|304)/;
    const files = { 'map-2.journey.yaml': fresh };
    assert.deepEqual(
      (await marks(kept, { files })).filter(mark => dangling.test(mark)),
      [],
    );
    assert.deepEqual(
      (await marks(fresh)).filter(mark => dangling.test(mark)),
      [],
    );
  });

  it('takes the key of the opportunities along if it takes all of them', async () => {
    const [split] = await splitsOf(map.replace(/ {2}one-guide.*\n/, ''));
    assert.ok(split);
    assert.ok(
      !applyEdits(cursor(at(map.replace(/ {2}one-guide.*\n/, ''))).text, split.edits).includes('opportunities'),
    );
  });

  it('writes the line ends of the map', async () => {
    const [split] = await splitsOf(map.replaceAll('\n', '\r\n'));
    assert.equal(split?.create?.text, fresh.replaceAll('\n', '\r\n'));
  });

  for (const [what, text] of [
    [
      'something before leads to something behind',
      map.replace('Reads a guide @web (-1)', '{ touch: Reads, next: keep }'),
    ],
    ['something behind leads back', map.replace('Unboxes it (+2)', '{ touch: Unboxes it, next: compare }')],
    ['a next map is named already', map.replace('personas:', 'related: { next: ./other.journey.yaml }\npersonas:')],
    ['an opportunity mends something on both sides', map.replace('fixes: [shipping]', 'fixes: [shipping, guides]')],
    [
      'the phase follows from a stage before',
      map.replace('    phase: during\n', '').replace('phase: before', 'phase: during'),
    ],
    ['the text is broken', map.replace('    for: [maya]', '   for: [maya]')],
    ['the stages stand in brackets', 'journey: A\nstages: [{ stage: Look }, { stage: Buy }]\n'],
  ] as const)
    it(`is not offered where ${what}`, async () => assert.deepEqual(await splitsOf(text), []));

  it('is not offered at the first stage, nor inside a touchpoint', async () => {
    assert.deepEqual(await offered(map.replace('stage: Compare', 'stage: C|ompare'), 'extract.journey.map'), []);
    assert.deepEqual(await offered(map.replace('touch: Pays', 'touch: P|ays'), 'extract.journey.map'), []);
  });

  it('mends J404, best where a phase ends, and else in the middle', async () => {
    const phase = (index: number): string => (index < 9 ? 'before' : 'after');
    const stages = Array.from({ length: 14 }, (_, index) => `  - stage: Step ${index}\n    phase: ${phase(index)}\n`);
    const long = `journey: A\nstages:\n${stages.join('')}`;
    const fixes = await fixesFor('J404', long);
    assert.deepEqual(
      fixes.map(({ title }) => /Step \d+/.exec(title)?.[0]),
      ['Step 9', 'Step 7', 'Step 6'],
    );
    const [best] = fixes;
    assert.ok(best?.create);
    for (const text of [applied(long, best), best.create.text])
      assert.deepEqual(
        (await marks(text, { files: { 'map-2.journey.yaml': best.create.text } })).filter(mark =>
          mark.startsWith('J404'),
        ),
        [],
      );
    assert.deepEqual(await fixesFor('J404', 'journey: A\nstages: [Look, Buy]\n'), []);
  });
});
