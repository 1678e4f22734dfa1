/** A workspace of many maps: their first diagnosis, and what a change in a library costs that some of them use. */
import { startClient } from './client.mjs';
import { generate } from './generate.mjs';
import { journeyServer } from './servers.mjs';

const folder = 'file:///bench/';
const library = `${folder}people.journey.yaml`;
const people = 'personas:\n  nadia: Nadia Haddad\n  jules: Jules Moreau\n';
const lines = 60;

/**
 * Milliseconds of the first diagnosis of so many maps, and of that after a change in the library that each tenth of them
 * uses, with the number of files that were told anew; the most memory in MB.
 */
export async function measureWorkspace(count) {
  const map = generate(lines);
  const personas = /\npersonas:\n(?: .*\n)+/;
  const using = map.replace(personas, '\nuse: people.journey.yaml\n');
  const files = new Map([[library, people]]);
  for (let n = 0; n < count; n++) files.set(`${folder}map-${n}.journey.yaml`, n % 10 === 0 ? using : map);
  const server = {
    ...journeyServer,
    initializationOptions: { findFiles: true, readFile: true },
    settings: { journey: { problems: 'workspace' } },
    answers: { 'journey/findFiles': () => [...files.keys()], 'journey/readFile': ({ uri }) => files.get(uri) ?? null },
  };
  const { client } = await startClient(server, library, people);
  try {
    const known = new Map();
    const pull = async () => {
      const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
      const before = client.processorTime();
      const began = performance.now();
      const { items } = await client.requestAll('workspace/diagnostic', { previousResultIds });
      for (const { uri, resultId } of items) known.set(uri, resultId);
      const told = items.filter(({ kind }) => kind === 'full').length;
      return { took: performance.now() - began, processor: before && client.processorTime() - before, told };
    };
    const first = await pull();
    client.edit(1, 2, 7, 'nadja');
    const again = await pull();
    return { count, lines, first, again, memory: client.memory() };
  } finally {
    await client.stop();
  }
}
