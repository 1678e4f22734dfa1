/** Standard input and output, and where files go. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { MAX_LENGTH } from '../../../server/src/yaml/guard';
import { atPath, InputError } from './errors';

/** All of standard input, as text. */
export async function readStdin(): Promise<string> {
  const bytes = await readBytes('-');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError('Standard input is not UTF-8.');
  }
}

/** All of a file, or for `-` of standard input; an `InputError` where it can't be read, or is far too long for a map. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of path === '-' ? process.stdin : createReadStream(path)) {
      pieces.push(piece as Uint8Array);
      length += (piece as Uint8Array).length;
      // In UTF-8, a sign takes four bytes at most.
      if (length > MAX_LENGTH * 4)
        throw new InputError(`${path}: too long to be read. Split it into one file for each journey.`);
    }
  } catch (error) {
    throw atPath(path, error);
  }
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
