import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { clean, Folder } from '../support/cli';

const untidy = `journey: A lamp   


stages:
    - stage: Buy # now
      touchpoints: ['Pays']`;
const tidy = `journey: A lamp

stages:
  - stage: Buy # now
    touchpoints: ['Pays']
`;

describe('journey-map format', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  it('sets files right in place, names them, and leaves those alone that are', async () => {
    folder = new Folder({ 'a.journey.yaml': untidy, 'b.journey.yaml': clean });
    const modified = statSync(join(folder.path, 'b.journey.yaml')).mtimeMs;
    deepStrictEqual(await folder.run(['format']), { code: 0, stdout: 'a.journey.yaml\n', stderr: '' });
    strictEqual(folder.read('a.journey.yaml'), tidy);
    strictEqual(statSync(join(folder.path, 'b.journey.yaml')).mtimeMs, modified);
    deepStrictEqual(readdirSync(folder.path).sort(), ['a.journey.yaml', 'b.journey.yaml']);
  });

  it('with --check changes nothing, and ends with 1 if something is not in shape', async () => {
    folder = new Folder({ 'a.journey.yaml': untidy, 'b.journey.yaml': clean });
    deepStrictEqual(await folder.run(['format', '--check']), { code: 1, stdout: 'a.journey.yaml\n', stderr: '' });
    strictEqual(folder.read('a.journey.yaml'), untidy);
    strictEqual((await folder.run(['format', '--check', 'b.journey.yaml'])).code, 0);
  });

  it('formats standard input to standard output', async () => {
    folder = new Folder();
    deepStrictEqual(await folder.run(['format', '-'], { stdin: untidy }), { code: 0, stdout: tidy, stderr: '' });
    strictEqual((await folder.run(['format', '-', '--check'], { stdin: untidy })).code, 1);
  });

  it('loses nothing: no byte of what is not UTF-8, no mode, no link', async () => {
    const latin = new Uint8Array(Buffer.from(untidy.replace('lamp', 'l\u00e4mp'), 'latin1'));
    folder = new Folder({ 'latin.journey.yaml': latin, 'real/a.journey.yaml': untidy, 'broken.journey.yaml': 'a: [' });
    chmodSync(join(folder.path, 'real/a.journey.yaml'), 0o640);
    symlinkSync('real/a.journey.yaml', join(folder.path, 'link.journey.yaml'));
    const { code, stderr } = await folder.run([
      'format',
      'latin.journey.yaml',
      'link.journey.yaml',
      'broken.journey.yaml',
    ]);
    strictEqual(code, 2);
    strictEqual(stderr, 'journey-map format: latin.journey.yaml: not UTF-8\n');
    deepStrictEqual(new Uint8Array(readFileSync(join(folder.path, 'latin.journey.yaml'))), latin);
    strictEqual(folder.read('broken.journey.yaml'), 'a: [');
    strictEqual(folder.read('real/a.journey.yaml'), tidy);
    strictEqual(statSync(join(folder.path, 'real/a.journey.yaml')).mode & 0o777, 0o640);
    match(readdirSync(folder.path).join(), /link\.journey\.yaml/);
  });
});
