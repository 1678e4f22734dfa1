/** What a program on the person's own machine has at hand: files and the day. */
import { promises } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MAX_LENGTH } from './yaml/guard';

/** Text of a file; undefined if it can't be read, or is longer than any map may be. */
export async function readLocalFile(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    const { size } = await promises.stat(path);
    return size > MAX_LENGTH * 4 ? undefined : await promises.readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Days since 1970-01-01, where the person is. */
export function localToday(): number {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
}
