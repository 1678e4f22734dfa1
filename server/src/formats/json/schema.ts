/** The JSON Schema of a map as JSON: the model, published. Generated from the table of the model. */
import type { Schema } from '../../dialect/schema';
import { type Field, objects, type Shape } from './model';
import { format } from './write';

/** The schema of what `writeJson` writes. */
export function mapSchema(): Schema {
  const { map, ...others } = objects;
  const { properties, required, ...rest } = objectSchema(map);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Generated from the table of the model by `npm run docs`.',
    title: 'Journey map as JSON',
    description: 'A customer-journey map as Journey Map exports it: its model, with every reference resolved.',
    ...rest,
    properties: {
      format: { const: format, description: 'Names this format and its version.' },
      ...(properties as object),
    },
    required: ['format', ...(required as string[])],
    definitions: Object.fromEntries(Object.entries(others).map(([name, fields]) => [name, objectSchema(fields)])),
  };
}

function objectSchema(fields: Readonly<Record<string, Field>>): Schema {
  const all = Object.entries(fields);
  const required = all.filter(([, { optional }]) => !optional).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(
      all.map(([key, { doc, shape }]) => [key, { description: doc, ...shapeSchema(shape) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function shapeSchema(shape: Shape): Schema {
  switch (shape.is) {
    case 'text':
      return { type: 'string' };
    case 'flag':
      return { type: 'boolean' };
    case 'number': {
      const { min, max, step } = shape;
      return {
        type: 'number',
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
        ...(step === undefined ? {} : { multipleOf: step }),
      };
    }
    case 'words':
      return { enum: shape.words };
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of) };
    case 'texts':
      return { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } };
    case 'object':
      return { $ref: `#/definitions/${shape.of}` };
  }
}
