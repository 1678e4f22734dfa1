import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { cssText } from './lib/css-text.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

const usage = `npm run build -- [--dev] [--watch] [--tests]
Bundles the extension into dist/. --dev: readable, with source maps; --watch: again at each change (implies --dev);
--tests: the tests into out/test/ as well.`;

const tsx = { jsx: 'automatic', jsxImportSource: 'preact' };

/** Bundles dist/: the extension, its language server, the preview's page and styles, exports, the command line. */
export async function buildProduct(options = {}) {
  // Its parts have names that change with their content.
  await rm(join(root, 'dist', 'cli'), { recursive: true, force: true });
  await runEsbuild(productConfigs(options));
  await escapeSigns(join(root, 'dist', 'server.js'));
}

/**
 * Text of ASCII alone is read and compiled sooner, and takes half the memory. esbuild escapes all other signs but those
 * in regular expressions, where the same escapes hold.
 */
async function escapeSigns(path) {
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(/[\u0080-\uffff]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Bundles each test file into out/test/; mocha on any supported Node runs them there. */
export async function buildTests() {
  await rm(join(root, 'out', 'test'), { recursive: true, force: true });
  await runEsbuild([testConfig()]);
}

function productConfigs({ dev = false } = {}) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    ...tsx,
    logLevel: 'warning',
  };
  const node = {
    ...common,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [cssText],
    mainFields: ['module', 'main'],
    alias: {
      // The same code as ES modules: what nobody uses is left out, and nothing is wrapped, so that the server starts sooner.
      yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js'),
      // Escaping alone is asked of it; its tables of names are larger than all else that an export needs.
      entities: join(root, 'node_modules', 'entities', 'lib', 'esm', 'escape.js'),
      // Once, though vscode-languageserver brings a version of its own.
      'vscode-languageserver-types': join(root, 'node_modules', 'vscode-languageserver-types', 'lib', 'esm', 'main.js'),
    },
  };
  // The preview goes into exported pages, too, which any current browser shows.
  const page = { ...common, platform: 'browser', target: ['chrome111', 'firefox113', 'safari16.4'] };
  return [
    { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
    { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
    {
      ...page,
      entryPoints: ['media/preview/main.tsx'],
      outfile: 'dist/preview.js',
      format: 'iife',
    },
    { ...page, entryPoints: ['media/preview/preview.css'], outfile: 'dist/preview.css' },
    {
      ...page,
      entryPoints: ['media/portfolio/main.ts'],
      outfile: 'dist/portfolio.js',
      format: 'iife',
    },
    { ...page, entryPoints: ['media/portfolio/portfolio.css'], outfile: 'dist/portfolio.css' },
    { ...node, entryPoints: ['client/src/export/bundle.ts'], outfile: 'dist/export.js', external: ['@resvg/resvg-js'] },
    {
      ...node,
      entryPoints: ['main', 'check-worker', 'render-worker'].map(name => `client/src/cli/${name}.ts`),
      outdir: 'dist/cli',
      format: 'esm',
      splitting: true,
      outExtension: { '.js': '.mjs' },
      external: ['@resvg/resvg-js'],
    },
    {
      ...node,
      stdin: { contents: "#!/usr/bin/env node\nimport('./cli/main.mjs');", resolveDir: root },
      outfile: 'dist/cli.js',
      external: ['./cli/main.mjs'],
    },
  ];
}

function testConfig() {
  return {
    absWorkingDir: root,
    entryPoints: [...testFiles(), 'test/vscode/run.ts'],
    outdir: 'out/test',
    outbase: 'test',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    external: ['vscode'],
    plugins: [cssText],
    sourcemap: true,
    ...tsx,
    logLevel: 'warning',
  };
}

function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true })
    .filter(name => /\.test\.tsx?$/.test(name) && !name.startsWith(join('webview', 'page') + sep))
    .map(name => `test/${name.split(sep).join('/')}`);
}

async function runEsbuild(configs) {
  const { build } = await import('esbuild');
  await Promise.all(configs.map(config => build(config)));
}

async function watch() {
  const { context } = await import('esbuild');
  const contexts = await Promise.all(productConfigs({ dev: true }).map(config => context(config)));
  await Promise.all(contexts.map(each => each.watch()));
  console.log(`Watching; dist/ follows each change under ${relative(process.cwd(), root) || '.'}. Ctrl+C ends it.`);
}

async function main(args) {
  if (args.includes('--help')) return console.log(usage);
  await ensureDependencies();
  if (args.includes('--watch')) return watch();
  await buildProduct({ dev: args.includes('--dev') });
  if (args.includes('--tests')) await buildTests();
  console.log('Built dist/.');
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  await main(process.argv.slice(2)).catch(error => {
    if (!error.errors) console.error(error.message);
    process.exitCode = 1;
  });
}
