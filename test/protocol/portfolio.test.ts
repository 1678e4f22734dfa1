import assert from 'node:assert/strict';
import type { Portfolio, PortfolioPart } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';

const at = (name: string) => `file:///maps/${name}.journey.yaml`;
const map = (title: string, more = '') =>
  `journey: ${title}\n${more}stages:\n  - stage: Buy\n    touchpoints: [Pays (-2)]\n`;

describe('the portfolio of the workspace', () => {
  let client: Client;
  afterEach(() => client.stop());

  const start = async (files: Map<string, string>) => {
    client = await startClient({ files, initialization: { readFile: true, findFiles: true } });
  };
  const ask = () => client.request<Portfolio>('journey/portfolio', {});
  const titles = async () => (await ask()).maps.map(({ title }) => title);

  it('has every map, open or not, and tells of the files that are none', async () => {
    await start(
      new Map([
        [at('a'), map('A', 'related: { next: ./numbers.journey.yaml }\n')],
        [at('people'), 'personas: { maya: Maya }\n'],
        [at('broken'), 'journey: "A\n'],
        ['file:///maps/notes.yaml', 'a: b\n'],
      ]),
    );
    client.open('untitled:Untitled-1', map('New'));
    const { maps, others } = await ask();
    assert.deepEqual(
      maps.map(({ title, stages }) => [title, stages]),
      [
        ['A', [{ name: 'Buy', emotion: -2 }]],
        ['New', [{ name: 'Buy', emotion: -2 }]],
      ],
    );
    assert.deepEqual(
      others.map(({ uri, kind }) => [uri, kind]),
      [
        [at('broken'), 'broken'],
        [at('people'), 'library'],
      ],
    );
  });

  it('tells of maps while others are still read', async () => {
    const files = new Map(Array.from({ length: 50 }, (_, nth) => [at(`map-${nth}`), map(`Map ${nth}`)] as const));
    await start(files);
    const parts: string[][] = [];
    client.rpc.onNotification('journey/portfolioPart', ({ maps }: PortfolioPart) => {
      parts.push(maps.map(({ title }) => title));
    });
    const all = await titles();
    assert.deepEqual(
      parts.map(({ length }) => length),
      [20, 20],
    );
    assert.deepEqual(parts.flat(), all.slice(0, 40));
    await ask();
    assert.equal(parts.length, 2, 'what is known is told at once');
  });

  it('tells of a file that was found and can’t be read', async () => {
    const files = new Map([[at('a'), map('A')]]);
    await start(files);
    client.rpc.onRequest('journey/findFiles', () => [at('a'), at('giant')]);
    assert.deepEqual((await ask()).others, [{ uri: at('giant'), kind: 'unreadable' }]);
  });

  it('says once that it changed: by an edit, by a file that came or went', async () => {
    const files = new Map([[at('a'), map('A')]]);
    await start(files);
    assert.deepEqual(await titles(), ['A']);
    client.open(at('a'), map('A'));
    client.replace(at('a'), 'journey: A', 'journey: Another');
    client.replace(at('a'), 'Buy', 'Pay');
    await client.next('journey/didChangePortfolio');
    assert.deepEqual(await titles(), ['Another']);
    files.set(at('b'), map('B'));
    void client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at('b'), type: 1 }] });
    await client.next('journey/didChangePortfolio');
    assert.deepEqual(await titles(), ['Another', 'B']);
    files.delete(at('b'));
    void client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at('b'), type: 3 }] });
    await client.next('journey/didChangePortfolio');
    assert.deepEqual(await titles(), ['Another']);
    assert.equal(client.untaken('journey/didChangePortfolio'), 0);
  });

  it('reads a file once, and again when a library that it uses changed', async () => {
    const files = new Map([
      [at('a'), map('A', 'use: people.journey.yaml\n')],
      [at('b'), map('B')],
      [at('people'), 'personas: { maya: Maya }\n'],
    ]);
    await start(files);
    const people = async () => (await ask()).maps.map(({ personas }) => personas);
    assert.deepEqual(await people(), [['Maya'], []]);
    let reads = 0;
    client.rpc.onRequest('journey/readFile', ({ uri }: { uri: string }) => {
      reads++;
      return files.get(uri) ?? null;
    });
    assert.deepEqual(await people(), [['Maya'], []]);
    assert.equal(reads, 0);
    files.set(at('people'), 'personas: { maya: Maya, tom: Tom }\n');
    void client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at('people'), type: 2 }] });
    await client.next('journey/didChangePortfolio');
    assert.deepEqual(await people(), [['Maya', 'Tom'], []]);
    assert.equal(reads, 1);
  });

  it('keeps what a map said while its text is broken', async () => {
    await start(new Map());
    client.open(at('a'), map('A'));
    await ask();
    client.replace(at('a'), 'Pays (-2)]', 'Pays (-2)');
    await client.next('journey/didChangePortfolio');
    const { maps, others } = await ask();
    assert.deepEqual(
      maps.map(({ title, problem }) => [title, typeof problem]),
      [['A', 'string']],
    );
    assert.deepEqual(others, []);
  });
});
