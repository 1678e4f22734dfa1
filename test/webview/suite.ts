import type { Browser } from 'playwright-core';
import type { Intent } from '../../server/src/intents';
import { lumo } from '../map/fixtures';
import { launch } from './browser';
import { type Options, PreviewPage, uri } from './preview-page';

/** A touchpoint of the sample map in its third stage: a moment of truth with a pain, felt by two personas. */
export const checkout = 'stages/2/touchpoints/0';

/**
 * What a suite of the preview needs, set up by its own hooks: one browser, and for each test a page that shows the sample
 * map and must not have failed by the test's end.
 */
export class Suite {
  #page: PreviewPage | undefined;

  constructor(options: Options = {}) {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());
    beforeEach(async () => {
      this.#page = await PreviewPage.open(browser, options);
      await this.#page.show(lumo);
    });
    afterEach(() => this.preview.close());
  }

  get preview(): PreviewPage {
    if (!this.#page) throw new Error('There is a page while a test runs.');
    return this.#page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.preview.page.keyboard.press(key);
  }

  /** Gives the focus to an element, or to one of its texts. */
  async focus(key: string, field = ''): Promise<void> {
    await this.preview.page
      .locator(`.item[data-key="${key}"]${field && `[data-field="${field}"]`}`)
      .first()
      .focus();
  }

  /** Key of the element with the focus. */
  focused(): Promise<string> {
    return this.preview.read('document.activeElement.dataset.key');
  }

  /** The change that was asked for last, once one was. */
  async asked(): Promise<Intent> {
    return (await this.preview.posted('change')).intent;
  }

  /** How many changes were asked for. */
  changes(): Promise<number> {
    return this.preview.read(`window.sent.filter(({ type }) => type === 'change').length`);
  }

  /** Answers a change as the panel does when nothing could be changed: the next one can be asked for. */
  refuse(): Promise<void> {
    return this.preview.send({ type: 'refused', uri, message: 'Not now' });
  }

  /** The field in which a text is written in its place. */
  field() {
    return this.preview.page.locator('.text-field');
  }

  /** The words of a menu's rows. */
  rows(): Promise<string[]> {
    return this.preview.page.locator('[role="menu"] button').allTextContents();
  }

  /** A row of a menu by its words. */
  row(name: string | RegExp) {
    return this.preview.page.locator('[role="menu"] button', { hasText: name });
  }
}
