import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/process.mjs';

/** Files that are written from the code: where they go, and the function that gives what is in them. */
const pages = [
  { file: 'docs/rules.md', module: 'server/src/rules/page.ts', content: 'rulesPage' },
  { file: 'docs/dialect.md', module: 'server/src/dialect/reference.ts', content: 'reference' },
  { file: 'docs/journey.schema.json', module: 'server/src/dialect/schema.ts', content: 'schema' },
  { file: 'docs/map.schema.json', module: 'server/src/formats/json/schema.ts', content: 'mapSchema' },
];

await ensureDependencies();
const { build } = await import('esbuild');
const folder = await mkdtemp(join(tmpdir(), 'journey-map-'));
try {
  for (const { file, module, content } of pages) {
    const outfile = join(folder, `${content}.mjs`);
    await build({
      entryPoints: [join(root, module)],
      outfile,
      bundle: true,
      platform: 'browser',
      format: 'esm',
      logLevel: 'warning',
    });
    const code = await import(pathToFileURL(outfile).href);
    const made = code[content]();
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), typeof made === 'string' ? made : `${JSON.stringify(made, undefined, 2)}\n`);
    console.log(`Wrote ${file}.`);
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  process.exitCode = await run(process.execPath, [biome, 'format', '--write', 'docs'], { cwd: root });
} finally {
  await rm(folder, { recursive: true, force: true });
}
