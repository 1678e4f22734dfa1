import assert from 'node:assert/strict';
import { applied, labelsAt } from './support';

const stage = 'journey: A\nstages:\n  - stage: Buy\n';

/** Texts that no YAML parser takes, or takes for something else, while somebody types in them. */
const cases: readonly (readonly [what: string, text: string, label: string, result: string])[] = [
  ['partial key at the end', `${stage}    ph|`, 'phase', `${stage}    phase: before`],
  ['partial key at the end, with a line break', `${stage}    ph|\n`, 'phase', `${stage}    phase: before\n`],
  ['partial key before a key', `${stage}    em|\n    goal: B\n`, 'emotion', `${stage}    emotion: \n    goal: B\n`],
  [
    'partial key between keys',
    `${stage}    phase: before\n    g|\n    hour: 3\n`,
    'goal',
    `${stage}    phase: before\n    goal: \n    hour: 3\n`,
  ],
  [
    'partial key before a list',
    `${stage}    g|\n    touchpoints:\n      - B\n`,
    'goal',
    `${stage}    goal: \n    touchpoints:\n      - B\n`,
  ],
  ['partial key at the top, at the end', 'journey: A\nsta|', 'status', 'journey: A\nstatus: draft'],
  ['partial key at the top, before a key', 'jou|\nstages: []\n', 'journey', 'journey: \nstages: []\n'],
  [
    'partial key at the top, between keys',
    'journey: A\nty|\nstatus: live\n',
    'type',
    'journey: A\ntype: current\nstatus: live\n',
  ],
  [
    'partial first key of an item, before another key',
    'stages:\n  - st|\n    phase: before\n',
    'stage',
    'stages:\n  - stage: \n    phase: before\n',
  ],
  [
    'partial key before a nested mapping',
    'personas:\n  tom:\n    ro|\n    goals:\n      short: B\n',
    'role',
    'personas:\n  tom:\n    role: primary\n    goals:\n      short: B\n',
  ],
  ['no blank after the colon', 'type:c|', 'current', 'type: current'],
  [
    'no blank after the colon, before a key',
    `${stage}    phase:b|\n    goal: B\n`,
    'during',
    `${stage}    phase: during\n    goal: B\n`,
  ],
  ['a bare colon', `${stage}    phase:|`, 'during', `${stage}    phase: during`],
  [
    'a bare colon before a key',
    `${stage}    phase:|\n    goal: B\n`,
    'during',
    `${stage}    phase: during\n    goal: B\n`,
  ],
  ['a bare colon in braces', 'channels:\n  a: {kind:|}', 'offline', 'channels:\n  a: {kind: offline}'],
  ['no blank after the colon in braces', 'channels:\n  a: {kind:off|}', 'offline', 'channels:\n  a: {kind: offline}'],
  ['unclosed quote at the cursor', `${stage}    phase: "|`, 'during', `${stage}    phase: "during`],
  [
    'unclosed quote at the cursor, before keys',
    `${stage}    phase: "b|\n    goal: B\n`,
    'during',
    `${stage}    phase: "during\n    goal: B\n`,
  ],
  [
    'unclosed single quote at the cursor',
    `${stage}    phase: 'b|\n    goal: B\n`,
    'during',
    `${stage}    phase: 'during\n    goal: B\n`,
  ],
  [
    'unclosed quote above',
    `${stage}    goal: "B\n    phase: |\n`,
    'during',
    `${stage}    goal: "B\n    phase: during\n`,
  ],
  [
    'unclosed quote above, key',
    `${stage}    goal: "B\n    ph|\n`,
    'phase',
    `${stage}    goal: "B\n    phase: before\n`,
  ],
  [
    'unclosed quote below',
    `${stage}    phase: |\n    goal: "B\n`,
    'during',
    `${stage}    phase: during\n    goal: "B\n`,
  ],
  [
    'unclosed bracket at the end',
    'channels:\n  a: A\n  b: B\npersonas:\n  tom:\n    channels: [|',
    'a',
    'channels:\n  a: A\n  b: B\npersonas:\n  tom:\n    channels: [a',
  ],
  [
    'unclosed bracket, second item',
    'channels:\n  a: A\n  b: B\npersonas:\n  tom:\n    channels: [a, |',
    'b',
    'channels:\n  a: A\n  b: B\npersonas:\n  tom:\n    channels: [a, b',
  ],
  [
    'unclosed bracket before a key',
    'channels:\n  a: A\npersonas:\n  tom:\n    channels: [|\n    role: primary\n',
    'a',
    'channels:\n  a: A\npersonas:\n  tom:\n    channels: [a\n    role: primary\n',
  ],
  ['unclosed brace, value', 'channels:\n  a: { kind: |', 'offline', 'channels:\n  a: { kind: offline'],
  ['unclosed brace, key', 'channels:\n  a: { ki|', 'kind', 'channels:\n  a: { kind: online'],
  ['unclosed brace, second key', 'channels:\n  a: { name: A, ki|', 'kind', 'channels:\n  a: { name: A, kind: online'],
  [
    'unclosed brace, before a key',
    'channels:\n  a: { name: A, kind: |\n  b: B\n',
    'offline',
    'channels:\n  a: { name: A, kind: offline\n  b: B\n',
  ],
  [
    'unclosed bracket above',
    'channels:\n  a: { name: A\n  b:\n    kind: |\n',
    'offline',
    'channels:\n  a: { name: A\n  b:\n    kind: offline\n',
  ],
  [
    'braces within brackets, unclosed',
    `${stage}    touchpoints: [{ touch: A, act: |`,
    'support',
    `${stage}    touchpoints: [{ touch: A, act: support`,
  ],
  [
    'braces over several lines, value',
    'channels:\n  a: {\n    kind: |\n  }\n',
    'offline',
    'channels:\n  a: {\n    kind: offline\n  }\n',
  ],
  [
    'braces over several lines, key',
    'channels:\n  a: {\n    name: A,\n    ki|\n  }\n',
    'kind',
    'channels:\n  a: {\n    name: A,\n    kind: online\n  }\n',
  ],
  [
    'brackets over several lines',
    'channels:\n  a: A\npersonas:\n  tom:\n    channels: [\n      |\n    ]\n',
    'a',
    'channels:\n  a: A\npersonas:\n  tom:\n    channels: [\n      a\n    ]\n',
  ],
  ['tabs', 'stages:\n\t- stage: A\n\t  phase: |\n', 'during', 'stages:\n\t- stage: A\n\t  phase: during\n'],
  ['a tab on another line', 'story:\n\tconflict: A\ntype: |\n', 'future', 'story:\n\tconflict: A\ntype: future\n'],
  [
    'a dash just typed',
    'stages:\n  - stage: A\n    touchpoints:\n      -|',
    'touch',
    'stages:\n  - stage: A\n    touchpoints:\n      - touch: ',
  ],
  [
    'an item before an item',
    `${stage}    touchpoints:\n      - |\n      - B (+1)\n`,
    'touch',
    `${stage}    touchpoints:\n      - touch: \n      - B (+1)\n`,
  ],
  [
    'a blank line below the dashes',
    `${stage}    touchpoints:\n      - A\n      |\n`,
    'touch',
    `${stage}    touchpoints:\n      - A\n      - touch: \n`,
  ],
  [
    'a word below the dashes',
    `${stage}    touchpoints:\n      - A\n      to|\n      - B\n`,
    'touch',
    `${stage}    touchpoints:\n      - A\n      - touch: \n      - B\n`,
  ],
  ['a key too far left', `${stage}  ph|`, 'phase', `${stage}    phase: before`],
  ['text without a key above', `${stage}    what\n    phase: |\n`, 'during', `${stage}    what\n    phase: during\n`],
  ['text without a key below', `${stage}    phase: |\n    what\n`, 'during', `${stage}    phase: during\n    what\n`],
  [
    'a second colon above',
    `${stage}    goal: a: b\n    phase: |\n`,
    'during',
    `${stage}    goal: a: b\n    phase: during\n`,
  ],
  [
    'an @ at the start above',
    `${stage}    goal: @b\n    phase: |\n`,
    'during',
    `${stage}    goal: @b\n    phase: during\n`,
  ],
  [
    'text after a quote above',
    `${stage}    goal: "b" c\n    phase: |\n`,
    'during',
    `${stage}    goal: "b" c\n    phase: during\n`,
  ],
  [
    'a duplicate key above',
    `${stage}    goal: b\n    goal: c\n    phase: |\n`,
    'during',
    `${stage}    goal: b\n    goal: c\n    phase: during\n`,
  ],
  ['odd indentation below', `${stage}    phase: |\n   goal: b\n`, 'during', `${stage}    phase: during\n   goal: b\n`],
  [
    'an unknown anchor above',
    `${stage}    goal: *b\n    phase: |\n`,
    'during',
    `${stage}    goal: *b\n    phase: during\n`,
  ],
  [
    'several documents',
    `--- \njourney: A\ntype: |\n---\njourney: B\n`,
    'future',
    `--- \njourney: A\ntype: future\n---\njourney: B\n`,
  ],
  ['a byte order mark', '\uFEFFjourney: A\ntype: |\n', 'future', '\uFEFFjourney: A\ntype: future\n'],
  ['a partial key below a byte order mark', '\uFEFFty|\n', 'type', '\uFEFFtype: current\n'],
];

