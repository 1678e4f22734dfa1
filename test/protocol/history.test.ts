import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { type Client, type ClientOptions, startClient } from '../support/client';

const uri = 'file:///maps/lamp.journey.yaml';
const reviewed =
  'journey: A lamp\nstatus: review\nreviewed: 2026-11-01\nstages:\n  - stage: Buy\n    touchpoints: [Pays (0)]\n';
const now = reviewed.replace('Pays (0)', 'Pays (0), Waits (0)');
const initialization = { readFile: true, history: true, changesCommand: 'client.showChanges' };

describe('a map that has changed since its review', () => {
  let client: Client;
  afterEach(() => client.stop());

  const start = async (options: ClientOptions = {}): Promise<Map<string, string>> => {
    const texts = new Map([[`${uri} 2026-11-01`, reviewed]]);
    client = await startClient({ reviewed: texts, initialization, ...options });
    return texts;
  };
  const remarks = async (): Promise<string[]> =>
    (await client.diagnostics(uri)).flatMap(({ code, message }) => (code === 'J472' ? [String(message)] : []));
  const refreshed = (): Promise<unknown> => client.next('workspace/diagnostic/refresh');

  it('is remarked on once the person pauses; the client is asked once for each review', async () => {
    const texts = await start();
    client.open(uri, now);
    assert.deepEqual(await remarks(), []);
    assert.deepEqual(await client.next('journey/reviewedText'), { uri, on: '2026-11-01' });
    await refreshed();
    assert.deepEqual(await remarks(), ['A touchpoint was added since this review: `Waits`']);
    client.replace(uri, 'Waits (0)', 'Waits (0), Leaves (-1)');
    assert.deepEqual(await remarks(), ['2 touchpoints were added since this review, among them `Waits`']);
    texts.set(`${uri} 2026-11-20`, now);
    client.replace(uri, '2026-11-01', '2026-11-20');
    assert.deepEqual(await remarks(), []);
    // Had it asked for the text at each change, this would be the first review again.
    assert.deepEqual(await client.next('journey/reviewedText'), { uri, on: '2026-11-20' });
    await refreshed();
    assert.deepEqual(await remarks(), ['A touchpoint was added since this review: `Leaves`']);
  });

  it('offers to show what changed by the command of the client', async () => {
    await start();
    client.open(uri, now);
    await remarks();
    await refreshed();
    const found = await actions('2026-11-01');
    const show = found.find(({ title }) => title === 'Show what changed');
    assert.deepEqual(show?.command, {
      title: 'Show what changed',
      command: 'client.showChanges',
      arguments: [uri, '2026-11-01'],
    });
    assert.equal(show.edit, undefined);
  });

  it('is looked at anew when the history is another one', async () => {
    const texts = await start();
    client.open(uri, now);
    await remarks();
    await refreshed();
    texts.set(`${uri} 2026-11-01`, now);
    await client.rpc.sendNotification('journey/didChangeHistory');
    await refreshed();
    assert.deepEqual(await remarks(), []);
  });

  for (const [what, options] of [
    ['where the check is off', { settings: () => ({ rules: { J472: 'off' } }) }],
    ['of a client without a history', { initialization: { readFile: true } }],
  ] as const)
    it(`is not asked for ${what}`, async () => {
      await start(options);
      // So long that it is looked at again after a change, which is when the client would be asked.
      client.open(uri, `${now}${'# a long map\n'.repeat(1_000)}`);
      assert.deepEqual(await remarks(), []);
      client.replace(uri, 'Waits', 'Leaves');
      await remarks();
      await refreshed();
      assert.deepEqual(await remarks(), []);
      assert.equal(client.untaken('journey/reviewedText'), 0);
    });

  it('is reviewed now where a target is missed, by the command of the client', async () => {
    await start({
      initialization: { lensCommands: { review: 'client.review' } },
      settings: () => ({ advice: 'thorough' }),
    });
    client.open(uri, 'journey: A\nstages:\n  - stage: Use\n    kpis: { NPS: 31 -> 45 }\n');
    const found = await actions('31');
    const command = { title: 'Review the map now', command: 'client.review', arguments: [uri] };
    assert.deepEqual(found.find(({ title }) => title === command.title)?.command, command);
  });

  it('is given the person who commits as its owner', async () => {
    await start({ author: 'Mira Okafor' });
    client.open(uri, now);
    const found = await actions('journey');
    const edit = found.find(({ title }) => title === 'Add the owner: Mira Okafor')?.edit;
    assert.ok(JSON.stringify(edit).includes('owner: Mira Okafor'));
  });

  /** The quick fixes where a text begins. */
  function actions(what: string): Promise<CodeAction[]> {
    const at = client.at(uri, what);
    return client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['quickfix'] },
    });
  }
});
