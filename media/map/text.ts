/** Size and cut of the few kinds of text in a drawing. The style sheet adds colour alone, so that measure and ink agree. */
export const textStyles = {
  title: { size: 22, weight: 700, italic: false, line: 29 },
  titleSmall: { size: 18, weight: 700, italic: false, line: 24 },
  heading: { size: 14, weight: 700, italic: false, line: 19 },
  name: { size: 13, weight: 600, italic: false, line: 18 },
  body: { size: 12.5, weight: 400, italic: false, line: 17 },
  strong: { size: 12.5, weight: 600, italic: false, line: 17 },
  quote: { size: 12.5, weight: 400, italic: true, line: 17 },
  small: { size: 11, weight: 400, italic: false, line: 15 },
  smallStrong: { size: 11, weight: 600, italic: false, line: 15 },
  smallQuote: { size: 11, weight: 400, italic: true, line: 15 },
  badge: { size: 10, weight: 700, italic: false, line: 14 },
} as const;

export type TextStyleName = keyof typeof textStyles;

export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly line: number;
}

/** Width of a run of text in pixels; given by the host: a canvas in the webview, a table of widths elsewhere. */
export type Measure = (text: string, style: TextStyle) => number;

/** Lines of a text set to a width, and the room that they take. */
export interface Setting {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly style: TextStyleName;
  readonly rtl: boolean;
}

export interface Typesetter {
  width(text: string, style: TextStyleName): number;
  /** Breaks a text into lines no wider than `room`; a single grapheme that is wider stands alone. */
  set(text: string, style: TextStyleName, room: number): Setting;
}

const breaksAnywhere = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
// Control characters, and the marks that would reorder the text around them.
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const forgetAt = 20_000;

/** The text as it may be drawn: one paragraph, nothing in it that a screen or an XML file can't carry. Fixed blanks stay. */
export function printable(text: string): string {
  return text
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .replace(unprintable, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}

/** Whether a text runs from right to left: told by its first letter. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text);
  return letter !== null && rightToLeft.test(letter[0]);
}

/** What was made for a key before, else made now. A store that has grown large starts anew. */
export function remember<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (store.size >= forgetAt) store.clear();
  store.set(key, made);
  return made;
}

/** A typesetter that measures no word twice. */
export function createTypesetter(measure: Measure): Typesetter {
  const widths = new Map<string, number>();
  const settings = new Map<string, Setting>();
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });

  function width(text: string, style: TextStyleName): number {
    return remember(widths, `${style}\n${text}`, () => measure(text, textStyles[style]));
  }

  /** The pieces between which a word may be broken without harm. */
  function pieces(word: string): string[] {
    if (!breaksAnywhere.test(word)) return word.match(/[^-/_.@\u00a0]+[-/_.@\u00a0]*|[-/_.@\u00a0]+/g) ?? [word];
    const found: string[] = [];
    for (const { segment } of words.segment(word)) {
      const last = found.at(-1);
      if (last !== undefined && /^\p{Pe}|^\p{Pf}|^\p{Po}/u.test(segment)) found[found.length - 1] = last + segment;
      else found.push(segment);
    }
    return found;
  }

  /** Graphemes gathered into the fewest runs that fit: for words that have no place to break. */
  function chop(piece: string, style: TextStyleName, room: number): string[] {
    const runs: string[] = [];
    let run = '';
    let filled = 0;
    for (const { segment } of graphemes.segment(piece)) {
      const wide = width(segment, style);
      if (run !== '' && filled + wide > room) {
        runs.push(run);
        run = '';
        filled = 0;
      }
      run += segment;
      filled += wide;
    }
    runs.push(run);
    return runs;
  }

  function breakLines(text: string, style: TextStyleName, room: number): string[] {
    const lines: string[] = [];
    const blank = width(' ', style);
    let line = '';
    let filled = 0;
    const put = (run: string, wide: number, gap: string) => {
      const lead = line === '' ? 0 : gap.length * blank;
      if (line !== '' && filled + lead + wide > room) {
        // The blank stays at the end of the line, so that the text can be found and copied as it was written.
        lines.push(line + gap);
        line = run;
        filled = wide;
      } else {
        line += line === '' ? run : gap + run;
        filled += lead + wide;
      }
    };
    for (const word of text.split(' ')) {
      const wide = width(word, style);
      if (wide <= room && !breaksAnywhere.test(word)) {
        put(word, wide, ' ');
        continue;
      }
      let gap = ' ';
      for (const piece of pieces(word)) {
        for (const run of width(piece, style) <= room ? [piece] : chop(piece, style, room)) {
          put(run, width(run, style), gap);
          gap = '';
        }
      }
    }
    lines.push(line);
    return lines;
  }

  function set(text: string, style: TextStyleName, room: number): Setting {
    const fit = Math.floor(room);
    return remember(settings, `${style}\n${fit}\n${text}`, () => {
      const clean = printable(text);
      const lines = clean === '' ? [] : breakLines(clean, style, fit);
      const widest = lines.reduce((most, line) => Math.max(most, width(line.trimEnd(), style)), 0);
      const height = lines.length * textStyles[style].line;
      return { lines, width: widest, height, style, rtl: isRightToLeft(clean) };
    });
  }

  return { width: (text, style) => width(printable(text), style), set };
}
