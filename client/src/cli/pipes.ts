/** Standard input and output, and where files go. */
import { once } from 'node:events';
import { mkdir, stat } from 'node:fs/promises';
import { atPath, InputError } from './errors';

/** All of standard input, as text. */
export async function readStdin(): Promise<string> {
  const bytes = await readStdinBytes();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError('Standard input is not UTF-8.');
  }
}

export async function readStdinBytes(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Writes to standard output, no faster than its reader takes it. */
export async function print(content: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(content)) await once(process.stdout, 'drain');
}

/** True for a folder. A path that ends with a slash is one: it is made, if need be. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    if (/[\\/]$/.test(path)) await mkdir(path, { recursive: true });
  } catch (error) {
    throw atPath(path, error);
  }
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}
