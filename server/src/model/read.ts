/** The tree by the dialect's table → values. One walk checks shapes, collects uses of ids and tells what it can't read. */
import { readArrow } from '../dialect/arrow';
import { describe, isFree, keyOf, objectType, shapeFor, withArticle } from '../dialect/dialect';
import { isSlug } from '../dialect/ids';
import { meantKey } from '../dialect/meant';
import type { EmotionWords, Key, ObjectName, ObjectType, Shape } from '../dialect/shape';
import type { MapNode, Node, Pair, Problem, ScalarNode, SeqNode, Span } from '../yaml/node';
import { childOf, sourceOf, spanWithin } from '../yaml/node';
import { type Findings, type Piece, readScalar } from './scalars';
import type { Entry, Field, ObjectValue, Part, Ref, TextValue, Value } from './value';

/** What reading a piece depends on besides its text. */
export interface ReadContext {
  readonly words: EmotionWords;
  /** Keys of the map's own lanes. */
  readonly lanes: ReadonlySet<string>;
}

/** Reads a node as `shape` asks. */
export function readPart(node: Node | undefined, shape: Shape, context: ReadContext): Part {
  const reader = new Reader(context);
  return { value: node && reader.read(node, shape), problems: reader.problems, refs: reader.refs };
}

class Reader implements Findings {
  readonly problems: Problem[] = [];
  readonly refs: Ref[] = [];
  readonly words: EmotionWords;
  readonly #lanes: ReadonlySet<string>;

  constructor(context: ReadContext) {
    this.words = context.words;
    this.#lanes = context.lanes;
  }

  read(node: Node, shape: Shape): Value | undefined {
    const fit = shapeFor(shape, node.kind);
    if (!fit) return this.#misfit(node, shape);
    if (fit.is === 'any') return { is: 'any', at: node };
    if (node.kind === 'seq') return fit.is === 'list' ? this.#list(node, fit.of) : undefined;
    if (fit.is === 'object')
      return node.kind === 'scalar' ? this.#short(node, objectType(fit.of)) : this.#object(node, fit.of);
    if (node.kind === 'map') return fit.is === 'map' ? this.#entries(node, fit) : undefined;
    return readScalar(fit, piece(node), this);
  }

