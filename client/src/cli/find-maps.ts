/** The files that operands name: paths, patterns, and folders, in which maps are looked for as git sees them. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ignore, { type Ignore } from 'ignore';
import { Minimatch } from 'minimatch';
import { atPath, InputError } from './errors';

export const isMap = (name: string): boolean => /\.journey\.ya?ml$/i.test(name);
/** Folders that hold nobody's own maps. */
const foreign: ReadonlySet<string> = new Set(['.git', 'node_modules']);

export interface Found {
  /** Absolute paths, each once, in the order in which they were named; within a folder by name. */
  readonly files: readonly string[];
  /** Of files that were found in a folder or by a pattern: their way from there, with `/`. */
  readonly ways: ReadonlyMap<string, string>;
  /** The folders that were looked through, and those of the files: where a change may be one of ours. */
  readonly folders: readonly string[];
}

/** Files that may not be there (a pattern without a match, a folder without a map) are an `InputError`. */
export async function findMaps(operands: readonly string[]): Promise<Found> {
  const files = new Set<string>();
  const folders = new Set<string>();
  const ways = new Map<string, string>();
  for (const operand of operands) {
    const path = resolve(operand);
    const found = await stat(path).catch(error =>
      isPattern(operand) ? undefined : Promise.reject(atPath(operand, error)),
    );
    if (found && !found.isDirectory()) {
      files.add(path);
      folders.add(dirname(path));
      continue;
    }
    const search = found ? { base: path, matches: isMap, enters: () => true } : patternOf(operand);
    const inside = await walk(search, folders);
    for (const file of inside) {
      if (!files.has(file)) ways.set(file, relative(search.base, file).split(sep).join('/'));
      files.add(file);
    }
    if (inside.length === 0)
      throw new InputError(found ? `${operand}: no map (*.journey.yaml) in it.` : `${operand}: matches no file.`);
  }
  return { files: [...files], ways, folders: [...folders] };
}

const isPattern = (operand: string): boolean => /[*?[{(]/.test(operand);

/** Where to look, and for what. Paths are relative to `base`, with `/`. */
interface Search {
  readonly base: string;
  readonly matches: (path: string) => boolean;
  /** Whether there may be something in a folder. */
  readonly enters: (path: string) => boolean;
}

function patternOf(operand: string): Search {
  const parts = operand.split(sep === '/' ? /\/+/ : /[\\/]+/);
  const fixed = parts.findIndex(isPattern);
  const pattern = new Minimatch(parts.slice(fixed).join('/'), { dot: true });
  const base = parts.slice(0, fixed).join('/');
  return {
    base: resolve(isAbsolute(operand) ? `${base}/` : base),
    matches: path => pattern.match(path),
    enters: path => pattern.match(path, true),
  };
}

/** The rules of a `.gitignore`, and the folder that they are relative to. */
interface Ignoring {
  readonly folder: string;
  readonly rules: Ignore;
}

async function walk({ base, matches, enters }: Search, folders: Set<string>): Promise<string[]> {
  const files: string[] = [];
  const visit = async (folder: string, above: readonly Ignoring[]): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(error =>
      Promise.reject(atPath(folder, error)),
    );
    folders.add(folder);
    const ignoring = [...above, ...(await ignoringIn(folder))];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const way = relative(base, path).split(sep).join('/');
      if (entry.isDirectory()) {
        if (!foreign.has(entry.name) && enters(way) && !isIgnored(`${path}${sep}`, ignoring))
          await visit(path, ignoring);
      } else if (matches(way) && !isIgnored(path, ignoring)) {
        const isFile =
          entry.isFile() ||
          (await stat(path).then(
            linked => linked.isFile(),
            () => false,
          ));
        if (isFile) files.push(path);
      }
    }
  };
  const above = await ignoringAbove(base);
  // What is looked through was named, if need be in spite of what git leaves out.
  await visit(base, isIgnored(`${base}${sep}`, above) ? [] : above);
  return files;
}

/** What the folders above say, up to the one that git keeps. */
async function ignoringAbove(base: string): Promise<Ignoring[]> {
  const root = repositoryOf(base);
  if (root === undefined || root === base) return [];
  const folders: string[] = [];
  for (let folder = dirname(base); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === root) break;
  }
  return (await Promise.all(folders.map(ignoringIn))).flat();
}

async function ignoringIn(folder: string): Promise<Ignoring[]> {
  const sources = [join(folder, '.git', 'info', 'exclude'), join(folder, '.gitignore')];
  const texts = await Promise.all(sources.map(source => readFile(source, 'utf8').catch(() => '')));
  const text = texts.join('\n');
  return text.trim() === '' ? [] : [{ folder, rules: ignore().add(text) }];
}

/** As in git, the innermost file that says something of a path has the last word. */
function isIgnored(path: string, ignoring: readonly Ignoring[]): boolean {
  for (const { folder, rules } of ignoring.toReversed()) {
    const said = rules.test(
      path
        .slice(folder.endsWith(sep) ? folder.length : folder.length + 1)
        .split(sep)
        .join('/'),
    );
    if (said.ignored) return true;
    if (said.unignored) return false;
  }
  return false;
}

/** The folder that git keeps and that a path is in; undefined outside of one. */
export function repositoryOf(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The path of a `file:` address; undefined for any other. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** A path as people read it: relative, where it is below. */
export function shownPath(path: string, from = process.cwd()): string {
  return isBelow(path, from) ? relative(from, path).split(sep).join('/') : path;
}

/** Whether a path is in a folder, or is that folder; on another drive it is not. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
