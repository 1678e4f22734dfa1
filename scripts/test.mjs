import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/** Each suite resolves to `{ passed, failed }`. */
const suites = [
  { name: 'type check', run: () => program(bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.') },
  { name: 'type check of the preview', run: () => program(bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'media') },
  { name: 'lint', run: () => program(bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings') },
  { name: 'build', needed: true, run: build },
  { name: 'unit', kind: 'unit', run: () => mocha(file => !/^(cli|vscode|webview)\//.test(file)) },
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
  const total = { passed: 0, failed: 0 };
  const failing = [];
  for (const suite of suites) {
    if (kinds.length > 0 && !suite.needed && !kinds.includes(suite.kind)) continue;
    const result = await runSuite(suite);
    total.passed += result.passed;
    total.failed += result.failed;
    if (result.failed > 0) failing.push(suite.name);
  }
  if (failing.length > 0) console.log(`\nFailed: ${failing.join('; ')}.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

async function runSuite(suite) {
  console.log(`\n── ${suite.name}`);
  const began = Date.now();
  let result;
  try {
    result = await suite.run();
    if (result.passed + result.failed === 0) {
      console.log('No test ran: that counts as a failure.');
      result = { passed: 0, failed: 1 };
    }
  } catch (error) {
    console.log(error.message);
    result = { passed: 0, failed: 1 };
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`── ${suite.name}: ${result.failed > 0 ? `${result.failed} FAILED` : 'ok'} (${seconds} s)`);
  return result;
}

async function program(script, ...args) {
  const code = await run(process.execPath, [script, ...args], { cwd: root });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function build() {
  await buildProduct();
  await buildTests();
  return { passed: 1, failed: 0 };
}

async function commandLine() {
  process.env.NVIM_PATH = (await findNeovim()) ?? '';
  return mocha(file => file.startsWith('cli/'));
}

async function webview() {
  process.env.CHROME_PATH = await findChromium();
  return mocha(file => file.startsWith('webview/'));
}

/** Runs the built test files that `belongs` names, in a process of their own. */
async function mocha(belongs) {
  const names = existsSync(built) ? readdirSync(built, { recursive: true }) : [];
  const files = names.filter(name => name.endsWith('.test.js') && belongs(name.replaceAll('\\', '/')));
  const folder = await mkdtemp(join(tmpdir(), 'journey-map-'));
  try {
    const result = join(folder, 'result.json');
    const runner = join(root, 'scripts', 'lib', 'mocha.mjs');
    const paths = files.sort().map(name => join(built, name));
    const code = await run(process.execPath, ['--enable-source-maps', runner, result, ...paths], { cwd: root });
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
  return { passed: 1, failed: 0 };
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
