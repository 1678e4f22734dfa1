import assert from 'node:assert/strict';
import type { ModelChange } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/long.journey.yaml';
const stage = (n: number) => `  - stage: Step ${n}
    goal: Get to step ${n + 1}
    touchpoints:
      - Does the thing number ${n} (+1)
`;
/** Long enough that remarks on craft wait for a pause; the stage in the middle hurts without a reason. */
const LONG = `journey: A long way
status: live
stages:
${Array.from({ length: 200 }, (_, n) => stage(n)).join('')}`.replace('number 100 (+1)', 'number 100 (-1)');

describe('a long map while it is typed in', () => {
  let client: Client;
  afterEach(() => client.stop());

  const at = async (code: string) =>
    (await client.diagnostics(uri)).filter(each => each.code === code).map(({ range }) => range.start.line);

  const settled = (): Promise<unknown> => client.next('workspace/diagnostic/refresh');

  it('tells slips as soon as it is opened, and remarks on craft a moment later', async () => {
    client = await startClient();
    client.open(uri, LONG.replace('goal: Get to step 31', 'gaol: Get to step 31'));
    assert.equal((await at('J201')).length, 1);
    assert.deepEqual(await at('J412'), []);
    await settled();
    assert.equal((await at('J412')).length, 1);
  });

  it('tells all at once to a client that does not hear of more', async () => {
    client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
    client.open(uri, LONG);
    assert.equal((await at('J412')).length, 1);
  });

  it('tells slips at once, and keeps the remarks on craft of the text that did not change, moved along', async () => {
    client = await startClient();
    client.open(uri, LONG);
    await at('J412');
    await settled();
    const [line] = await at('J412');
    assert.ok(line, 'the drop is remarked on');
    client.replace(uri, 'Get to step 21', 'Get to\n      step 21');
    assert.deepEqual(await at('J412'), [line + 1]);
    client.replace(uri, 'goal: Get to step 31', 'gaol: Get to step 31');
    assert.equal((await at('J201')).length, 1);
  });

  it('brings them up to date once the person pauses, and says so', async () => {
    client = await startClient();
    client.open(uri, LONG);
    await at('J412');
    await settled();
    await at('J412');
    await client.next<ModelChange>('journey/didChangeModel');
    client.replace(uri, 'number 50 (+1)', 'number 50 (-1)');
    assert.equal((await at('J412')).length, 1);
    await settled();
    assert.equal((await at('J412')).length, 2);
  });

  it('pushes them then to a client that cannot ask', async () => {
    client = await startClient({ capabilities: {} });
    client.open(uri, LONG);
    const count = async () => {
      const { diagnostics } = await client.next<{ diagnostics: { code: string }[] }>('textDocument/publishDiagnostics');
      return diagnostics.filter(({ code }) => code === 'J412').length;
    };
    assert.deepEqual([await count(), await count()], [0, 1]);
    client.replace(uri, 'number 50 (+1)', 'number 50 (-1)');
    assert.deepEqual([await count(), await count()], [1, 2]);
  });
});
