/** Standard input and output. */
import { once } from 'node:events';

/** All of standard input, as text. */
export async function readStdin(): Promise<string> {
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
  return text;
}

/** Writes to standard output, no faster than its reader takes it. */
export async function print(content: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(content)) await once(process.stdout, 'drain');
}
