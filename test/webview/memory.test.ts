import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { plainMap } from '../map/fixtures';
import { launch } from './browser';
import { PreviewPage, uri } from './preview-page';

describe('The memory of the preview', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  it('keeps none of the maps that came before', async () => {
    const preview = await PreviewPage.open(browser);
    const session = await preview.page.context().newCDPSession(preview.page);
    /** Shows so many maps, one after the other, thirty texts in turn (set lines are remembered, up to a limit); what the page holds then, in bytes and nodes. */
    const holds = async (count: number, from: number) => {
      await preview.read(`new Promise(done => {
        const map = ${JSON.stringify(plainMap(2, 1))};
        let at = ${from};
        const next = () => {
          if (at++ === ${from + count}) return done();
          window.sent.length = 0;
          map.stages[1].touchpoints[0].text = 'Takes step ' + (at % 30);
          map.stages[0].goal = 'Goal '.repeat(1 + (at % 30));
          window.postMessage({ type: 'model', uri: ${JSON.stringify(uri)}, version: at, map, marks: [] }, '*');
          const look = () => (window.sent.some(({ type, version }) => type === 'drawn' && version === at) ? next() : setTimeout(look));
          look();
        };
        next();
      })`);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes } = await session.send('Memory.getDOMCounters');
      return { usedSize, nodes };
    };
    const few = await holds(240, 0);
    const many = await holds(300, 240);
    const grown = (many.usedSize - few.usedSize) / 300;
    // The model alone of a map as small as this one is larger, let alone what is made of it.
    assert.ok(grown < 2500, `${Math.round(grown)} bytes a map`);
    assert.ok(many.nodes < few.nodes * 1.5, `${few.nodes} → ${many.nodes} nodes`);
    await preview.close();
  });
});
