import { strict as assert } from 'node:assert';
import { Models } from '../../client/src/models';
import type { ModelResult } from '../../server/src/protocol';
import { SentModels } from '../../server/src/sent-models';
import { lumo } from '../map/fixtures';

const uri = 'file:///maps/lumo.journey.yaml';
const result = (version: number, title = 'Lumo'): ModelResult => ({ version, map: { ...lumo, title }, marks: [] });

describe('The models of the extension', () => {
  /** A server that has a model, and by what stamps it was asked. */
  const served = () => {
    const sent = new SentModels();
    const asked: (number | undefined)[] = [];
    const give = (model: ModelResult) => async (since?: number) => {
      asked.push(since);
      return JSON.parse(JSON.stringify(sent.answer(uri, model, since)));
    };
    return { give, asked };
  };

  it('are made of what is new, and stay the same where nothing is', async () => {
    const [models, { give, asked }] = [new Models(), served()];
    const first = await models.ask(uri, give(result(1)));
    const second = await models.ask(uri, give(result(2, 'Lumo lamp')));
    assert.deepEqual(second, JSON.parse(JSON.stringify(result(2, 'Lumo lamp'))));
    assert.equal(second?.map?.stages, first?.map?.stages);
    assert.equal(await models.ask(uri, give(result(2, 'Lumo lamp'))), second);
    assert.deepEqual(asked, [undefined, 1, 2]);
  });

  it('are right for several who ask at once', async () => {
    const [models, { give }] = [new Models(), served()];
    await models.ask(uri, give(result(1)));
    const [a, b] = await Promise.all([models.ask(uri, give(result(2, 'A'))), models.ask(uri, give(result(3, 'B')))]);
    assert.deepEqual(
      [a, b].map(model => model?.map?.title),
      ['A', 'B'],
    );
  });

  it('are asked for as a whole of a server that knows nothing of them, and of a document that was closed', async () => {
    const models = new Models();
    const before = served();
    await models.ask(uri, before.give(result(1)));
    models.forget();
    const after = served();
    assert.equal((await models.ask(uri, after.give(result(1))))?.version, 1);
    models.forget(uri);
    await models.ask(uri, after.give(result(1)));
    assert.deepEqual(after.asked, [undefined, undefined]);
    const lost = await models.ask(uri, async () => ({ stamp: 7, since: 6, delta: null }));
    assert.equal(lost, null, 'what builds on nothing is nothing');
  });
});
