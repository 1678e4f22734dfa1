import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
    match(nowhere.stderr, /no\/such: there is no such file or folder\./);
  });

  it('leaves no part of a file where the disk takes no more of it', async function () {
    if (process.platform === 'win32') this.skip();
    folder = new Folder({ 'old.json': 'mine' });
    // The shell lets no file grow over sixteen kilobytes at most; the schema has more.
    const command = `ulimit -f 16; exec '${process.execPath}' '${resolve('dist/cli.js')}' schema --force -o`;
    for (const name of ['old.json', 'new.json']) {
      const { status, stderr } = spawnSync('sh', ['-c', `${command} ${name}`], { cwd: folder.path, encoding: 'utf8' });
      strictEqual(status, 2, stderr);
      match(stderr, new RegExp(`^journey-map schema: ${name}: .+\\n$`));
    }
    strictEqual(folder.read('old.json'), 'mine');
    deepStrictEqual(readdirSync(folder.path), ['old.json']);
  });
});
