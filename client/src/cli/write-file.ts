/** Writing files: the whole content or none, and over an existing file only where that was asked for. */
import { chmod, link, open, realpath, rename, stat, unlink, writeFile as writeThrough } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unfinished } from './ending';
import { atPath, InputError } from './errors';
import { isMap } from './find-maps';

/** Writes a file beside its place, and moves it there once it is whole. @param force an existing file is replaced. */
export async function writeFile(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  try {
    // What a link leads to is replaced, not the link.
    const target = await realpath(path).catch(() => path);
    const found = await stat(target).catch(error => (isGone(error) ? undefined : Promise.reject(error)));
    if (found?.isDirectory()) throw new InputError(`${path}: it is a folder.`);
    // A device or a pipe (`/dev/stdout`) takes what is written, and stays what it is.
    if (found && !found.isFile()) return await writeThrough(target, content);
    if (found && !force) throw exists(path);
    // Longer than the name itself, it could be longer than any name may be.
    const aside = join(dirname(target), `.${basename(target).slice(0, 40)}.${process.pid}.tmp`);
    unfinished.add(aside);
    try {
      const file = await open(aside, 'wx');
      try {
        await file.writeFile(content);
      } finally {
        await file.close();
      }
      if (found) await chmod(aside, found.mode);
      await (force ? rename(aside, target) : place(aside, target, path));
    } finally {
      await unlink(aside).catch(() => undefined);
      unfinished.delete(aside);
    }
  } catch (error) {
    throw atPath(isGone(error) ? dirname(path) : path, error);
  }
}

/** Writes a map, and says so where editors will not know it for one by its name. */
export async function writeMap(path: string, text: string, force: boolean): Promise<void> {
  await writeFile(path, text, force);
  if (!isMap(path))
    process.stderr.write(`${path}: editors know maps by names that end in .journey.yaml, as this one does not.\n`);
}

/** Puts a whole file in its place, unless one came there meanwhile. */
async function place(aside: string, target: string, path: string): Promise<void> {
  try {
    await link(aside, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw exists(path);
    // Some file systems have no links.
    await rename(aside, target);
  }
}

/** What is wanting is the folder: the file is about to be made. */
const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const exists = (path: string): InputError => new InputError(`${path} exists already; --force replaces it.`);
