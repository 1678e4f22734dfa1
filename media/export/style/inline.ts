import { type Element, isTag } from 'domhandler';
import type { Theme } from '../themes';
import type { Rule } from './sheet';
import { channels, plainValue, type Variables } from './value';

/** What of a style sheet SVG has an attribute for, and programs other than browsers read. */
const attributes = new Set([
  'clip-path',
  'display',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stop-color',
  'stop-opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
]);
const opacities: Readonly<Record<string, string>> = {
  fill: 'fill-opacity',
  stroke: 'stroke-opacity',
  'stop-color': 'stop-opacity',
};
/** Writes what a style sheet says of each element under (and in) `root` into attributes, in the colours of a theme. */
export function inlineStyles(root: Element, rules: readonly Rule[], { variables }: Theme): void {
  dress(root, new Map<string, string>(Object.entries(variables)), rules);
}

function dress(element: Element, around: Variables, rules: readonly Rule[]): void {
  const declarations = new Map(
    rules
      .filter(({ matches }) => matches(element))
      .flatMap(rule => rule.declarations.map(({ name, value }) => [name, value] as const)),
  );
  const variables = withOwn(around, declarations);
  for (const [name, value] of declarations) {
    if (attributes.has(name) && value !== 'block') setAttribute(element, name, plainValue(value, variables));
  }
  for (const child of element.children) if (isTag(child)) dress(child, variables, rules);
}

/** The variables of an element: those around it, and its own, which may refer to one another in any order. */
function withOwn(around: Variables, declarations: ReadonlyMap<string, string>): Variables {
  if (![...declarations.keys()].some(name => name.startsWith('--'))) return around;
  const known = new Map<string, string | undefined>();
  const variables: Variables = {
    get(name) {
      const own = declarations.get(name);
      if (own === undefined) return around.get(name);
      if (!known.has(name)) {
        // One that refers to itself is as good as none.
        known.set(name, undefined);
        known.set(name, plainValue(own, variables));
      }
      return known.get(name);
    },
  };
  return variables;
}

function setAttribute({ attribs }: Element, name: string, value: string | undefined): void {
  if (value === undefined) return;
  const opacity = opacities[name];
  if (opacity === undefined || !/^(#|transparent$)/.test(value)) {
    attribs[name] = value;
    return;
  }
  const { alpha } = channels(value);
  attribs[name] = alpha === 0 ? 'none' : value.slice(0, 7);
  if (alpha > 0 && alpha < 1) attribs[opacity] = String(Number(alpha.toFixed(3)));
}
