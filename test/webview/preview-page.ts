import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { previewHtml } from '../../client/src/preview/html';
import type { FirstState, FromWebview, PreviewState, ToWebview } from '../../media/preview/messages';
import type { JourneyMap } from '../../server/src/model/map';
import { type Theme, themes } from './themes';

/** The document of most tests. */
export const uri = 'file:///maps/lumo.journey.yaml';

const origin = 'https://preview.test';
const dist = join(process.cwd(), 'dist');

export interface Options {
  readonly theme?: Theme | undefined;
  readonly width?: number;
  readonly height?: number;
  /** What an earlier page has kept by `setState`. */
  readonly kept?: PreviewState;
  /** What the panel wrote into the page. */
  readonly written?: FirstState;
}

/** The built page with the policy that the panel gives it, beside a stand-in for VS Code's side of a webview. */
export class PreviewPage {
  #version = 0;

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, options: Options = {}): Promise<PreviewPage> {
    const { width = 1200, height = 900 } = options;
    const page = await browser.newPage({ viewport: { width, height } });
    await page.addInitScript(standIn(options.theme ?? themes[0], options.kept));
    await page.route(`${origin}/**`, route => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/preview.js' || pathname === '/preview.css')
        return route.fulfill({ path: join(dist, pathname) });
      return route.fulfill({ contentType: 'text/html', body: html(options.written) });
    });
    await page.goto(`${origin}/`);
    const preview = new PreviewPage(page);
    await preview.posted('ready');
    return preview;
  }

  /** Sends a message as the panel does. */
  async send(message: ToWebview | Record<string, unknown>): Promise<void> {
    await this.page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  }

  /** Shows a map, and waits until it is drawn. */
  async show(map: JourneyMap | null, more: Partial<ToWebview & { type: 'model' }> = {}): Promise<void> {
    const version = ++this.#version;
    await this.send({ type: 'model', uri, version, map, marks: [], ...more });
    await this.until(`window.sent.some(({ type, version }) => type === 'drawn' && version === ${version})`);
  }

  /** The newest message of a type that the page has sent, once it has. */
  async posted<T extends FromWebview['type']>(type: T): Promise<FromWebview & { type: T }> {
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

  /** What the page has kept by `setState`. */
  async kept(): Promise<PreviewState> {
    return this.read('window.kept');
  }

  item(key: string) {
    return this.page.locator(`.item[data-key="${key}"]`).first();
  }

  /** Closes the page; by then it must not have tried anything that its policy forbids, nor failed. */
  async close(): Promise<void> {
    const faults = await this.read<string[]>('window.faults');
    await this.page.close();
    if (faults.length > 0) throw new Error(`The page has failed: ${faults.join('; ')}`);
  }
}

function html(written: FirstState | undefined): string {
  return previewHtml({
    script: `${origin}/preview.js`,
    style: `${origin}/preview.css`,
    cspSource: origin,
    language: 'en',
    title: 'Lumo',
    state: written ?? { uri },
  });
}

/** VS Code's part in the page: the API, the theme's variables (set by script, as there), and a look at all faults. */
function standIn(theme: Theme | undefined, kept: PreviewState | undefined): string {
  const { classes = '', variables = {} } = theme ?? {};
  return `
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
