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

  it('changes feelings by the same keys and menu as the map, what is wanted among them', async () => {
    await open();
    await turn();
    const cell = `.piece[data-key="${checkout}"][data-persona="maya"]`;
    await preview.page.locator(cell).focus();
    await preview.page.keyboard.press('Alt+ArrowUp');
    const felt = { op: 'emotion', key: checkout, persona: 'maya' } as const;
    assert.deepEqual((await preview.posted('change')).intent, { ...felt, part: 'now', score: -1.5 });
    await preview.until(`/^−1.5, furious wanted/.test(document.querySelector('${cell}').textContent)`);
    await preview.send({ type: 'refused', uri, message: 'No' });
    await preview.page.keyboard.press('Alt+Shift+ArrowUp');
    assert.deepEqual((await preview.posted('change')).intent, { ...felt, part: 'wanted', score: 1.5 });
    await preview.send({ type: 'refused', uri, message: 'No' });
    await preview.page.keyboard.press('Shift+F10');
    await preview.page.getByRole('menuitem', { name: /^Wanted/ }).click();
    await preview.page.getByRole('menuitemradio', { name: '+2' }).click();
    assert.deepEqual((await preview.posted('change')).intent, { ...felt, part: 'wanted', score: 2 });
  });

  it('has words as large as they are asked to be, and keeps that apart from the zoom of the map', async () => {
    await open();
    await turn();
    const size = () => preview.read<string>(`getComputedStyle(document.querySelector('td .piece')).fontSize`);
    assert.equal(await size(), '13px');
    await preview.page.keyboard.press('+');
    assert.equal(await size(), '15.6px');
    await preview.page.getByRole('button', { name: 'Zoom in' }).click();
    await preview.page.getByRole('button', { name: 'Zoom 144 %. Back to 100 %' }).waitFor();
    assert.equal(await preview.page.getByRole('button', { name: /^Fit/ }).count(), 0, 'there is nothing to fit');
    const kept = await preview.kept();
    assert.deepEqual([kept.zoom, kept.wordZoom], [1, 1.44]);
    await preview.page.keyboard.press('m');
    await preview.page.getByText('100 %').waitFor();
    await preview.close();
    await open({ kept });
    assert.equal(await size(), '18.72px');
    await preview.page.keyboard.press('0');
    assert.equal(await size(), '13px');
  });

  it('tells an admitted guess from one that names nothing', async () => {
    const points = lumo.curves[0]?.points.map(point => ({ ...point, evidence: 'assumed' as const, sources: [] })) ?? [];
    await open({}, { ...lumo, curves: [{ persona: 'maya', points }] });
    await turn();
    assert.match(
      (await preview.page.locator(`.piece[data-field="emotion"]`).first().textContent()) ?? '',
      / an assumption$/,
    );
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

  it('is sorted by a click on a head and a key, says so, and keeps it for the map', async () => {
    await open();
    await turn();
    const head = preview.page.getByRole('columnheader', { name: 'Maya feels' });
    const first = preview.page.getByRole('rowheader').first();
    await head.getByRole('button').click();
    await preview.page.getByText('Sorted by Maya feels, ascending').waitFor({ state: 'attached' });
    assert.match((await first.textContent()) ?? '', /^Pays at the checkout.*in Buy/);
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    await preview.page.keyboard.press('Enter');
    await preview.page.getByText('Sorted by Maya feels, descending').waitFor({ state: 'attached' });
    assert.match((await first.textContent()) ?? '', /^Unboxes in five minutes/);
    assert.match((await preview.posted('options')).options.sort, /^-emotion/);
    await preview.item(checkout).click();
    assert.equal((await preview.posted('reveal')).key, checkout);
    await head.getByRole('button').click();
    await preview.page.getByText('In the order of the journey').waitFor({ state: 'attached' });
    assert.match((await first.textContent()) ?? '', /^Feel the strain/);
  });
});
