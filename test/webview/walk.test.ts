import { strict as assert } from 'node:assert';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { themes } from '../../media/export/themes';
import { lumo } from '../map/fixtures';
import { launch } from './browser';
import { type Options, PreviewPage, uri } from './preview-page';

const [strain, reel, checkout] = ['stages/0/touchpoints/0', 'stages/0/touchpoints/1', 'stages/2/touchpoints/0'];

describe('The walk in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const open = async (options?: Options) => {
    preview = await PreviewPage.open(browser, options);
    await preview.show(lumo);
    await preview.page.keyboard.press('w');
    await preview.page.getByRole('region', { name: /Walk through/ }).waitFor();
  };
  const press = (key: string) => preview.page.keyboard.press(key);
  const at = (number: number) => preview.page.getByRole('article', { name: `Step ${number} of 9` }).waitFor();

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => preview.close());

  it('goes on and back by arrows, to the ends by Home and End, and says each step once', async () => {
    await open();
    await at(1);
    await press('ArrowRight');
    await at(2);
    await preview.page
      .getByText('Feel the strain, step 2 of 9. Sees a reel about glare, by Instagram.')
      .waitFor({ state: 'attached' });
    await press('End');
    await preview.page.getByRole('article', { name: 'The end' }).waitFor();
    await press('ArrowLeft');
    await at(9);
    await press('Home');
    await at(1);
    assert.equal(await preview.page.locator('.walk [aria-live], .walk [role="status"]').count(), 0);
  });

  it('asks where ways part, and comes back the way that was gone', async () => {
    await open();
    await preview.page.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name: 'Buy' }).click();
    await at(5);
    await preview.page.getByRole('button', { name: /gives up/ }).click();
    await at(6);
    assert.equal(
      await preview.read('document.activeElement.className'),
      'walk-way end walk-on',
      'the focus stays on the way',
    );
    await press('Enter');
    await preview.page.getByRole('article', { name: 'The end' }).waitFor();
    await preview.page.getByRole('button', { name: '← Back' }).click();
    await at(6);
    await press('ArrowLeft');
    await at(5);
  });

  it('goes where the text cursor goes, and leads to the line by click and Enter', async () => {
    await open();
    await preview.send({ type: 'highlight', uri, key: `${checkout}/pains/0`, reveal: true });
    await at(5);
    await preview.page.getByRole('button', { name: 'Pays at the checkout', exact: true }).click();
    assert.equal((await preview.posted('reveal')).key, checkout);
    await press('ArrowDown');
    await press('Control+Enter');
    assert.deepEqual(await preview.posted('edit').then(({ key, part }) => [key, part]), [checkout, 'says']);
    await press('ArrowRight');
    await at(7);
    await preview.send({ type: 'highlight', uri, key: strain, reveal: true });
    await at(1);
  });

  it('lets words be written where they stand', async () => {
    await open();
    await press('ArrowRight');
    await preview.page.getByText('Is that really my lamp').dblclick();
    await preview.page.keyboard.press('Control+A');
    await preview.page.keyboard.type('It is the lamp');
    await press('Enter');
    assert.deepEqual((await preview.posted('change')).intent, {
      op: 'set',
      key: reel,
      part: 'thinking',
      value: 'It is the lamp',
    });
  });

  it('stays at its step over edits and reloads, and keeps eyes and answers for the map', async () => {
    await open();
    await press('ArrowRight');
    await preview.page.getByRole('combobox', { name: 'Through the eyes of' }).selectOption('tom');
    await preview.page.getByText('I am Tom Berg').waitFor();
    await at(2);
    await preview.show({ ...lumo, title: 'Edited' });
    await at(2);
    await press('End');
    await preview.page.getByRole('checkbox', { name: /Will I see the business again/ }).check();
    const { options } = await preview.posted('options');
    assert.deepEqual([options.eyes, options.answered], ['tom', ['again']]);
    const kept = await preview.kept();
    await preview.close();
    preview = await PreviewPage.open(browser, { kept });
    await preview.show(lumo);
    await preview.page.getByText('I am Tom Berg').waitFor();
    await at(9);
    await press('End');
    assert.equal(await preview.page.getByRole('checkbox', { checked: true }).count(), 1);
  });

  it('has words as large as they are asked to be', async () => {
    await open({ width: 600 });
    const height = () => preview.read<number>(`document.querySelector('h1 .item').getBoundingClientRect().height`);
    const before = await height();
    await press('+');
    await preview.until(`document.querySelector('h1 .item').getBoundingClientRect().height > ${before * 1.1}`);
    assert.equal(await preview.read(`document.querySelector('.scroller').scrollWidth <= 600`), true);
  });

  it('moves nothing for those who want less motion', async () => {
    await open();
    const animation = `getComputedStyle(document.querySelector('.walk-step')).animationName`;
    assert.equal(await preview.read(animation), 'walk-in');
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await preview.read(animation), 'none');
  });

  for (const theme of themes) {
    it(`fits a narrow panel and is accessible in ${theme.name}`, async () => {
      await open({ theme, width: 600 });
      await preview.page.emulateMedia({ reducedMotion: 'reduce' });
      for (const place of [checkout, 'end']) {
        if (place === 'end') await press('End');
        else await preview.send({ type: 'highlight', uri, key: place, reveal: false });
        await (place === 'end' ? preview.page.getByRole('article', { name: 'The end' }).waitFor() : at(5));
        assert.equal(await preview.read(`document.querySelector('.scroller').scrollWidth <= 600`), true);
        const { violations } = await new AxeBuilder({ page: preview.page }).setLegacyMode().analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
        );
      }
    });
  }
});
