import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { deltaOf } from '../../server/src/model/delta';
import { journey, lumo, plainMap, stage, touchpoint } from '../map/fixtures';
import { launch } from './browser';
import { type Options, PreviewPage, uri } from './preview-page';

const checkout = 'stages/2/touchpoints/0';
const broken = {
  code: 'J100',
  message: 'A quote is not closed',
  range: { start: { line: 11, character: 2 }, end: { line: 11, character: 9 } },
};

describe('The preview in a browser', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const open = async (options?: Options) => {
    preview = await PreviewPage.open(browser, options);
    return preview;
  };

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => preview.close());

  it('draws a map under the policy of the panel', async () => {
    await open();
    await preview.show(lumo);
    const text = await preview.read<string>(`document.querySelector('.sheet').textContent`);
    for (const shown of ['Feel the strain', 'Pays at the checkout', 'Shipping cost appears only on the last page']) {
      assert.ok(text.includes(shown), shown);
    }
    assert.equal(await preview.page.locator('.item.stage').count(), 4);
    assert.deepEqual(await preview.posted('drawn'), { type: 'drawn', uri, version: 1 });
  });

  it('says how to begin while there is nothing to draw, and nothing before it knows', async () => {
    await open();
    assert.equal(await preview.page.locator('.welcome').count(), 0);
    await preview.show(null);
    await preview.page.getByText('Nothing to draw yet').waitFor();
    await preview.show(lumo);
    assert.equal(await preview.page.locator('.welcome').count(), 0);
  });

  it('touches no node that shows what it showed before', async () => {
    await open();
    await preview.show(lumo);
    await preview.read(`void (window.before = [...document.querySelectorAll('.item')])`);
    await preview.read(`void new MutationObserver(all => { window.changed = all.map(({ target, attributeName }) => target.outerHTML + attributeName); })
      .observe(document.querySelector('.sheet'), { subtree: true, childList: true, characterData: true, attributes: true })`);
    await preview.show(structuredClone(lumo));
    assert.equal(await preview.read('window.changed'), undefined);
    const [first, ...stages] = lumo.stages;
    await preview.show({ ...lumo, stages: [{ ...(first ?? stage(0, '')), name: 'Feel the pain' }, ...stages] });
    assert.ok(await preview.read('window.before.every(node => node.isConnected)'));
    assert.match((await preview.item('stages/0').textContent()) ?? '', /Feel the pain/);
  });

  it('draws once a frame, however many maps arrive', async () => {
    await open();
    await preview.read(`void ['A', 'B', 'C'].forEach((title, at) => window.postMessage(
      { type: 'model', uri: ${JSON.stringify(uri)}, version: at + 1, map: { ...${JSON.stringify(journey())}, title }, marks: [] }, '*'))`);
    await preview.until(`window.sent.some(({ version }) => version === 3)`);
    assert.match((await preview.item('journey').textContent()) ?? '', /C/);
  });

  it('draws from what is new in a model, and asks for all of it once it has lost track', async () => {
    await open();
    await preview.show(lumo, { stamp: 1 });
    const delta = deltaOf({ version: 1, map: lumo }, { version: 2, map: { ...lumo, title: 'Renamed' } });
    await preview.send({ type: 'modelDelta', uri, stamp: 2, since: 1, delta });
    await preview.until(`window.sent.some(({ type, version }) => type === 'drawn' && version === 2)`);
    assert.equal(await preview.item('journey').textContent(), 'Renamed');
    assert.equal(await preview.page.locator('.item.stage').count(), 4);
    await preview.send({ type: 'modelDelta', uri, stamp: 9, since: 8, delta: null });
    await preview.until(`window.sent.filter(({ type }) => type === 'ready').length === 2`);
  });

  it('keeps the last good drawing while the text is broken, names the problem and leads to it', async () => {
    await open();
    await preview.show(lumo);
    await preview.show(null, { broken });
    const banner = preview.page.locator('button.banner');
    assert.equal(await banner.textContent(), 'Line 12: A quote is not closed · showing the last good map');
    assert.equal(await preview.page.locator('.item.stage').count(), 4);
    await banner.click();
    assert.deepEqual(await preview.posted('revealProblem'), { type: 'revealProblem', uri });
    await preview.show(lumo);
    assert.equal(await preview.page.locator('.banner').count(), 0);
  });

  it('says so when the server has stopped', async () => {
    await open();
    await preview.show(lumo);
    await preview.send({ type: 'stopped', uri, message: 'The language server has stopped' });
    await preview.page.getByRole('status').getByText('The language server has stopped').waitFor();
    assert.equal(await preview.page.locator('.item.stage').count(), 4);
  });

  it('highlights the element of the text cursor, and scrolls no further than it must', async () => {
    await open({ width: 700 });
    await preview.show(lumo);
    await preview.send({ type: 'highlight', uri, key: `${checkout}/emotion`, reveal: false });
    await preview.page.locator(`.touchpoint.is-highlighted[data-key="${checkout}"]`).waitFor();
    assert.equal(await preview.read(`document.querySelector('.scroller').scrollLeft`), 0);
    await preview.send({ type: 'highlight', uri, key: 'stages/3/touchpoints/2', reveal: true });
    await preview.until(`document.querySelector('.is-highlighted')?.dataset.key === 'stages/3/touchpoints/2'`);
    const box = await preview.item('stages/3/touchpoints/2').boundingBox();
    assert.ok(box && box.x >= 132 && box.x + box.width <= 700, JSON.stringify(box));
    await preview.send({ type: 'highlight', uri, key: null, reveal: true });
    await preview.until(`!document.querySelector('.is-highlighted')`);
  });

  it('asks for the line of what is clicked or entered, and shows what was chosen', async () => {
    await open();
    await preview.show(lumo);
    await preview.item(checkout).click();
    assert.deepEqual(await preview.posted('reveal'), { type: 'reveal', uri, key: checkout });
    await preview.page.locator(`.touchpoint.is-selected[data-key="${checkout}"]`).waitFor();
    assert.equal((await preview.kept()).selected, checkout);
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.keyboard.press('Enter');
    await preview.until(`window.sent.at(-1).key === 'stages/2/touchpoints/1'`);
  });

  it('is one stop of the Tab key, in which arrows lead on', async () => {
    await open();
    await preview.show(lumo);
    const focused = () => preview.read<string>('document.activeElement.dataset.key');
    // Past the toolbar and the names of the lanes, which are one stop each.
    for (let stop = 0; stop < 3; stop++) await preview.page.keyboard.press('Tab');
    assert.equal(await focused(), 'journey');
    await preview.page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'type');
    await preview.page.keyboard.press('ArrowDown');
    assert.match(await focused(), /^stages\/\d$/);
    await preview.page.keyboard.press('ArrowUp');
    await preview.page.keyboard.press('End');
    assert.equal(await focused(), 'story');
    assert.match(await preview.read<string>('document.activeElement.ariaLabel'), /^To be continued/);
    await preview.show({ ...lumo, title: 'Another title' });
    assert.match(
      await preview.read<string>('document.activeElement.ariaLabel'),
      /^To be continued/,
      'a new drawing keeps it',
    );
    await preview.page.keyboard.press('Tab');
    assert.equal(await preview.read('document.activeElement.tagName'), 'BUTTON');
    assert.equal(await preview.page.locator('.item[tabindex="0"]').count(), 1);
  });

  it('lets the curve of one persona stand out while the pointer is on it or on its card', async () => {
    await open({ width: 2400 });
    await preview.show(lumo);
    const faded = () =>
      preview.read<string[]>(`[...new Set([...document.querySelectorAll('.lane-emotion [data-persona]')]
        .filter(element => getComputedStyle(element).opacity < 0.5).map(element => element.dataset.persona))]`);
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.item('personas/tom').hover();
    await preview.until(`document.querySelector('.persona[data-alone]')?.dataset.persona === 'tom'`);
    assert.deepEqual(await faded(), ['maya']);
    await preview.item('personas/maya').hover();
    await preview.until(`document.querySelector('.persona[data-alone]')?.dataset.persona === 'maya'`);
    assert.deepEqual(await faded(), ['tom']);
    await preview.item('journey').hover();
    await preview.until(`!document.querySelector('[data-alone]')`);
    assert.deepEqual(await faded(), []);
  });

  it('never takes the focus by itself', async () => {
    await open();
    await preview.show(lumo);
    await preview.send({ type: 'highlight', uri, key: checkout, reveal: true });
    await preview.page.locator('.is-highlighted').first().waitFor();
    assert.equal(await preview.read('document.activeElement.tagName'), 'BODY');
  });

  it('zooms with keys, wheel and buttons, around the pointer, and keeps it', async () => {
    await open();
    await preview.show(lumo);
    const width = () => preview.read<number>(`document.querySelector('.sheet').clientWidth`);
    const plain = await width();
    await preview.page.keyboard.press('+');
    assert.ok(Math.abs((await width()) / plain - 1.2) < 0.01);
    await preview.page.keyboard.press('0');
    assert.equal(await width(), plain);
    const before = await preview.item(checkout).boundingBox();
    assert.ok(before);
    await preview.page.mouse.move(before.x + 20, before.y + 20);
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -60);
    await preview.page.keyboard.up('Control');
    await preview.until(`document.querySelector('.sheet').clientWidth > ${plain}`);
    const after = await preview.item(checkout).boundingBox();
    assert.ok(after && after.x <= before.x + 20 && after.x + after.width >= before.x + 20);
    await preview.page.getByRole('button', { name: 'Fit the whole map' }).click();
    assert.ok(
      await preview.read(
        `(s => s.scrollHeight <= s.clientHeight && s.scrollWidth <= s.clientWidth)(document.querySelector('.scroller'))`,
      ),
    );
    const { zoom } = await preview.kept();
    await preview.show({ ...lumo, title: 'Another title' });
    assert.equal((await preview.kept()).zoom, zoom);
  });

  it('leaves nothing under the zoom buttons that could not be scrolled out from there', async () => {
    await open();
    await preview.show(lumo);
    await preview.read(`document.querySelector('.scroller').scrollTo(0, 1e6)`);
    const [map, buttons] = await preview.read<[number, number]>(
      `[document.querySelector('.sheet').getBoundingClientRect().bottom, document.querySelector('.zoom').getBoundingClientRect().top]`,
    );
    assert.ok(map <= buttons);
  });

  it('is moved by dragging its ground, and a drag is no click', async () => {
    await open({ width: 600, height: 500 });
    await preview.show(lumo);
    const y = await preview.read<number>(
      `[...Array(280).keys()].map(at => 490 - at).find(y => document.elementFromPoint(300, y).matches('.layer'))`,
    );
    await preview.page.mouse.move(300, y);
    await preview.page.mouse.down();
    await preview.page.mouse.move(150, y - 120, { steps: 4 });
    await preview.page.mouse.up();
    assert.deepEqual(
      await preview.read(`(s => [s.scrollLeft, s.scrollTop])(document.querySelector('.scroller'))`),
      [150, 120],
    );
    assert.equal(await preview.read(`window.sent.some(({ type }) => type === 'reveal')`), false);
  });

  it('keeps the names of the lanes in sight', async () => {
    await open({ width: 600 });
    await preview.show(plainMap(12, 3));
    const name = preview.page.locator('.lane-name[data-lane-name="touchpoints"]');
    const before = await name.boundingBox();
    await preview.read(`void (document.querySelector('.scroller').scrollLeft = 900)`);
    await preview.until(`document.querySelector('.scroller.aside')`);
    assert.equal((await name.boundingBox())?.x, before?.x);
  });

  it('comes back as it was left', async () => {
    const state = { schema: 1, uri, zoom: 1.5, scroll: [120, 80], selected: checkout } as const;
    for (const options of [{ kept: state }, { written: state }]) {
      await open({ width: 600, height: 500, ...options });
      await preview.show(lumo);
      assert.deepEqual(
        await preview.read(`(s => [s.scrollLeft, s.scrollTop])(document.querySelector('.scroller'))`),
        [120, 80],
      );
      await preview.page.getByText('150 %').waitFor();
      await preview.page.locator(`.is-selected[data-key="${checkout}"]`).first().waitFor();
      if ('kept' in options) await preview.close();
    }
  });

  it('starts afresh with another document, and finds the first as it was left', async () => {
    await open();
    await preview.show(lumo);
    await preview.page.keyboard.press('+');
    const other = 'file:///maps/other.journey.yaml';
    await preview.send({ type: 'highlight', uri: other, key: checkout, reveal: true });
    await preview.show(plainMap(3, 1), { uri: other });
    assert.deepEqual(await preview.kept(), { schema: 1, uri: other, zoom: 1, scroll: [0, 0] });
    assert.equal(await preview.page.locator('.is-highlighted').count(), 0);
    await preview.show(lumo);
    assert.equal((await preview.kept()).zoom, 1.2);
  });

  it('keeps that its panel is locked, whichever document it shows, until it is not', async () => {
    await open({ written: { uri, locked: true } });
    await preview.show(lumo);
    assert.equal((await preview.kept()).locked, true);
    const other = 'file:///maps/other.journey.yaml';
    await preview.send({ type: 'lock', uri, locked: false });
    await preview.show(plainMap(3, 1), { uri: other });
    assert.equal((await preview.kept()).locked, undefined);
    await preview.send({ type: 'lock', uri: other, locked: true });
    await preview.until('window.kept.locked');
    await preview.page.keyboard.press('+');
    const { zoom, locked } = await preview.kept();
    assert.deepEqual({ zoom, locked }, { zoom: 1.2, locked: true });
  });

  it('hears nothing that is no message of the panel', async () => {
    await open();
    await preview.show(lumo);
    for (const noise of [
      { type: 'model', uri, version: 9, map: { title: 'x' }, marks: [] },
      { type: 'model', uri, version: '9', map: null, marks: [] },
      { type: 'highlight', uri, key: 7 },
      { source: 'a devtool' },
    ]) {
      await preview.send(noise);
    }
    await preview.show({ ...lumo, title: 'Still here' });
    assert.match((await preview.item('journey').textContent()) ?? '', /Still here/);
  });

  it('shows hostile texts as texts', async () => {
    const evil =
      '"><script>window.hit = 1</script><img src=x onerror="window.hit = 1"><a href="javascript:window.hit = 1">x';
    const hostile = stage(0, evil, {
      goal: evil,
      touchpoints: [
        touchpoint('stages/0/touchpoints/0', evil, { says: '\u202e\u0000gnp.exe', thinking: 'w'.repeat(10_000) }),
      ],
    });
    await open();
    await preview.show(journey({ title: evil, stages: [hostile] }), {
      broken: { ...broken, message: evil },
      marks: [{ key: 'stages/0', code: 'J1', severity: 'error', message: evil }],
    });
    assert.ok((await preview.read<string>('document.body.innerText')).includes('<script>window.hit = 1</script>'));
    assert.equal(await preview.read('window.hit'), undefined);
    assert.equal(await preview.page.locator('#preview script, #preview img, #preview a').count(), 0);
  });
});