describe('completion in broken texts', () => {
  for (const [what, text, label, result] of cases)
    it(`${what}: ${JSON.stringify(text)}`, async () => assert.equal(await applied(text, label), result));

  it('knows what is there already, below and above', async () => {
    const labels = await labelsAt(`${stage}    goal: "B\n    ph|\n    hour: 3\n`);
    assert.ok(
      labels.includes('phase') && !labels.includes('hour') && !labels.includes('goal') && !labels.includes('stage'),
    );
    const top = await labelsAt('journey: A\nty|\nstatus: live\n');
    assert.ok(top.includes('type') && !top.includes('journey') && !top.includes('status'));
  });

  it('offers nothing where a value stands on the lines below', async () => {
    assert.deepEqual(await labelsAt(`${stage}    touchpoints: |\n      - A\n`), []);
    assert.deepEqual(await labelsAt('story: |\n  conflict: A\n'), []);
  });

  it('offers nothing in a text of several lines', async () => {
    assert.deepEqual(await labelsAt(`${stage}    goal: B\n      ph|\n`), []);
    assert.deepEqual(await labelsAt(`${stage}    goal: "B\n      ph|"\n`), []);
  });

  it('offers nothing in the middle of what cannot be replaced', async () => {
    assert.deepEqual(await labelsAt('type: |  current'), []);
    assert.deepEqual(await labelsAt('|  type: current'), []);
    assert.deepEqual(await labelsAt('type: | { a: b }'), []);
    assert.deepEqual(await labelsAt('{ journey: A,\n  status: draft\n|}\n'), []);
    assert.deepEqual(await labelsAt('{ journey: A,\n  status: draft }\n|'), []);
  });
});
