/** What is said about an item: the table's words as Markdown. */
import { describe } from '../../dialect/dialect';
import type { Key } from '../../dialect/shape';

/** A key: what it means, why it is asked for, what it takes, its default and an example. */
export function keyDoc({ key, shape, doc, why, example, default: fallback }: Key): string {
  const facts = [`Takes ${describe(shape)}.`, ...(fallback ? [`Default: ${fallback}.`] : [])].join(' ');
  const below = example.startsWith('- ') || (shape.is === 'map' && !example.startsWith('{'));
  const sample = below ? `${key}:\n  ${example}` : `${key}: ${example}`;
  return [doc, ...(why ? [`*${why}*`] : []), facts, `\`\`\`yaml\n${sample}\n\`\`\``].join('\n\n');
}
