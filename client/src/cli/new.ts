/** `journey-map new`: a map to start from, out of a template. */
import { createInterface } from 'node:readline/promises';
import { templateOf, templates } from '../../../server/src/templates';
import { fileNameOf } from '../../../server/src/templates/template';
import { type Command, exitCodes, type Given } from './command';
import { InputError, UsageError } from './errors';
import { print } from './pipes';
import { writeMap } from './write-file';

const width = Math.max(...templates.map(({ id }) => id.length)) + 2;

export const create: Command = {
  operands: '[FILE]',
  most: 1,
  about: `Writes a map to start from: commented, complete, and without a warning. What is
not given is asked for, on a terminal. FILE is - for standard output; by default
it is named after the title.

Templates:
${templates.map(({ id, name }) => `  ${id.padEnd(width)}${name}`).join('\n')}`,
  flags: {
    template: { short: 't', value: 'NAME', choices: templates.map(({ id }) => id), about: 'The template.' },
    title: { value: 'TEXT', about: 'The title of the map.' },
    persona: { value: 'TEXT', about: 'Whose journey it is: a name, or “name, a few words”.' },
    force: { about: 'Replace the file if it exists.' },
  },
  examples: ['journey-map new', 'journey-map new -t hero --title "Buying a lamp" --persona "Maya, freelance editor"'],
  run: async ({ values, switches, operands: [file] }) => {
    const { template: id, title, persona } = await answers(values);
    const template = templateOf(id);
    if (!template) throw new UsageError(`There is no template ${id}.`);
    const text = template.write({ title, persona });
    if (file === '-') {
      await print(text);
      return exitCodes.clean;
    }
    const path = file ?? fileNameOf(title);
    await writeMap(path, text, switches.has('force'));
    await print(`${path}\n`);
    return exitCodes.clean;
  },
};

interface Answered {
  readonly template: string;
  readonly title: string;
  readonly persona: string;
}

/** What was given; the rest is asked for, where there is somebody to ask. */
async function answers({ template, title, persona }: Given['values']): Promise<Answered> {
  if (template && title && persona) return { template, title, persona };
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UsageError('--template, --title and --persona are needed where nobody can be asked.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const givenUp = new Promise<never>((_, reject) => lines.once('close', () => reject(new InputError('Given up.'))));
  lines.once('SIGINT', () => process.exit(130));
  const ask = async (question: string, fallback: string): Promise<string> =>
    (await Promise.race([lines.question(`${question} (${fallback}): `), givenUp])).trim() || fallback;
  try {
    const id = template ?? (await askTemplate(ask));
    return {
      template: id,
      title: title ?? (await ask('Title', templateOf(id)?.title ?? '')),
      persona: persona ?? (await ask('Whose journey, as “name, a few words”', 'Maya, a first-time customer')),
    };
  } finally {
    givenUp.catch(() => undefined);
    lines.close();
  }
}

/** By its number or its name, until it is one. */
async function askTemplate(ask: (question: string, fallback: string) => Promise<string>): Promise<string> {
  const rows = templates.map(({ name, about }, at) => `  ${at + 1}  ${name}: ${about}`);
  process.stderr.write(`Templates:\n${rows.join('\n')}\n`);
  for (;;) {
    const answer = await ask('Template', '1');
    const chosen = templates[Number(answer) - 1] ?? templateOf(answer);
    if (chosen) return chosen.id;
  }
}
