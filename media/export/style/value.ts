import type { CssNode, FunctionNode, List } from 'css-tree';
import parse from 'css-tree/parser';
import { remember } from '../../map/text';

/** Custom properties as they are for an element: name → value without references. */
export interface Variables {
  get(name: string): string | undefined;
}

/**
 * A value of a style sheet in plain words: without `var()`, `color-mix()` and `calc()`, which drawing programs don't know.
 * Colours that were mixed come as `#rrggbb` or, where one sees through them, `#rrggbbaa`. Undefined if it refers to a
 * variable that there isn't; throws on a function that is not known here.
 */
export function plainValue(value: string, variables: Variables): string | undefined {
  const tree = remember(trees, value, () => parse(value, { context: 'value', onParseError: refuse }));
  const words = tree.type === 'Value' ? wordsOf(tree.children, variables) : [value];
  return words?.join(' ').replace(/ , /g, ', ');
}

/** A sheet says the same of many elements. */
const trees = new Map<string, CssNode>();

function refuse(error: Error): void {
  throw error;
}

function wordsOf(nodes: List<CssNode>, variables: Variables): string[] | undefined {
  const words = nodes.toArray().map(node => word(node, variables));
  return words.includes(undefined) ? undefined : words.flatMap(each => each ?? []);
}

function word(node: CssNode, variables: Variables): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'Hash':
      return `#${node.value}`;
    case 'Number':
      return node.value;
    case 'Percentage':
      return `${node.value}%`;
    case 'Dimension':
      return node.unit === 'px' ? node.value : `${node.value}${node.unit}`;
    case 'String':
      return `'${node.value}'`;
    case 'Operator':
      return node.value;
    case 'Function':
      return called(node, variables);
    default:
      throw new Error(`A value of the style sheet holds ${node.type}, which no export can show yet.`);
  }
}

function called(node: FunctionNode, variables: Variables): string | undefined {
  if (node.name === 'var') return referred(node, variables);
  const words = wordsOf(node.children, variables);
  if (!words) return undefined;
  switch (node.name) {
    case 'color-mix':
      return mixed(words);
    case 'calc':
      return product(words);
    case 'circle':
      return `circle(${words.join(' ')})`;
    default:
      throw new Error(`The style sheet calls ${node.name}(), which no export can show yet.`);
  }
}

/** `var(--name, fallback)`. */
function referred({ children }: FunctionNode, variables: Variables): string | undefined {
  const [name, , fallback] = children.toArray();
  const known = name?.type === 'Identifier' ? variables.get(name.name) : undefined;
  if (known !== undefined) return known;
  return fallback?.type === 'Raw' ? plainValue(fallback.value.trim(), variables) : undefined;
}

/** `calc(a * b)`: the one sum that the sheets do. */
function product(words: readonly string[]): string {
  const [first = '', sign, second = '', ...more] = words;
  const unit = /[a-z%]*$/.exec(first)?.[0] ?? '';
  if (sign !== '*' || more.length > 0) throw new Error(`No export can work out calc(${words.join(' ')}) yet.`);
  return `${Number((Number.parseFloat(first) * Number.parseFloat(second)).toFixed(3))}${unit}`;
}

/** `color-mix(in srgb, a p%, b)`. */
function mixed(words: readonly string[]): string {
  const [space, one = [], two = []] = words
    .join(' ')
    .split(' , ')
    .map(part => part.split(' '));
  if (space?.join(' ') !== 'in srgb') throw new Error(`No export can mix colours as ${words.join(' ')} yet.`);
  const share =
    Number.parseFloat(one[1] ?? (two[1] === undefined ? '50' : String(100 - Number.parseFloat(two[1])))) / 100;
  return mix(one[0] ?? '', two[0] ?? '', share);
}

/** Two colours mixed by their light, each as much as it covers. @param share of the first, 0 to 1 */
function mix(one: string, two: string, share: number): string {
  const [a, b] = [channels(one), channels(two)];
  const parts = [a.alpha * share, b.alpha * (1 - share)] as const;
  const alpha = parts[0] + parts[1];
  const rgb = a.rgb.map((light, at) => (alpha === 0 ? 0 : (light * parts[0] + (b.rgb[at] ?? 0) * parts[1]) / alpha));
  return `#${[...rgb, ...(alpha < 1 ? [alpha * 255] : [])].map(hex).join('')}`;
}

function hex(light: number): string {
  return Math.round(light).toString(16).padStart(2, '0');
}

/** Red, green and blue from 0 to 255, and how much it covers, from 0 to 1. */
export function channels(color: string): { readonly rgb: readonly number[]; readonly alpha: number } {
  if (color === 'transparent') return { rgb: [0, 0, 0], alpha: 0 };
  const digits = /^#([\da-f]+)$/i.exec(color)?.[1] ?? '';
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  if (long.length !== 6 && long.length !== 8) throw new Error(`No export can read the colour ${color} yet.`);
  const numbers = [0, 2, 4, 6].map(at => Number.parseInt(long.slice(at, at + 2) || 'ff', 16));
  return { rgb: numbers.slice(0, 3), alpha: (numbers[3] ?? 255) / 255 };
}
