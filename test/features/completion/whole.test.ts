import assert from 'node:assert/strict';
import { complete } from '../../../server/src/features/completion/complete';
import { diagnose } from '../../../server/src/rules/diagnose';
import { defaultSettings } from '../../../server/src/rules/rule';
import { cursor, snapshotOf } from '../../support/snapshots';
import { applied, completeAt, editOf, labelsAt, today } from './support';

async function answer(marked: string, trigger?: string) {
  const { text, offset } = cursor(marked);
  const snapshot = await snapshotOf(text);
  return complete(snapshot, snapshot.document.positionAt(offset), { snippets: true, today, trigger });
}

async function newText(marked: string, label: string, snippets = true): Promise<string> {
  const item = (await completeAt(marked, { snippets })).find(each => each.label === label);
  assert.ok(item, label);
  assert.equal(item.insertTextFormat, snippets ? 2 : 1);
  return editOf(item).newText;
}

describe('completion of whole things', () => {
  for (const label of ['journey map', "journey map as a hero's story"])
    for (const snippets of [true, false])
      it(`starts an empty file with a ${label} that is in order${snippets ? '' : ', without tab stops'}`, async () => {
        for (const start of ['|', 'jou|', '# A map\n|\n']) {
          const text = await applied(start, label, { snippets });
          const snapshot = await snapshotOf(text);
          assert.ok(snapshot.journey.stages.length === 3);
          const found = diagnose(snapshot, defaultSettings, 20_779).map(({ code }) => code);
          assert.deepEqual(
            found.filter(code => code < 'J303'),
            [],
          );
        }
      });

  it('offers whole maps in an empty file only', async () => {
    assert.ok(!(await labelsAt('journey: A\n|')).includes('journey map'));
  });

  it('numbers tab stops, and gives words to choose from', async () => {
    const stage = 'stages:\n  - stage: A\n    |';
    assert.equal(await newText(stage, 'phase'), `phase: \${1|before,during,after|}`);
    assert.equal(await newText(stage, 'pains'), `pains:\n      - \${1|financial,productivity,process,support|}: $2`);
    assert.equal(await newText(stage, 'shifts'), 'shifts: [$1]');
    assert.equal(
      await newText('channels:\n  |', 'channel with details'),
      `\${1:store}:\n    name: \${2:Store}\n    kind: \${3|offline,online|}\n    by: \${4|us,peers,partner|}`,
    );
  });

  it('offers the map’s channels in a new touchpoint', async () => {
    const text = 'channels:\n  web: Web\n  shop: Shop\nstages:\n  - stage: A\n    touchpoints:\n      - |';
    assert.equal(await newText(text, 'touchpoint, short'), `\${1:What happens} @\${2|web,shop|} (\${3:0})`);
  });

  it('writes no tab stops for clients that have none', async () => {
    assert.equal(
      await newText('sources:\n  |', 'source', false),
      `survey:\n    kind: survey\n    title: What it is called\n    on: ${today}\n    n: 12`,
    );
    assert.equal(await newText('x-a: 1\n|', 'type', false), 'type: ');
  });

  it('offers what a value may become on the lines below', async () => {
    assert.equal(await applied('personas:\n  maya: |', 'quote'), 'personas:\n  maya:\n    quote: ');
    assert.equal(
      await applied('beliefs:\n  dear: |', 'now -> wanted'),
      'beliefs:\n  dear: It is not worth the money -> It pays for itself',
    );
    assert.deepEqual(
      (await labelsAt('reviewed: |')).filter(label => label === today),
      [today],
    );
  });

  it('sorts the metrics of the stage’s phase first', async () => {
    const labels = await labelsAt('stages:\n  - stage: A\n    phase: after\n    kpis: { | }\n');
    assert.equal(labels[0], 'CSAT');
    assert.equal((await labelsAt('stages:\n  - stage: A\n    phase: during\n    kpis:\n      |\n'))[0], 'Conversion');
  });

  it('declares no id twice', async () => {
    const labels = await labelsAt('channels:\n  store: Shop\n  |\n');
    assert.ok(!labels.includes('store') && labels.includes('web'));
  });

  it('is quiet after a blank in a text or in indentation', async () => {
    for (const text of ['stages:\n  - stage: A\n    |', 'journey: A b |', '  |'])
      assert.deepEqual((await answer(text, ' ')).items, []);
    for (const text of ['type: |', 'stages:\n  - |', 'channels:\n  a: { |', 'channels:\n  a: { name: A, |'])
      assert.ok((await answer(text, ' ')).items.length > 0, text);
  });

  it('asks again where a map has more ids than one answer lists', async () => {
    const many = Array.from({ length: 700 }, (_, index) => `      - Step ${index}\n`).join('');
    const text = `stages:\n  - stage: A\n    touchpoints:\n${many}story:\n  climax: `;
    const all = await answer(`${text}|`);
    assert.ok(all.isIncomplete && all.items.length === 500);
    const some = await answer(`${text}69|`);
    assert.ok(!some.isIncomplete && some.items.some(({ label }) => label === 'step-699'));
  });
});
