import assert from 'node:assert/strict';
import { diagnose } from '../../server/src/rules/diagnose';
import { fixesOf, rules } from '../../server/src/rules/registry';
import { applied, look, marksOf } from '../support/rules';

describe('the examples of each rule', () => {
  for (const rule of rules) {
    const asked = rule.files ? { files: rule.files } : {};
    describe(`${rule.code} ${rule.title}`, () => {
      it('fires on the bad one, and not on the good one', async () => {
        assert.notDeepEqual(await marksOf(rule.code, rule.bad, asked), []);
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
            const old = new Set(
              diagnose(context.snapshot, { rules: {}, emotionDrop: 2 }, context.today).map(({ code }) => code),
            );
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
