import { type Host, PortfolioApp } from './app';
import { isToPortfolio, toState } from './guard';

declare function acquireVsCodeApi(): Host & { getState(): unknown };

const root = document.getElementById('portfolio');
if (root) {
  const api = acquireVsCodeApi();
  // What this page kept before it was hidden knows more than what the panel wrote into it.
  const written: unknown = JSON.parse(decodeURIComponent(root.dataset.state ?? 'null'));
  const app = new PortfolioApp(root, api, toState(api.getState() ?? written));
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToPortfolio(data)) app.receive(data);
  });
}
