import { strict as assert } from 'node:assert';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { themes } from '../../media/export/themes';
import { listed, shop, uriOf } from '../map/portfolio/fixtures';
import { launch } from './browser';
import { PortfolioPage } from './portfolio-page';

describe('The portfolio', () => {
  let browser: Browser;
  let portfolio: PortfolioPage;

  const open = async (options?: Parameters<typeof PortfolioPage.open>[1]) => {
    portfolio = await PortfolioPage.open(browser, options);
    await portfolio.show(shop);
  };
  const press = (key: string) => portfolio.page.keyboard.press(key);
  const focused = () => portfolio.read<string>('document.activeElement.dataset.uri');

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => portfolio.close());

  it('opens a map by click and Enter, with Ctrl its drawing, and a file that is none', async () => {
    await open();
    await portfolio.page.getByRole('row', { name: /^Buying a lamp maps/ }).click();
    assert.deepEqual(await portfolio.posted('open'), { type: 'open', uri: uriOf('buying'), as: 'text' });
    await portfolio.page.locator('tbody tr').first().focus();
    await press('Control+Enter');
    assert.deepEqual(await portfolio.posted('open'), { type: 'open', uri: uriOf('archive'), as: 'preview' });
    await portfolio.page.getByRole('button', { name: 'maps/broken.journey.yaml' }).click();
    assert.deepEqual(await portfolio.posted('open'), { type: 'open', uri: uriOf('broken'), as: 'text' });
  });

  it('is walked, folded and unfolded by arrows; Tab stops at one row', async () => {
    await open();
    await portfolio.page.locator('tbody tr').first().focus();
    await press('ArrowDown');
    assert.equal(await focused(), uriOf('life'));
    await press('ArrowRight');
    assert.equal(await focused(), uriOf('buying'));
    await press('ArrowLeft');
    await portfolio.until(`document.querySelectorAll('tbody tr').length === 5`);
    assert.equal(await focused(), uriOf('buying'));
    await press('ArrowLeft');
    assert.equal(await focused(), uriOf('life'));
    await press('End');
    assert.equal(await focused(), uriOf('returning'));
    await press('Home');
    await portfolio.until(`document.querySelector('tr[tabindex="0"]').dataset.uri === '${uriOf('archive')}'`);
    assert.equal(await portfolio.page.locator('tbody tr[tabindex="0"]').count(), 1);
    await portfolio.page.locator(`tr[data-uri="${uriOf('life')}"] .twisty`).click();
    await portfolio.until(`document.querySelectorAll('tbody tr').length === 3`);
    assert.equal(await portfolio.read('window.sent.length'), 1, 'folding opens nothing');
  });

  it('sorts by a click on a head, and back, and keeps it over a reload', async () => {
    await open();
    const head = portfolio.page.getByRole('columnheader', { name: 'Open pains' });
    await head.getByRole('button').click();
    await portfolio.until(`document.querySelector('[aria-sort="descending"]')`);
    assert.equal((await portfolio.titles())[0], 'Buying a lamp');
    await head.getByRole('button').click();
    await portfolio.until(`document.querySelector('[aria-sort="ascending"]')`);
    assert.equal((await portfolio.titles())[0], 'An old map');
    const kept = await portfolio.kept();
    await portfolio.close();
    await open({ kept });
    assert.equal(
      await portfolio.page.getByRole('columnheader', { name: 'Open pains' }).getAttribute('aria-sort'),
      'ascending',
    );
  });

  it('moves the rows of a long list when it is sorted, and makes none anew', async () => {
    portfolio = await PortfolioPage.open(browser);
    const many = Array.from({ length: 200 }, (_, nth) => listed(`map-${nth}`, { quickWins: (nth * 7) % 200 }));
    await portfolio.show({ maps: many, others: [] });
    await portfolio.read(`void (
      window.rows = [...document.querySelectorAll('tbody tr')],
      window.touched = [],
      new MutationObserver(all => window.touched.push(...all.map(({ target }) => target.localName)))
        .observe(document.querySelector('tbody'), { subtree: true, childList: true, characterData: true }))`);
    await portfolio.page.getByRole('columnheader', { name: 'Quick wins' }).getByRole('button').click();
    await portfolio.until(`document.querySelector('[aria-sort="descending"]')`);
    const now = await portfolio.read<string[]>(
      `[...document.querySelectorAll('tbody tr')].map(row => row.dataset.uri)`,
    );
    const sorted = [...many].sort((a, b) => b.quickWins - a.quickWins).map(({ uri }) => uri);
    assert.deepEqual(now, sorted);
    assert.ok(await portfolio.read(`window.rows.every(row => row.isConnected)`));
    assert.deepEqual(await portfolio.read(`[...new Set(window.touched)]`), ['tbody']);
  });

  it('filters by words, owner and status, and says how many are left', async () => {
    await open();
    await portfolio.page.getByRole('searchbox', { name: 'Find' }).fill('lamp');
    await portfolio.page.getByRole('combobox', { name: 'Owner' }).selectOption('Mira Okafor');
    await portfolio.page.getByText('2 maps shown').waitFor({ state: 'attached' });
    assert.deepEqual(await portfolio.titles(), ['Life with a lamp', 'Using a lamp']);
    await portfolio.page.getByRole('combobox', { name: 'Status' }).selectOption('live');
    await portfolio.page.getByText('1 map shown').waitFor({ state: 'attached' });
    assert.deepEqual(await portfolio.titles(), ['Life with a lamp']);
  });

  it('follows the maps', async () => {
    await open();
    await portfolio.page.locator(`tr[data-uri="${uriOf('buying')}"]`).focus();
    await portfolio.show({ ...shop, maps: [listed('new', { title: 'A new one' }), ...shop.maps] });
    assert.equal((await portfolio.titles())[0], 'A new one');
    assert.equal(await focused(), uriOf('buying'));
  });

  it('shows the maps that are read already, and that more will come', async () => {
    portfolio = await PortfolioPage.open(browser);
    await portfolio.page.getByText('Reading all maps…').waitFor();
    await portfolio.send({ type: 'portfolio', folder: true, reading: true, maps: shop.maps.slice(0, 2), others: [] });
    await portfolio.page.getByText('Reading all maps… 2 so far').waitFor();
    assert.equal((await portfolio.titles()).length, 2);
    await portfolio.show(shop);
    await portfolio.until(`document.querySelectorAll('tbody tr').length === ${shop.maps.length}`);
    assert.equal(await portfolio.page.getByText('Reading all maps').count(), 0);
  });

  it('says what to do where there are no maps, and what is wrong where the server is gone', async () => {
    portfolio = await PortfolioPage.open(browser);
    await portfolio.show({ maps: [], others: [] }, false);
    await portfolio.page.getByRole('button', { name: 'Open a folder' }).click();
    assert.deepEqual(await portfolio.posted('begin'), { type: 'begin', what: 'folder' });
    await portfolio.show({ maps: [], others: [] });
    await portfolio.page.getByRole('button', { name: 'Write a new map' }).click();
    await portfolio.until(`window.sent.at(-1).what === 'map'`);
    await portfolio.show(shop);
    await portfolio.page.getByRole('button', { name: 'New map' }).click();
    await portfolio.until(`window.sent.filter(({ what }) => what === 'map').length === 2`);
    await portfolio.send({ type: 'stopped', message: 'The server is gone' });
    await portfolio.page.getByRole('alert').getByText('The server is gone').waitFor();
  });

  it('fits a narrow panel', async () => {
    await open({ width: 700 });
    assert.equal(await portfolio.read('document.documentElement.scrollWidth'), 700);
  });

  for (const theme of themes) {
    it(`is accessible in ${theme.id}`, async () => {
      await open({ theme });
      await portfolio.page.locator('tbody tr').first().focus();
      const { violations } = await new AxeBuilder({ page: portfolio.page }).setLegacyMode().analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
    });
  }
});
