/** Examples and defaults of keys, as they would stand in a map. */
import type { Key, Shape } from './shape';

/** A key with its example as its value. */
export function exampleOf({ key, example, shape }: Key): string {
  const below = example.startsWith('- ') || (!example.startsWith('{') && holdsEntries(shape));
  return below ? `${key}:\n  ${example}` : `${key}: ${example}`;
}

/** The default of a key where it is a value that one could write; undefined where it is told in words. */
export function literalDefault({ shape, default: text }: Key): string | undefined {
  const word = shape.is === 'enum' && shape.values.some(each => each.word === text);
  return text !== undefined && (word || /^(\d+\w?|true|false)$/.test(text)) ? text : undefined;
}

/** True for a key whose value is a mapping in the long form, which needs lines of its own. */
function holdsEntries(shape: Shape): boolean {
  return shape.is === 'map' || (shape.is === 'object' && shape.of === 'story');
}
