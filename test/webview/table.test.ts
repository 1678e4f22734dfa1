import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { lumo, plainMap } from '../map/fixtures';
import { launch } from './browser';
import { type Options, PreviewPage, uri } from './preview-page';

const checkout = 'stages/2/touchpoints/0';

describe('The table in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const open = async (options?: Options, map = lumo) => {
    preview = await PreviewPage.open(browser, options);
    await preview.show(map);
  };
  const turn = async () => {
    await preview.page.keyboard.press('t');
    await preview.page.getByRole('table', { name: lumo.title }).waitFor();
  };
  const focused = () => preview.read<string>('document.activeElement.dataset.key');

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => preview.close());

  it('takes the place of the map by a key and a button, says so, and keeps the focus on the same element', async () => {
    await open();
    await preview.item(checkout).focus();
    await turn();
    assert.equal(await preview.page.locator('svg.layer').count(), 0);
    assert.equal(await focused(), checkout);
    await preview.page.getByText('Shown as a table').waitFor({ state: 'attached' });
    const button = preview.page.getByRole('button', { name: 'Map', exact: true });
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await button.click();
    await preview.page.locator('svg.layer').first().waitFor();
    assert.equal(await preview.page.getByRole('table').count(), 0);
  });

  it('comes by the command, too, and is remembered for each map', async () => {
    await open();
    await preview.send({ type: 'form', uri, form: 'table' });
    await preview.page.getByRole('table').waitFor();
    assert.equal((await preview.posted('options')).options.form, 'table');
    await preview.show(plainMap(2, 1), { uri: 'file:///maps/other.journey.yaml' });
    assert.equal(await preview.page.getByRole('table').count(), 0);
    await preview.show(lumo);
    await preview.page.getByRole('table').waitFor();
    const kept = await preview.kept();
    await preview.close();
    await open({ kept });
    await preview.page.getByRole('table').waitFor();
  });

  it('names rows and columns for a screen reader', async () => {
    await open();
    await turn();
    const row = preview.page.getByRole('row', { name: /^Pays at the checkout/ });
    assert.equal(await row.getByRole('rowheader').count(), 1);
    assert.match((await row.textContent()) ?? '', /−2, furious wanted: \+1, satisfied · measured/);
    assert.equal(await preview.page.getByRole('columnheader', { name: 'Maya feels' }).count(), 1);
  });

  it('leads to the text by click and Enter, and is walked by arrows', async () => {
    await open();
    await turn();
    await preview.page
      .getByRole('rowheader', { name: /^Pays at/ })
      .getByRole('button')
      .click();
    assert.equal((await preview.posted('reveal')).key, checkout);
    await preview.page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'stages/2/touchpoints/1');
    await preview.page.keyboard.press('Enter');
    await preview.until(`window.sent.at(-1).key === 'stages/2/touchpoints/1'`);
    await preview.page.keyboard.press('ArrowUp');
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.keyboard.press('Control+Enter');
    assert.equal((await preview.posted('edit')).key, checkout);
    assert.equal(await preview.page.locator('.map-table [tabindex="0"]').count(), 1);
  });

  it('follows the text: cursor, remarks, edits', async () => {
    await open({ height: 400 });
    await turn();
    await preview.send({ type: 'highlight', uri, key: 'stages/3/touchpoints/2', reveal: true });
    const cursor = preview.page.locator('.piece.is-highlighted').first();
    await cursor.waitFor();
    const box = await cursor.boundingBox();
    assert.ok(box && box.y > 30 && box.y + box.height < 400, JSON.stringify(box));
    const marks = [{ key: checkout, code: 'J411', severity: 'warning', message: 'No pain' }] as const;
    await preview.show({ ...lumo, title: 'Edited' }, { marks });
    await preview.page.getByRole('table', { name: 'Edited' }).getByText('Warning: No pain').waitFor();
  });

  it('keeps heads in sight while it is scrolled', async () => {
    await open({ width: 600, height: 400 });
    await turn();
    await preview.read(`void document.querySelector('.scroller').scrollTo(300, 300)`);
    const head = await preview.page.locator('thead th').first().boundingBox();
    const ground = await preview.page.locator('.scroller').boundingBox();
    assert.ok(head && ground && head.y === ground.y && head.x === ground.x, JSON.stringify([head, ground]));
  });
});
