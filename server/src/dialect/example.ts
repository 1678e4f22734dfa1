/** Examples of keys, as they would stand in a map. */
import type { Key, Shape } from './shape';

/** A key with its example as its value. */
export function exampleOf({ key, example, shape }: Key): string {
  const below = example.startsWith('- ') || (!example.startsWith('{') && holdsEntries(shape));
  return below ? `${key}:\n  ${example}` : `${key}: ${example}`;
}

/** True for a key whose value is a mapping in the long form, which needs lines of its own. */
function holdsEntries(shape: Shape): boolean {
  return shape.is === 'map' || (shape.is === 'object' && shape.of === 'story');
}
