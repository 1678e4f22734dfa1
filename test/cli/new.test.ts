import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { templates } from '../../server/src/templates';
import { ended, Folder } from '../support/cli';

describe('journey-map new', () => {
  let folder: Folder;
  afterEach(() => folder.remove());
  const given = ['--title', 'Buying: a lamp', '--persona', 'Maya, freelance editor'];

  it('writes a map of each template, which journey-map check has nothing against', async () => {
    folder = new Folder();
    const runs = templates.map(({ id }) => folder.run(['new', `${id}.journey.yaml`, '-t', id, ...given]));
    for (const [at, { code, stdout, stderr }] of (await Promise.all(runs)).entries())
      deepStrictEqual([code, stdout, stderr], [0, `${templates[at]?.id}.journey.yaml\n`, '']);
    match(folder.read('hero.journey.yaml'), /^journey: 'Buying: a lamp'$/m);
    match(folder.read('hero.journey.yaml'), /^ {2}maya:\n {4}name: Maya\n {4}general: freelance editor$/m);
    strictEqual((await folder.run(['check'])).stdout, `${templates.length} files checked, nothing to remark.\n`);
  });

  it('names the file after the title, and writes over none', async () => {
    folder = new Folder({ 'buying-a-lamp.journey.yaml': 'mine' });
    const { code, stderr } = await folder.run(['new', '-t', 'hero', ...given]);
    strictEqual(code, 2);
    match(stderr, /buying-a-lamp\.journey\.yaml exists already; --force replaces it\./);
    strictEqual(folder.read('buying-a-lamp.journey.yaml'), 'mine');
    strictEqual((await folder.run(['new', '-t', 'hero', ...given, '--force'])).code, 0);
    match(folder.read('buying-a-lamp.journey.yaml'), /^journey: /m);
    deepStrictEqual(readdirSync(folder.path), ['buying-a-lamp.journey.yaml']);
  });

  it('takes a pipe or a device for a file that is written to, and not replaced', async function () {
    if (process.platform === 'win32') this.skip();
    folder = new Folder();
    const pipe = join(folder.path, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      strictEqual((await folder.run(['new', 'pipe', '-t', 'visit', ...given])).code, 0);
      match(readFileSync(reader, 'utf8'), /^journey: 'Buying: a lamp'$/m);
      ok(statSync(pipe).isFIFO());
    } finally {
      closeSync(reader);
    }
  });

  it('writes a file whose name is as long as one may be', async () => {
    folder = new Folder();
    const { code, stdout, stderr } = await folder.run([
      'new',
      '-t',
      'visit',
      '--title',
      '買'.repeat(300),
      ...given.slice(2),
    ]);
    deepStrictEqual([code, stdout, stderr], [0, `${'買'.repeat(80)}.journey.yaml\n`, '']);
  });

  it('asks nobody where there is no terminal, and prints for -', async () => {
    folder = new Folder();
    const asked = await folder.run(['new', '-t', 'hero', '--title', 'A lamp']);
    strictEqual(asked.code, 2);
    match(asked.stderr, /are needed where nobody can be asked\./);
    match((await folder.run(['new', '-', '-t', 'visit', ...given])).stdout, /^journey: 'Buying: a lamp'$/m);
    deepStrictEqual(readdirSync(folder.path), []);
  });

  it('asks on a terminal for what was not given', async function () {
    // A terminal is made by `script` of util-linux.
    if (process.platform !== 'linux' || !existsSync('/usr/bin/script')) this.skip();
    folder = new Folder();
    const command = `'${process.execPath}' '${resolve('dist/cli.js')}' new`;
    const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'], {
      cwd: folder.path,
      env: { ...process.env, TERM: 'dumb' },
    });
    const answers = ['7', 'support', 'A broken lamp', ''];
    let shown = '';
    child.stdout.on('data', piece => {
      shown += piece;
      // Each question ends with its default and a colon.
      if (/\): $/.test(shown)) {
        shown = '';
        child.stdin.write(`${answers.shift()}\r`);
      }
    });
    const { code, stdout } = await ended(child);
    strictEqual(code, 0, stdout);
    ok(stdout.includes('a-broken-lamp.journey.yaml'));
    const text = folder.read('a-broken-lamp.journey.yaml');
    match(text, /^journey: A broken lamp$/m);
    match(text, /^ {4}name: Maya\n {4}general: a first-time customer$/m);
    ok(!existsSync(join(folder.path, '.a-broken-lamp.journey.yaml')));
  });
});
