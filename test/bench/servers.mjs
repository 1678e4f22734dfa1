/** The three servers that are measured side by side, each with how it is run and set up. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cache, root } from '../../scripts/lib/paths.mjs';
import { npm } from '../../scripts/lib/process.mjs';

/** This extension's server, as it is shipped. */
export const journeyServer = { name: 'Journey Map', args: [join(root, 'dist', 'server.js'), '--stdio'] };

/** All servers; the first one is what the others are compared with. */
export async function allServers() {
  return [journeyServer, await floor(), await yamlServer()];
}

/** Bundled like ours, so that its start is the least that a start can cost. */
async function floor() {
  const outfile = join(root, 'out', 'bench', 'floor.cjs');
  await build({
    entryPoints: [join(root, 'test', 'bench', 'floor.mjs')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return { name: 'floor', args: [outfile] };
}

/** yaml-language-server as its package ships it, with the JSON Schema of the dialect. */
async function yamlServer() {
  const name = 'yaml-language-server';
  const own = join(root, 'test', 'bench');
  const version = JSON.parse(await readFile(join(own, 'package.json'), 'utf8')).dependencies[name];
  const home = join(cache, `${name}-${version}`);
  const program = join(home, 'node_modules', name, 'bin', name);
  if (!existsSync(program)) {
    console.error(`Installing ${name} ${version} into .vscode-test (once, 21 MB) …`);
    await mkdir(home, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) await copyFile(join(own, file), join(home, file));
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home });
  }
  const schema = pathToFileURL(join(root, 'docs', 'journey.schema.json')).href;
  const yaml = { schemas: { [schema]: '*.journey.yaml' }, schemaStore: { enable: false } };
  return { name: `${name} ${version}`, args: [program, '--stdio'], settings: { yaml } };
}
