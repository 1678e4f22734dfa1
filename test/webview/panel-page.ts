import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../client/src/page-html';
import { type Theme, themes } from '../../media/export/themes';

const fonts = {
  '--vscode-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  '--vscode-font-size': '13px',
  '--vscode-editor-font-family': "'Droid Sans Mono', monospace",
} as const;
const origin = 'https://panel.test';
const dist = join(process.cwd(), 'dist');

export interface PanelOptions {
  readonly theme?: Theme | undefined;
  readonly width?: number;
  readonly height?: number;
  /** What an earlier page has kept by `setState`. */
  readonly kept?: unknown;
}

/** Pages that tests have done with: a next test in the same page starts six times sooner than in a new one. */
const idle = new WeakMap<Browser, Page>();

/** A built page with the policy that its panel gives it, beside a stand-in for VS Code's side of a webview. */
export class PanelPage {
  protected constructor(readonly page: Page) {}

  /** Opens the page of a panel. @param written what the panel wrote into it. */
  protected static async load(
    browser: Browser,
    root: 'preview' | 'portfolio',
    written: unknown,
    { theme, width = 1200, height = 900, kept }: PanelOptions,
  ): Promise<Page> {
    const page = idle.get(browser) ?? (await browser.newPage());
    idle.delete(browser);
    await page.setViewportSize({ width, height });
    await page.route(`${origin}/**`, route => {
      const { pathname } = new URL(route.request().url());
      if (/^\/\w+\.(js|css)$/.test(pathname)) return route.fulfill({ path: join(dist, pathname) });
      return route.fulfill({ contentType: 'text/html', body: html(root, written, standIn(theme ?? themes[0], kept)) });
    });
    await page.goto(`${origin}/`);
    return page;
  }

  /** Sends a message as the panel does; resolves when the page has heard it. */
  async send(message: object): Promise<void> {
    await this.page.evaluate(`new Promise(heard => {
      window.addEventListener('message', () => heard(), { once: true });
      window.postMessage(${JSON.stringify(message)}, '*');
    })`);
  }

  /** The newest message of a type that the page has sent, once it has. */
  protected async message<T>(type: string): Promise<T> {
    return this.until(`window.sent.findLast(message => message.type === ${JSON.stringify(type)})`);
  }

  /** The value of an expression in the page. */
  async read<T>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T;
  }

  /** Waits, looking at each frame, until an expression holds in the page. (Playwright's own way needs `eval`.) */
  async until<T>(expression: string): Promise<T> {
    return this.read(`new Promise(done => {
      const look = () => {
        const value = ${expression};
        if (value) done(value);
        else requestAnimationFrame(look);
      };
      look();
    })`);
  }

  /** Closes the page; by then it must not have tried anything that its policy forbids, nor failed. */
  async close(): Promise<void> {
    const { page } = this;
    const faults = await this.read<string[]>('window.faults');
    await page.unrouteAll();
    // What a test may have left in it that a next document would not put back.
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
    for (const key of ['Control', 'Shift', 'Alt']) await page.keyboard.up(key);
    await page.mouse.move(-1, -1);
    const browser = page.context().browser();
    if (faults.length > 0 || !browser || idle.has(browser)) await page.close();
    else idle.set(browser, page);
    if (faults.length > 0) throw new Error(`The page has failed: ${faults.join('; ')}`);
  }
}

/** The page as its panel writes it, with a script before all of it (and before its policy). */
function html(root: 'preview' | 'portfolio', state: unknown, script: string): string {
  const page = pageHtml({
    root,
    script: `${origin}/${root}.js`,
    style: `${origin}/${root}.css`,
    cspSource: origin,
    language: 'en',
    title: 'Lumo',
    state,
  });
  return page.replace('<head>', () => `<head><script>${script.replaceAll('</', '<\\/')}</script>`);
}

/** VS Code's part in the page: the API, the theme's variables (set by script, as there), and a look at all faults. */
function standIn(theme: Theme | undefined, kept: unknown): string {
  const { classes = '', variables: colors = {} } = theme ?? {};
  const variables = { ...fonts, ...colors };
  return `
    document.currentScript.remove();
    window.sent = [];
    window.faults = [];
    window.kept = ${JSON.stringify(kept)};
    window.acquireVsCodeApi = () => ({
      postMessage: message => window.sent.push(message),
      getState: () => window.kept,
      setState: state => { window.kept = state; },
    });
    window.addEventListener('error', ({ message }) => window.faults.push(message));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.faults.push(violatedDirective + ' ' + blockedURI));
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.body.className = ${JSON.stringify(classes)};
      for (const [name, value] of ${JSON.stringify(Object.entries(variables))})
        document.documentElement.style.setProperty(name, value);
    }).observe(document, { childList: true, subtree: true });`;
}
