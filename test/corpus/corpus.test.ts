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

/** Maps that a practitioner would call good. */
const good = [
  'bakery-de',
  'donation-es',
  'four-spaces-pt',
  'game-onboarding-zh',
  'heat-pump-en',
  'operator-churn-pl',
  'passport-fr',
];

describe('advice', () => {
  it('does not nag: of a good map there is little to say', () => {
    for (const name of good) {
      const { thorough, lines } = expectedOf(`${name}.journey.yaml`);
      assert.ok(!thorough && lines.length <= 5, `${name}: ${lines.length}`);
    }
  });

  it('has maps of many languages and lengths to be judged by', () => {
    const languages = new Set(Object.keys(corpus).flatMap(name => /-([a-z]{2})\.journey/.exec(name)?.[1] ?? []));
    assert.ok(languages.size >= 10, [...languages].join(' '));
    const lengths = Object.values(corpus).map(text => text.split('\n').length - 1);
    assert.ok(lengths.length >= 40 && Math.min(...lengths) <= 3 && Math.max(...lengths) >= 1900);
  });
});
