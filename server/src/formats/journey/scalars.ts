/** What can be written without a remark of our own checks: asked of the dialect's own readers. */
import { keyOf, objectType, shapeFor } from '../../dialect/dialect';
import type { ObjectName } from '../../dialect/shape';
import { type Findings, readScalar } from '../../model/scalars';
import type { Value } from '../../model/value';

const noWords = { own: new Map<string, number>() };

/** What a key's text is read as; undefined if the dialect objects to it. That it looks like a placeholder is no objection. */
export function valueFor(type: ObjectName, key: string, text: string): Value | undefined {
  const shape = keyOf(type, key)?.shape;
  const scalar = shape && shapeFor(shape, 'scalar');
  if (!scalar) return undefined;
  const at = { block: { start: 0, text }, from: 0, to: text.length };
  const found: Findings = { problems: [], refs: [], words: noWords };
  const value = readScalar(scalar, { text, at, within: () => at }, found);
  return found.problems.every(({ code }) => code === 'J211') ? value : undefined;
}

/** True if a text, as the short form of an object, stands for these keys' values and no others. */
export function isShort(type: ObjectName, text: string, keys: Readonly<Record<string, readonly string[]>>): boolean {
  const parts = objectType(type).short?.read(text, noWords) ?? [];
  const read = new Map<string, string[]>();
  for (const { key, from, to } of parts) read.set(key, [...(read.get(key) ?? []), text.slice(from, to)]);
  const asked = Object.entries(keys).filter(([, values]) => values.length > 0);
  return read.size === asked.length && asked.every(([key, values]) => read.get(key)?.join('\0') === values.join('\0'));
}
