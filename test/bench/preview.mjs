/**
 * From a keystroke to the drawn frame: the real server's model in the built preview, in Chromium. Work is time of the
 * processor (of the server's process, and of the page's main thread: script, style, layout and paint), so that neither the
 * wait for a frame nor a busy machine counts.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { startClient } from './client.mjs';
import { caretIn, median, typeNext, uri } from './measure.mjs';
import { journeyServer } from './servers.mjs';

const rounds = 31;
const warming = 30;

/** Runs something with a Chromium, and closes it. */
export async function withChromium(use) {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Of a text of a map, medians in milliseconds. `total`: from a keystroke to the drawn frame by the clock, of which `server`
 * and `webview`; `work`: what of that both were busy; `panning`: between two frames while the map is moved, and the work
 * for one; `touchpoints`: how many the map has.
 */
export async function measurePreview(browser, text) {
  const { client } = await startClient({ ...journeyServer, initializationOptions: { model: true } }, uri, text);
  try {
    const page = await openPreview(browser);
    const work = await workOf(page);
    const models = modelsOf(client);
    const caret = caretIn(text);
    const times = { server: [], webview: [], total: [], work: [], serverWork: [] };
    let touchpoints = 0;
    for (let round = -warming; round < rounds; round++) {
      const before = client.processorTime();
      const began = performance.now();
      typeNext(client, caret);
      const model = await models.next();
      const server = performance.now() - began;
      const serverWork = before === undefined ? undefined : client.processorTime() - before;
      if (model.map) touchpoints = model.map.stages.flatMap(stage => stage.touchpoints).length;
      const type = model.map ? 'model' : 'modelDelta';
      await page.evaluate(hold, JSON.stringify({ type, uri, ...model }));
      const drawn = await work(() => page.evaluate(drawNext));
      await client.diagnostics();
      if (round < 0) continue;
      times.server.push(server);
      times.webview.push(drawn.value);
      times.total.push(server + drawn.value);
      times.work.push(drawn.work);
      times.serverWork.push(serverWork);
    }
    const panned = await work(() => page.evaluate(pan));
    const panning = { frame: median(panned.value), work: panned.work / panned.value.length };
    const medians = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
    await page.close();
    return { ...medians, panning, touchpoints };
  } finally {
    await client.stop();
  }
}

/** Runs something in a page: its value, and the processor time of the page's main thread meanwhile, in milliseconds. */
export async function workOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  return async run => {
    const before = await now();
    const value = await run();
    return { value, work: (await now()) - before };
  };
}

/** Models as the panel gets them: the server tells of a change, and is asked for what is new. */
function modelsOf(client) {
  let tell = () => {};
  let since;
  client.on('journey/didChangeModel', ({ version }) => {
    if (version === client.version) tell();
  });
  return {
    next: async () => {
      await new Promise(resolve => {
        tell = resolve;
      });
      const model = await client.ask('journey/model', since === undefined ? {} : { since });
      since = model.stamp;
      return model;
    },
  };
}

/** The built preview in a page that knows nothing yet but its document. */
export async function openPreview(browser) {
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

/** In the page: makes a message ready to be sent, which is no work of the preview's. */
function hold(json) {
  window.next = JSON.parse(json);
}

/** In the page: milliseconds from the next message's arrival to the drawn frame. */
function drawNext() {
  return new Promise(resolve => {
    const began = performance.now();
    window.onDrawn = () => resolve(performance.now() - began);
    window.postMessage(window.next, '*');
  });
}

/** In the page: milliseconds between frames while the map is moved for two seconds. */
function pan() {
  const scroller = document.querySelector('.scroller');
  return new Promise(resolve => {
    const frames = [];
    const began = performance.now();
    let last = began;
    const next = now => {
      frames.push(now - last);
      last = now;
      if (now - began > 2000) return resolve(frames.slice(1));
      scroller.scrollLeft = ((now - began) / 2000) * Math.min(scroller.scrollWidth, 8000);
      scroller.scrollTop += 2;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
