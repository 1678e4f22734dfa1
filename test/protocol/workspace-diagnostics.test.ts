import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { type Client, startClient } from '../support/client';

const library = 'file:///maps/people.journey.yaml';
const mapUri = (n: number) => `file:///maps/map-${n}.journey.yaml`;
/** Every third map uses the library. */
const map = (n: number) => `journey: Map ${n}
${n % 3 === 0 ? 'use: people.journey.yaml\n' : 'personas: { maya: Maya }\n'}stages:
  - stage: Buy
    for: [maya]
    touchpoints: [Pays (-2)]
`;
const filesOf = (count: number) =>
  new Map([
    [library, 'personas: { maya: Maya }\n'],
    ...Array.from({ length: count }, (_, n) => [mapUri(n), map(n)] as [string, string]),
  ]);

describe('problems of the whole workspace', () => {
  let client: Client;
  let problems: string;
  let known: Map<string, string>;
  afterEach(() => client.stop());

  async function start(files: Map<string, string>, setting = 'workspace'): Promise<void> {
    problems = setting;
    known = new Map();
    client = await startClient({
      files,
      settings: () => ({ problems }),
      initialization: { readFile: true, findFiles: true },
    });
  }

  /** Asks as VS Code does: with the results of last time. @returns the reports, by kind. */
  async function pull(): Promise<Record<'full' | 'unchanged', WorkspaceDocumentDiagnosticReport[]>> {
    const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    for (const { uri, resultId } of items) resultId === undefined ? known.delete(uri) : known.set(uri, resultId);
    return {
      full: items.filter(({ kind }) => kind === 'full'),
      unchanged: items.filter(({ kind }) => kind === 'unchanged'),
    };
  }

  const names = (reports: readonly WorkspaceDocumentDiagnosticReport[]) =>
    reports.map(({ uri }) => uri.replace('file:///maps/', '').replace('.journey.yaml', ''));

  it('are told of every file, open or not', async () => {
    await start(filesOf(3));
    const { full } = await pull();
    assert.deepEqual(names(full), ['map-0', 'map-1', 'map-2', 'people']);
    for (const report of full.slice(0, 3))
      assert.ok(report.kind === 'full' && report.items.some(({ code }) => code === 'J411'), report.uri);
  });

  it('are worked out anew only of the maps that use a library when it changes', async () => {
    await start(filesOf(9));
    await pull();
    client.open(library, 'personas: { maya: Maya }\n');
    client.replace(library, 'maya: Maya', 'tom: Tom');
    const { full, unchanged } = await pull();
    assert.deepEqual(names(full), ['map-0', 'map-3', 'map-6', 'people']);
    assert.equal(unchanged.length, 6);
    assert.ok(full[0]?.kind === 'full' && full[0].items.some(({ code }) => code === 'J301'));
  });

  it('are not answered before something changed', async () => {
    await start(filesOf(2));
    await pull();
    let answered = false;
    const waiting = pull().finally(() => {
      answered = true;
    });
    await client.request('workspace/symbol', { query: 'buy' });
    assert.equal(answered, false);
    client.open('file:///maps/other.journey.yaml', 'journey: Other\n');
    const { full } = await waiting;
    assert.deepEqual(names(full), ['other']);
  });

  it('are taken back with the file, and with the setting', async () => {
    const files = filesOf(2);
    await start(files);
    await pull();
    files.delete(mapUri(1));
    const gone = { changes: [{ uri: mapUri(1), type: 3 }] };
    await client.rpc.sendNotification('workspace/didChangeWatchedFiles', gone);
    const { full } = await pull();
    assert.deepEqual(full, [{ kind: 'full', uri: mapUri(1), version: null, items: [] }]);
    problems = 'openFiles';
    await client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const off = await pull();
    assert.deepEqual(names(off.full), ['map-0', 'people']);
    assert.ok(off.full.every(report => report.kind === 'full' && report.items.length === 0));
  });

  it('come in parts to a client that takes them so', async () => {
    await start(filesOf(60));
    const params = { previousResultIds: [], partialResultToken: 'parts' };
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params);
    assert.deepEqual(items, []);
    const counts: number[] = [];
    while (counts.reduce((sum, count) => sum + count, 0) < 61)
      counts.push((await client.next<{ value: WorkspaceDiagnosticReport }>('$/progress')).value.items.length);
    assert.deepEqual(counts, [25, 25, 11]);
  });

  it('are not worked out any further once nobody wants them', async () => {
    await start(filesOf(2));
    await pull();
    const source = new CancellationTokenSource();
    const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
    const waiting = client.rpc.sendRequest('workspace/diagnostic', { previousResultIds }, source.token);
    source.cancel();
    assert.deepEqual(await waiting, { items: [] });
  });
});
