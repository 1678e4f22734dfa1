import assert from 'node:assert/strict';
import { objectTypes } from '../../../server/src/dialect/dialect';
import { blockPlaces, flowPlaces } from './places';
import { applied, completeAt, labelsAt, yamlProblems } from './support';

describe('completion of keys', () => {
  for (const type of objectTypes) {
    describe(`of a ${type.label}`, () => {
      const places = [['block', blockPlaces[type.name]]] as [string, string][];
      if (type.name !== 'map') places.push(['flow', flowPlaces[type.name]]);
      for (const [style, place] of places) {
        it(`offers each in ${style} style, in the table's order`, async () => {
          const labels = await labelsAt(place);
          assert.deepEqual(
            labels.filter(label => type.keys.some(({ key }) => key === label)),
            type.keys.map(({ key }) => key),
          );
        });
        for (const { key } of type.keys)
          it(`writes ${key} in ${style} style so that it can be read`, async () => {
            for (const snippets of [true, false]) {
              const text = await applied(place, key, { snippets });
              assert.match(text, new RegExp(`(^|[ \\n])${key}:(\\s|$)`));
              assert.deepEqual(await yamlProblems(text), [], text);
              const after = place.replace('|', '');
              assert.ok(
                text.startsWith(place.slice(0, place.indexOf('|'))) && text.endsWith(after.slice(place.indexOf('|'))),
              );
            }
          });
      }
      it('leaves out what is there', async () => {
        for (const { key } of type.keys.slice(0, 4)) {
          const labels = await labelsAt(blockPlaces[type.name].replace('x-a: 1', `${key}: `));
          assert.ok(!labels.includes(key), `${key} again among ${labels.join(', ')}`);
          assert.ok(labels.length > 0);
        }
      });
    });
  }

  it('documents a key with the words of the table', async () => {
    const items = await completeAt('stages:\n  - stage: A\n    |');
    const phase = items.find(({ label }) => label === 'phase');
    assert.equal(phase?.insertTextMode, 1);
    assert.equal(
      typeof phase?.documentation === 'object' && phase.documentation.value,
      [
        'Before, during or after the purchase or service.',
        '*Most maps forget what comes before and after.*',
        'Takes `before`, `during`, `after`. Default: that of the stage before; the first is `before`.',
        '```yaml\nphase: before\n```',
      ].join('\n\n'),
    );
  });

  it('leaves out what is there in quotes', async () => {
    const labels = await labelsAt(`"journey": A\n'status': draft\n|`);
    assert.ok(labels.includes('stages') && !labels.includes('journey') && !labels.includes('status'));
  });

  const writes: readonly (readonly [at: string, key: string, text: string])[] = [
    ['stages:\n  - stage: A\n    |', 'goal', 'stages:\n  - stage: A\n    goal: '],
    ['stages:\n  - stage: A\n    |', 'touchpoints', 'stages:\n  - stage: A\n    touchpoints:\n      - '],
    ['stages:\n  - stage: A\n    |', 'pains', 'stages:\n  - stage: A\n    pains:\n      - financial: '],
    ['stages:\n  - stage: A\n    |', 'shifts', 'stages:\n  - stage: A\n    shifts: []'],
    ['stages:\n  - stage: A\n    |', 'kpis', 'stages:\n  - stage: A\n    kpis:\n      '],
    ['stages:\n  - stage: A\n    |', 'phase', 'stages:\n  - stage: A\n    phase: before'],
    ['stages:\n  - stage: A\n    |', 'hour', 'stages:\n  - stage: A\n    hour: 1'],
    ['journey: A\n|', 'stages', 'journey: A\nstages:\n  - stage: '],
    ['journey: A\n|', 'personas', 'journey: A\npersonas:\n  '],
    ['journey: A\n|', 'reviewed', 'journey: A\nreviewed: '],
    [
      'stages:\n  - stage: A\n    touchpoints:\n      - touch: B\n        |',
      'truth',
      'stages:\n  - stage: A\n    touchpoints:\n      - touch: B\n        truth: true',
    ],
    ['stages:\n  - { stage: A, | }', 'touchpoints', 'stages:\n  - { stage: A, touchpoints: [] }'],
    ['stages:\n  - { stage: A, | }', 'kpis', 'stages:\n  - { stage: A, kpis: {  } }'],
    ['channels:\n  web: { | }', 'kind', 'channels:\n  web: { kind: online }'],
    ['channels:\n  web: {|}', 'name', 'channels:\n  web: {name: }'],
    ['stages:\n  - st|', 'stage', 'stages:\n  - stage: '],
    ['stages:\n  - st|: A', 'stage', 'stages:\n  - stage: A'],
    ['ty|pe: current', 'type', 'type: current'],
    [
      'stages:\n  - stage: A\n    goa|l: B\n    phase: before',
      'goal',
      'stages:\n  - stage: A\n    goal: B\n    phase: before',
    ],
    ['stages:\n  - |\n    phase: before', 'stage', 'stages:\n  - stage: \n    phase: before'],
    ['personas:\n  tom:\n    |', 'name', 'personas:\n  tom:\n    name: '],
    ['channels:\n  web:\n    ki|', 'kind', 'channels:\n  web:\n    kind: online'],
    ['story: |', 'conflict', 'story:\n  conflict: '],
    ['"sto|": 1', 'story', '"story": 1'],
    ["stages:\n  - stage: A\n    'go|': B", 'goal', "stages:\n  - stage: A\n    'goal': B"],
  ];
  for (const [at, key, text] of writes)
    it(`${JSON.stringify(at)} + ${key}`, async () => assert.equal(await applied(at, key), text));

  it('offers the map’s own lanes on stages and touchpoints, and in them nothing', async () => {
    const lanes = 'lanes: { risk: Risks }\nstages:\n  - stage: A\n    |\n    touchpoints:\n      - touch: B\n';
    assert.ok((await labelsAt(lanes)).includes('risk'));
    assert.ok(
      (await labelsAt(lanes.replace('|', 'goal: b').replace('touch: B', 'touch: B\n        |'))).includes('risk'),
    );
    assert.deepEqual(await labelsAt(lanes.replace('|', 'risk: |')), []);
  });
  it('offers one text of a pain only', async () => {
    const labels = await labelsAt('stages:\n  - stage: A\n    pains:\n      - process: B\n        |');
    assert.ok(labels.includes('severity') && !labels.includes('financial') && !labels.includes('pain'));
  });
  it('sorts a key that is required first', async () => {
    assert.equal((await labelsAt('x-a: 1\n|'))[0], 'journey');
  });
});
