import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { lumo } from '../map/fixtures';
import { launch } from './browser';
import { PreviewPage, uri } from './preview-page';

const checkout = 'stages/2/touchpoints/0';

describe('From the preview to the text', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser);
    await preview.show(lumo);
  });
  afterEach(() => preview.close());

  it('leads Ctrl+Enter to writing', async () => {
    await preview.item(checkout).focus();
    await preview.page.keyboard.press('Control+Enter');
    assert.deepEqual(await preview.posted('edit'), { type: 'edit', uri, key: checkout });
  });

  it('leads a click with Alt, and Alt+Enter, to references and nowhere else', async () => {
    await preview.item(checkout).click({ modifiers: ['Alt'] });
    assert.deepEqual(await preview.posted('references'), { type: 'references', uri, key: checkout });
    await preview.item('stages/1').focus();
    await preview.page.keyboard.press('Alt+Enter');
    await preview.until(`window.sent.at(-1).key === 'stages/1'`);
    assert.equal(await preview.read(`window.sent.some(({ type }) => type === 'reveal')`), false);
  });

  it('says which part of an element was meant', async () => {
    await preview.page.locator(`.note[data-key="${checkout}"]`, { hasText: 'Why is shipping' }).click();
    assert.deepEqual(await preview.posted('reveal'), { type: 'reveal', uri, key: checkout, part: 'says' });
    // A feeling is no text to be written in its place: a double click turns to it in the text editor.
    await preview.page.locator(`.item.point[data-key="${checkout}"]`).first().dblclick();
    await preview.until(`window.sent.at(-1).type === 'edit' && window.sent.at(-1).part === 'emotion'`);
  });

  it('finds texts of the map that run over several lines', async () => {
    const text = 'Shipping cost appears only on the last page';
    const lines = await preview.page.locator('.item.pain text', { hasText: text }).locator('tspan').count();
    assert.ok(lines > 1, 'the text is broken into lines');
    // What the find box of a webview uses.
    assert.equal(await preview.read(`window.find(${JSON.stringify(text)})`), true);
    assert.equal(await preview.read(`String(window.getSelection())`), text);
    assert.equal(await preview.read(`window.find('Shipping is not in this map')`), false);
  });
});
