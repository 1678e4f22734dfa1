/** Colours and progress, where there is a terminal that can show them. */
import type { WriteStream } from 'node:tty';

const codes = {
  bold: [1, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  grey: [90, 39],
} as const;

export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

/** Functions that colour a text, or leave it as it is. */
export function paint(coloured: boolean): Paint {
  const entries = Object.entries(codes).map(([name, [on, off]]) => [
    name,
    (text: string) => (coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text),
  ]);
  return Object.fromEntries(entries) as Paint;
}

/** True for a terminal with colours, unless NO_COLOR or TERM=dumb forbids them; FORCE_COLOR brings them elsewhere too. */
export function hasColours(stream: WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY && stream.hasColors();
}

/** A text of somebody else's without the signs that would move the cursor or turn what follows. */
export function plain(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** A line on how long work goes, on a terminal alone; nothing of it stays. */
export class Progress {
  readonly #shown = process.stderr.isTTY && process.env.TERM !== 'dumb';
  #last = 0;

  /** @param done of `all`. */
  tell(about: string, done: number, all: number): void {
    const now = Date.now();
    if (!this.#shown || now - this.#last < 100) return;
    this.#last = now;
    process.stderr.write(`\r${about} ${done} of ${all} …\u001b[K`);
  }

  /** Takes the line away, so that something else can be printed in its place. */
  clear(): void {
    if (this.#last === 0) return;
    process.stderr.write('\r\u001b[K');
    this.#last = 0;
  }
}
