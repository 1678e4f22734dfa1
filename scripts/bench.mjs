import { readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildProduct } from './build.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { packageVsix } from './lib/package.mjs';
import { root } from './lib/paths.mjs';

const usage = `npm run bench -- [LINES…] [--write]
Measures the language server beside yaml-language-server and beside one that does nothing, on maps of 60, 600, 6000 and
60000 lines (or of the lengths given), its rules beside its reading, a workspace of 500 maps, the command line on one map and
on 1,000, and the preview in Chromium beside Mermaid’s journey diagram.
--write: puts the table into README.md.`;

async function main(args) {
  if (args.includes('--help')) return console.log(usage);
  const given = args.filter(arg => /^\d+$/.test(arg)).map(Number);
  const sizes = given.length > 0 ? given : [60, 600, 6000, 60000];
  await ensureDependencies();
  await buildProduct();
  const rows = await measureAll(sizes);
  const { generate } = await import('../test/bench/generate.mjs');
  const { measurePreview, withChromium } = await import('../test/bench/preview.mjs');
  const { measureMermaid } = await import('../test/bench/mermaid.mjs');
  const { measureWorkspace } = await import('../test/bench/workspace.mjs');
  const { measureCommandLine } = await import('../test/bench/command-line.mjs');
  const { closingLine, commandLine, previewLines, resultTable, workspaceLine } = await import(
    '../test/bench/table.mjs'
  );
  const previews = await withChromium(async browser => {
    const found = [];
    for (const lines of [600, 6000]) {
      progress(`preview, ${lines} lines`);
      const preview = await measurePreview(browser, generate(lines));
      progress(`Mermaid, ${preview.touchpoints} tasks`);
      found.push({ lines, preview, mermaid: await measureMermaid(browser, preview.touchpoints) });
    }
    return found;
  });
  progress('500 maps');
  const workspace = await measureWorkspace(500);
  progress('command line, 1000 maps');
  const cli = await measureCommandLine(1000);
  const report = [
    `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`: Node ${process.versions.node}, ${availableParallelism()} cores; medians, in parentheses the multiple of ours.`,
    resultTable(sizes, rows),
    workspaceLine(workspace),
    commandLine(cli),
    previewLines(previews),
    closingLine(await bundleSizes()),
  ].join('\n\n');
  console.log(`\n${report}`);
  if (args.includes('--write')) await writeReadme(report);
}

/** Rows of the table: measure → server → a value for each size. */
async function measureAll(sizes) {
  const { generate } = await import('../test/bench/generate.mjs');
  const { caretIn, measureEdits, measureStarts, measures, uri } = await import('../test/bench/measure.mjs');
  const { startClient } = await import('../test/bench/client.mjs');
  const { measureRules } = await import('../test/bench/rules.mjs');
  const { allServers } = await import('../test/bench/servers.mjs');
  const starting = await allServers();
  const servers = starting.filter(({ startOnly }) => !startOnly);
  const row = (name, unit, of = servers) => ({
    name,
    unit,
    servers: of.map(({ name: server }) => ({ server, values: [] })),
  });
  const start = row('start → diagnostics', 'ms', starting);
  const edits = measures.map(measure => ({ measure, ...row(measure.name, 'ms') }));
  const processor = row('processor time of an edit with its diagnostics', 'ms');
  const memory = row('most memory', 'MB');
  const [reading, checking] = ['reading it', 'all checks'].map(server => ({ server, values: [] }));
  for (const size of sizes) {
    const text = generate(size);
    const open = [];
    try {
      progress(`${size} lines, start`);
      for (const [at, median] of (await measureStarts(starting, text)).entries()) start.servers[at].values.push(median);
      for (const server of servers) open.push({ ...(await startClient(server, uri, text)), caret: caretIn(text) });
      for (const { measure, servers: results } of edits)
        for (const [at, { client, caret }] of open.entries()) {
          progress(`${size} lines, ${servers[at].name}, ${measure.name}`);
          const { median, processor: taken } = await measureEdits(client, measure, caret);
          results[at].values.push(median);
          if (measure === measures[0]) processor.servers[at].values.push(taken);
        }
      for (const [at, { client }] of open.entries()) memory.servers[at].values.push(client.memory());
      progress(`${size} lines, rules`);
      const whole = await measureRules(text);
      reading.values.push(whole.reading);
      checking.values.push(whole.checking);
    } finally {
      for (const { client } of open) await client.stop();
    }
  }
  const whole = { name: 'a whole text, in one process', unit: 'ms', servers: [reading, checking] };
  return [start, ...edits, processor, memory, whole];
}

async function bundleSizes() {
  const { size } = await packageVsix();
  const bundles = ['client.js', 'server.js', 'preview.js'].map(async name => [
    name,
    (await stat(join(root, 'dist', name))).size,
  ]);
  return [['.vsix', size], ...(await Promise.all(bundles))];
}

async function writeReadme(report) {
  const path = join(root, 'README.md');
  const text = await readFile(path, 'utf8');
  const from = text.indexOf('<!-- bench -->') + '<!-- bench -->'.length;
  await writeFile(path, `${text.slice(0, from)}\n${report}\n${text.slice(text.indexOf('<!-- /bench -->'))}`);
}

function progress(text) {
  console.error(`bench: ${text}`);
}

await main(process.argv.slice(2)).catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
