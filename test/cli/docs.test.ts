import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Log } from 'sarif';
import { parse } from 'yaml';
import { clean, Folder, faulty } from '../support/cli';

/** The blocks of a language on a page. */
const blocks = (page: string, language: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, is, text = '']) =>
    is === language ? [text] : [],
  );

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

describe('docs/ci.md', () => {
  // Its scripts are for the shell of a build server.
  if (process.platform === 'win32') return;
  let folder: Folder;
  let env: NodeJS.ProcessEnv;
  beforeEach(() => {
    folder = new Folder();
    mkdirSync(join(folder.path, 'bin'));
    symlinkSync(resolve('dist/cli.js'), join(folder.path, 'bin', 'journey-map'));
    env = {
      ...process.env,
      PATH: [join(folder.path, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
    };
  });
  afterEach(() => folder.remove());
  const sh = (script: string): number | null =>
    spawnSync('sh', ['-ec', script], { cwd: join(folder.path, 'maps'), env }).status;

  it('has a workflow that checks the maps and uploads what it wrote', () => {
    const [workflow = ''] = blocks('docs/ci.md', 'yaml');
    const { jobs, permissions } = parse(workflow);
    strictEqual(permissions['security-events'], 'write');
    const steps: readonly Step[] = jobs.check.steps;
    const script = steps.find(({ run }) => run?.startsWith('journey-map'))?.run ?? '';
    folder.write('maps/a.journey.yaml', faulty);
    strictEqual(sh(script), 1);
    const upload = steps.find(({ uses }) => uses?.includes('upload-sarif'));
    const log = JSON.parse(folder.read(`maps/${upload?.with?.sarif_file}`)) as Log;
    deepStrictEqual(
      log.runs[0]?.results?.map(({ ruleId }) => ruleId),
      ['J102', 'J302'],
    );
    const [, lenient = ''] = /`(journey-map [^`]*\|\| [^`]*)`/.exec(readFileSync('docs/ci.md', 'utf8')) ?? [];
    match(lenient, /--severity information/);
    strictEqual(sh(lenient), 0);
    ok(
      (JSON.parse(folder.read('maps/journey-map.sarif')) as Log).runs[0]?.results?.some(
        ({ level }) => level === 'note',
      ),
    );
  });

  it('has a hook that keeps a map with a fault out of a commit', () => {
    const hook = blocks('docs/ci.md', 'sh').find(text => text.startsWith('#!')) ?? '';
    folder.write('maps/a b.journey.yaml', clean);
    folder.write('maps/notes.txt', 'x');
    const git = (...args: string[]): number | null =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
        cwd: join(folder.path, 'maps'),
        env,
      }).status;
    strictEqual(git('init', '-q'), 0);
    folder.write('maps/.git/hooks/pre-commit', hook);
    chmodSync(join(folder.path, 'maps/.git/hooks/pre-commit'), 0o755);
    git('add', 'notes.txt');
    strictEqual(git('commit', '-qm', 'no map'), 0);
    git('add', '.');
    strictEqual(git('commit', '-qm', 'a good map'), 0);
    folder.write('maps/a b.journey.yaml', faulty);
    git('add', '.');
    strictEqual(git('commit', '-qm', 'a bad map'), 1);
  });

  it('names the file that npm pack makes: the command line, whole, and nothing else', () => {
    const npm = process.env.npm_execpath;
    const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    const printed = execFileSync(command, [...first, 'pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
    });
    const [pack] = Object.values(JSON.parse(printed)) as {
      filename: string;
      files: { path: string; mode: number }[];
    }[];
    ok(readFileSync('docs/ci.md', 'utf8').includes(pack?.filename ?? '?'));
    const paths = pack?.files.map(({ path }) => path) ?? [];
    for (const path of [
      'dist/cli.js',
      'dist/cli/main.mjs',
      'dist/cli/check-worker.mjs',
      'dist/server.js',
      'dist/preview.js',
      'dist/preview.css',
    ])
      ok(paths.includes(path), path);
    ok(paths.every(path => /^(dist|docs)\/|^[^/]+$/.test(path)) && !paths.includes('dist/client.js'), paths.join());
  });
});
