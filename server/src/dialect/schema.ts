/** The dialect as a JSON Schema, for editors and tools that know nothing else of it. Generated from the table. */
import { objectType, objectTypes } from './dialect';
import { durationPattern } from './durations';
import { HIGHEST, LOWEST } from './emotions';
import { exampleOf, literalDefault } from './example';
import { slugPattern } from './ids';
import { painTypes } from './presets';
import type { Key, ObjectType, Shape, Word } from './shape';

/** A JSON Schema, draft 7; the editor keywords of the YAML and JSON servers (`markdownDescription` …) go with it. */
export type Schema = { readonly [keyword: string]: unknown };

/** The schema of a map or a library. */
export function schema(): Schema {
  const [map, ...others] = objectTypes;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Generated from the table of the dialect by `npm run docs`.',
    title: 'Journey map',
    ...(map ? mapSchema(map) : {}),
    definitions: Object.fromEntries(others.map(type => [type.name, objectSchema(type)])),
  };
}

/** A library holds none of the keys that a map must have, and one at least that maps share; all else is a map. */
function mapSchema(type: ObjectType): Schema {
  const { required, ...rest } = objectSchema(type);
  const needed = type.keys.filter(key => key.required).map(({ key }) => ({ required: [key] }));
  const shared = type.keys.filter(key => key.library).map(({ key }) => ({ required: [key] }));
  return { ...rest, if: { not: { anyOf: needed }, anyOf: shared }, else: { required } };
}

function objectSchema(type: ObjectType): Schema {
  const required = type.keys.filter(key => key.required).map(({ key }) => key);
  const ownLane = {
    ...shapeSchema({ is: 'list', of: { is: 'text' }, single: true }),
    description: 'A lane of the map.',
  };
  return {
    type: 'object',
    description: type.doc,
    properties: Object.fromEntries(type.keys.map(key => [key.key, keySchema(key)])),
    patternProperties: { '^x-': {} },
    additionalProperties: type.lanes ? ownLane : false,
    ...(required.length > 0 ? { required } : {}),
    ...(type.name === 'pain'
      ? { oneOf: [...painTypes.map(({ word }) => word), 'pain'].map(key => ({ required: [key] })) }
      : {}),
  };
}

function keySchema(key: Key): Schema {
  const { doc, why, shape } = key;
  const fallback = literalDefault(key);
  const facts = [
    doc,
    key.default === undefined ? '' : `Default: ${fallback === undefined ? key.default : `\`${fallback}\``}.`,
    why ? `*${why}*` : '',
    `\`\`\`yaml\n${exampleOf(key)}\n\`\`\``,
  ];
  const example = scalarExample(key);
  return {
    description: doc,
    markdownDescription: facts.filter(Boolean).join('\n\n'),
    ...shapeSchema(shape),
    ...(fallback === undefined ? {} : { default: asJson(fallback, shape) }),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

/** An example that is one plain value; those of several lines or in brackets stand in the description alone. */
function scalarExample({ example, shape }: Key): unknown {
  if (shape.is === 'enum' || /^[[{]|^- /.test(example) || holdsNames(shape)) return undefined;
  return asJson(example, shape);
}

const holdsNames = (shape: Shape): boolean => shape.is === 'map' || shape.is === 'object' || shape.is === 'any';

function asJson(text: string, shape: Shape): unknown {
  if (shape.is === 'flag') return text === 'true';
  return shape.is === 'number' ? Number(text) : text;
}

const scalar: Schema = { type: ['string', 'number', 'boolean'] };

function shapeSchema(shape: Shape): Schema {
  switch (shape.is) {
    case 'text':
    case 'change':
      return scalar;
    case 'amount':
      return { type: ['string', 'number'] };
    case 'number': {
      const { min, max, whole } = shape;
      return {
        type: whole ? 'integer' : 'number',
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
      };
    }
    case 'flag':
      return { type: 'boolean' };
    case 'enum':
      return enumSchema(shape.values);
    case 'id':
      return { type: ['string', 'integer'], pattern: slugPattern };
    case 'ref':
      return { type: ['string', 'integer'] };
    case 'emotion':
    case 'score':
      return { anyOf: [{ type: 'number', minimum: LOWEST, maximum: HIGHEST, multipleOf: 0.5 }, { type: 'string' }] };
    case 'duration':
      return { type: 'string', pattern: durationPattern };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'path':
      return { type: 'string' };
    case 'list': {
      const items = shapeSchema(shape.of);
      const list = { type: 'array', items };
      return shape.single ? anyOf([items, list]) : list;
    }
    case 'map':
      return entriesSchema(shape);
    case 'object':
      return referenceSchema(objectType(shape.of));
    case 'forms':
      return anyOf([shape.scalar, shape.list, shape.map].flatMap(form => (form ? [shapeSchema(form)] : [])));
    case 'any':
      return {};
  }
}

/** Alternatives in one list, those of alternatives included. */
function anyOf(schemas: readonly Schema[]): Schema {
  const all = schemas.flatMap(each =>
    Array.isArray(each.anyOf) && Object.keys(each).length === 1 ? (each.anyOf as Schema[]) : [each],
  );
  return { anyOf: [...new Map(all.map(each => [JSON.stringify(each), each])).values()] };
}

function enumSchema(values: readonly Word[]): Schema {
  return {
    type: 'string',
    enum: values.map(({ word }) => word),
    markdownEnumDescriptions: values.map(({ doc }) => doc),
  };
}

function entriesSchema({ keys, of }: Extract<Shape, { is: 'map' }>): Schema {
  const value = shapeSchema(of);
  if ('words' in keys)
    return {
      type: 'object',
      properties: Object.fromEntries(keys.words.map(({ word, doc }) => [word, { description: doc, ...value }])),
      patternProperties: { '^x-': {} },
      additionalProperties: keys.open ? value : false,
    };
  const ids = 'declare' in keys && keys.declare !== 'emotion';
  return { type: 'object', ...(ids ? { propertyNames: { pattern: slugPattern } } : {}), additionalProperties: value };
}

/** An object in its long form, or in its short one. */
function referenceSchema({ name, short, keys }: ObjectType): Schema {
  const long = { $ref: `#/definitions/${name}` };
  if (!short) return long;
  const main = keys.find(({ key }) => key === short.main)?.shape ?? { is: 'text' };
  const form = shapeSchema(main);
  return { anyOf: [{ ...form, description: `Short form: ${short.form}` }, long] };
}
