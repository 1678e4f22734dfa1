import assert from 'node:assert/strict';
import { refactored } from '../../support/refactor';

const text = `journey: A
stages:
  - stage: See
    touchpoints:
      - Reads @web
      # at night
      - touch: Asks # twice
        emotion: -1

  - stage: Buy
    for: [maya]
    touchpoints:
        - Pays
        - Waits
    goal: Have it
  - stage: Use
    goal: Forget
`;
const at = (what: string, source = text): string => source.replace(what, `|${what}`);

describe('a touchpoint moves', () => {
  it('to the start of the next stage, with its comments and in its indentation', async () => {
    assert.equal(
      await refactored(at('Asks'), 'move', 'next'),
      text
        .replace('      # at night\n      - touch: Asks # twice\n        emotion: -1\n', '')
        .replace(
          '        - Pays\n',
          '        # at night\n        - touch: Asks # twice\n          emotion: -1\n        - Pays\n',
        ),
    );
  });

  it('to the end of the stage before, and back', async () => {
    const back = text
      .replace('        - Pays\n', '')
      .replace('        emotion: -1\n', '        emotion: -1\n      - Pays\n');
    assert.equal(await refactored(at('Pays'), 'move', 'previous'), back);
    assert.equal(await refactored(at('Pays', back), 'move', 'next'), text);
  });

  it('into a stage that has none yet', async () => {
    assert.equal(
      await refactored(at('Waits'), 'move', 'next'),
      text.replace('        - Waits\n', '').replace('Forget\n', 'Forget\n    touchpoints:\n      - Waits\n'),
    );
  });

  it('and takes the key along that it leaves empty', async () => {
    const one =
      'journey: A\nstages:\n  - stage: B\n    touchpoints:\n      - Pays\n  - stage: C\n    touchpoints:\n      - Waits';
    assert.equal(
      await refactored(at('Pays', one), 'move', 'next'),
      'journey: A\nstages:\n  - stage: B\n  - stage: C\n    touchpoints:\n      - Pays\n      - Waits',
    );
  });

  it('only where there is a stage with keys', async () => {
    assert.equal(await refactored(at('Reads'), 'move', 'previous'), undefined);
    const short = 'journey: A\nstages:\n  - stage: B\n    touchpoints:\n      - Pays\n      - Waits\n  - C\n';
    assert.equal(await refactored(at('Pays', short), 'move'), undefined);
    assert.equal(
      await refactored('journey: A\nstages: [{ stage: B, touchpoints: [P|, Q] }, { stage: C }]\n', 'move'),
      undefined,
    );
  });
});

describe('a stage is split', () => {
  it('before a touchpoint and its comments', async () => {
    assert.equal(
      await refactored(at('Asks'), 'split'),
      text.replace('      # at night', '  - stage: See, continued\n    touchpoints:\n      # at night'),
    );
  });

  it('behind keys that follow its touchpoints, for the same personas', async () => {
    assert.equal(
      await refactored(at('Waits'), 'split'),
      text
        .replace('        - Waits\n', '')
        .replace(
          'Have it\n',
          'Have it\n  - stage: Buy, continued\n    for: [maya]\n    touchpoints:\n        - Waits\n',
        ),
    );
  });

  it('but not before its first touchpoint', async () => {
    assert.equal(await refactored(at('Reads'), 'split'), undefined);
  });
});

describe('the scale', () => {
  const map = 'journey: A\nstages:\n  - stage: B\n    touchpoints:\n      - Pays @web (5)\n      - Waits (1 -> 3)\n';

  it('is converted in the whole map, from 1–5 or 0–10', async () => {
    const stages = at('stages:', map);
    assert.equal(await refactored(stages, 'scale', '1–5'), map.replace('(5)', '(+2)').replace('(1 -> 3)', '(-2 -> 0)'));
    assert.equal(
      await refactored(stages, 'scale', '0–10'),
      map.replace('(5)', '(0)').replace('(1 -> 3)', '(-1.5 -> -1)'),
    );
    assert.ok(await refactored(at('5)', map), 'scale'));
  });

  it('is left alone where all numbers are on ours', async () => {
    assert.equal(await refactored(at('stages:', map.replace('(5)', '(2)').replace('3)', '2)')), 'scale'), undefined);
    assert.equal(await refactored(at('Pays', map), 'scale'), undefined);
  });
});
