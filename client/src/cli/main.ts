/** The command line: picks the command and loads it. What a command needs is loaded by it alone, so that the start is short. */
import { version } from '../../../package.json';
import { type Command, exitCodes, helpOf, meant, readArguments } from './command';
import { endInOrder } from './ending';
import { UsageError } from './errors';
import { plain } from './terminal';

interface Entry {
  readonly about: string;
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  check: { about: 'Say what is wrong or missing in maps', load: async () => (await import('./check')).check },
  render: { about: 'Draw maps, or write them in other formats', load: async () => (await import('./render')).render },
  convert: {
    about: 'Make a map of a journey in another format',
    load: async () => (await import('./convert')).convert,
  },
  format: { about: 'Set indentation and empty lines right', load: async () => (await import('./format')).format },
  new: { about: 'Write a map to start from, out of a template', load: async () => (await import('./new')).create },
  schema: { about: 'Print the JSON Schema of the language', load: async () => (await import('./schema')).schema },
  lsp: { about: 'Start the language server, for an editor', load: async () => (await import('./lsp')).lsp },
};

const help = `Usage: journey-map COMMAND [OPTION…]

Customer-journey maps as text (*.journey.yaml): checked, drawn and converted.

Commands:
${Object.entries(commands)
  .map(([name, { about }]) => `  ${name.padEnd(10)}${about}`)
  .join('\n')}

Options:
  -h, --help      Show this help; journey-map COMMAND --help for a command’s own.
  -V, --version   Show the version.

Exit codes: 0 all is well; 1 there are findings; 2 the command line was not
understood, or a file could not be read or written.
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-V') return say(`${version}\n`);
  if (name === '--help' || name === '-h' || (name === 'help' && args.length === 0)) return say(help);
  if (name === 'help') return main([...args, '--help']);
  const entry = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry || name === undefined) {
    process.stderr.write(
      `journey-map: ${name === undefined ? 'Which command?' : unknown(name)}\nTry journey-map --help.\n`,
    );
    return exitCodes.failed;
  }
  try {
    const command = await entry.load();
    const given = readArguments(command, args);
    return given.switches.has('help') ? say(helpOf(name, command)) : await command.run(given);
  } catch (error) {
    process.stderr.write(`journey-map ${name}: ${told(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(`Try journey-map ${name} --help.\n`);
    return exitCodes.failed;
  }
}

function unknown(name: string): string {
  if (name.startsWith('-'))
    return `There is no flag ${name}.${meant(name.replace(/^-+/, ''), ['help', 'version'], '--')}`;
  if (/\.ya?ml$/i.test(name)) return `There is no command ${name}. Did you mean journey-map check ${name}?`;
  return `There is no command ${name}.${meant(name, Object.keys(commands))}`;
}

function say(text: string): number {
  process.stdout.write(text);
  return exitCodes.clean;
}

/** In one line; a fault of our own with all that helps to find it. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ours = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return plain(ours ? (error.stack ?? error.message) : error.message);
}

endInOrder();
process.exitCode = await main(process.argv.slice(2));