  /** A node of a kind that is not asked for. One value in a list is taken for the value, several texts for one text. */
  #misfit(node: Node, shape: Shape): Value | undefined {
    if (node.kind === 'seq') {
      const first = node.items[0];
      if (node.items.length === 1 && first && shapeFor(shape, first.kind)) return this.read(first, shape);
      if (shape.is === 'text') return this.#list(node, shape);
    }
    const wrap = shape.is === 'list' && shapeFor(shape.of, node.kind) !== undefined;
    this.problems.push({
      code: 'J202',
      at: node.kind === 'map' ? (node.pairs[0]?.key ?? node) : node,
      message: `Here ${describe(shape)} is asked for, not ${{ scalar: 'one value', seq: 'a list', map: 'a mapping' }[node.kind]}`,
      data: { wrap, text: shapeFor(shape, 'scalar')?.is === 'text', kind: node.kind },
    });
    return undefined;
  }

  #list(node: SeqNode, of: Shape): Value {
    return { is: 'list', at: node, items: node.items.flatMap(item => (item ? (this.read(item, of) ?? []) : [])) };
  }

  #entries(node: MapNode, shape: Extract<Shape, { is: 'map' }>): Value {
    const { keys, of } = shape;
    const entries: Entry[] = node.pairs.map(pair => {
      const name = pair.key.text;
      if ('declare' in keys && keys.declare !== 'emotion' && !isSlug(name))
        this.problems.push({
          code: 'J210',
          at: pair.key,
          message: `An id is written in lower case with hyphens: \`${name}\` is not`,
          data: { id: name },
        });
      if ('refer' in keys) this.refs.push({ to: keys.refer, id: name, at: pair.key, open: false });
      if ('words' in keys && !keys.open && !isFree(name) && !keys.words.some(({ word }) => word === name))
        this.problems.push({
          code: 'J203',
          at: pair.key,
          message: `\`${name}\` is none of ${keys.words.map(({ word }) => `\`${word}\``).join(', ')}`,
          data: { value: name, words: keys.words.map(({ word }) => word) },
        });
      const value = pair.value && this.read(pair.value, of);
      return { name, nameAt: pair.key, at: pair, ...(value ? { value } : {}) };
    });
    return { is: 'entries', keys, entries, at: node };
  }

  #object(node: MapNode, name: ObjectName): Value {
    const type = objectType(name);
    const trap = this.#colonTrap(node, type);
    if (trap) return trap;
    const fields = new Map<string, Field>();
    const lanes = new Map<string, readonly TextValue[]>();
    for (const pair of node.pairs) {
      const key = keyOf(name, pair.key.text);
      if (key) {
        if (!fields.has(key.key)) fields.set(key.key, this.#field(pair, key));
      } else if (type.lanes && this.#lanes.has(pair.key.text)) {
        lanes.set(pair.key.text, this.#lane(pair));
        this.refs.push({ to: 'lane', id: pair.key.text, at: pair.key, open: false });
      } else if (!isFree(pair.key.text)) this.problems.push(unknownKey(pair.key, type));
    }
    const object: ObjectValue = { is: 'object', type: name, fields, lanes, short: false, node, at: node };
    this.#required(object, type, node);
    return object;
  }

  #field(pair: Pair, key: Key): Field {
    const value = pair.value && this.read(pair.value, key.shape);
    return value ? { key, keyAt: pair.key, at: pair, value } : { key, keyAt: pair.key, at: pair };
  }

  #lane(pair: Pair): TextValue[] {
    const value = pair.value && this.read(pair.value, { is: 'list', of: { is: 'text' }, single: true });
    if (value?.is === 'text') return [value];
    return value?.is === 'list' ? value.items.filter(item => item.is === 'text') : [];
  }

  #required(object: ObjectValue, type: ObjectType, node: MapNode): void {
    for (const key of type.keys)
      if (key.required && !childOf(node, key.key) && !standsIn(node, key.key, type.name))
        this.problems.push({
          code: 'J200',
          at: object.fields.get(key.key)?.keyAt ?? node.pairs[0]?.key ?? node,
          message: `${withArticle(type.label).replace('a', 'A')} needs \`${key.key}\`: ${key.doc}`,
          data: { key: key.key, type: type.name },
        });
    if (type.name === 'pain') this.#painType(object, node);
  }

  /** J209: a pain has one text, under its type or under `pain`. */
  #painType(object: ObjectValue, node: MapNode): void {
    const types = ['financial', 'productivity', 'process', 'support', 'pain'].filter(key => object.fields.has(key));
    const at = node.pairs[0]?.key ?? node;
    if (types.length > 1)
      this.problems.push({
        code: 'J209',
        at,
        message: `One pain point has one type, not ${types.map(type => `\`${type}\``).join(' and ')}`,
        data: { types },
      });
    else if (types.length === 0 && node.pairs.every(pair => keyOf('pain', pair.key.text) || isFree(pair.key.text)))
      this.problems.push({
        code: 'J209',
        at,
        message: 'A pain point without a text: write what hurts under its type',
        data: { types },
      });
  }

  /** J104: a text in a list that `: ` made a mapping; read as the text that was meant. */
  #colonTrap(node: MapNode, type: ObjectType): ObjectValue | undefined {
    const [pair, more] = node.pairs;
    if (
      !type.short ||
      !pair ||
      more ||
      node.flow ||
      pair.merged ||
      type.name === 'pain' ||
      pair.value?.kind === 'map' ||
      pair.value?.kind === 'seq'
    )
      return undefined;
    const name = pair.key.text;
    if (keyOf(type.name, name) || isFree(name) || this.#lanes.has(name) || !/\s|[^\p{Ll}_-]/u.test(name))
      return undefined;
    if (!['touchpoint', 'doubt', 'content', 'stage'].includes(type.name)) return undefined;
    const at: Span = { block: node.block, from: pair.key.from, to: pair.value?.to ?? pair.to };
    const score = pair.value?.kind === 'scalar' ? pair.value.text : '';
    this.problems.push({
      code: 'J104',
      at,
      message: `\`: \` makes \`${name}\` a key with a value. Quote the text`,
      data: {
        quote: [at.from, at.to],
        ...(type.name === 'touchpoint' && /^[+-]?[0-2](\.5)?$/.test(score)
          ? { rewrite: `${name.trim()} (${score})` }
          : {}),
      },
    });
    const text = sourceOf(at);
    return this.#short({ kind: 'scalar', text, style: 'plain', ...at }, type);
  }

  /** A short form: its parts are read like the values of the long form's keys. */
  #short(node: ScalarNode, type: ObjectType): ObjectValue {
    const fields = new Map<string, Field>();
    /** The values of each key: a text may name one channel after the other, and thousands of them. */
    const read = new Map<string, Value[]>();
    const whole = piece(node);
    const parts = type.short?.read(whole.text, this.words) ?? [];
    for (const { key: name, from, to } of parts) {
      const key = keyOf(type.name, name);
      if (!key) continue;
      const part: Piece = {
        text: whole.text.slice(from, to),
        at: whole.within(from, to),
        within: (a, b) => whole.within(from + a, from + b),
      };
      const value = readScalar(shapeFor(key.shape, 'scalar') ?? key.shape, part, this);
      const items = read.get(name) ?? [];
      if (value) items.push(value);
      read.set(name, items);
      const joined: Value | undefined = items.length > 1 ? { is: 'list', at: node, items } : value;
      fields.set(name, { key, at: part.at, ...(joined ? { value: joined } : {}) });
    }
    this.#arrows(whole, type);
    return { is: 'object', type: type.name, fields, lanes: new Map(), short: true, node, at: node };
  }

  /** J208 in a short form with an arrow. A doubt or KPI with an empty right side is only not answered yet. */
  #arrows(whole: Piece, type: ObjectType): void {
    if (!['belief', 'doubt', 'kpi'].includes(type.name)) return;
    const { left, right, more } = readArrow(whole.text);
    if (!right) return;
    const report = (message: string, data: Problem['data']): void => {
      this.problems.push({ code: 'J208', at: whole.at, message, ...(data ? { data } : {}) });
    };
    if (more) report('Two arrows: only the first one splits now from wanted', { more: true, type: type.name });
    else if (left[0] === left[1]) report('The left side of the arrow is empty', { empty: true });
    else if (right[0] === right[1] && type.name === 'belief')
      report('The right side of the arrow is empty: what should they believe in the end?', { empty: true });
  }
}

/** A scalar's text with the way back to its source. */
function piece(node: ScalarNode): Piece {
  return { text: node.text, at: node, within: (from, to) => spanWithin(node, from, to) };
}

/** J201 for a key that the dialect does not have at its place. */
export function unknownKey(key: ScalarNode, type: ObjectType): Problem {
  const long = key.text.length > 40 ? `${key.text.slice(0, 39)}…` : key.text;
  const meant = meantKey(type.name, key.text);
  return {
    code: 'J201',
    at: key,
    message: `\`${long}\` is no key of ${withArticle(type.label)}${meant ? `: here it is \`${meant}\`` : ''}`,
    data: { key: key.text, type: type.name },
  };
}

/** True if a key of another name stands for one: J201 tells of it, and it is not missing too. */
export function standsIn(node: MapNode, key: string, type: ObjectName): boolean {
  return node.pairs.some(pair => !keyOf(type, pair.key.text) && meantKey(type, pair.key.text) === key);
}
