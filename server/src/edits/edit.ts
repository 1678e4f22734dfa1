/** A change of a document's text. Everything outside the edits stays as it is, to the byte. */

export interface Edit {
  /** Offsets of the document (0-based, UTF-16). */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** `text` holds tab stops (`$1`, `${1:word}`); where it has several lines it starts at the beginning of one. */
  readonly snippet?: true;
}

/** A text after its edits, which must not overlap. Edits at one place apply in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return parts.join('') + text.slice(at);
}
