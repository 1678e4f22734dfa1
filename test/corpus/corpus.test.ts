import assert from 'node:assert/strict';
import { look } from '../support/rules';
import { corpus, expectedOf, saidOf } from './corpus';

describe('each map of the corpus', () => {
  for (const [name, text] of Object.entries(corpus))
    it(`gets the remarks that stand beside it, and no other: ${name}`, async () => {
      const { thorough, lines } = expectedOf(name);
      const advice = thorough ? 'thorough' : 'recommended';
      const { findings } = await look(text, { files: corpus, name, settings: { advice } });
      assert.deepEqual(saidOf(text, findings), lines);
    });
});
