import type { ViewOptions } from '../map/view/options';
import type { GlyphName } from './toolbar/glyph';

/** A form in which a map can be seen. */
export interface Form {
  readonly id: ViewOptions['form'];
  readonly name: string;
  readonly glyph: GlyphName;
  /** The key that turns to it. */
  readonly key: string;
  readonly says: string;
}

/** All forms, in the order of their buttons. */
export const forms: readonly Form[] = [
  { id: 'map', name: 'Map', glyph: 'map', key: 'm', says: 'Show it as a map' },
  { id: 'table', name: 'Table', glyph: 'table', key: 't', says: 'Show it as a table, for reading in words' },
];
