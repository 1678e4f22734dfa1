import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/registry';
import { marks } from '../support/rules';

/** What is said of a place by rules that yield, and by the one that they yield to. */
interface Yield {
  readonly silent: string;
  readonly to: string;
  /** A text of which both have something to say … */
  readonly text: string;
  /** … with these remarks out of the way, which else come instead of both. */
  readonly off?: readonly string[];
}

const stage = (body: string, head = ''): string => `journey: A\n${head}stages:\n  - stage: Buy\n${body}`;
const empty = (phase: string): string =>
  `journey: A\nstages:\n  - { stage: Look, phase: before }\n  - { stage: Buy, phase: ${phase} }\n`;
const drop = stage('    touchpoints: [Finds it (+2), Pays (-1)]\n');
const forum = 'channels: { forum: { name: Forum, by: peers } }\n';
const talked = (pains: string): string =>
  stage(`    touchpoints: [Finds it (+2), { touch: Reads, channel: forum, emotion: -1${pains} }]\n`, forum);
const pain = ', pains: [{ process: Waits in line }]';

const yields: readonly Yield[] = [
  { silent: 'J410', to: 'J400', text: empty('after') },
  { silent: 'J442', to: 'J400', text: empty('after') },
  { silent: 'J443', to: 'J400', text: empty('after') },
  { silent: 'J444', to: 'J400', text: empty('after') },
  { silent: 'J411', to: 'J412', text: drop },
  { silent: 'J418', to: 'J411', text: talked(''), off: ['J412'] },
  { silent: 'J418', to: 'J412', text: talked('') },
  { silent: 'J419', to: 'J411', text: drop, off: ['J412'] },
  { silent: 'J419', to: 'J412', text: drop },
  { silent: 'J419', to: 'J418', text: talked(pain) },
  { silent: 'J430', to: 'J438', text: stage('    pains: [Too slow]\n') },
  { silent: 'J434', to: 'J418', text: talked(pain) },
  {
    silent: 'J434',
    to: 'J419',
    text: stage(`    touchpoints: [Finds it (+2), { touch: Pays, emotion: -1${pain} }]\n`),
  },
  { silent: 'J461', to: 'J433', text: stage('    goal: x\n', 'personas: { maya: Maya }\n') },
];

describe('one cause, one remark', () => {
  it('is tested for each rule that yields', () => {
    assert.deepEqual(
      rules.flatMap(({ code, yieldsTo = [] }) => yieldsTo.map(to => `${code} ${to}`)).sort(),
      yields.map(({ silent, to }) => `${silent} ${to}`).sort(),
    );
  });

  for (const { silent, to, text, off = [] } of yields)
    it(`${silent} is silent where ${to} is said, and speaks where that is off`, async () => {
      const said = async (...without: readonly string[]): Promise<string[]> => {
        const rules = Object.fromEntries(without.map(code => [code, 'off' as const]));
        const codes = (await marks(text, { settings: { rules } })).map(mark => mark.slice(0, 4));
        return [silent, to].filter(code => codes.includes(code));
      };
      assert.deepEqual(await said(...off), [to]);
      const others = rules.find(({ code }) => code === silent)?.yieldsTo ?? [];
      assert.deepEqual(await said(...others), [silent]);
    });
});
