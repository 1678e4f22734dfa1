import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { themes } from '../../media/export/themes';
import type { Card } from '../../server/src/protocol';
import { lumo, plainMap } from '../map/fixtures';
import { axe, paleTexts } from './accessible';
import { launch } from './browser';
import { PreviewPage, uri } from './preview-page';

const marks = [
  { key: 'stages/1', code: 'J400', severity: 'warning', message: 'No touchpoint' },
  { key: 'stages/2/touchpoints/0', code: 'J411', severity: 'error', message: 'No pain' },
] as const;
const start = { line: 0, character: 0 };
/** Enough to see all kinds of text; checks of large pages take long. */
const small = { ...plainMap(2, 2), villains: lumo.villains, opportunities: lumo.opportunities };
const card: Card = {
  key: 'stages/1/touchpoints/0',
  version: 1,
  kind: 'touchpoint',
  text: 'Pays at the checkout',
  facts: [{ name: 'channel', text: 'Our shop' }],
  proof: { standing: 'measured', sources: ['Calls in spring'] },
  findings: (['error', 'warning', 'information', 'hint'] as const).map(severity => ({
    code: 'J412',
    severity,
    message: 'The feeling falls',
    why: 'A fall has a reason.',
    source: 'NN/g',
    range: { start, end: start },
    fixes: [{ title: 'Add a pain' }],
  })),
};
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

describe('The preview in each theme', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const theme of themes) {
    it(`is readable and accessible in ${theme.id}`, async () => {
      const preview = await PreviewPage.open(browser, { theme });
      await preview.show(lumo, { marks, broken: { code: 'J100', message: 'Broken', range } });
      await preview.send({ type: 'highlight', uri, key: 'stages/2/touchpoints/0', reveal: false });
      await preview.until(`document.querySelector('.is-highlighted')`);
      assert.deepEqual(await preview.read(paleTexts), []);
      await preview.page.keyboard.press('/');
      await preview.page.getByRole('menu').waitFor();
      await axe(preview);
      await preview.close();
    });

    it(`is accessible with the card of an element, as a table and while empty in ${theme.id}`, async () => {
      const preview = await PreviewPage.open(browser, { theme });
      await preview.show(small, { marks: [{ ...marks[1], key: card.key }] });
      await preview.item(card.key).focus();
      await preview.page.keyboard.press('i');
      await preview.send({ type: 'card', uri, key: card.key, card });
      await preview.page.getByRole('dialog').waitFor();
      await axe(preview);
      await preview.page.keyboard.press('Escape');
      await preview.page.keyboard.press('t');
      await preview.page.getByRole('table').waitFor();
      await axe(preview);
      await preview.show(null);
      await axe(preview);
      await preview.close();
    });
  }

  it('is accessible with a menu open, a filter set and the keys listed', async () => {
    const preview = await PreviewPage.open(browser);
    await preview.show(lumo);
    await preview.page.keyboard.press('/');
    await preview.page.getByRole('menuitemcheckbox', { name: 'Live chat' }).click();
    await axe(preview);
    await preview.page.keyboard.press('Escape');
    await preview.page.keyboard.press('?');
    await axe(preview);
    await preview.close();
  });

  it('shows the highlighted element by more than colour', async () => {
    const preview = await PreviewPage.open(browser);
    await preview.show(lumo);
    const frame = `getComputedStyle(document.querySelector('[data-key="stages/0/touchpoints/0"] > .frame')).strokeWidth`;
    assert.equal(await preview.read(frame), '1px');
    await preview.send({ type: 'highlight', uri, key: 'stages/0/touchpoints/0', reveal: false });
    await preview.until(`${frame} === '2.5px'`);
    await preview.close();
  });
});
