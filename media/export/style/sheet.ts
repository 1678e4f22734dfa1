import { compile } from 'css-select';
import type { CssNode, Selector } from 'css-tree';
import parse from 'css-tree/parser';
import type { Element } from 'domhandler';

export interface Declaration {
  readonly name: string;
  readonly value: string;
}

/** A picture has no pointer and no focus. */
const pseudos = Object.fromEntries(['hover', 'focus-visible', 'active'].map(state => [state, () => false]));

/** What a style sheet says of the elements that one selector finds. */
export interface Rule {
  readonly matches: (element: Element) => boolean;
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

/** Rules of a style sheet, the weaker ones first; what is for some screens alone (`@media`) is left out. */
export function readSheet(css: string): readonly Rule[] {
  const tree = parse(css, { positions: true, parseValue: false, parseCustomProperty: false });
  const source = ({ loc }: CssNode) => css.slice(loc?.start.offset, loc?.end.offset);
  if (tree.type !== 'StyleSheet') return [];
  const rules = tree.children.toArray().flatMap((node): Rule[] => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return [];
    const declarations = node.block.children.toArray().flatMap((each): Declaration[] => {
      if (each.type !== 'Declaration') return [];
      return [{ name: each.property, value: source(each.value).trim() }];
    });
    return node.prelude.children.toArray().flatMap((each): Rule[] => {
      if (each.type !== 'Selector') return [];
      const matches = compile<Element, Element>(source(each), { xmlMode: true, pseudos });
      return [{ matches, weight: weightOf(each), declarations }];
    });
  });
  return rules.sort((a, b) => a.weight - b.weight);
}

const [id, attribute, type] = [1_000_000, 1000, 1];

/** What makes one selector win over another, as one number. */
function weightOf({ children }: Selector): number {
  return children.toArray().reduce((sum, node) => sum + simpleWeight(node), 0);
}

function simpleWeight(node: CssNode): number {
  switch (node.type) {
    case 'IdSelector':
      return id;
    case 'ClassSelector':
    case 'AttributeSelector':
      return attribute;
    case 'TypeSelector':
      return node.name === '*' ? 0 : type;
    case 'PseudoClassSelector': {
      // `:is()` and `:not()` weigh what the weightiest in them does.
      const inner = node.children
        ?.toArray()
        .flatMap(each => (each.type === 'SelectorList' ? each.children.toArray() : []));
      if (!inner || inner.length === 0) return attribute;
      return Math.max(...inner.map(each => (each.type === 'Selector' ? weightOf(each) : 0)));
    }
    default:
      return 0;
  }
}
