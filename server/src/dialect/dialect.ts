/** The dialect's table, whole, and the questions that its readers ask it. */
import { beliefType, mapType, reviewType, sourceType, storyType, villainType } from './keys-map';
import { channelType, goalsType, personaType } from './keys-people';
import { contentType, doubtType, kpiType, opportunityType, painType, stageType, touchpointType } from './keys-stage';
import type { Key, ObjectName, ObjectType, Shape } from './shape';

const types: readonly ObjectType[] = [
  mapType,
  storyType,
  reviewType,
  beliefType,
  villainType,
  sourceType,
  personaType,
  goalsType,
  channelType,
  stageType,
  touchpointType,
  painType,
  doubtType,
  contentType,
  kpiType,
  opportunityType,
];

const byName = new Map(types.map(type => [type.name, { type, keys: new Map(type.keys.map(key => [key.key, key])) }]));

/** All object types, the map first. */
export const objectTypes = types;

export function objectType(name: ObjectName): ObjectType {
  return byName.get(name)?.type ?? mapType;
}

/** The key of that name in an object, if the dialect has it. */
export function keyOf(type: ObjectName, name: string): Key | undefined {
  return byName.get(type)?.keys.get(name);
}

/** Keys that nobody checks: `x-…`. */
export function isFree(key: string): boolean {
  return key.startsWith('x-');
}

/** What a scalar, a list or a mapping is read as where `shape` is asked for; undefined if the kind does not fit. */
export function shapeFor(shape: Shape, kind: 'scalar' | 'seq' | 'map'): Shape | undefined {
  switch (shape.is) {
    case 'any':
      return shape;
    case 'forms': {
      const form = { scalar: shape.scalar, seq: shape.list, map: shape.map }[kind];
      return form && shapeFor(form, kind);
    }
    case 'list': {
      if (kind === 'seq') return shape;
      if (!shape.single && kind === 'map') return undefined;
      return shapeFor(shape.of, kind);
    }
    case 'map':
      return kind === 'map' ? shape : undefined;
    case 'object':
      return kind === 'map' || (kind === 'scalar' && objectType(shape.of).short) ? shape : undefined;
    default:
      return kind === 'scalar' ? shape : undefined;
  }
}

/** What a shape asks for, in words: for messages and hovers. */
export function describe(shape: Shape): string {
  switch (shape.is) {
    case 'text':
      return 'text';
    case 'number': {
      const number = shape.whole ? 'a whole number' : 'a number';
      return shape.max === undefined ? number : `${number} from ${shape.min} to ${shape.max}`;
    }
    case 'flag':
      return '`true`';
    case 'enum':
      return shape.values.map(({ word }) => `\`${word}\``).join(', ');
    case 'id':
      return 'an id';
    case 'ref':
      return [
        `the id of ${withArticle(kindLabel(shape.to))}`,
        ...(shape.also ?? []).map(({ word }) => `\`${word}\``),
        ...(shape.open ? ['other text'] : []),
      ].join(', or ');
    case 'emotion':
      return 'a score from −2 to +2, a word or a face';
    case 'score':
      return 'a score from −2 to +2';
    case 'duration':
      return `a duration such as \`${shape.m === 'minutes' ? '5m' : '90d'}\``;
    case 'date':
      return 'a date such as `2026-05-04`';
    case 'path':
      return 'the path of a file';
    case 'change':
      return '`now -> wanted`';
    case 'amount':
      return 'a number with its unit';
    case 'list':
      return shape.single && shape.of.is !== 'object'
        ? `${describe(shape.of)}, or a list of ${describeMany(shape.of)}`
        : `a list of ${describeMany(shape.of)}`;
    case 'map':
      return 'refer' in shape.keys ? `a mapping with one for each ${kindLabel(shape.keys.refer)}` : 'a mapping';
    case 'object': {
      const type = objectType(shape.of);
      return type.short ? `\`${type.short.form}\`, or a mapping` : 'a mapping';
    }
    case 'forms':
      return [
        ...(shape.scalar ? [describe(shape.scalar)] : []),
        ...(shape.list ? ['a list'] : []),
        ...(shape.map ? [describe(shape.map)] : []),
      ].join(', or ');
    case 'any':
      return 'anything';
  }
}

/** What a list of a shape holds, in words. */
function describeMany(shape: Shape): string {
  switch (shape.is) {
    case 'ref':
      return `ids of ${plural(kindLabel(shape.to))}`;
    case 'object': {
      const type = objectType(shape.of);
      return `${plural(type.label)}${type.short ? `, each \`${type.short.form}\` or a mapping` : ''}`;
    }
    default:
      return 'them';
  }
}

/** One of what a label names: `a stage`, `an opportunity`. */
export const withArticle = (label: string): string => `${/^[aeio]/.test(label) ? 'an' : 'a'} ${label}`;

/** Several of what a label names: `pain points`, `touchpoints or stages`. */
export function plural(label: string): string {
  return label.replace(/\w+(?= or |$)/g, word =>
    word === 'content' ? 'pieces of content' : /[^aeo]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`,
  );
}

const labels: Readonly<Record<string, string>> = {
  place: 'touchpoint or stage',
  pain: 'pain point',
  emotion: 'emotion word',
};

/** As people call what an id of this kind names. */
export function kindLabel(kind: string): string {
  return labels[kind] ?? kind;
}
