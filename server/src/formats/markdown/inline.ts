/** The text of Markdown's inline markup, in cells and headings. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What is read of a cell: line breaks for `<br>`, link texts with their address, without emphasis and escapes. */
export function textOfInline(markdown: string): string {
  const kept: string[] = [];
  // Escaped signs are set aside, so that they are no markup.
  const aside = markdown.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\uE000${kept.push(sign) - 1}\uE001`);
  const text = aside
    .replace(/<br\s?\/?>/gi, '\n')
    .replace(/<((?:https?|mailto):[^<>\s]{1,2000})>(?!\))/g, '$1')
    .replace(/!\[([^\][]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/\[([^\][]{0,500})\]\(([^()\s]{0,2000})\)/g, (_, label: string, link: string) =>
      label === link ? link : `${label} <${link}>`,
    )
    .replace(/<\/?(?:b|i|em|strong|u|s|p|ul|ol|span|div|code|small|sup|sub)>/gi, '')
    .replace(/<li>/gi, '\n- ')
    .replace(/<\/li>/gi, '')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]{1,2000}?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/(`+)([^`]{1,2000})\1/g, '$2')
    .replace(/&(?:#(\d{1,7})|([a-z]{2,6}));/gi, (whole, point: string | undefined, name: string | undefined) =>
      point === undefined ? (ENTITIES[(name ?? '').toLowerCase()] ?? whole) : signOf(Number(point), whole),
    );
  return text.replace(/\uE000(\d+)\uE001/g, (_, at: string) => kept[Number(at)] ?? '').trim();
}

const signOf = (point: number, whole: string): string =>
  point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : whole;
