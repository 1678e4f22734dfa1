import { PreviewApp } from '../../preview/app';
import { readData } from './data';
import { printing } from './print';
import { Dress, Tools } from './tools';

const root = document.getElementById('preview');
const data = readData(document.getElementById('journey')?.textContent);
if (root && data) {
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
  printing(root, dress, data, () => options);
}
