import type { Browser } from 'playwright-core';
import type { FirstState, FromWebview, PreviewState, ToWebview } from '../../media/preview/messages';
import type { JourneyMap } from '../../server/src/model/map';
import { type PanelOptions, PanelPage } from './panel-page';

/** The document of most tests. */
export const uri = 'file:///maps/lumo.journey.yaml';

export interface Options extends PanelOptions {
  readonly kept?: PreviewState;
  /** What the panel wrote into the page. */
  readonly written?: FirstState;
}

/** The page of a preview. */
export class PreviewPage extends PanelPage {
  #version = 0;

  static async open(browser: Browser, options: Options = {}): Promise<PreviewPage> {
    const preview = new PreviewPage(await PanelPage.load(browser, 'preview', options.written ?? { uri }, options));
    await preview.posted('ready');
    return preview;
  }

  override async send(message: ToWebview | Record<string, unknown>): Promise<void> {
    await super.send(message);
  }

  /** Shows a map, and waits until it is drawn. */
  async show(map: JourneyMap | null, more: Partial<ToWebview & { type: 'model' }> = {}): Promise<void> {
    const version = ++this.#version;
    await this.send({ type: 'model', uri, version, map, marks: [], ...more });
    await this.until(`window.sent.some(({ type, version }) => type === 'drawn' && version === ${version})`);
  }

  /** The newest message of a type that the page has sent, once it has. */
  posted<T extends FromWebview['type']>(type: T): Promise<FromWebview & { type: T }> {
    return this.message(type);
  }

  /** What the page has kept by `setState`. */
  async kept(): Promise<PreviewState> {
    return this.read('window.kept');
  }

  item(key: string) {
    return this.page.locator(`.item[data-key="${key}"]`).first();
  }
}
