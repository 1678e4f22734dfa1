import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { clean, ended, Folder, faulty, printed } from '../support/cli';

describe('journey-map check', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  it('ends with 0 where there is nothing to remark', async () => {
    folder = new Folder({ 'a.journey.yaml': clean, 'sub/b.journey.yml': clean, 'other.yaml': 'a: [' });
    deepStrictEqual(await folder.run(['check']), {
      code: 0,
      stdout: '2 files checked, nothing to remark.\n',
      stderr: '',
    });
  });

  it('ends with 1 where there are findings, and shows each in its line', async () => {
    folder = new Folder({ 'a.journey.yaml': faulty, 'b.journey.yaml': clean });
    const { code, stdout } = await folder.run(['check', 'a.journey.yaml', 'b.journey.yaml']);
    strictEqual(code, 1);
    strictEqual(
      stdout,
      `a.journey.yaml:5:21 warning J102 Lost: \` #\` starts a comment. Quote the value, or put a blank after \`#\` if a comment is meant
    - Buys a lamp #summer
                  ^^^^^^^
a.journey.yaml:6:30 error J302 There is no touchpoint or stage \`nowhere\`
    - { touch: Pays, next: nowhere }
                           ^^^^^^^

1 error, 1 warning in 1 of 2 files.
`,
    );
  });

  it('puts the marks under signs of two columns and behind signs of none', async () => {
    folder = new Folder({ 'a.journey.yaml': faulty.replace('touch: Pays', 'touch: 支払う e\u0301') });
    const { stdout } = await folder.run(['check']);
    ok(
      stdout.includes('\n    - { touch: 支払う e\u0301, next: nowhere }\n                               ^^^^^^^\n'),
      stdout,
    );
  });

  it('sends no signs of a map to the terminal that move the cursor or turn what follows', async () => {
    folder = new Folder({ 'a.journey.yaml': faulty.replace('touch: Pays', 'touch: "\u001b[2J\u202eP"') });
    const { stdout } = await folder.run(['check', '--severity', 'hint']);
    ok(/nowhere/.test(stdout) && !stdout.includes('\u001b') && !stdout.includes('\u202e'), JSON.stringify(stdout));
  });

  it('sends no signs of the name of a file to the terminal either', async function () {
    if (process.platform === 'win32') this.skip();
    folder = new Folder({ '\u001b[2Ja.journey.yaml': faulty, '\u001b[2Jb.journey.yaml': new Uint8Array([0xff]) });
    const { stdout, stderr } = await folder.run(['check']);
    match(stdout, /^\ufffd\[2Ja\.journey\.yaml:5:21 /);
    strictEqual(stderr, 'journey-map check: \ufffd[2Jb.journey.yaml: not UTF-8.\n');
  });

  it('tells what is as severe as asked for, and with hint all advice', async () => {
    folder = new Folder({ 'a.journey.yaml': faulty });
    const severities = async (severity: string): Promise<string[]> => {
      const { code, stdout } = await folder.run(['check', '--severity', severity]);
      strictEqual(code, 1);
      return [...stdout.matchAll(/^\S+:\d+:\d+ (\w+)/gm)].map(([, each = '']) => each);
    };
    deepStrictEqual(await severities('error'), ['error']);
    deepStrictEqual(new Set(await severities('information')), new Set(['error', 'warning', 'information']));
    deepStrictEqual(new Set(await severities('hint')), new Set(['error', 'warning', 'information', 'hint']));
  });

  it('ends with 0 where all that there is is less severe', async () => {
    folder = new Folder({ 'a.journey.yaml': faulty.replace(/^.*nowhere.*\n/m, '') });
    strictEqual((await folder.run(['check', '--severity', 'error'])).code, 0);
  });

  it('takes libraries from the files that maps name', async () => {
    folder = new Folder({
      'maps/a.journey.yaml': clean
        .replace('stages:', 'use: ../shared/people.yaml\nstages:')
        .replace('Pays', 'Pays @shop'),
      'shared/people.yaml': 'channels:\n  web: Our shop\n',
    });
    match((await folder.run(['check', 'maps'])).stdout, /There is no channel `shop`/);
    folder.write('shared/people.yaml', 'channels:\n  shop: Our shop\n');
    strictEqual((await folder.run(['check', 'maps'])).code, 0);
  });

  it('reads standard input for -, in the place of the file that it stands for', async () => {
    folder = new Folder({ 'maps/people.yaml': 'channels:\n  shop: Our shop\n' });
    const text = clean.replace('stages:', 'use: people.yaml\nstages:').replace('Pays', 'Pays @shop');
    const alone = await folder.run(['check', '-'], { stdin: text });
    strictEqual(alone.code, 1);
    match(alone.stdout, /^stdin\.journey\.yaml:2:6 error J304 /);
    strictEqual((await folder.run(['check', '-', '--stdin-name', 'maps/a.journey.yaml'], { stdin: text })).code, 0);
  });

  it('goes by the settings of the nearest .journey-map.json, or of the file that is named', async () => {
    folder = new Folder({
      'sub/a.journey.yaml': faulty,
      '.journey-map.json': '{ "rules": { "J102": "off" } }',
      'strict.json': '{ "journey.rules": { "J102": "error" }, "journey.thresholds": { "J404.fewestStages": 4 } }',
    });
    const told = async (...args: string[]): Promise<string[]> =>
      [...(await folder.run(['check', ...args], { cwd: 'sub' })).stdout.matchAll(/\w+ J\d+/g)].map(([all]) => all);
    deepStrictEqual(await told(), ['error J302']);
    deepStrictEqual(await told('--config', '../strict.json'), ['error J102', 'error J302']);
    const few = await told('--config', '../strict.json', '--severity', 'information');
    ok(few.includes('information J404'), few.join());
  });

  it('refuses settings that are none, for they would silently not hold', async () => {
    const cases: readonly (readonly [config: string, said: RegExp])[] = [
      ['{ "rules": { "J999": "off" } }', /rules: there is no check J999\./],
      ['{ "rules": { "J411": "silent" } }', /rules: J411 cannot be "silent"\./],
      ['{ "thresholds": { "J404.stages": 1000 } }', /thresholds: J404\.stages cannot be 1000\./],
      ['{ "advice": "none" }', /advice cannot be "none"\./],
      ['{ "rule": {} }', /there is no setting rule\./],
      ['{ "rules": ', /no JSON: /],
    ];
    for (const [config, said] of cases) {
      folder?.remove();
      folder = new Folder({ 'a.journey.yaml': clean, '.journey-map.json': config });
      const { code, stderr } = await folder.run(['check']);
      strictEqual(code, 2);
      match(stderr, said);
    }
  });

  it('ends with 2 for a file that cannot be read, and checks the others all the same', async () => {
    folder = new Folder({ 'a.journey.yaml': new Uint8Array([0x6a, 0xff, 0xfe]), 'b.journey.yaml': faulty });
    const { code, stdout, stderr } = await folder.run(['check']);
    strictEqual(code, 2);
    strictEqual(stderr, 'journey-map check: a.journey.yaml: not UTF-8.\n');
    match(stdout, /^b\.journey\.yaml:5:21 /);
  });

  it('has colours where they are asked for, and none for NO_COLOR or a pipe', async () => {
    folder = new Folder({ 'a.journey.yaml': faulty });
    const coloured = async (env: Record<string, string>): Promise<boolean> =>
      (await folder.run(['check'], { env })).stdout.includes('\u001b[31merror');
    strictEqual(await coloured({ FORCE_COLOR: '1' }), true);
    strictEqual(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    strictEqual(await coloured({}), false);
  });

  it('checks many maps on several threads, and tells of them in their order', async () => {
    folder = new Folder();
    for (let n = 100; n < 260; n++) folder.write(`map-${n}.journey.yaml`, n % 7 === 0 ? faulty : clean);
    const { code, stdout } = await folder.run(['check', '--severity', 'error']);
    strictEqual(code, 1);
    const told = [...stdout.matchAll(/^map-(\d+)/gm)].map(([, n]) => Number(n));
    deepStrictEqual(
      told,
      Array.from({ length: 160 }, (_, n) => n + 100).filter(n => n % 7 === 0),
    );
    match(stdout, /^23 errors in 23 of 160 files\.$/m);
  });

  it('loses no more files with a thread than those that waited for it', async function () {
    if (availableParallelism() < 2) this.skip();
    folder = new Folder();
    for (let n = 100; n < 260; n++) folder.write(`map-${n}.journey.yaml`, clean);
    const dies = "import { threadId } from 'node:worker_threads'; if (threadId === 1) throw new Error('Too much')";
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(dies)}` };
    const { code, stdout, stderr } = await folder.run(['check'], { env });
    strictEqual(code, 2);
    const lost = stderr.match(/^journey-map check: map-\d+\.journey\.yaml: Too much\.$/gm)?.length ?? 0;
    ok(lost > 0 && lost <= 20, `${lost} of 160 files`);
    match(stdout, new RegExp(`^${160 - lost} files checked, nothing to remark`));
  });

  it('waits for a folder that has gone, and checks it once it is back', async () => {
    folder = new Folder({ 'maps/deep/a.journey.yaml': clean });
    const child = folder.start(['check', '--watch', 'maps']);
    const all = ended(child);
    await printed(child.stderr, 'Ctrl+C ends it.');
    const gone = printed(child.stderr, 'maps: there is no such file or folder.');
    rmSync(join(folder.path, 'maps'), { recursive: true });
    await gone;
    const back = printed(child.stdout, '1 error, 1 warning in 1 of 1 file.');
    folder.write('maps/a.journey.yaml', faulty);
    await back;
    child.kill('SIGINT');
    const { stderr } = await all;
    const told = stderr.match(/no such file/g)?.length ?? 0;
    ok(told < 5, `${told} times`);
  });

  it('checks again when a map changes, comes or is ignored, until it is interrupted', async () => {
    folder = new Folder({ 'a.journey.yaml': clean });
    await watched(
      folder,
      ['check', '--watch'],
      [
        ['a.journey.yaml', faulty, '1 error, 1 warning in 1 of 1 file.'],
        ['b.journey.yaml', clean, '1 error, 1 warning in 1 of 2 files.'],
        ['.gitignore', 'a.*', '1 file checked, nothing to remark.'],
      ],
    );
  });

  it('checks again when a library or the settings change that lie elsewhere', async () => {
    folder = new Folder({
      'maps/a.journey.yaml': clean.replace('stages:', 'use: ../shared/all.yaml\nstages:').replace('Pays', 'Pays @shop'),
      'shared/all.yaml': 'use: deep/channels.yaml\n',
      'shared/deep/channels.yaml': 'channels:\n  shop: Our shop\n',
      '.journey-map.json': '{}',
    });
    await watched(
      folder,
      ['check', 'maps', '--watch'],
      [
        ['shared/deep/channels.yaml', 'channels:\n  web: Our shop\n', '1 error in 1 of 1 file.'],
        ['.journey-map.json', '{ "rules": { "J301": "off" } }', 'nothing to remark.'],
      ],
    );
  });

  it('ends quietly when the reader of its output goes away', async () => {
    // More than a pipe holds, so that the program is still writing then.
    const many = Array.from({ length: 2000 }, (_, n) => `      - { touch: Pays ${n}, next: nowhere }\n`).join('');
    folder = new Folder({ 'a.journey.yaml': faulty.replace(/^.*nowhere.*\n/m, many) });
    const child = folder.start(['check']);
    let stderr = '';
    child.stderr.on('data', piece => {
      stderr += piece;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'exit');
    strictEqual(code, 141);
    strictEqual(stderr, '');
  });
});

/** Starts a watching command, writes one file after the other, and waits for what is said of each; then interrupts it. */
async function watched(
  folder: Folder,
  args: readonly string[],
  steps: readonly (readonly [path: string, text: string, said: string])[],
): Promise<void> {
  const child = folder.start([...args]);
  const all = ended(child);
  const ready = 'Ctrl+C ends it.';
  await printed(child.stderr, ready);
  for (const [path, text, said] of steps) {
    const again = Promise.all([printed(child.stdout, said), printed(child.stderr, ready)]);
    folder.write(path, text);
    await again;
  }
  child.kill('SIGINT');
  strictEqual((await all).code, 130);
}
