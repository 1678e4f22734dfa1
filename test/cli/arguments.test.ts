import { deepStrictEqual, fail, match, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { Folder } from '../support/cli';

describe('the command line', () => {
  const folder = new Folder();
  after(() => folder.remove());
  const commands = ['check', 'render', 'convert', 'format', 'new', 'schema', 'lsp'];

  it('says its version', async () => {
    for (const flag of ['--version', '-V'])
      deepStrictEqual(await folder.run([flag]), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps on standard output: which commands there are, and each with its flags and examples', async () => {
    const { code, stdout } = await folder.run(['--help']);
    strictEqual(code, 0);
    for (const name of commands) match(stdout, new RegExp(`^  ${name} +[A-Z]`, 'm'));
    const helps = await Promise.all(commands.map(name => folder.run([name, '--help'])));
    for (const [at, name] of commands.entries()) {
      const help = helps[at] ?? fail();
      strictEqual(help.code, 0);
      match(help.stdout, new RegExp(`^Usage: journey-map ${name} \\[OPTION…\\]`));
      match(help.stdout, /^ {2}-h, --help +Show this help\.$/m);
      match(help.stdout, new RegExp(`^Examples:\n  journey-map ${name}`, 'm'));
      ok(
        help.stdout.split('\n').every(line => line.length <= 90),
        name,
      );
    }
    strictEqual((await folder.run(['help', 'check'])).stdout, (await folder.run(['check', '-h'])).stdout);
  });

  it('ends with 2 and says why on standard error where it was not understood', async () => {
    const cases: readonly (readonly [args: readonly string[], said: string])[] = [
      [[], 'journey-map: Which command?\nTry journey-map --help.\n'],
      [['chekc'], 'journey-map: There is no command chekc. Did you mean check?\nTry journey-map --help.\n'],
      [['frob'], 'journey-map: There is no command frob.\nTry journey-map --help.\n'],
      [['a.journey.yaml'], 'There is no command a.journey.yaml. Did you mean journey-map check a.journey.yaml?\n'],
      [['--hlep'], 'journey-map: There is no flag --hlep. Did you mean --help?\n'],
      [['toString'], 'journey-map: There is no command toString.\nTry journey-map --help.\n'],
      [['check', '--frmat=text'], 'There is no flag --frmat. Did you mean --format?\n'],
      [['check', '-x'], 'There is no flag -x.\n'],
      [['check', '--format', 'xml'], '--format xml: there are text, json, sarif, github, junit.\n'],
      [
        ['check', '--severity', 'Warnings'],
        '--severity Warnings: there are error, warning, information, hint. Did you mean warning?\n',
      ],
      [['check', '--severity'], '--severity needs a value: --severity SEVERITY.\n'],
      [['check', '--severity', '--watch'], '--severity needs a value: --severity SEVERITY.\n'],
      [['check', '--watch=yes'], '--watch takes no value.\n'],
      [['check', '-', '--watch'], 'Standard input cannot be watched.\n'],
      [['schema', 'more'], 'There is one operand too many: more.\n'],
    ];
    const all = await Promise.all(cases.map(([args]) => folder.run(args)));
    for (const [at, [args, said]] of cases.entries()) {
      const { code, stdout, stderr } = all[at] ?? fail();
      strictEqual(code, 2, args.join(' '));
      strictEqual(stdout, '');
      ok(stderr.includes(said), stderr);
      match(stderr, new RegExp(`Try journey-map ${args.length > 1 ? `${args[0]} ` : ''}--help\\.\n$`));
    }
  });

  it('loads at its start no more than it needs: the checks for check alone, the drawing for render', () => {
    const parts = (name: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      // What stands alone or behind `from` is loaded with it; `import(…)` is not.
      for (const [, next = ''] of readFileSync(join('dist/cli', name), 'utf8').matchAll(
        /(?:from|import)\s*"\.\/([^"]+)"/g,
      ))
        parts(next, seen);
      return seen;
    };
    const kilobytes = (name: string): number =>
      [...parts(name)].reduce((sum, each) => sum + statSync(join('dist/cli', each)).size, 0) / 1000;
    const command = (name: string): string =>
      readdirSync('dist/cli').find(each => each.startsWith(`${name}-`) && each.endsWith('.mjs')) ?? fail(name);
    ok(kilobytes('main.mjs') < 20, `${kilobytes('main.mjs')}`);
    ok(kilobytes(command('lsp')) < 20, `${kilobytes(command('lsp'))}`);
    const [checking, drawing] = [kilobytes(command('check')), kilobytes(command('render'))];
    ok(checking > 200 && checking < 500 && drawing > checking + 200, `${checking}, ${drawing}`);
  });
});
