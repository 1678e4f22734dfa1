import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { lumo, stage } from '../map/fixtures';
import { launch } from './browser';
import { PreviewPage, uri } from './preview-page';

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
const broken = { code: 'J100', message: 'A quote is missing', range };

describe('What the preview says to those who do not see it', () => {
  let browser: Browser;
  let preview: PreviewPage;

  /** All that live regions have said. */
  const said = () => preview.read<string[]>('window.heard');

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser);
    await preview.read(`void (window.heard = [])`);
    await preview.read(`void new MutationObserver(changes => {
      for (const { target } of changes) {
        const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[aria-live], output');
        const text = region?.getAttribute('aria-live') === 'off' ? '' : region?.textContent ?? '';
        if (text && window.heard.at(-1) !== text) window.heard.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })`);
    await preview.show(lumo);
  });
  afterEach(() => preview.close());

  it('says nothing while the text is typed, not even with a filter that hides more or less', async () => {
    await preview.page.keyboard.press('/');
    await preview.page.getByRole('menu').getByText('Live chat', { exact: true }).click();
    await preview.page.keyboard.press('Escape');
    await preview.page.getByText('Only Live chat').waitFor();
    const before = await said();
    for (let at = 0; at < 6; at++) {
      const more = [stage(4, 'x'.repeat(at)), stage(5, 'y')].slice(0, at % 3);
      await preview.show({ ...lumo, stages: [...lumo.stages, ...more], title: `Draft ${at}` });
    }
    await preview.send({ type: 'highlight', uri, key: 'stages/1', reveal: false });
    await preview.until(`document.querySelector('.shown-chip-note')`);
    assert.deepEqual(await said(), before);
  });

  it('says once that the text cannot be read, when typing has paused, and once that it can again', async () => {
    for (const message of ['A', 'B', 'C', broken.message]) {
      await preview.show(null, { broken: { ...broken, message } });
      await preview.show(lumo);
    }
    await preview.show(null, { broken });
    await preview.until(`document.querySelector('.said').textContent.startsWith('The text cannot')`);
    for (const title of ['a', 'b']) await preview.show({ ...lumo, title });
    await preview.until(`document.querySelector('.said').textContent === 'The text can be read again'`);
    assert.deepEqual(await said(), [
      'The text cannot be read. Line 5: A quote is missing',
      'The text can be read again',
    ]);
  });

  it('names what the focus comes to: what it is, its words, its remarks', async () => {
    const marks = [{ key: 'stages/2/touchpoints/0', code: 'J411', severity: 'warning', message: 'No pain' }] as const;
    await preview.show(lumo, { marks });
    const named = (name: RegExp) => preview.page.getByRole('button', { name }).count();
    assert.equal(await named(/^Touchpoint: Pays at the checkout\. Channel: Our shop\..*Warning: No pain$/), 1);
    assert.equal(
      await named(/^Maya’s emotion at Pays at the checkout\. −2, furious\. Wanted: \+1, satisfied\. Falls by 3: /),
      2,
      'one for what is, one for what is wanted',
    );
    assert.equal(await named(/^Tom Berg’s emotion at Unboxes in five minutes\. \+2, delighted\. A guess/), 1);
    assert.equal(await named(/^Financial pain point: Shipping cost .* Severity 3 of 3/), 1);
    assert.equal(await preview.page.getByRole('group', { name: 'Pain points' }).count(), 1);
    const nameless = `[...document.querySelectorAll('[role="button"], button')]
      .filter(each => !(each.ariaLabel || each.textContent.trim())).length`;
    assert.equal(await preview.read(nameless), 0);
  });

  it('moves nothing for those who want no motion, and keeps shapes in forced colours', async () => {
    await preview.page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    const moving = `[...document.querySelectorAll('*')].filter(each => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
      return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth';
    }).length`;
    assert.equal(await preview.read(moving), 0);
    const strokes = await preview.read<string[]>(`[...document.querySelectorAll('.stroke.curve')]
      .map(line => getComputedStyle(line).strokeDasharray)`);
    assert.ok(new Set(strokes).size > 1, `personas differ by dash: ${strokes}`);
    const invisible = `[...document.querySelectorAll('.mark-shape, .mark-sign, .face-mouth')].filter(each => {
      const { fill, stroke } = getComputedStyle(each);
      return fill === 'none' && stroke === 'none';
    }).length`;
    assert.equal(await preview.read(invisible), 0);
  });

  it('loses nothing at 200 %: half the room', async () => {
    for (const key of ['m', 't']) {
      await preview.page.setViewportSize({ width: 480, height: 320 });
      await preview.page.keyboard.press(key);
      await preview.until(key === 't' ? `document.querySelector('table')` : `document.querySelector('svg.layer')`);
      const cut = `[...document.querySelectorAll('button:not(.scroller button)')].filter(button => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
      }).map(({ ariaLabel, textContent }) => ariaLabel || textContent)`;
      assert.deepEqual(await preview.read(cut), []);
      // All of it can be scrolled to, but for its empty margin.
      await preview.until(`(s => {
        s.scrollTo(1e6, 1e6);
        const ground = s.getBoundingClientRect();
        const { right, bottom } = s.firstElementChild.getBoundingClientRect();
        return right <= ground.left + s.clientWidth + 16 && bottom <= ground.top + s.clientHeight + 1;
      })(document.querySelector('.scroller'))`);
      await preview.page.keyboard.press('?');
      const help = await preview.page.getByRole('dialog').boundingBox();
      assert.ok(help && help.x >= 0 && help.y >= 0 && help.x + help.width <= 480 && help.y + help.height <= 320);
      await preview.page.keyboard.press('Escape');
    }
  });
});
