import { strict as assert } from 'node:assert';
import { feelingTone, feelingWord } from '../../media/map/words';

describe('a feeling', () => {
  it('is coloured as its word has it, at every tenth of the scale', () => {
    const tones = { furious: 'bad', frustrated: 'bad', neutral: 'flat', satisfied: 'good', delighted: 'good' } as const;
    for (let tenth = -20; tenth <= 20; tenth++) {
      const word = feelingWord(tenth / 10);
      assert.equal(feelingTone(tenth / 10), tones[word as keyof typeof tones], `${tenth / 10}, ${word}`);
    }
  });

  it('is neutral only between the halves', () => {
    const found = [-0.5, -0.4, 0, 0.4, 0.5].map(feelingTone);
    assert.deepEqual(found, ['bad', 'flat', 'flat', 'flat', 'good']);
  });
});
