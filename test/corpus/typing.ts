/** Random typing into maps of the corpus. */
import fc from 'fast-check';
import { corpus } from './corpus';

/** Names of the maps that are small enough to be read some hundred times. */
export const names: readonly string[] = Object.keys(corpus).filter(name => (corpus[name] ?? '').length < 8000);
export const anyMap = fc.constantFrom(...names);
/** A place in a text, as a part of its length. */
export const place = fc.double({ min: 0, max: 1, noNaN: true });

export const typed = fc.array(
  fc.record({
    at: place,
    remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
    insert: fc.constantFrom(
      ...['', 'x', ' ', '\n', '\n  ', '\n    - ', ': ', '- ', '"', "'", '{', '}', '[', ']', ', ', ' #', ' -> ', '(-1)'],
      ...['@x', '&a ', '*a', '<<: *a', '\t', '---\n', '\r\n', '|', '−1', '😡', 'ن', '図', 'stages:\n'],
      'use: ./library-town.journey.yaml\n',
    ),
  }),
  { minLength: 1, maxLength: 8 },
);
