/** The three servers that are measured side by side, each with how it is run and set up. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';
import { rival } from './rivals.mjs';

/** This extension's server, as it is shipped. */
export const journeyServer = { name: 'Journey Map', args: [join(root, 'dist', 'server.js'), '--stdio'] };

/** All servers; the first one is what the others are compared with. `startOnly`: of it, only the start is measured. */
export async function allServers() {
  const reads = "import { parseDocument } from 'yaml'; import { serve } from './floor.mjs'; serve(parseDocument);";
  return [
    journeyServer,
    await floor('floor', "import { serve } from './floor.mjs'; serve();"),
    { ...(await floor('floor that parses once with `yaml`', reads)), startOnly: true },
    await yamlServer(),
  ];
}

/** Bundled like ours, so that its start is the least that a start can cost. */
async function floor(name, contents) {
  const outfile = join(root, 'out', 'bench', `${name.replace(/\W+/g, '-')}.cjs`);
  await build({
    stdin: { contents, resolveDir: join(root, 'test', 'bench') },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return { name, args: [outfile] };
}

/** yaml-language-server as its package ships it, with the JSON Schema of the dialect. */
async function yamlServer() {
  const { version, home } = await rival('yaml-language-server');
  const schema = pathToFileURL(join(root, 'docs', 'journey.schema.json')).href;
  const yaml = { schemas: { [schema]: '*.journey.yaml' }, schemaStore: { enable: false } };
  const program = join(home, 'bin', 'yaml-language-server');
  return { name: `yaml-language-server ${version}`, args: [program, '--stdio'], settings: { yaml } };
}
