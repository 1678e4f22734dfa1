import { type Host, PreviewApp } from './app';
import { isPreviewState, isToWebview, uriOf } from './guard';
import type { PreviewState } from './messages';

declare function acquireVsCodeApi(): Host & { getState(): unknown };

/** The state kept by this page before it was hidden; else the one that the panel wrote into the page. */
function firstState(kept: unknown, written: string | undefined): PreviewState {
  if (isPreviewState(kept)) return kept;
  const given: unknown = JSON.parse(decodeURIComponent(written ?? 'null'));
  return isPreviewState(given) ? given : { schema: 1, uri: uriOf(given), zoom: 1, scroll: [0, 0] };
}

const root = document.getElementById('preview');
if (root) {
  const host = acquireVsCodeApi();
  const app = new PreviewApp(root, host, firstState(host.getState(), root.dataset.state));
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToWebview(data)) app.receive(data);
  });
}
