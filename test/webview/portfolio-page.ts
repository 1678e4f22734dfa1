import type { Browser } from 'playwright-core';
import type { FromPortfolio, Listed, PortfolioState } from '../../media/portfolio/messages';
import { type PanelOptions, PanelPage } from './panel-page';

/** The page of the portfolio. */
export class PortfolioPage extends PanelPage {
  static async open(browser: Browser, options: PanelOptions = {}): Promise<PortfolioPage> {
    const portfolio = new PortfolioPage(await PanelPage.load(browser, 'portfolio', null, options));
    await portfolio.posted('ready');
    return portfolio;
  }

  /** Shows these maps, and waits until they are drawn. */
  async show(listed: Listed, folder = true): Promise<void> {
    await this.send({ type: 'portfolio', folder, ...listed });
    const [first] = listed.maps;
    await this.until(
      first ? `document.querySelector('tr[data-uri="${first.uri}"]')` : `document.querySelector('.empty')`,
    );
  }

  /** The newest message of a type that the page has sent, once it has. */
  posted<T extends FromPortfolio['type']>(type: T): Promise<FromPortfolio & { type: T }> {
    return this.message(type);
  }

  /** What the page has kept by `setState`. */
  kept(): Promise<PortfolioState> {
    return this.read('window.kept');
  }

  /** Titles of the rows that are shown. */
  titles(): Promise<readonly string[]> {
    return this.read(`[...document.querySelectorAll('tbody .title')].map(title => title.textContent)`);
  }
}
