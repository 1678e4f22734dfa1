import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProduct, buildTests } from './build.mjs';
import { findChromium } from './host/chromium.mjs';
import { findNeovim } from './host/neovim.mjs';
import { chooseHost } from './host/open.mjs';
import { runSession } from './host/session.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { packageVsix } from './lib/package.mjs';
import { root } from './lib/paths.mjs';
import { exitOnSignals, run } from './lib/process.mjs';

const usage = `npm test -- [unit] [cli] [webview] [vscode]
Runs everything, or only the named kinds: unit (with the whole-protocol tests), cli (the command line as a program),
webview (in Chromium), vscode (in a real VS Code, from the checkout and from the packaged .vsix).`;

const bin = (...path) => join(root, 'node_modules', ...path);
const built = join(root, 'out', 'test');

/** Each suite resolves to `{ passed, failures }`, a failure being `{ title, error }`. */
const suites = [
  { name: 'type check', run: () => program(bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.') },
  { name: 'type check of the preview', run: () => program(bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'media') },
  { name: 'lint', run: () => program(bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings') },
  { name: 'build', needed: true, run: build },
  {
    name: 'unit',
    kind: 'unit',
    run: () => sideBySide(dealt(testFiles(file => !/^(cli|vscode|webview)\//.test(file)))),
  },
  { name: 'command line', kind: 'cli', run: commandLine },
  { name: 'webview', kind: 'webview', run: webview },
  { name: 'VS Code', kind: 'vscode', run: () => inVscode({ part: 'main' }) },
  { name: 'package', kind: 'vscode', run: makePackage },
  { name: 'VS Code with the package', kind: 'vscode', run: () => inVscode({ part: 'main', extension }) },
  {
    name: 'VS Code with the package, in Restricted Mode',
    kind: 'vscode',
    run: () => inVscode({ part: 'restricted', extension, trusted: false }),
  },
];

async function main(kinds) {
  if (kinds.includes('--help')) return console.log(usage);
  const unknown = kinds.find(kind => !suites.some(suite => suite.kind === kind));
  if (unknown) throw new Error(`There is no kind of test "${unknown}".\n${usage}`);
  await ensureDependencies();
  let passed = 0;
  const failures = [];
  for (const suite of suites) {
    if (kinds.length > 0 && !suite.needed && !kinds.includes(suite.kind)) continue;
    const result = await runSuite(suite);
    passed += result.passed;
    failures.push(...result.failures.map(({ title, error }) => `${suite.name}: ${title}\n${error}`));
  }
  // Told once more at the end, where a reader of a long log looks.
  for (const [index, failure] of failures.entries())
    console.log(`\n${index + 1}) ${failure.replaceAll('\n', '\n     ')}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
}

async function runSuite(suite) {
  console.log(`\n── ${suite.name}`);
  const began = Date.now();
  let result;
  try {
    result = await suite.run();
    if (result.passed + result.failures.length === 0) result = failed('No test ran: that counts as a failure.');
  } catch (error) {
    console.log(error.message);
    result = failed(error.message);
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const { length } = result.failures;
  console.log(`── ${suite.name}: ${length > 0 ? `${length} FAILED` : 'ok'} (${seconds} s)`);
  return result;
}

const ok = { passed: 1, failures: [] };
const failed = error => ({ passed: 0, failures: [{ title: 'the whole of it', error }] });

async function program(script, ...args) {
  const code = await run(process.execPath, [script, ...args], { cwd: root });
  return code === 0 ? ok : failed(`It ended with ${code}.`);
}

async function build() {
  await buildProduct();
  await buildTests();
  return ok;
}

async function commandLine() {
  process.env.NVIM_PATH = (await findNeovim()) ?? '';
  return sideBySide(each(testFiles(file => file.startsWith('cli/'))));
}

async function webview() {
  process.env.CHROME_PATH = await findChromium();
  return sideBySide(each(testFiles(file => file.startsWith('webview/'))));
}

/** The built test files that `belongs` names. */
function testFiles(belongs) {
  const names = existsSync(built) ? readdirSync(built, { recursive: true }) : [];
  const files = names.filter(name => name.endsWith('.test.js') && belongs(name.replaceAll('\\', '/')));
  return files.sort().map(name => join(built, name));
}

/** Runs each of these lists of test files in a process of its own, as many at a time as there are processors. */
async function sideBySide(lists) {
  const results = [];
  const waiting = [...lists];
  const work = async () => {
    for (let files = waiting.shift(); files; files = waiting.shift()) results.push(await mocha(files));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/** As many lists as there are processors. */
function dealt(files) {
  const hands = availableParallelism();
  return Array.from({ length: hands }, (_, hand) => files.filter((_, index) => index % hands === hand));
}

/** Each file by itself, those that take long first. */
function each(files) {
  const size = file => statSync(file).size;
  return files.sort((a, b) => size(b) - size(a)).map(file => [file]);
}

/** Runs test files in one process; what they print comes in one piece, at their end. */
async function mocha(files) {
  const folder = await mkdtemp(join(tmpdir(), 'journey-map-'));
  try {
    const result = join(folder, 'result.json');
    const runner = join(root, 'scripts', 'lib', 'mocha.mjs');
    const args = ['--enable-source-maps', runner, result, ...files];
    const code = await run(process.execPath, args, { cwd: root, whole: true });
    if (!existsSync(result)) throw new Error(`The tests ended early (${code}).`);
    return JSON.parse(await readFile(result, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let extension;

async function makePackage() {
  const { path, size } = await packageVsix();
  extension = path;
  console.log(`${Math.round(size / 1000)} kB.`);
  return ok;
}

let host;

async function inVscode(options) {
  host ??= await chooseHost();
  console.log(`In ${host.name}.`);
  // As on many a person's disk, the path holds what an address must escape.
  const workspace = await mkdtemp(join(tmpdir(), 'journey map é '));
  try {
    await cp(join(root, 'examples'), workspace, { recursive: true });
    return await runSession({ host, workspace, tests: join(built, 'vscode', 'run.js'), ...options });
  } catch (error) {
    if (!host.program) throw error;
    console.log(error.message);
    host = await chooseHost({ browser: true });
    return inVscode(options);
  } finally {
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
}

exitOnSignals();
await main(process.argv.slice(2)).catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
