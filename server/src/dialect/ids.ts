/** Ids: letters and digits of any script, and hyphens. */

/** The id that follows from a name: lower case, blanks and other signs to single hyphens, letters kept. May be empty. */
export function slug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** What an id looks like, upper case aside; for engines that read Unicode properties. */
export const slugPattern = '^[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*$';
const SLUG = new RegExp(slugPattern, 'u');

/** True for a text that may stand as an id. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text === text.toLowerCase();
}
