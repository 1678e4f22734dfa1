import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ModelResult } from '../../server/src/protocol';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/lamp.journey.yaml';
const MAP = `journey: Buying a lamp
personas:
  maya: Maya, editor
stages:
${Array.from({ length: 8 }, (_, n) => `  - stage: Step ${n}\n    touchpoints:\n      - Does it @web (+1)\n`).join('')}`;

describe('the memory of the server', () => {
  let client: Client;
  afterEach(() => client.stop());

  it('stays flat over 10,000 edits, each with its checks and now and then its model', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    client = await startClient();
    client.open(uri, MAP);
    const line = client.at(uri, 'Step 4').line + 2;
    let typed = 0;
    /** Types so many letters, a new word after each fifty; what is held then, in bytes. */
    const type = async (count: number): Promise<number> => {
      for (let n = 0; n < count; n++) {
        const length = typed++ % 50;
        const [start, end] = [14, length === 0 && typed > 1 ? 64 : 14];
        const letter = String.fromCharCode(97 + (typed % 26));
        client.change(uri, { start: { line, character: start }, end: { line, character: end } }, letter);
        await client.diagnostics(uri);
        while (client.untaken('journey/didChangeModel') > 0) await client.next('journey/didChangeModel');
        if (n % 20 === 0) await client.request<ModelResult>('journey/model', { uri });
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const few = await type(5_000);
    const many = await type(5_000);
    // A single tree or model that is kept for each edit would be more by far.
    assert.ok(many - few < 500_000, `${Math.round((many - few) / 5_000)} bytes an edit`);
    assert.equal(client.text(uri).split('\n').length, MAP.split('\n').length);
  });
});
