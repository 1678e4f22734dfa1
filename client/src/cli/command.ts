/** What a command of the command line is, how its flags are read, and the help that is written from them. */
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { UsageError } from './errors';

export interface Flag {
  readonly short?: string;
  /** What stands behind it in the help (`FILE`); without it the flag is a switch. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** What else people call a choice. */
  readonly also?: Readonly<Record<string, string>>;
  /** What it does, for the help. */
  readonly about: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** The command line as a command reads it. */
export interface Given {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
  readonly operands: readonly string[];
}

export interface Command {
  /** What stands behind the command's name: `[PATH…]`. */
  readonly operands: string;
  /** The most operands that it takes. */
  readonly most?: number;
  /** What it does, in lines of at most 80 signs. */
  readonly about: string;
  readonly flags: Flags;
  readonly examples: readonly string[];
  /** @returns the exit code. */
  readonly run: (given: Given) => Promise<number>;
}

export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;

const helpFlag: Flags = { help: { short: 'h', about: 'Show this help.' } };

/** Reads what stands behind a command's name. Whatever it does not take is a `UsageError`. */
export function readArguments(
  { flags: own, most = Number.POSITIVE_INFINITY }: Command,
  args: readonly string[],
): Given {
  const flags = { ...own, ...helpFlag };
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { short, value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
    ]),
  );
  const { tokens, positionals } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const flag = flags[name];
    if (!flag) throw unknownFlag(rawName, Object.keys(flags));
    if (!flag.value) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
      switches.add(name);
      continue;
    }
    if (value === undefined || (!token.inlineValue && /^-./.test(value)))
      throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}.`);
    const chosen = flag.also?.[value] ?? value;
    if (flag.choices && !flag.choices.includes(chosen))
      throw new UsageError(`${rawName} ${value}: there are ${flag.choices.join(', ')}.${meant(value, flag.choices)}`);
    values[name] = chosen;
  }
  if (positionals.length > most) throw new UsageError(`There is one operand too many: ${positionals[most]}.`);
  return { values, switches, operands: positionals };
}

function unknownFlag(flag: string, names: readonly string[]): UsageError {
  const name = flag.replace(/^-+/, '');
  return new UsageError(`There is no flag ${flag}.${flag.startsWith('--') ? meant(name, names, '--') : ''}`);
}

/** A question whether the nearest of some names was meant, with a blank before it; nothing where none is near. */
export function meant(word: string, names: readonly string[], before = ''): string {
  const given = word.toLowerCase();
  const near = closest(given, [...names]);
  return near[0] === given[0] && distance(given, near) <= near.length / 2 ? ` Did you mean ${before}${near}?` : '';
}

/** The help of a command. */
export function helpOf(name: string, { operands, about, flags, examples }: Command): string {
  const rows = Object.entries({ ...flags, ...helpFlag }).map(([flag, { short, value, choices, about: does }]) => ({
    flag: `${short ? `-${short}, ` : '    '}--${flag}${value ? ` ${value}` : ''}`,
    does: choices ? [...wrapped(does), ...wrapped(`One of: ${choices.join(', ')}.`)] : wrapped(does),
  }));
  const width = Math.max(...rows.map(({ flag }) => flag.length)) + 4;
  const lines = rows.flatMap(({ flag, does }) =>
    does.map((line, at) => `${(at === 0 ? `  ${flag}` : '').padEnd(width)}${line}`),
  );
  const usage = `Usage: journey-map ${name} [OPTION…]${operands ? ` ${operands}` : ''}`;
  const shown = examples.map(example => `  ${example}`);
  return `${[usage, about, `Options:\n${lines.join('\n')}`, `Examples:\n${shown.join('\n')}`].join('\n\n')}\n`;
}

/** A text in lines that fit beside the flags. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length < 56) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
