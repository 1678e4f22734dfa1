import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CompletionList, Diagnostic } from 'vscode-languageserver/node';
import { applied } from '../../server/src/model/delta';
import type { Located, ModelAnswer, ModelChange, ModelDelta, ModelResult } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/lamp.journey.yaml';
const library = 'file:///maps/library.journey.yaml';
const MAP = `journey: Buying a lamp
use: ./library.journey.yaml
personas:
  maya: Maya, editor
channels:
  web: Our shop
stages:
  - stage: Feel the strain
    touchpoints:
      - Searches for help @web (-1)
  - stage: Buy
    phase: during
    touchpoints:
      - touch: Pays
        id: checkout
        channel: web
        emotion: -2 -> +1
`;

describe('the server over the protocol', () => {
  let client: Client;
  afterEach(() => client.stop());

  describe('diagnostics', () => {
    it('are pulled, with code, link, source and range', async () => {
      client = await startClient();
      client.open(uri, 'journey: A\nstages:\n  - stage: B\n    fase: before\n');
      const unknown = (await client.diagnostics(uri)).find(({ code }) => code === 'J201');
      assert.equal(unknown?.source, 'journey');
      assert.equal(unknown?.codeDescription?.href, 'file:///docs/rules.md#j201');
      assert.deepEqual(unknown?.range, { start: { line: 3, character: 4 }, end: { line: 3, character: 8 } });
    });

    it('are pushed to a client that cannot pull, for the version that they are of', async () => {
      client = await startClient({ capabilities: {} });
      client.open(uri, 'journey: A\nstages:\n  - stage: B\n    fase: before\n');
      const first = await client.next<{ version: number; diagnostics: Diagnostic[] }>(
        'textDocument/publishDiagnostics',
      );
      assert.equal(first.version, 1);
      assert.ok(first.diagnostics.some(({ code }) => code === 'J201'));
      client.replace(uri, 'fase', 'phase');
      const second = await client.next<{ version: number; diagnostics: Diagnostic[] }>(
        'textDocument/publishDiagnostics',
      );
      assert.equal(second.version, 2);
      assert.ok(!second.diagnostics.some(({ code }) => code === 'J201'));
      client.close(uri);
      const last = await client.next<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics');
      assert.deepEqual(last.diagnostics, []);
    });

    it('follow the settings, and their change', async () => {
      let rules: Record<string, string> = { J201: 'off' };
      client = await startClient({ settings: () => ({ rules }) });
      client.open(uri, 'journey: A\nstages:\n  - stage: B\n    fase: before\n');
      assert.ok(!(await client.codes(uri)).includes('J201'));
      rules = { J201: 'error' };
      void client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.next('workspace/diagnostic/refresh');
      assert.equal((await client.diagnostics(uri)).find(({ code }) => code === 'J201')?.severity, 1);
    });

    it('give as much advice as is asked for', async () => {
      let advice: unknown = 'quiet';
      client = await startClient({ settings: () => ({ advice }) });
      client.open(uri, 'journey: A\nstages:\n  - stage: B\n');
      const ofCraft = async (): Promise<unknown[]> =>
        (await client.codes(uri)).filter(code => code === 'J400' || code === 'J450');
      assert.deepEqual(await ofCraft(), []);
      for (const [asked, codes] of [
        ['thorough', ['J400', 'J450']],
        ['no such word', ['J400']],
      ] as const) {
        advice = asked;
        void client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
        await client.next('workspace/diagnostic/refresh');
        assert.deepEqual(await ofCraft(), codes);
      }
    });
  });

  describe('libraries', () => {
    it('are read through the client; a missing one is told on its line', async () => {
      client = await startClient();
      client.open(uri, MAP);
      const missing = (await client.diagnostics(uri)).find(({ code }) => code === 'J304');
      assert.deepEqual(missing?.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 27 } });
    });

    it('refresh the maps that use them when their file changes', async () => {
      const files = new Map([[library, 'channels:\n  phone: Phone\n']]);
      client = await startClient({ files });
      client.open(uri, MAP.replace('channel: web', 'channel: shop'));
      assert.ok((await client.codes(uri)).includes('J301'));
      files.set(library, 'channels:\n  shop: Our store\n');
      await client.next<ModelChange>('journey/didChangeModel');
      void client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: library, type: 2 }] });
      await client.next('workspace/diagnostic/refresh');
      assert.deepEqual(await client.next<ModelChange>('journey/didChangeModel'), { uri, version: 1 });
      assert.ok(!(await client.codes(uri)).includes('J301'));
    });

    it('count as they stand in the editor while they are open there', async () => {
      client = await startClient({ files: new Map([[library, 'channels:\n  phone: Phone\n']]) });
      client.open(uri, MAP.replace('channel: web', 'channel: shop'));
      assert.ok((await client.codes(uri)).includes('J301'));
      client.open(library, 'channels:\n  shop: Our store\n');
      assert.ok(!(await client.codes(uri)).includes('J301'));
      client.replace(library, 'shop', 'store');
      assert.ok((await client.codes(uri)).includes('J301'));
      client.close(library);
      assert.ok((await client.codes(uri)).includes('J301'));
    });

    it('may name each other only to be told so', async () => {
      client = await startClient({
        files: new Map([[library, 'use: lamp.journey.yaml\nchannels:\n  phone: Phone\n']]),
      });
      client.open(uri, MAP);
      const circular = (await client.diagnostics(uri)).find(({ code }) => code === 'J304');
      assert.match(String(circular?.message), /circle|circular|itself/i);
    });
  });

  describe('the preview', () => {
    it('gets the map, and hears of each change', async () => {
      client = await startClient({ files: new Map([[library, 'villains:\n  inertia: Habit\n']]) });
      client.open(uri, MAP);
      assert.deepEqual(await client.next<ModelChange>('journey/didChangeModel'), { uri, version: 1 });
      const { map, version, broken } = await client.request<ModelResult>('journey/model', { uri });
      assert.equal(version, 1);
      assert.equal(broken, undefined);
      assert.deepEqual(
        map?.stages.map(({ name, phase }) => [name, phase]),
        [
          ['Feel the strain', 'before'],
          ['Buy', 'during'],
        ],
      );
      assert.deepEqual(
        map?.curves[0]?.points.map(({ now, wanted }) => [now, wanted]),
        [
          [-1, undefined],
          [-2, 1],
        ],
      );
      client.replace(uri, '(-1)', '(+1)');
      assert.deepEqual(await client.next<ModelChange>('journey/didChangeModel'), { uri, version: 2 });
      assert.equal((await client.request<ModelResult>('journey/model', { uri })).map?.curves[0]?.points[0]?.now, 1);
    });

    it('keeps the last good map while the text is broken, and learns why', async () => {
      client = await startClient();
      client.open(uri, MAP);
      const { map } = await client.request<ModelResult>('journey/model', { uri });
      client.replace(uri, 'touch: Pays', 'touch: "Pays');
      const broken = await client.request<ModelResult>('journey/model', { uri });
      assert.deepEqual(broken.map, map);
      assert.equal(broken.broken?.code, 'J100');
      assert.equal(broken.broken?.range.start.line, 13);
      client.replace(uri, '"Pays', 'Pays');
      assert.equal((await client.request<ModelResult>('journey/model', { uri })).broken, undefined);
    });

    it('is sent what is new alone, by those who ask for that', async () => {
      client = await startClient();
      client.open(uri, MAP);
      const ask = (since?: number) => client.request<ModelAnswer>('journey/model', { uri, since });
      const first = (await ask()) as ModelResult & { readonly stamp: number };
      client.replace(uri, 'touch: Pays', 'touch: Pays at once');
      const next = (await ask(first.stamp)) as ModelDelta;
      assert.ok(JSON.stringify(next).length < 500, JSON.stringify(next));
      assert.ok(next.delta);
      const { stamp: _, ...before } = first;
      const { stamp, ...whole } = (await ask()) as ModelResult & { readonly stamp: number };
      assert.deepEqual(applied(before, next.delta), whole);
      assert.deepEqual(await ask(stamp), { stamp, since: stamp, delta: null });
      // Another preview, which has not asked for a while; and one of a server that was there before.
      assert.equal(((await ask(first.stamp)) as ModelDelta).since, first.stamp);
      assert.deepEqual(((await ask(99)) as ModelResult).map, whole.map);
    });

    it('finds the way from elements to the text and back', async () => {
      client = await startClient();
      client.open(uri, MAP);
      const key = await client.request<string>('journey/elementAt', { uri, position: client.at(uri, 'Pays') });
      assert.equal(key, 'stages/1/touchpoints/0');
      const location = await client.request<Located>('journey/locate', { uri, key });
      assert.deepEqual(location, {
        uri,
        range: { start: { line: 13, character: 8 }, end: { line: 16, character: 25 } },
        text: { start: { line: 13, character: 15 }, end: { line: 13, character: 19 } },
        id: { line: 14, character: 12 },
      });
      assert.equal(await client.request('journey/locate', { uri, key: 'stages/7' }), null);
      assert.equal(await client.request('journey/model', { uri: 'file:///nowhere.journey.yaml' }), null);
    });

    it('is told which element a finding concerns', async () => {
      client = await startClient();
      client.open(uri, MAP.replace('-2 -> +1', '-7'));
      const { marks } = await client.request<ModelResult>('journey/model', { uri });
      assert.ok(
        marks.some(
          ({ key, code, severity }) => key === 'stages/1/touchpoints/0' && code === 'J204' && severity === 'error',
        ),
      );
    });
  });

  describe('bad input', () => {
    const inputs: Readonly<Record<string, string>> = {
      'deep nesting': `journey: ${'['.repeat(5000)}\n`,
      'deep indentation': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'an alias bomb': `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`)
        .join('\n')}\njourney: *j\nstages: *j\n`,
      'an alias to itself': 'journey: &a [*a]\nstages: []\n',
      'five megabytes': `journey: A\nstages:\n${'  - stage: B\n'.repeat(400_000)}`,
      binary: Array.from({ length: 4000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join(''),
      'prototype keys':
        'journey: A\n__proto__: {x: 1}\nconstructor: 2\npersonas: {__proto__: A, constructor: B}\nstages:\n  - {__proto__: 1, stage: A}\n',
      'line ends of Windows': MAP.replaceAll('\n', '\r\n'),
      'a byte-order mark': `\uFEFF${MAP}`,
      tabs: MAP.replaceAll('  ', '\t'),
      'unfinished text': MAP.slice(0, 120),
      'several documents': `${MAP}---\njourney: Another\n`,
      "someone else's YAML": 'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n  containers:\n    - image: y\n',
      nothing: '',
      'a list': '- a\n- b\n',
      'lone surrogates': 'journey: \uD83D\nstages:\n  - \uDE00 @\uD83D (\uDE00)\n',
    };
    const silent = ['line ends of Windows', 'a byte-order mark', 'lone surrogates'];

    for (const [name, text] of Object.entries(inputs))
      it(`${name}: gets an answer to everything, and a clear word`, async () => {
        client = await startClient({ files: new Map([[library, 'villains:\n  inertia: Habit\n']]) });
        client.open(uri, text);
        const found = (await client.diagnostics(uri)).filter(
          ({ severity }) => (severity ?? 4) <= 2 || silent.includes(name),
        );
        const hard = found.filter(({ code }) => /^J[12]/.test(String(code)));
        if (silent.includes(name)) assert.deepEqual(hard, []);
        else assert.ok(hard.length > 0 || name === 'several documents', `no word on ${name}`);
        const here = { textDocument: { uri }, position: { line: 2, character: 3 } };
        for (const method of Object.keys(requests))
          if (offered(client, method)) await client.request(method, { ...here, ...requests[method] });
        await client.request('journey/model', { uri });
        await client.request('journey/elementAt', { uri, position: here.position });
        assert.deepEqual(client.logs, []);
      });

    it('survives thousands of edits at the limit of nesting', async () => {
      client = await startClient();
      client.open(uri, `journey: ${'['.repeat(98)}\n`);
      for (let edit = 0; edit < 300; edit++)
        client.change(uri, { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } }, edit % 2 ? '[' : ' ');
      assert.ok((await client.codes(uri)).includes('J100'));
    });

    it('keeps its preview while a file is emptied', async () => {
      client = await startClient();
      client.open(uri, MAP);
      const { map } = await client.request<ModelResult>('journey/model', { uri });
      client.replace(uri, MAP, '- not a map\n');
      const after = await client.request<ModelResult>('journey/model', { uri });
      assert.deepEqual(after.map, map);
      assert.equal(after.broken?.code, 'J202');
    });
  });

  it('opens the list again after a key that waits for a value, if the client has a command for it', async () => {
    client = await startClient({ initialization: { suggestCommand: 'suggest.again' } });
    client.open(uri, 'journey: A\nstages:\n  - stage: B\n    \n');
    const { items } = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 3, character: 4 },
    });
    const commandOf = (label: string) => items.find(item => item.label === label)?.command?.command;
    assert.equal(commandOf('emotion'), 'suggest.again');
    assert.deepEqual([commandOf('goal'), commandOf('touchpoints')], [undefined, undefined]);
  });

  it('serves the example as the editor asks', async () => {
    client = await startClient({
      files: new Map([[library, readFileSync('test/fixtures/library.journey.yaml', 'utf8')]]),
    });
    client.open(uri, readFileSync('test/fixtures/lumo.journey.yaml', 'utf8'));
    for (const method of Object.keys(requests)) {
      assert.ok(offered(client, method), `${method} is offered`);
      const answer = await client.request<unknown>(method, {
        textDocument: { uri },
        position: client.at(uri, 'checkout', 1),
        ...requests[method],
      });
      assert.ok(answer !== null && JSON.stringify(answer).length > 2, method);
    }
    assert.deepEqual(client.logs, []);
  });
});

/** Requests of the editor with what they need besides document and position. */
const requests: Readonly<Record<string, object>> = {
  'textDocument/completion': {},
  'textDocument/hover': {},
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/definition': {},
  'textDocument/references': { context: { includeDeclaration: true } },
  'textDocument/documentHighlight': {},
  'textDocument/documentLink': {},
  'textDocument/selectionRange': { positions: [{ line: 2, character: 3 }] },
  'textDocument/codeAction': {
    range: { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } },
    context: { diagnostics: [] },
  },
};

function offered(client: Client, method: string): boolean {
  const provider = `${method.replace('textDocument/', '')}Provider`;
  return Object.entries(client.initialized?.capabilities ?? {}).some(
    ([name, value]) => name === provider && Boolean(value),
  );
}
