/** Where a preview is and what it keeps to. */
export interface PreviewPlace {
  readonly uri: string;
  /** Stays with its document; else it follows the active editor. */
  readonly locked: boolean;
  readonly column: number | undefined;
}

/** Whether one of two previews is too many: both follow, or keep to the same document, in one column. */
export function areDuplicates(a: PreviewPlace, b: PreviewPlace): boolean {
  return a.column === b.column && a.locked === b.locked && (!a.locked || a.uri === b.uri);
}
