/** `journey-map schema`: the JSON Schema of the language, for editors that know nothing else of it. */
import { schema as journeySchema } from '../../../server/src/dialect/schema';
import { type Command, exitCodes } from './command';
import { print } from './pipes';
import { writeFile } from './write-file';

export const schema: Command = {
  operands: '',
  most: 0,
  about: `Prints the JSON Schema of the language, for YAML language servers and
validators. It knows keys and values, though not ids or craft.`,
  flags: {
    output: { short: 'o', value: 'FILE', about: 'Write to a file instead of standard output.' },
    force: { about: 'Replace the file if it exists.' },
  },
  examples: ['journey-map schema -o journey.schema.json'],
  run: async ({ values: { output }, switches }) => {
    const text = `${JSON.stringify(journeySchema(), undefined, 2)}\n`;
    if (output === undefined || output === '-') await print(text);
    else await writeFile(output, text, switches.has('force'));
    return exitCodes.clean;
  },
};
