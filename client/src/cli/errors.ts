/** What goes wrong for reasons that the person can mend: told in one line, without a stack. */

/** The command line was not understood. */
export class UsageError extends Error {}

/** A file could not be read or written, or does not hold what it should. */
export class InputError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
};

/** The reason of a file system's error, in words; undefined for any other error. */
export function reasonOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (/^E[A-Z]+$/.test(code) ? code : undefined);
}

/** An error of the file system as an `InputError` that names the path; any other as it is. */
export function atPath(path: string, error: unknown): unknown {
  const reason = reasonOf(error);
  return reason ? new InputError(`${path}: ${reason}.`) : error;
}
