import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { buildProduct } from './build.mjs';
import { chromiumArgs, findChromium } from './host/chromium.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

const usage = `node scripts/terminal-picture.mjs OUT.png
The picture of docs/ci.md: a terminal in which journey-map check finds three slips in a map of examples/.`;

/** What slips in while people write, and what stands there in the example. */
const slips = [
  ['channel: instagram', 'channel: instgram'],
  ['Takes the one-minute strain quiz', 'Takes quiz #1 on strain'],
  ['emotion: satisfied', 'emotion: satisfyed'],
];
const args = ['check', 'online-shop.journey.yaml'];

/** Foreground colours of a light terminal, by their codes. */
const colours = { 31: '#cd3131', 32: '#0a7d35', 33: '#8a5d00', 34: '#0451a5', 90: '#6e6e6e' };

/** A program's output as HTML: colours and bold are spans, all else is text. */
function toHtml(output) {
  const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const [first, ...others] = output.split('\u001b[');
  const painted = others.map(piece => {
    const [, code, text] = /^(\d+)m(.*)$/s.exec(piece);
    const style = code === '1' ? 'font-weight:bold' : `color:${colours[code]}`;
    return `${code === '22' || code === '39' ? '</span>' : `<span style="${style}">`}${escaped(text)}`;
  });
  return escaped(first) + painted.join('');
}

const page = output => `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px 24px; background: #fff; color: #1f1f1f; width: max-content; max-width: 1100px }
pre { margin: 0; font: 14px/1.5 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre-wrap }
</style><pre>$ journey-map ${args.join(' ')}\n${toHtml(output)}</pre>`;

const [out] = process.argv.slice(2);
if (!out || out === '--help') {
  console.log(usage);
  process.exit(out ? 0 : 1);
}
await ensureDependencies();
await buildProduct();
const folder = await mkdtemp(join(tmpdir(), 'journey-map-'));
try {
  await cp(join(root, 'examples'), folder, { recursive: true });
  const map = join(folder, args[1]);
  const text = await readFile(map, 'utf8');
  await writeFile(
    map,
    slips.reduce((all, [right, wrong]) => all.replace(right, wrong), text),
  );
  const env = { ...process.env, FORCE_COLOR: '1' };
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  const tab = await browser.newPage({ deviceScaleFactor: 1 });
  await tab.setContent(page(stdout));
  await tab.locator('body').screenshot({ path: resolve(out) });
  await browser.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
