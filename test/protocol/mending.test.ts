import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../server/src/edits/edit';
import { type Client, startClient } from '../support/client';

const uri = 'file:///maps/lamp.journey.yaml';
const initialization = { readFile: true, findFiles: true };
const stages = 'stages:\n  - Buy\n';
const library = 'personas:\n  maya: Maya\n';

describe('fixes that look beyond the map', () => {
  let client: Client;
  afterEach(() => client.stop());

  const start = async (files: Record<string, string>, text: string, options = {}): Promise<void> => {
    const all = Object.entries(files).map(([name, each]) => [`file:///maps/${name}`, each] as const);
    client = await startClient({ files: new Map(all), initialization, ...options });
    client.open(uri, text);
  };

  describe('of a path that leads nowhere', () => {
    it('name the files that may be meant, and put in the one that is', async () => {
      const text = `journey: A\nuse: './libary.journey.yaml'  # ours\n${stages}`;
      const files = { 'library.journey.yaml': library, 'lamp.journey.yaml': text, 'chair.journey.yaml': stages };
      await start(files, text);
      const [fix] = await fixes('./lib');
      assert.equal(fix?.title, 'Did you mean `./library.journey.yaml`?');
      assert.equal(fix.isPreferred, true);
      assert.equal(mendedBy(fix), text.replace('libary', 'library'));
    });

    it('find a file that was moved, in any folder', async () => {
      await start({ 'shared/team/library.journey.yaml': library }, `journey: A\nuse: library.journey.yaml\n${stages}`);
      const [fix] = await fixes('library');
      assert.equal(fix?.title, 'Did you mean `shared/team/library.journey.yaml`?');
      assert.equal(mendedBy(fix), `journey: A\nuse: shared/team/library.journey.yaml\n${stages}`);
    });

    it('offer no file that could not serve: a library is no related map, nor one that uses this map', async () => {
      const files = {
        'later.journey.yaml': library,
        'latest.journey.yaml': `journey: B\n${stages}`,
        'late.journey.yaml': `${library}use: lamp.journey.yaml\n`,
      };
      await start(files, `journey: A\nrelated: { next: latr.journey.yaml }\n${stages}`);
      assert.deepEqual(await meant('latr'), []);
      client.replace(uri, 'related: { next: latr.journey.yaml }', 'use: latr.journey.yaml');
      assert.deepEqual(await meant('latr'), ['Did you mean `later.journey.yaml`?']);
    });
  });

  describe('of a number that is old', () => {
    const kpi = (path: string): string =>
      `journey: A\nstages:\n  - stage: Buy\n    kpis:\n      Conversion: { actual: 3.1 %, target: 4 %, from: ${path}, on: 2026-04-01 }  # shop\n`;

    it('take it from the file that it comes from, in the unit of the map, and date it today', async () => {
      await start({ 'data/shop.csv': 'month,Conversion\n2026-09,3.2\n2026-10,3.6\n' }, kpi('data/shop.csv'));
      const [fix, still] = await fixes('2026-04');
      assert.equal(fix?.title, 'Update to 3.6 % from data/shop.csv');
      assert.equal(mendedBy(fix), kpi('data/shop.csv').replace('3.1', '3.6').replace('2026-04-01', '2026-11-22'));
      assert.equal(still?.title, 'It is still so today, 2026-11-22');
    });

    it('take the unit of the file where it has one', async () => {
      await start({ 'shop.json': '{ "Conversion": "3.6%" }' }, kpi('shop.json'));
      assert.equal((await fixes('2026-04'))[0]?.title, 'Update to 3.6% from shop.json');
    });

    for (const [what, files] of [
      ['the file is not there', {}],
      ['it does not know the KPI', { 'shop.json': '{ "NPS": 31 }' }],
    ] as const)
      it(`do not guess where ${what}`, async () => {
        await start(files, kpi('shop.json'));
        assert.deepEqual(
          (await fixes('2026-04')).map(({ title }) => title),
          ['It is still so today, 2026-11-22'],
        );
      });
  });

  describe('that lead to another place', () => {
    const twice = 'journey: A\nstages:\n  - stage: Buy\n    goal: Pay little\n    goal: Get it soon\n';
    const falling = `journey: A\nstages:\n  - stage: Buy\n    touchpoints: [a (+2), b (+1), c (0), d (-1)]\n`;
    const open = `journey: A\nstory: { conflict: b, climax: buy }\nstages:\n  - stage: Look\n    doubts: [Too dear]\n  - Buy\n`;
    for (const [code, text, where, title, place] of [
      ['J107', twice, 'goal: Get', 'Go to the first `goal`', 'goal: Pay'],
      ['J414', falling, '-1', 'Go to where it begins to fall', '+2'],
      ['J422', open, 'buy', 'Go to the gap, `Too dear`', 'Too dear'],
    ] as const)
      it(`${code}: run the command of the client that has one`, async () => {
        await start({}, text, { initialization: { goToCommand: 'client.goTo' } });
        const fix = (await fixes(where)).find(each => each.title === title);
        assert.deepEqual(fix?.command, { title, command: 'client.goTo', arguments: [uri, client.at(uri, place)] });
        assert.equal(fix.edit, undefined);
      });

    it('are not offered to a client that has no such command', async () => {
      await start({}, twice);
      assert.deepEqual(
        (await fixes('goal: Get')).map(({ title }) => title),
        ['Remove this `goal`', 'Remove the first `goal`'],
      );
    });
  });

  /** The quick fixes where a text begins. */
  function fixes(what: string): Promise<CodeAction[]> {
    const at = client.at(uri, what);
    const context = { diagnostics: [], only: ['quickfix'] };
    return client.request('textDocument/codeAction', { textDocument: { uri }, range: { start: at, end: at }, context });
  }

  async function meant(what: string): Promise<string[]> {
    return (await fixes(what)).map(({ title }) => title).filter(title => title.startsWith('Did you mean'));
  }

  /** The map after an action. */
  function mendedBy(action: CodeAction): string {
    const document = TextDocument.create(uri, 'journey', 1, client.text(uri));
    const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const edits = (change?.edits ?? []) as TextEdit[];
    return applyEdits(
      document.getText(),
      edits.map(({ range, newText }) => ({
        from: document.offsetAt(range.start),
        to: document.offsetAt(range.end),
        text: newText,
      })),
    );
  }
});
