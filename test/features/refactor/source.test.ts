import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { refactored } from '../../support/refactor';

const text = `# header

# of the title
journey: A # title
stages:
  - touchpoints:
      - emotion: -1 # bad
        # what happens
        touch: Pays
        x-cost: 3
        channel: web

      - Waits
    # name
    stage: Buy
  - { goal: x, stage: Use }
owner: Mira
`;

describe('keys in the order of the dialect', () => {
  it('are sorted in the whole map, with their comments', async () => {
    assert.equal(
      await refactored(`|${text}`, 'sortKeys'),
      `# header

# of the title
journey: A # title
owner: Mira
stages:
  - # name
    stage: Buy
    touchpoints:
      - # what happens
        touch: Pays
        channel: web
        emotion: -1 # bad
        x-cost: 3

      - Waits
  - { stage: Use, goal: x }
`,
    );
  });

  it('are sorted in one object', async () => {
    assert.equal(
      await refactored(text.replace('goal: x', 'goal: |x'), 'rewrite.journey.sort'),
      text.replace('goal: x, stage: Use', 'stage: Use, goal: x'),
    );
  });

  it('stay where they are in order, and with anchors', async () => {
    const lamp = readFileSync('test/fixtures/library.journey.yaml', 'utf8');
    assert.equal(await refactored(`|${lamp}`, 'sortKeys'), undefined);
    assert.equal(await refactored('|stages:\n  - goal: &a x\n    stage: *a\njourney: &b A\n', 'sortKeys'), undefined);
  });

  it('sorted once, are in order', async () => {
    const once = await refactored(`|${text}`, 'sortKeys');
    assert.equal(await refactored(`|${once}`, 'sortKeys'), undefined);
  });
});

describe('missing ids', () => {
  it('are written where there are keys, or a link or a twin asks for them', async () => {
    const before = `journey: A
story: { climax: pays }
stages:
  - stage: Buy now
    touchpoints:
      - Looks
      - Pays @web
      - touch: Waits
        pains:
          - process: Too long
      - Waits
      - { touch: Leaves, id: gone }
  - Use
`;
    assert.equal(
      await refactored(`|${before}`, 'addIds'),
      `journey: A
story: { climax: pays }
stages:
  - stage: Buy now
    id: buy-now
    touchpoints:
      - Looks
      - touch: Pays
        channel: web
        id: pays
      - touch: Waits
        id: waits
        pains:
          - process: Too long
            id: too-long
      - touch: Waits
        id: waits-2
      - { touch: Leaves, id: gone }
  - Use
`,
    );
  });
});
