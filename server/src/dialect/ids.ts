/** Ids: letters and digits of any script, and hyphens. */

/** The id that follows from a name: lower case, blanks and other signs to single hyphens, letters kept. May be empty. */
export function slug(name: string): string {
  const plain = name.normalize('NFC').toLowerCase().replace(/['’]/g, '');
  return plain.replace(isAscii(plain) ? /[^a-z0-9]+/g : /[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}

/** Letters of the longest name of a file; in any script it has fewer bytes than file systems take, with its ending. */
const longest = 80;

/** A slug that is short enough to be the name of a file. May be empty. */
export function fileSlug(title: string): string {
  return slug(title)
    .slice(0, longest)
    .replace(/[-\ud800-\udbff]+$/, '');
}

/** What an id looks like, upper case aside; for engines that read Unicode properties. */
export const slugPattern = '^[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*$';
let anySlug: RegExp | undefined;

/** True for a text that may stand as an id. */
export function isSlug(text: string): boolean {
  if (isAscii(text)) return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
  anySlug ??= new RegExp(slugPattern, 'u');
  return anySlug.test(text) && text === text.toLowerCase();
}

/**
 * True for a text whose letters are those of ASCII. Where one is asked for often, a pattern for these comes first: V8
 * takes milliseconds to make one ready that names the letters of all scripts.
 */
export function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}
