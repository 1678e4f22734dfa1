import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { lumo } from '../map/fixtures';
import { launch } from './browser';
import { PreviewPage, uri } from './preview-page';

describe('The picture of a map', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const copy = async () => {
    await preview.send({ type: 'copyImage', uri });
    await preview.until(`window.sent.some(({ type }) => type === 'picture')`);
  };

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, { width: 900 });
    await preview.show(lumo);
  });
  afterEach(() => preview.close());

  it('goes to the clipboard, whole and in the colours at hand', async () => {
    await preview.read(
      `void (navigator.clipboard.write = async ([item]) => { window.item = await item.getType('image/png'); })`,
    );
    await copy();
    const { width, height, inks } = await preview.read<{ width: number; height: number; inks: number }>(`(async () => {
      const image = await createImageBitmap(window.item);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const inks = new Set();
      for (let at = 0; at < data.length; at += 4) inks.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
      return { width: image.width, height: image.height, inks: inks.size };
    })()`);
    assert.ok(width > 1800, 'all stages, twice as fine');
    assert.ok(height > 1000, String(height));
    assert.ok(inks > 50, 'colours, and letters with soft edges');
    assert.equal(await preview.read(`'png' in window.sent.findLast(({ type }) => type === 'picture')`), false);
    assert.equal(await preview.page.locator('.picture-stage').count(), 0);
  });

  it('is on the real clipboard, where the page may write to it', async () => {
    await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await preview.page.bringToFront();
    await copy();
    assert.equal(await preview.read(`'png' in window.sent.findLast(({ type }) => type === 'picture')`), false);
    const { type, width } = await preview.read<{ type: string; width: number }>(`(async () => {
      const [item] = await navigator.clipboard.read();
      const image = await createImageBitmap(await item.getType('image/png'));
      return { type: item.types.join(), width: image.width };
    })()`);
    assert.equal(type, 'image/png');
    assert.ok(width > 1800, `${width}`);
  });

  it('goes to the panel where the clipboard takes none', async () => {
    await preview.read(`void (navigator.clipboard.write = () => Promise.reject(new Error('no focus')))`);
    await copy();
    assert.equal(
      await preview.read(
        `String.fromCharCode(...window.sent.findLast(({ type }) => type === 'picture').png.slice(1, 4))`,
      ),
      'PNG',
    );
  });
});
