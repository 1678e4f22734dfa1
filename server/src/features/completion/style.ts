/** How the author writes: what a text that is put in should look like. */
export interface Style {
  /** Blanks by which a mapping is indented below its key. */
  readonly unit: number;
  /** Blanks by which the dashes of a list are indented below its key. */
  readonly dash: number;
  readonly eol: '\n' | '\r\n';
}

/** Takes the style from the first places of a text that show it. @param unit what to indent by where none does. */
export function styleOf(text: string, unit: number): Style {
  const nested = /^( *)(?:- +)?[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?=\1( +)[^\s#-])/m.exec(text);
  const list = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?=\1( *)- )/m.exec(text);
  // A mapping below a key on a dash's line is measured from the key, two further right than the line.
  const lead = nested && /^ *- +/.test(nested[0]) ? 2 : 0;
  const measured = (nested?.[2]?.length ?? 0) - lead;
  const own = measured > 0 ? measured : list?.[2] ? list[2].length : unit;
  return { unit: own, dash: list?.[2]?.length ?? own, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
