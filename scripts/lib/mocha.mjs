/**
 * Runs test files with mocha: `node mocha.mjs RESULT.json FILE…`, in a process of its own. The result is
 * `{ passed, failures: [{ title, error }] }`. Properties are tried on the same values each time, so that a failure can be seen
 * again; SEED=NUMBER tries others.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Mocha from 'mocha';

// The tests are CommonJS: imported here, fast-check would be another copy than theirs, and the seed that of no test.
const fc = createRequire(import.meta.url)('fast-check');
const [result, ...files] = process.argv.slice(2);
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
// The time is a guard against hanging, not a measure: it holds on a machine that does much else.
const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 120_000, forbidOnly: true });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const failures = [];
const runner = mocha.run(() => {
  writeFileSync(result, JSON.stringify({ passed: runner.stats.passes, failures }));
  process.exit(failures.length > 0 ? 1 : 0);
});
runner.on('fail', (test, error) => failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) }));
