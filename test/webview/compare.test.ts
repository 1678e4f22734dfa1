import { strict as assert } from 'node:assert';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { themes } from '../../media/export/themes';
import { lumo, plainMap } from '../map/fixtures';
import { launch } from './browser';
import { type Options, PreviewPage, uri } from './preview-page';

const other = 'file:///maps/other.journey.yaml';
const others = {
  type: 'others',
  uri,
  maps: [{ uri: other, name: 'The other map' }],
  loaded: [{ uri: other, map: { ...lumo, title: 'Without a start', stages: lumo.stages.slice(1) } }],
} as const;

describe('The comparison in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const open = async (options?: Options, map = lumo) => {
    preview = await PreviewPage.open(browser, options);
    await preview.show(map);
    await preview.page.keyboard.press('d');
    await preview.page.getByRole('heading', { name: 'What differs' }).waitFor();
  };
  const select = (name: string) => preview.page.getByRole('combobox', { name, exact: true });
  const row = (name: string) => preview.page.getByRole('region', { name });

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => preview.close());

  it('begins with what is and what should be, and asks for other maps once', async () => {
    await open();
    await row('3. Buy').getByText('Feels better by 1.5').waitFor();
    await preview.page.getByRole('img', { name: /Two curves/ }).waitFor();
    await preview.show({ ...lumo, title: 'Edited' });
    const asked = await preview.read<number>(`window.sent.filter(({ type }) => type === 'compare').length`);
    assert.equal(asked, 1);
    assert.deepEqual((await preview.posted('compare')).with, []);
  });

  it('compares with another map, which is asked for, and keeps the choice for the map', async () => {
    await open();
    await preview.send({ ...others, loaded: [] });
    await select('with').selectOption('The other map');
    await preview.page.getByText('Reading the other map').waitFor();
    assert.deepEqual((await preview.posted('compare')).with, [other]);
    await preview.send(others);
    await row('1. Feel the strain').getByText('Only in “As it is”').waitFor();
    await preview.page.getByRole('button', { name: 'Swap' }).click();
    await row('1. Feel the strain').getByText('Only in “As it is”').waitFor();
    await preview.page.getByText('1 stage is new').waitFor();
    const { options } = await preview.posted('options');
    assert.deepEqual(options.compare, { a: `map:${other}`, b: 'now' });
    await preview.send({ ...others, loaded: [{ uri: other, map: null }] });
    await preview.page.getByText('The other map cannot be read').waitFor();
  });

  it('heeds the filter, and says what differs in the whole map', async () => {
    await open();
    const whole = preview.page.getByRole('region', { name: 'The whole map' });
    await whole.getByText('Believed: “Good light is worth 120 €” instead of “A lamp is a lamp”').click();
    assert.equal((await preview.posted('reveal')).key, 'beliefs/lamps-alike');
    await preview.page.keyboard.press('/');
    await preview.page.getByRole('menuitemcheckbox', { name: 'During' }).click();
    await row('1. Buy').getByText('better by 3').waitFor();
    assert.equal(await row('2. ').count(), 0);
  });

  it('turns to the comparison with a map that the editor names', async () => {
    preview = await PreviewPage.open(browser);
    await preview.show(lumo);
    await preview.send({ type: 'form', uri, form: 'compare', with: other });
    await preview.until(`window.sent.some(({ type, with: uris }) => type === 'compare' && uris[0] === '${other}')`);
    await preview.send(others);
    await preview.page.getByText('1 stage is gone').waitFor();
    await preview.show(plainMap(2, 1), { uri: 'file:///maps/third.journey.yaml' });
    await preview.page.keyboard.press('d');
    await preview.page.getByText('Choose what to compare').waitFor();
    assert.deepEqual(await preview.posted('compare').then(message => [message.uri, message.with]), [
      'file:///maps/third.journey.yaml',
      [],
    ]);
  });

  it('leads to the text of the map at hand, by click and keys, and shows the cursor', async () => {
    await open();
    const checkout = row('3. Buy').getByRole('button', { name: /Pays at the checkout/ });
    await checkout.click();
    assert.equal((await preview.posted('reveal')).key, 'stages/2/touchpoints/0');
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.keyboard.press('Enter');
    await preview.until(`window.sent.at(-1).key === 'stages/2/touchpoints/0/pains/0'`);
    await preview.send({ type: 'highlight', uri, key: 'stages/3/kpis/NPS', reveal: true });
    await preview.page.locator('.is-highlighted', { hasText: 'NPS' }).waitFor();
  });

  it('has words and a plot as large as they are asked to be', async () => {
    await open({ width: 700 });
    await preview.page.keyboard.press('+');
    await preview.until(`document.querySelector('.compare h1').getBoundingClientRect().height > 32`);
    assert.equal(await preview.read(`document.querySelector('.scroller').scrollWidth <= 700`), true);
  });

  it('says what to do where there is nothing to compare', async () => {
    await open({}, plainMap(2, 1));
    await preview.send({ ...others, maps: [], loaded: [] });
    await preview.page.getByText('There is nothing to compare with yet').waitFor();
  });

  for (const theme of themes) {
    it(`fits a narrow panel and is accessible in ${theme.name}`, async () => {
      await open({ theme, width: 600 });
      assert.equal(await preview.read(`document.querySelector('.scroller').scrollWidth <= 600`), true);
      const { violations } = await new AxeBuilder({ page: preview.page }).setLegacyMode().analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
    });
  }
});
