import { PreviewApp } from '../../preview/app';
import type { PageData } from './data';
import { printing } from './print';
import { Dress, Tools } from './tools';

/** Opens a map on a page of its own: the preview without a panel, and sheets for paper. */
export function openPage(root: HTMLElement, data: PageData): void {
  const uri = 'journey:map';
  const dress = new Dress(data.theme);
  let { options } = data;
  const app = new PreviewApp(
    root,
    {
      // There is nobody to answer; how the map is seen goes on paper, too.
      postMessage: message => {
        if (message.type === 'options') options = message.options;
      },
      setState: () => undefined,
      published: { tools: <Tools dress={dress} /> },
    },
    { schema: 1, uri, zoom: 1, scroll: [0, 0], options },
  );
  app.receive({ type: 'model', uri, version: 1, map: data.map, marks: [] });
  app.receive({ type: 'others', uri, ...data.others });
  printing(root, dress, data, () => options);
}
