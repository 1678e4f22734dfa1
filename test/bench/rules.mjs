/** What the rules cost beside the reading of a text: both in this process, warmed up, on a text never seen before. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.mjs';
import { median, uri } from './measure.mjs';

const rounds = 9;

/** Medians in milliseconds: to read a text (YAML and model), and to check it by all rules. */
export async function measureRules(text) {
  const { diagnose, defaultSettings, Store, TextDocument } = await product();
  const reading = [];
  const checking = [];
  for (let round = -3; round < rounds; round++) {
    const store = new Store({ readFile: async () => undefined });
    store.open(TextDocument.create(uri, 'journey', 1, text));
    const began = performance.now();
    const snapshot = await store.snapshot(uri);
    const read = performance.now();
    diagnose(snapshot, defaultSettings, 20_779);
    if (round < 0) continue;
    reading.push(read - began);
    checking.push(performance.now() - read);
  }
  return { reading: median(reading), checking: median(checking) };
}

async function product() {
  const outfile = join(root, 'out', 'bench', 'rules.mjs');
  const contents = `
    export { diagnose } from './server/src/rules/diagnose';
    export { defaultSettings } from './server/src/rules/rule';
    export { Store } from './server/src/model/store';
    export { TextDocument } from 'vscode-languageserver-textdocument';`;
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['yaml'],
  });
  return import(outfile);
}
