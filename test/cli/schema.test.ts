import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Folder } from '../support/cli';

describe('journey-map schema', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  it('prints the schema that is published', async () => {
    folder = new Folder();
    const { code, stdout } = await folder.run(['schema']);
    strictEqual(code, 0);
    deepStrictEqual(JSON.parse(stdout), JSON.parse(readFileSync('docs/journey.schema.json', 'utf8')));
  });

  it('writes no file over another, but with --force', async () => {
    folder = new Folder({ 'own.json': 'mine' });
    const { code, stderr } = await folder.run(['schema', '-o', 'own.json']);
    strictEqual(code, 2);
    strictEqual(stderr, 'journey-map schema: own.json exists already; --force replaces it.\n');
    strictEqual(folder.read('own.json'), 'mine');
    strictEqual((await folder.run(['schema', '-o', 'own.json', '--force'])).code, 0);
    strictEqual(JSON.parse(folder.read('own.json')).title, 'Journey map');
    const nowhere = await folder.run(['schema', '-o', 'no/such/folder.json']);
    strictEqual(nowhere.code, 2);
    match(nowhere.stderr, /no\/such\/folder\.json: there is no such file or folder\./);
  });
});
