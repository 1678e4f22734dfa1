import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { forms } from '../../media/preview/forms';
import { lumo } from '../map/fixtures';
import { launch } from './browser';
import { type Options, PreviewPage } from './preview-page';

describe('The forms of a map in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  const open = async (options?: Options) => {
    preview = await PreviewPage.open(browser, options);
    await preview.show(lumo);
  };
  /** Buttons of the toolbar that stick out of the panel, or under one another. */
  const crowded = () =>
    preview.read<string[]>(`[...document.querySelectorAll('.toolbar .tool')].filter(tool => tool.checkVisibility())
      .filter((tool, at, all) => {
        const { left, right } = tool.getBoundingClientRect();
        return right > innerWidth || all.slice(0, at).some(other => other.getBoundingClientRect().right > left + 0.5);
      }).map(({ ariaLabel }) => ariaLabel)`);

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  afterEach(() => preview.close());

  it('have a button each, and room for it, down to the width where one menu has them all', async () => {
    await open();
    for (const width of [1400, 1081, 1000, 621, 620, 500, 360]) {
      await preview.page.setViewportSize({ width, height: 700 });
      assert.deepEqual(await crowded(), [], `${width} px`);
      const buttons = preview.page.locator('.forms .tool:visible');
      assert.equal(await buttons.count(), width > 620 ? forms.length : 0, `${width} px`);
      assert.equal(await preview.page.getByRole('button', { name: 'Form: Map' }).isVisible(), width <= 620);
    }
  });

  it('are chosen from the menu of a narrow panel, which closes, by pointer and by keys', async () => {
    await open({ width: 500 });
    await preview.page.getByRole('button', { name: 'Form: Map' }).click();
    assert.equal(await preview.page.getByRole('menuitemradio').count(), forms.length);
    await preview.page.getByRole('menuitemradio', { name: 'Table' }).click();
    await preview.page.getByRole('table', { name: lumo.title }).waitFor();
    assert.equal(await preview.page.getByRole('menu').count(), 0);
    await preview.page.getByRole('button', { name: 'Form: Table' }).focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('m');
    await preview.page.keyboard.press('Enter');
    await preview.page.locator('svg.layer').first().waitFor();
  });

  it('are walked by arrows among the other buttons, never to one that is not seen', async () => {
    for (const width of [1400, 500]) {
      await open({ width });
      await preview.page.locator('.tool:visible').first().focus();
      const count = await preview.page.locator('.tool:visible').count();
      const seen = new Set<string>();
      for (let at = 0; at < count; at++) {
        seen.add(await preview.read<string>('document.activeElement.ariaLabel'));
        await preview.page.keyboard.press('ArrowRight');
      }
      assert.equal(seen.size, count);
      if (width > 500) await preview.close();
    }
  });

  it('offer only what makes a difference to them', async () => {
    await open();
    const groups = async () => {
      await preview.page.getByRole('button', { name: 'View', exact: true }).click();
      const names = await preview.page.getByRole('menu', { name: 'View' }).getByRole('group').all();
      const labels = await Promise.all(names.map(group => group.getAttribute('aria-label')));
      await preview.page.keyboard.press('Escape');
      return labels;
    };
    assert.deepEqual(await groups(), ['Show', 'Emotions', 'Density', 'Behind the curve']);
    await preview.page.keyboard.press('t');
    assert.deepEqual(await groups(), ['Show', 'Emotions']);
  });
});
