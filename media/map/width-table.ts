import type { Measure } from './text';

/**
 * Widths of ` ` to `~` in hundredths of the font size, taken from DejaVu Sans: the widest of the usual interface fonts,
 * so that text set by this table fits whatever font the reader has.
 */
const ascii = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
  69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84,
];
const takesNoRoom = /\p{M}|\p{Cf}/u;
const wide =
  /[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}—…\u3000-\u303f\uff00-\uffef]/u;
const bold = 1.12;

const fixedBlank = '\u00a0';

function hundredths(char: string): number {
  if (char === fixedBlank) return 32;
  const known = ascii[(char.codePointAt(0) ?? 0) - 32];
  if (known !== undefined) return known;
  if (takesNoRoom.test(char)) return 0;
  if (wide.test(char)) return 106;
  return /\p{Lu}|\p{S}/u.test(char) ? 86 : 70;
}

/** Measures text where no font can be asked: a little too wide rather than too narrow. */
export const measureByTable: Measure = (text, style) => {
  let sum = 0;
  for (const char of text) sum += hundredths(char);
  return (sum / 100) * style.size * (style.weight >= 600 ? bold : 1);
};
