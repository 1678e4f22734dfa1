/** From a keystroke to the drawn frame: the real server's model in the built preview, in Chromium. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { startClient } from './client.mjs';
import { caretIn, median, typeNext, uri } from './measure.mjs';
import { journeyServer } from './servers.mjs';

const rounds = 31;

/** Medians in milliseconds: until the server has told the model, until the webview has drawn it, and both. */
export async function measurePreview(text) {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  const { client } = await startClient({ ...journeyServer, initializationOptions: { model: true } }, uri, text);
  try {
    const page = await openPreview(browser);
    const models = modelsOf(client);
    const caret = caretIn(text);
    const times = { server: [], webview: [], total: [] };
    for (let round = -5; round < rounds; round++) {
      const began = performance.now();
      typeNext(client, caret);
      const model = await models.next();
      const server = performance.now() - began;
      const webview = await draw(page, model);
      await client.diagnostics();
      if (round < 0) continue;
      times.server.push(server);
      times.webview.push(webview);
      times.total.push(server + webview);
    }
    return { server: median(times.server), webview: median(times.webview), total: median(times.total) };
  } finally {
    await client.stop();
    await browser.close();
  }
}

/** Models as the panel gets them: the server tells of a change, and is asked. */
function modelsOf(client) {
  let tell = () => {};
  client.on('journey/didChangeModel', ({ version }) => {
    if (version === client.version) tell();
  });
  return {
    next: async () => {
      await new Promise(resolve => {
        tell = resolve;
      });
      return client.ask('journey/model');
    },
  };
}

async function openPreview(browser) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent(`<div id="preview" data-state="${encodeURIComponent(JSON.stringify({ uri }))}"></div>`);
  await page.addStyleTag({ path: join(root, 'dist', 'preview.css') });
  await page.evaluate(() => {
    window.acquireVsCodeApi = () => ({
      getState() {},
      setState() {},
      postMessage: message => message.type === 'drawn' && window.onDrawn(),
    });
  });
  await page.addScriptTag({ path: join(root, 'dist', 'preview.js') });
  return page;
}

/** Milliseconds from the message's arrival to the drawn frame, as the page's clock has it. */
function draw(page, model) {
  const message = JSON.stringify({ type: 'model', uri, ...model });
  return page.evaluate(
    text =>
      new Promise(resolve => {
        const began = performance.now();
        window.onDrawn = () => resolve(performance.now() - began);
        window.postMessage(JSON.parse(text), '*');
      }),
    message,
  );
}
