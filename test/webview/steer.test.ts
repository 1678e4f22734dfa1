import { strict as assert } from 'node:assert';
import { uri } from './preview-page';
import { checkout, Suite } from './suite';

describe('From the preview to the text', () => {
  const on = new Suite();

  it('leads Ctrl+Enter to writing', async () => {
    await on.preview.item(checkout).focus();
    await on.preview.page.keyboard.press('Control+Enter');
    assert.deepEqual(await on.preview.posted('edit'), { type: 'edit', uri, key: checkout });
  });

  it('leads a click with Alt, and Alt+Enter, to references and nowhere else', async () => {
    await on.preview.item(checkout).click({ modifiers: ['Alt'] });
    assert.deepEqual(await on.preview.posted('references'), { type: 'references', uri, key: checkout });
    await on.preview.item('stages/1').focus();
    await on.preview.page.keyboard.press('Alt+Enter');
    await on.preview.until(`window.sent.at(-1).key === 'stages/1'`);
    assert.equal(await on.preview.read(`window.sent.some(({ type }) => type === 'reveal')`), false);
  });

  it('says which part of an element was meant', async () => {
    await on.preview.page.locator(`.note[data-key="${checkout}"]`, { hasText: 'Why is shipping' }).click();
    assert.deepEqual(await on.preview.posted('reveal'), { type: 'reveal', uri, key: checkout, part: 'says' });
    // A feeling is no text to be written in its place: a double click turns to it in the text editor.
    await on.preview.page.locator(`.item.point[data-key="${checkout}"]`).first().dblclick();
    await on.preview.until(`window.sent.at(-1).type === 'edit' && window.sent.at(-1).part === 'emotion'`);
  });

  it('finds texts of the map that run over several lines', async () => {
    const text = 'Shipping cost appears only on the last page';
    const lines = await on.preview.page.locator('.item.pain text', { hasText: text }).locator('tspan').count();
    assert.ok(lines > 1, 'the text is broken into lines');
    // What the find box of a webview uses.
    assert.equal(await on.preview.read(`window.find(${JSON.stringify(text)})`), true);
    assert.equal(await on.preview.read(`String(window.getSelection())`), text);
    assert.equal(await on.preview.read(`window.find('Shipping is not in this map')`), false);
  });
});
