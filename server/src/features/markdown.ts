/** Markdown with the author's words in it: whatever they hold, they stay text. */

/** Text as Markdown that shows it as it is, in one line. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]#|<>~$&]/g, '\\$&')
    .replace(/^(\d+)(?=[.)]\s)/, '$1\\')
    .replace(/^[-+=]/, '\\$&');
}

/** Text as inline code. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${blank}${line}${blank}${fence}`;
}

/** Text cut to a length that a hover has room for. */
export function short(text: string, most = 160): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
