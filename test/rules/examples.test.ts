import assert from 'node:assert/strict';
import { diagnose } from '../../server/src/rules/diagnose';
import { fixesOf, rules } from '../../server/src/rules/registry';
import { defaultSettings } from '../../server/src/rules/rule';
import { applied, look, marksOf } from '../support/rules';

/** What each bad example has marked. */
const marked: Readonly<Record<string, string>> = {
  J100: '"Get it before Monday',
  J101: '@store Buys the lamp',
  J102: '#summer (+1)',
  J103: '"Great" she said',
  J104: 'Compare prices: +1',
  J105: 'NPS:31',
  J106: '!important',
  J107: 'goal',
  J108: '−1',
  J109: '---',
  J200: 'goal',
  J201: 'gaol',
  J202: 'stage',
  J203: 'durign',
  J204: '4',
  J205: 'gutted',
  J206: '4.5.2026',
  J207: '3 months',
  J208: 'A lamp is a lamp ->',
  J209: 'financial',
  J210: 'Web_Shop',
  J211: 'TODO',
  J213: '3',
  J300: 'buy',
  J301: 'stroe',
  J302: 'bye',
  J303: 'fax',
  J304: './libary.journey.yaml',
  J305: 'Asks where the parcel is',
  J306: 'end',
  J307: 'retry',
  J308: 'web',
  J400: 'Buy',
  J401: 'journey',
  J402: 'Prospecting',
  J403: 'journey',
  J404: 'journey',
  J405: 'Buy',
  J406: 'journey',
  J407: 'Buy',
  J408: 'Calls the payment API',
  J410: 'Buy',
  J411: '-1',
  J412: '-1',
  J413: '3',
  J414: '-1',
  J415: 'journey',
  J416: 'journey',
  J417: 'journey',
  J418: 'Nobody of ours answers in the forum',
  J419: 'Shipping appears on the last page',
  J420: 'story',
  J421: 'story',
  J422: 'buy',
  J423: 'lamps-alike',
  J424: 'bargain',
  J425: 'bargain',
  J430: 'Shipping cost appears only on the last page',
  J431: 'instagram',
  J432: 'store',
  J433: 'maya',
  J434: 'Shipping appears on the last page',
  J435: 'Too many models',
  J436: 'quiz',
  J437: 'quiz',
  J438: 'The checkout is confusing',
  J439: 'planned',
  J442: 'Feel the strain',
  J443: 'Use and keep',
  J444: 'Compare',
  J445: 'feedback',
  J446: 'Only today, limited offer',
  J447: 'support',
  J450: 'Buy',
  J451: '145',
  J452: '31',
  J453: '9%',
  J454: 'journey',
  J455: '3.1%',
  J456: '2020-04-01',
  J460: 'Pays at the checkout',
  J461: 'lamps-alike',
  J462: 'live',
  J463: '2020-03-10',
  J470: '2020-05-04',
  J471: 'journey',
  J472: '2026-11-20',
};

describe('the examples of each rule', () => {
  for (const rule of rules) {
    const asked = { files: rule.files ?? {}, earlier: rule.earlier };
    describe(`${rule.code} ${rule.title}`, () => {
      it('fires once on the bad one, at its place, and not on the good one', async () => {
        assert.deepEqual(await marksOf(rule.code, rule.bad, asked), [marked[rule.code]]);
        assert.deepEqual(await marksOf(rule.code, rule.good, asked), []);
      });

      it('has a good one without errors and warnings', async () => {
        const { findings } = await look(rule.good, asked);
        assert.deepEqual(
          findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
          [],
        );
      });

      for (const snippets of [true, false])
        it(`is silent after what is preferred, and nothing worse shows (${snippets ? 'with' : 'without'} tab stops)`, async () => {
          const { findings, context } = await look(rule.bad, { ...asked, snippets });
          const finding = findings.find(({ code }) => code === rule.code);
          assert.ok(finding);
          for (const fix of fixesOf(finding, context)) {
            if (!fix.preferred) continue;
            const text = applied(rule.bad, fix);
            assert.notEqual(text, rule.bad, fix.title);
            const after = await look(text, asked);
            const old = new Set(diagnose(context.snapshot, defaultSettings, context.today).map(({ code }) => code));
            for (const { code, severity } of after.findings)
              assert.ok(
                severity === 'hint' || severity === 'information' || (old.has(code) && code !== rule.code),
                `${code} after ${fix.title}:\n${text}`,
              );
            assert.deepEqual(await marksOf(rule.code, text, asked), [], `${fix.title}:\n${text}`);
          }
        });
    });
  }
});
