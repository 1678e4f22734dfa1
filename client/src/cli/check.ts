/** `journey-map check`: what is wrong or missing in maps, for people, code scanning and build servers. */
import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { type Severity, severities } from '../../../server/src/rules/rule';
import { Checker, type CheckOptions, type FileReport, type Target } from './checker';
import { type Command, exitCodes, type Given } from './command';
import { configPath, readConfig } from './config';
import { UsageError } from './errors';
import { findMaps, repositoryOf, shownPath } from './find-maps';
import { print, readStdin } from './pipes';
import { reports } from './reports';
import { hasColours, Progress, plain } from './terminal';
import { inOrder } from './threads';
import { watch } from './watch';

export const check: Command = {
  operands: '[PATH…]',
  about: `Says what is wrong or missing in maps and libraries.

A PATH is a file, a folder (which is searched for *.journey.yaml and .yml), a
pattern such as 'maps/**/*.journey.yaml', or - for standard input; without one
it is the folder that you are in. What .gitignore names is left out, unless it
is named itself.`,
  flags: {
    format: { value: 'FORMAT', choices: Object.keys(reports), about: 'How the report is written; text by default.' },
    severity: {
      value: 'SEVERITY',
      choices: severities,
      about:
        'The least severity that is told and counts; warning by default. With hint, all advice on the craft is given.',
    },
    config: {
      value: 'FILE',
      about:
        'Settings of the checks: JSON with the keys of the editor’s settings, such as {"rules": {"J411": "off"}}. By default the nearest .journey-map.json.',
    },
    'stdin-name': { value: 'FILE', about: 'The file that standard input stands for: its paths are read from there.' },
    watch: { short: 'w', about: 'Check again at each change, until Ctrl+C.' },
  },
  examples: [
    'journey-map check',
    'journey-map check buying.journey.yaml --severity information',
    'journey-map check maps --format sarif > journey-map.sarif',
  ],
  run: async given => {
    const { operands, switches } = given;
    const severity = (given.values.severity ?? 'warning') as Severity;
    const stdin = operands.includes('-');
    const paths = operands.length === 0 ? ['.'] : operands.filter(operand => operand !== '-');
    const find = () => findMaps(paths);
    if (!switches.has('watch')) {
      const piped: Target[] = stdin ? [{ path: stdinPath(given), text: await readStdin() }] : [];
      const { files } = await find();
      return (await run([...piped, ...files.map(path => ({ path }))], given, severity)).code;
    }
    if (stdin) throw new UsageError('Standard input cannot be watched.');
    return watch(find, async ({ files }) => {
      const targets = files.map(path => ({ path }));
      return (await run(targets, given, severity)).uses;
    });
  },
};

const stdinPath = ({ values }: Given): string => resolve(values['stdin-name'] ?? 'stdin.journey.yaml');

interface Done {
  readonly code: number;
  /** Files that had a say in it, beside the targets. */
  readonly uses: ReadonlySet<string>;
}

async function run(targets: readonly Target[], { values }: Given, severity: Severity): Promise<Done> {
  const config = await readConfig(values.config);
  const settings = configPath(values.config);
  const uses = new Set(settings === undefined ? [] : [resolve(settings)]);
  const options: CheckOptions = {
    severity,
    settings: severity === 'hint' ? { ...config, advice: 'thorough' } : config,
  };
  const format = values.format ?? 'text';
  // GitHub looks for files from the top of the repository.
  const top = format === 'sarif' || format === 'github' ? repositoryOf(process.cwd()) : undefined;
  const progress = new Progress();
  let code: number = exitCodes.clean;
  async function* followed(): AsyncGenerator<FileReport> {
    let done = 0;
    for await (const report of checked(targets, options)) {
      progress.tell('Checking maps:', ++done, targets.length);
      for (const path of report.uses) uses.add(path);
      if (report.remarks.length > 0 && code === exitCodes.clean) code = exitCodes.findings;
      if (report.fault !== undefined) {
        code = exitCodes.failed;
        progress.clear();
        process.stderr.write(`journey-map check: ${plain(`${shownPath(report.path)}: ${report.fault}`)}.\n`);
      }
      yield report;
    }
    progress.clear();
  }
  const pieces = reports[format]?.(followed(), {
    nameOf: path => shownPath(path, top),
    colours: hasColours(process.stdout),
    version,
  });
  for await (const piece of pieces ?? []) {
    progress.clear();
    await print(piece);
  }
  return { code, uses };
}

/** Reports in the order of the targets. */
async function* checked(targets: readonly Target[], options: CheckOptions): AsyncGenerator<FileReport> {
  const checker = new Checker(options);
  const here = (target: Target): Promise<FileReport> => checker.check(target);
  for await (const { item, result, fault } of inOrder(targets, {
    script: './check-worker.mjs',
    options,
    worth: 40,
    here,
  }))
    yield result ?? { path: item.path, remarks: [], uses: [], fault };
}
