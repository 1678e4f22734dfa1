import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { clean, Folder } from '../support/cli';

describe('the files that the command line finds', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  const found = async (args: readonly string[], cwd = '.'): Promise<string[]> => {
    const { stdout } = await folder.run(['check', '--format', 'json', ...args], { cwd });
    return (JSON.parse(stdout) as { files: { file: string }[] }).files.map(({ file }) => file);
  };

  it('are the maps of a folder and of those in it, but for those of packages', async () => {
    folder = new Folder({
      'b.journey.yaml': clean,
      'a.journey.yml': clean,
      'notes.yaml': 'a: 1',
      'deep/er/c.journey.yaml': clean,
      '.hidden/d.journey.yaml': clean,
      'node_modules/pack/e.journey.yaml': clean,
    });
    const all = ['.hidden/d.journey.yaml', 'a.journey.yml', 'b.journey.yaml', 'deep/er/c.journey.yaml'];
    deepStrictEqual(await found([]), all);
    deepStrictEqual(await found(['deep', '.']), ['deep/er/c.journey.yaml', ...all.slice(0, 3)]);
  });

  it('are those of a pattern in quotes', async () => {
    folder = new Folder({
      'a.journey.yaml': clean,
      'x/b.journey.yaml': clean,
      'x/y/c.journey.yaml': clean,
      'z/d.journey.yaml': clean,
      'map [1].journey.yaml': clean,
    });
    deepStrictEqual(await found(['*.journey.yaml']), ['a.journey.yaml', 'map [1].journey.yaml']);
    deepStrictEqual(await found(['x/**/*.yaml']), ['x/b.journey.yaml', 'x/y/c.journey.yaml']);
    deepStrictEqual(await found(['{x,z}/*.yaml']), ['x/b.journey.yaml', 'z/d.journey.yaml']);
    deepStrictEqual(await found([`${folder.path}/z/*`]), ['z/d.journey.yaml']);
    // A file of that very name is meant before a pattern is.
    deepStrictEqual(await found(['map [1].journey.yaml']), ['map [1].journey.yaml']);
  });

  it('are not those that git ignores, unless they are named', async () => {
    folder = new Folder({
      '.git/info/exclude': 'local.*\n',
      '.gitignore': 'old/\n*.draft.journey.yaml\n/top.journey.yaml\n',
      'top.journey.yaml': clean,
      'local.journey.yaml': clean,
      'a.draft.journey.yaml': clean,
      'old/b.journey.yaml': clean,
      'sub/.gitignore': '!keep.draft.journey.yaml\n',
      'sub/keep.draft.journey.yaml': clean,
      'sub/top.journey.yaml': clean,
    });
    const kept = ['sub/keep.draft.journey.yaml', 'sub/top.journey.yaml'];
    deepStrictEqual(await found([]), kept);
    deepStrictEqual(await found(['**/*.journey.yaml']), kept);
    // What the folders above say counts in a folder, too.
    deepStrictEqual(await found([], 'sub'), ['keep.draft.journey.yaml', 'top.journey.yaml']);
    for (const named of ['old/b.journey.yaml', 'old', 'old/*.yaml'])
      deepStrictEqual(await found([named]), ['old/b.journey.yaml'], named);
    deepStrictEqual(await found([], 'old'), ['b.journey.yaml']);
  });

  it('must be there: a check of nothing is no check', async () => {
    folder = new Folder({ 'empty/notes.txt': '' });
    for (const [operand, said] of [
      ['nope.journey.yaml', 'nope.journey.yaml: there is no such file or folder.'],
      ['*.journey.yaml', '*.journey.yaml: matches no file.'],
      ['empty', 'empty: no map (*.journey.yaml) in it.'],
      ['no/*.yaml', 'there is no such file or folder.'],
    ] as const) {
      const { code, stderr } = await folder.run(['check', operand]);
      strictEqual(code, 2);
      match(stderr, new RegExp(said.replace(/[.*+?()[\]{}|/]/g, '\\$&')));
    }
  });
});
