import { readData } from '../export/page/data';
import { openPage } from '../export/page/open';
import { PreviewApp } from './app';
import { firstState, isPreviewState, isToWebview, mended } from './guard';
import { Inbox } from './inbox';
import { PanelHost, type WebviewApi } from './panel-host';
import { paintFor } from './picture';

declare function acquireVsCodeApi(): WebviewApi;

/** Opens the preview of a panel. */
function openPanel(root: HTMLElement): void {
  const api = acquireVsCodeApi();
  // What this page kept before it was hidden knows more than what the panel wrote into it.
  const kept = mended(api.getState());
  const written = mended(JSON.parse(decodeURIComponent(root.dataset.state ?? 'null')));
  const state = isPreviewState(kept) ? kept : firstState(written);
  const host = new PanelHost(api);
  host.lock(state.locked === true);
  const app = new PreviewApp(root, host, state);
  const inbox = new Inbox();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isToWebview(data)) return;
    if (data.type === 'lock') return host.lock(data.locked);
    if (data.type === 'paint') return void paintFor(host, data);
    const message = data.type === 'model' || data.type === 'modelDelta' ? inbox.model(data) : data;
    if (message) app.receive(message);
    else host.postMessage({ type: 'ready' });
  });
}

const root = document.getElementById('preview');
const page = readData(document.getElementById('journey')?.textContent);
if (root && page) openPage(root, page);
else if (root) openPanel(root);
