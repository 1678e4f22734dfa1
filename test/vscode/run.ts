/**
 * Runs the suites inside the extension host. A suite is a file `*.test.ts` beside this one; its describe blocks may be
 * tagged in their titles:
 * - `@after-reload`: runs after the others, in the same window reloaded (leave there what it is to find)
 * - `@restricted`: runs in a window of its own in Restricted Mode
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type Mocha from 'mocha';
import { commands } from 'vscode';
import { askDriver } from './bridge';

const afterReload = /@after-reload/;
const parts: Record<string, RegExp> = {
  main: /^(?!.*@(after-reload|restricted))/,
  'after-reload': afterReload,
  restricted: /@restricted/,
};

/** Called by VS Code. */
export async function run(): Promise<void> {
  const part = String(await askDriver('part'));
  const { default: Suites } = await import('mocha');
  // A guard against hanging, not a measure: below the silence that ends a session, so that the test is named.
  const mocha = new Suites({ ui: 'bdd', timeout: 100_000, forbidOnly: true });
  mocha.grep(parts[part] ?? /$^/);
  for (const name of suites()) mocha.addFile(join(__dirname, name));
  await mocha.loadFilesAsync();
  await runAndReport(mocha);
  if (part === 'main' && has(mocha.suite, afterReload)) {
    await askDriver('next', { part: 'after-reload' });
    await commands.executeCommand('workbench.action.reloadWindow');
    // The reload ends this extension host; the next one calls `run` again.
    await new Promise(() => {});
  }
  await askDriver('done');
}

/** What a reload is to find must be left by the last suite before it: `reload.test` is loaded last. */
function suites(): readonly string[] {
  const last = (name: string): number => Number(name.startsWith('reload.'));
  const names = readdirSync(__dirname).filter(name => name.endsWith('.test.js'));
  return names.sort((a, b) => last(a) - last(b) || a.localeCompare(b));
}

function has(suite: Mocha.Suite, title: RegExp): boolean {
  let found = false;
  suite.eachTest(test => {
    found ||= title.test(test.fullTitle());
  });
  return found;
}

/** Runs the suites and tells the driver of each test as it ends. */
async function runAndReport(mocha: Mocha): Promise<void> {
  let reported: Promise<unknown> = Promise.resolve();
  const report = (test: Mocha.Runnable, error?: Error): void => {
    const title = test.fullTitle().replaceAll(/\s*@[\w-]+/g, '');
    const details = error ? { error: error.stack ?? String(error) } : {};
    const milliseconds = test.duration ?? 0;
    reported = reported.then(() => askDriver('report', { title, milliseconds, ...details }));
  };
  await new Promise<void>(resolve => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', test => report(test));
    runner.on('fail', (test, error) => report(test, error));
  });
  await reported;
}
