import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProduct } from './build.mjs';
import { previewOf } from './host/bridge.mjs';
import { chooseHost, openHost } from './host/open.mjs';
import { themes } from './host/settings.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { exitOnSignals } from './lib/process.mjs';

const usage = `node scripts/screenshots.mjs [--out FOLDER] [--size 1600x1000] [--theme NAME …] [--view NAME] [--preview] [MAP …]
Pictures of VS Code with a map of examples/ and its preview, one for each map and theme, as FOLDER/MAP-THEME.png.
Views: map (unless another is named), table, circle, story, board: whatever the setting journey.preview.view takes.
Themes: ${Object.keys(themes).join(', ')} (all of them unless named). --preview: the preview alone, not the window.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'out', 'screenshots') },
    size: { type: 'string', default: '1600x1000' },
    theme: { type: 'string', multiple: true, default: Object.keys(themes) },
    view: { type: 'string', default: 'map' },
    preview: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Opens one map with its preview and takes its pictures. */
async function picture(host, workspace, map) {
  const [width, height] = values.size.split('x').map(Number);
  const settings = {
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
    'journey.preview.view': values.view,
  };
  const env = { JOURNEY_MAP_OPEN_PREVIEW: '1' };
  const size = { width, height };
  const opened = await openHost({ host, workspace, file: join(workspace, map), settings, env, size });
  try {
    const preview = previewOf(opened.page);
    // The first start of a window on a busy machine takes its time.
    await preview.locator('.journey-map').first().waitFor({ timeout: 180_000 });
    await preview.locator(`.tool[data-form="${values.view}"][aria-pressed="true"]`).waitFor({ state: 'attached' });
    for (const theme of values.theme) {
      await opened.setTheme(theme);
      const path = join(
        resolve(values.out),
        `${map.replace(/\.journey\.yaml$/, '')}${values.view === 'map' ? '' : `-${values.view}`}-${theme}.png`,
      );
      const of = values.preview ? previewOf(opened.page).locator('body') : opened.page;
      await of.screenshot({ path });
      console.log(relative(process.cwd(), path));
    }
  } finally {
    await opened.close();
  }
}

async function main() {
  if (values.help) return console.log(usage);
  const unknown = values.theme.find(name => !(name in themes));
  if (unknown) throw new Error(`There is no theme ${unknown}.\n${usage}`);
  await ensureDependencies();
  await buildProduct();
  await mkdir(resolve(values.out), { recursive: true });
  const workspace = join(await mkdtemp(join(tmpdir(), 'journey-map-')), 'examples');
  try {
    await cp(join(root, 'examples'), workspace, { recursive: true });
    const host = await chooseHost({ browser: true });
    const maps = positionals.length > 0 ? positionals : ['online-shop.journey.yaml'];
    for (const map of maps) await picture(host, workspace, map);
  } finally {
    await rm(join(workspace, '..'), { recursive: true, force: true });
  }
}

exitOnSignals();
await main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
