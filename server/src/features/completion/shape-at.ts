/** What the dialect asks for at a place. */
import { keyOf, objectType, shapeFor } from '../../dialect/dialect';
import type { ObjectName, Shape } from '../../dialect/shape';
import type { Step } from './place';

const lane: Shape = { is: 'list', of: { is: 'text' }, single: true };

/** The shape that the table asks for at the end of a path; undefined where the dialect knows nothing. */
export function shapeAt(steps: readonly Step[], lanes: ReadonlySet<string>): Shape | undefined {
  let shape: Shape | undefined = { is: 'object', of: 'map' };
  for (const step of steps) {
    if (!shape) return undefined;
    shape = step === 'item' ? listOf(shape)?.of : below(shape, step.key, lanes);
  }
  return shape;
}

function below(shape: Shape, key: string, lanes: ReadonlySet<string>): Shape | undefined {
  const map = shapeFor(shape, 'map');
  if (map?.is === 'map') return map.of;
  if (map?.is !== 'object') return undefined;
  const known = keyOf(map.of, key)?.shape;
  return known ?? (objectType(map.of).lanes && lanes.has(key) ? lane : undefined);
}

/** The list that a shape takes, if it takes one. */
export function listOf(shape: Shape): Extract<Shape, { is: 'list' }> | undefined {
  const list = shapeFor(shape, 'seq');
  return list?.is === 'list' ? list : undefined;
}

/** What one scalar is read as: a short form counts as its main key. */
export function scalarOf(shape: Shape): { readonly shape: Shape; readonly short?: ObjectName } | undefined {
  const scalar = shapeFor(shape, 'scalar');
  if (scalar?.is !== 'object') return scalar && { shape: scalar };
  const main = objectType(scalar.of).short?.main;
  const inner = main === undefined ? undefined : keyOf(scalar.of, main)?.shape;
  return inner && { shape: inner, short: scalar.of };
}
