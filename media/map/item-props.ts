/** Which element of a page of words is in view of the text cursor, and which was chosen. */
export interface Marked {
  /** Key of the element in which the text cursor is. */
  readonly highlighted: string | undefined;
  /** Key of the element that the person chose. */
  readonly selected: string | undefined;
}

/** What makes words an element that can be pointed at, walked to and chosen, and leads to its text. @param field which part of it the words are, if not the main one. */
export function itemProps(key: string, { highlighted, selected }: Marked, field?: string) {
  // The main words stand for the whole element.
  const here = field === undefined && key === highlighted;
  return {
    class: `item${here ? ' is-highlighted' : ''}${field === undefined && key === selected ? ' is-selected' : ''}`,
    role: 'button',
    tabIndex: -1,
    'data-key': key,
    'data-field': field,
    'aria-current': here ? 'location' : undefined,
  } as const;
}
