/** Mermaid's entity codes (`#35;`, `#quot;`): signs that its journeys can't hold as they are. */

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  semi: ';',
  colon: ':',
  num: '#',
  comma: ',',
  percnt: '%',
  hearts: '♥',
  infin: '∞',
};

/** Signs that end a name, start a comment or are markup. */
const SPECIAL = /[#;:%<>&]/g;
/** Words that Mermaid takes for its own at the start of a line. */
const KEYWORD = /^(?=journey\b|title\b|section\b|acctitle\b|accdescr\b)/i;

/** A text in one line, such that Mermaid shows it as it is. */
export function encode(text: string): string {
  const plain = text.replace(/[\s\p{Cc}\p{Cs}\uFEFF\u2028\u2029]+/gu, ' ').trim();
  const word = KEYWORD.test(plain);
  const rest = (word ? plain.slice(1) : plain).replace(SPECIAL, code);
  return word ? code(plain) + rest : rest;
}

/** The same of an actor, whose name a comma ends. */
export const encodeActor = (name: string): string => encode(name).replaceAll(',', code);

const code = (sign: string): string => `#${sign.codePointAt(0)};`;

/** The signs that entity codes stand for; unknown ones stay. */
export function decode(text: string): string {
  return text.replace(/#(\d{1,7}|[a-z]{2,8});/gi, (whole, inner: string) => {
    const point = Number(inner);
    if (Number.isNaN(point)) return NAMED[inner.toLowerCase()] ?? whole;
    const fits = point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return fits ? String.fromCodePoint(point) : whole;
  });
}
