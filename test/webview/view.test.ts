import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { plainOptions, type ViewOptions } from '../../media/map/view/options';
import { lumo, plainMap } from '../map/fixtures';
import { launch } from './browser';
import { type Options, PreviewPage, uri } from './preview-page';

const other = 'file:///maps/other.journey.yaml';

type Edges = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

describe('How a map is seen in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const open = async (options?: Options, map = lumo) => {
    preview = await PreviewPage.open(browser, options);
    await preview.show(map);
    return preview;
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await preview.page.keyboard.press(key);
  };
  const menu = (name: string) => preview.page.locator(`[data-opens="${name}"]`);
  const choice = (name: string) => preview.page.getByRole('menu').getByText(name, { exact: true });
  const lanes = () =>
    preview.read<string[]>(`[...document.querySelectorAll('.lane-name')].map(name => name.dataset.laneName)`);
  const focusedLane = () => preview.read<string>('document.activeElement.dataset.laneName');
  const options = async (): Promise<ViewOptions> => (await preview.kept()).options ?? plainOptions;
  /** Draws on, as a later edit of the text would. */
  const redraw = () => preview.show({ ...lumo, title: 'Drawn again' });

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => preview.close());

  it('hides a lane by its menu, says so, and tells the panel', async () => {
    await open();
    await menu('Lanes').click();
    await choice('KPIs').click();
    await preview.page.getByText('12 of 13').waitFor();
    assert.ok(!(await lanes()).includes('kpis'));
    await press('Escape');
    assert.equal(await preview.read('document.activeElement.dataset.opens'), 'Lanes');
    assert.equal(await preview.page.getByRole('menu').count(), 0);
    const told = await preview.posted('options');
    assert.deepEqual(told.options.hidden, ['kpis']);
  });

  it('filters, says in words what is left out, and clears it', async () => {
    await open();
    await press('/');
    assert.equal(await preview.read('document.activeElement.role'), 'menuitemcheckbox');
    await choice('Live chat').click();
    await press('Escape');
    await preview.page.getByText('Only Live chat').waitFor();
    assert.deepEqual(await preview.page.locator('.item.stage').allTextContents(), ['Compare']);
    await preview.page.getByRole('button', { name: 'Clear the filter' }).click();
    await preview.until(`document.querySelectorAll('.item.stage').length === 4`);
    assert.equal(await preview.page.locator('.shown-chip').count(), 0);
  });

  it('shows pains alone, and which cells are empty', async () => {
    await open();
    await press('v', 'ArrowDown', 'Enter', 'Escape');
    await preview.until(`document.querySelectorAll('.item.touchpoint').length === 1`);
    assert.deepEqual(await lanes(), ['touchpoints', 'emotion', 'pains']);
    await menu('View').click();
    await choice('Coverage: what is empty').click();
    await preview.page.locator('.item.tally.empty').first().waitFor();
    assert.match(
      await preview.read<string>(`document.querySelector('.lane-pains .tally.empty').ariaLabel`),
      /^Pain points at Feel the strain: nothing yet$/,
    );
  });

  it('folds a lane by a click on its name, and by the keyboard', async () => {
    await open();
    const name = preview.page.locator('[data-lane-name="voice"]');
    await name.locator('text').click();
    await preview.until(`document.querySelector('[data-lane-name="voice"]').ariaExpanded === 'false'`);
    assert.equal(await preview.page.locator('.lane-voice .item').count(), 0);
    await name.focus();
    await press('ArrowUp', 'Enter');
    assert.equal(await focusedLane(), 'emotion');
    await preview.until(`document.querySelector('[data-lane-name="emotion"]').ariaExpanded === 'false'`);
    await press('Enter');
    await preview.until(`document.querySelector('.stroke')`);
  });

  it('moves a lane by the keyboard and by dragging, and keeps the focus on it', async () => {
    await open();
    await preview.page.locator('[data-lane-name="touchpoints"]').focus();
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    assert.deepEqual((await lanes()).slice(0, 3), ['touchpoints', 'goals', 'beliefs']);
    assert.equal(await focusedLane(), 'touchpoints');
    await preview.page.getByText('Touchpoints: lane 1 of 13').waitFor({ state: 'attached' });
    const from = await preview.page.locator('[data-lane-name="touchpoints"] text').first().boundingBox();
    const to = await preview.page.locator('[data-lane-name="beliefs"] .lane-ground').boundingBox();
    assert.ok(from && to);
    await preview.page.mouse.move(from.x + 5, from.y + 5);
    await preview.page.mouse.down();
    await preview.page.mouse.move(from.x + 5, to.y + to.height - 2, { steps: 4 });
    assert.equal(await preview.page.locator('.drop-line').isVisible(), true);
    await preview.page.mouse.up();
    await preview.until(`document.querySelectorAll('.lane-name')[2].dataset.laneName === 'touchpoints'`);
    assert.equal(await preview.page.locator('.drop-line').isVisible(), false);
    assert.equal(await preview.page.locator('[data-lane-name="touchpoints"]').getAttribute('aria-expanded'), 'true');
  });

  it('hides a lane by the Delete key or its menu, and hands the focus on', async () => {
    await open();
    await preview.page.locator('[data-lane-name="beliefs"]').focus();
    await press('Delete');
    assert.equal(await focusedLane(), 'touchpoints');
    await press('Shift+F10');
    await preview.page.getByRole('menu', { name: 'Lane Touchpoints' }).getByText('Hide').click();
    await preview.until(`!document.querySelector('[data-lane-name="touchpoints"]')`);
    assert.equal(await focusedLane(), 'emotion');
  });

  it('keeps it all over a reload, for each map by itself', async () => {
    await open();
    await menu('View').click();
    await choice('Compact').click();
    await preview.until(`window.kept.options.density === 'compact'`);
    await preview.show(plainMap(3, 1), { uri: other });
    assert.equal((await preview.kept()).options, undefined);
    await redraw();
    assert.equal((await options()).density, 'compact');
    const kept = await preview.kept();
    await preview.close();
    await open({ kept });
    await menu('View').click();
    assert.equal(await choice('Compact').getAttribute('aria-checked'), 'true');
  });

  it('takes what an other version kept as far as it goes, and loses nothing else', async () => {
    const kept = { schema: 1, uri, zoom: 1.5, scroll: [0, 0], options: { hidden: ['kpis'], density: 'huge', new: 1 } };
    await open({ kept: kept as never });
    assert.ok(!(await lanes()).includes('kpis'));
    await preview.page.getByText('150 %').waitFor();
  });

  it('begins as the map was seen in its last preview, unless this one knows better', async () => {
    const remembered = { ...plainOptions, hidden: ['goals'] };
    preview = await PreviewPage.open(browser);
    await preview.send({ type: 'options', uri, options: remembered });
    await preview.show(lumo);
    assert.ok(!(await lanes()).includes('goals'));
    await menu('Lanes').click();
    await choice('Goals').click();
    await preview.send({ type: 'options', uri, options: remembered });
    await redraw();
    assert.ok((await lanes()).includes('goals'));
  });

  it('keeps the stages in sight while the map is scrolled down, and by no script', async () => {
    await open({ height: 500 });
    await preview.read(`void (document.querySelector('.sheet').dataset.seen = '')`);
    await preview.read(`void new MutationObserver(() => { window.changed = true; })
      .observe(document.querySelector('.sheet'), { subtree: true, childList: true, attributes: true, characterData: true })`);
    await preview.read(`void document.querySelector('.scroller').scrollTo(40, 700)`);
    await preview.until(`document.querySelector('.scroller.below.aside')`);
    const stage = await preview.item('stages/1').boundingBox();
    const ground = await preview.page.locator('.scroller').boundingBox();
    assert.ok(stage && ground && stage.y >= ground.y && stage.y < ground.y + 40, JSON.stringify(stage));
    assert.equal(await preview.read('window.changed'), undefined, 'scrolling draws nothing anew');
    await preview.send({ type: 'highlight', uri, key: 'beliefs/breaks-soon', reveal: true });
    await preview.page.locator('.is-highlighted').waitFor();
    const belief = await preview.item('beliefs/breaks-soon').boundingBox();
    assert.ok(belief && belief.y >= stage.y + stage.height, 'what is scrolled to is not under the stages');
  });

  it('keeps the name of a phase beside the names of the lanes, as long as its stages are in sight', async () => {
    await open({ width: 800 });
    const left = (phase: string) =>
      preview.read<number>(`document.querySelector('.phase-names .${phase} span').getBoundingClientRect().left`);
    const [stage, names] = [
      await preview.item('stages/0').boundingBox(),
      await preview.page.locator('.layer.corner').boundingBox(),
    ];
    assert.ok(stage && names && Math.abs((await left('before')) - stage.x) < 1, 'over its first stage');
    await preview.read(`void document.querySelector('.scroller').scrollTo(300, 0)`);
    assert.ok(Math.abs((await left('before')) - names.x - names.width) < 1, 'beside the names');
    await preview.read(`void document.querySelector('.scroller').scrollTo(9999, 0)`);
    assert.ok((await left('before')) < names.x + names.width, 'gone with its stages');
  });

  it('keeps the name of a stage beside the names of the lanes, as long as the stage is in sight', async () => {
    const wide = { ...plainMap(2, 12), title: 'Wide stages' };
    await open({ width: 800 }, wide);
    const words = (nth: number) =>
      preview.read<Edges>(
        `document.querySelectorAll('.stage-words')[${nth}].querySelector('span').getBoundingClientRect().toJSON()`,
      );
    const scroll = (by: number) => preview.read(`void document.querySelector('.scroller').scrollTo(${by}, 0)`);
    const names = await preview.page.locator('.layer.corner').boundingBox();
    const drawn = await preview.read<Edges>(
      `document.querySelector('.layer.head .stage text').getBoundingClientRect().toJSON()`,
    );
    const first = await words(0);
    assert.ok(
      names && Math.abs(first.left - drawn.left) < 1 && Math.abs(first.top - drawn.top) < 3,
      'on the drawn ones',
    );
    assert.ok(Math.abs(first.right - drawn.right) < 3, JSON.stringify([first, drawn]));
    const [stage, next] = [await preview.item('stages/0').boundingBox(), await preview.item('stages/1').boundingBox()];
    assert.ok(stage && next && stage.width > 1500);
    await scroll(700);
    const stuck = await words(0);
    assert.ok(stuck.left >= names.x + names.width && stuck.left < names.x + names.width + 20, JSON.stringify(stuck));
    await scroll(next.x - names.width - 40);
    const [leaving, coming] = [await words(0), await words(1)];
    assert.ok(leaving.right < coming.left, 'goes with its stage when the next one comes');
  });

  it('lets stages with endless names be scrolled away, and scrolls to what is below them', async () => {
    const [first, ...more] = plainMap(3, 2).stages;
    assert.ok(first);
    await open({ height: 500 }, { ...plainMap(3, 2), stages: [{ ...first, name: 'long '.repeat(2000) }, ...more] });
    const bottom = () => preview.read<number>(`document.querySelector('.layer.head').getBoundingClientRect().bottom`);
    assert.ok((await bottom()) > 1000);
    await preview.send({ type: 'highlight', uri, key: 'stages/2/touchpoints/1', reveal: true });
    await preview.page.locator('.is-highlighted').first().waitFor();
    const [box, head] = [await preview.item('stages/2/touchpoints/1').boundingBox(), await bottom()];
    assert.ok(box && box.y >= head - 1 && box.y + box.height < 500, JSON.stringify([box, head]));
  });

  it('shows from far away the stages, the curve and red spots, and from near the words', async () => {
    await open({}, plainMap(14, 5));
    const before = await preview.item('stages/6').boundingBox();
    await press('f');
    await preview.page.locator('.item.spot').first().waitFor();
    assert.equal(await preview.page.locator('.item.stage').count(), 14);
    assert.equal(await preview.page.locator('.item.touchpoint').count(), 0);
    assert.ok(await preview.read(`(s => s.scrollWidth <= s.clientWidth)(document.querySelector('.scroller'))`));
    await press('0');
    await preview.page.locator('.item.touchpoint').first().waitFor();
    assert.equal((await preview.item('stages/6').boundingBox())?.width, before?.width);
  });

  it('moves a lane past the next one that is drawn from far away', async () => {
    await open();
    await press('-', '-', '-', '-', '-', '-');
    await preview.page.locator('.item.spot').first().waitFor();
    assert.deepEqual(await lanes(), ['emotion', 'pains']);
    await preview.page.locator('[data-lane-name="emotion"]').focus();
    await press('Alt+ArrowDown');
    assert.deepEqual(await lanes(), ['pains', 'emotion']);
    assert.equal(await focusedLane(), 'emotion');
    await preview.page.getByText('Emotion: lane 2 of 2').waitFor({ state: 'attached' });
    await press('Alt+ArrowDown');
    assert.deepEqual(await lanes(), ['pains', 'emotion']);
    await press('0');
    await preview.page.locator('.item.touchpoint').first().waitFor();
    assert.deepEqual((await lanes()).slice(3, 6), ['voice', 'pains', 'emotion'], 'nothing else is moved');
  });

  it('zooms around the pointer where the words go, too', async () => {
    await open({}, plainMap(14, 5));
    await preview.read(`void (document.querySelector('.scroller').scrollLeft = 2500)`);
    const under = `[...document.querySelectorAll('.item.stage')].findIndex(stage =>
      (({ left, right }) => left <= 700 && 700 <= right + 12)(stage.getBoundingClientRect()))`;
    const near = await preview.read(under);
    await preview.read(`void [...Array(3)].forEach(() => document.querySelector('.scroller').dispatchEvent(
      new WheelEvent('wheel', { ctrlKey: true, deltaY: 60, clientX: 700, clientY: 300, cancelable: true })))`);
    await preview.page.locator('.item.spot').first().waitFor();
    assert.equal(await preview.read(under), near);
  });

  it('fits the height of a high map', async () => {
    await open({ width: 800, height: 900 });
    await press('h');
    const { zoom } = await preview.kept();
    assert.ok(zoom >= 0.4 && zoom < 1, `${zoom}`);
  });

  it('has a mini-map for a large map, and moves it by that', async () => {
    await open();
    assert.equal(await preview.page.locator('.mini-map').isVisible(), false);
    await preview.show(plainMap(14, 5));
    const box = await preview.page.locator('.mini-map').boundingBox();
    assert.ok(box);
    await preview.page.mouse.click(box.x + box.width - 4, box.y + 10);
    assert.ok(
      await preview.read(
        `(s => s.scrollLeft + s.clientWidth > s.scrollWidth - 20)(document.querySelector('.scroller'))`,
      ),
    );
    // What is in sight is shown with the next frame.
    await preview.until(
      `document.querySelector('.mini-sight').getBoundingClientRect().right > ${box.x + box.width - 6}`,
    );
  });

  it('moves the map by Shift and arrows', async () => {
    await open({ width: 600, height: 500 });
    await press('Shift+ArrowRight', 'Shift+ArrowDown');
    assert.deepEqual(
      await preview.read(`(s => [s.scrollLeft > 50, s.scrollTop > 50])(document.querySelector('.scroller'))`),
      [true, true],
    );
  });

  it('lists its keys, and gives the focus back', async () => {
    await open();
    await press('?');
    const dialog = preview.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    assert.match((await dialog.textContent()) ?? '', /Alt\+↑Alt\+↓|Alt\+↑Move it up/);
    await press('Escape');
    assert.equal(await preview.read('document.activeElement.dataset.opens'), 'Keyboard shortcuts');
  });

  it('leaves keys alone that are the host’s', async () => {
    await open();
    await press('Control+f', 'Control+/', 'Alt+v');
    assert.equal(await preview.page.getByRole('menu').count(), 0);
    assert.equal((await preview.kept()).zoom, 1);
  });
});
