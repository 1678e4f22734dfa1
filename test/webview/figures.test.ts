import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { themes } from '../../media/export/themes';
import { forms } from '../../media/preview/forms';
import { lumo } from '../map/fixtures';
import { axe, paleTexts } from './accessible';
import { launch } from './browser';
import { type Options, PreviewPage, uri } from './preview-page';

/** Of each form that is a figure: its key, an element that it shows, and words that only it says. */
const figures = [
  { id: 'circle', shows: 'stages/2/touchpoints/0', says: 'The loop closes' },
  { id: 'story', shows: 'beliefs/lamps-alike', says: 'Belief ladder' },
  { id: 'board', shows: 'opportunities/early-shipping', says: 'Quick wins' },
] as const;

describe('The figures in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const open = async (id: string, options?: Options) => {
    preview = await PreviewPage.open(browser, options);
    await preview.show(lumo);
    await preview.page.keyboard.press(forms.find(form => form.id === id)?.key ?? '');
    await preview.page.locator(`svg.figure.${id}`).waitFor();
  };
  const focused = () => preview.read<string>('document.activeElement.dataset.key');

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => preview.close());

  for (const { id, shows, says } of figures) {
    it(`${id}: is drawn in place of the map, leads to the text, and marks cursor, choice and remarks`, async () => {
      await open(id);
      assert.match((await preview.page.locator('svg.figure').textContent()) ?? '', new RegExp(says));
      await preview.item(shows).click();
      assert.equal((await preview.posted('reveal')).key, shows);
      await preview.page.locator('.item.is-selected').first().waitFor();
      await preview.send({ type: 'highlight', uri, key: shows, reveal: true });
      await preview.page.locator('.item.is-highlighted').first().waitFor();
      const marks = [{ key: shows, code: 'J411', severity: 'warning', message: 'No pain' }] as const;
      await preview.show(lumo, { marks });
      assert.match((await preview.item(shows).getAttribute('aria-label')) ?? '', /Warning: No pain/);
      assert.equal(await preview.page.locator('.mark').count(), 1);
    });

    it(`${id}: every element is reached by the keyboard, and one is the stop of the Tab key`, async () => {
      await open(id);
      assert.equal(await preview.page.locator('.figure [tabindex="0"]').count(), 1);
      await preview.page.locator('.figure [tabindex="0"]').focus();
      const count = await preview.page.locator('.figure .item').count();
      await preview.page.keyboard.press('Home');
      for (let at = 1; at < count; at++) await preview.page.keyboard.press('ArrowRight');
      const last = await preview.read<boolean>(
        `document.activeElement === [...document.querySelectorAll('.figure .item')].at(-1)`,
      );
      assert.ok(last);
      const top = `document.activeElement.querySelector('.frame').getBoundingClientRect().top`;
      const low = await preview.read<number>(top);
      await preview.page.keyboard.press('ArrowUp');
      assert.ok((await preview.read<number>(top)) < low);
      await preview.page.keyboard.press('Enter');
      assert.equal((await preview.posted('reveal')).key, await focused());
    });

    it(`${id}: is zoomed around the pointer, fitted, and filtered`, async () => {
      await open(id);
      const width = () => preview.read<number>(`document.querySelector('svg.figure').getBoundingClientRect().width`);
      const before = await width();
      await preview.page.keyboard.press('+');
      assert.ok((await width()) > before);
      await preview.page.keyboard.press('f');
      await preview.until(
        `(s => s.scrollHeight <= s.clientHeight && s.scrollWidth <= s.clientWidth)(document.querySelector('.scroller'))`,
      );
      await preview.page.keyboard.press('/');
      await preview.page.getByRole('menuitemcheckbox', { name: 'During' }).click();
      await preview.page.keyboard.press('Escape');
      await preview.page.getByText('Only During').waitFor();
    });

    for (const theme of themes) {
      it(`${id}: is readable and accessible in ${theme.id}`, async () => {
        await open(id, { theme });
        assert.deepEqual(await preview.read(paleTexts), []);
        await axe(preview);
      });
    }
  }

  it('are copied as what they are', async () => {
    await open('circle');
    await preview.read(
      `void (navigator.clipboard.write = async ([item]) => { window.item = await item.getType('image/png'); })`,
    );
    await preview.send({ type: 'copyImage', uri });
    await preview.posted('picture');
    const wide = await preview.read<number>(`createImageBitmap(window.item).then(({ width }) => width)`);
    const drawn = await preview.read<number>(`document.querySelector('svg.figure').width.baseVal.value`);
    assert.equal(wide, Math.round(2 * drawn));
  });
});
