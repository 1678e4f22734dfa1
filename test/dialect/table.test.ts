import assert from 'node:assert/strict';
import {
  describe as inWords,
  isFree,
  keyOf,
  kindLabel,
  objectType,
  objectTypes,
  plural,
  shapeFor,
} from '../../server/src/dialect/dialect';
import { exampleOf } from '../../server/src/dialect/example';
import { metricOf, metrics } from '../../server/src/dialect/presets';
import type { Key, ObjectType, Shape } from '../../server/src/dialect/shape';
import { readPart } from '../../server/src/model/read';
import { TextBlock } from '../../server/src/yaml/blocks';

const everyKey: readonly (readonly [ObjectType, Key])[] = objectTypes.flatMap(type =>
  type.keys.map(key => [type, key] as const),
);

function shapesIn(shape: Shape): readonly Shape[] {
  if (shape.is === 'list' || shape.is === 'map') return [shape, ...shapesIn(shape.of)];
  if (shape.is !== 'forms') return [shape];
  return [shape, ...[shape.scalar, shape.list, shape.map].flatMap(form => (form ? shapesIn(form) : []))];
}

describe('the table of the dialect', () => {
  it('has each type once, and each key once in it', () => {
    const names = objectTypes.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const { name, keys } of objectTypes)
      assert.equal(new Set(keys.map(({ key }) => key)).size, keys.length, `a key of ${name} stands twice`);
  });

  it('reaches every type from the map', () => {
    const reached = new Set<string>(['map']);
    for (const name of reached)
      for (const { shape } of objectTypes.find(type => type.name === name)?.keys ?? [])
        for (const each of shapesIn(shape)) if (each.is === 'object') reached.add(each.of);
    assert.deepEqual([...reached].sort(), objectTypes.map(({ name }) => name).sort());
  });

  it('takes for a short form a key that the type has', () => {
    for (const { name, short } of objectTypes) if (short) assert.ok(keyOf(name, short.main), `${name}: ${short.main}`);
  });

  for (const [type, key] of everyKey) {
    it(`documents ${type.name}.${key.key}`, () => {
      assert.match(key.key, /^[a-z][a-z_]*$/);
      assert.match(key.doc, /^[\p{Lu}\d“].*[.?!]$/u);
      if (key.why) assert.match(key.why, /^[\p{Lu}“].*[.?!]$/u);
      assert.notEqual(key.example, '');
      for (const shape of shapesIn(key.shape))
        if (shape.is === 'enum') for (const { doc } of shape.values) assert.match(doc, /^\p{Lu}.*[.?!]$/u);
    });

    it(`can read its own example of ${type.name}.${key.key}`, () => {
      const block = new TextBlock(0, exampleOf(key), 'whole');
      const { node, problems } = block.content;
      assert.deepEqual(problems, []);
      assert.ok(node?.kind === 'map');
      const value = node.pairs[0]?.value;
      assert.ok(value, 'the example has a value');
      const read = readPart(value, key.shape, { words: { own: new Map() }, lanes: new Set() });
      assert.deepEqual(
        read.problems.map(({ code, message }) => `${code} ${message}`),
        [],
      );
      assert.ok(read.value);
    });
  }

  it('asks for what makes a map, and for a name where one is needed', () => {
    const required = everyKey.filter(([, key]) => key.required).map(([type, key]) => `${type.name}.${key.key}`);
    assert.deepEqual(required.sort(), [
      'content.title',
      'doubt.doubt',
      'map.journey',
      'map.stages',
      'opportunity.idea',
      'review.on',
      'stage.stage',
      'touchpoint.touch',
    ]);
  });

  it('lets libraries hold what maps share', () => {
    const shared = objectType('map').keys.filter(({ library }) => library);
    assert.deepEqual(shared.map(({ key }) => key).sort(), [
      'channels',
      'emotions',
      'lanes',
      'personas',
      'sources',
      'use',
      'villains',
    ]);
  });

  it('has no keys of prototypes', () => {
    for (const { name } of objectTypes)
      for (const key of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
        assert.equal(keyOf(name, key), undefined);
    assert.equal(metricOf('constructor'), undefined);
    assert.ok(isFree('x-anything') && !isFree('xanything') && !isFree('X-a'));
  });

  it('knows metrics whatever their case', () => {
    assert.equal(metricOf(' nps ')?.better, 'higher');
    assert.equal(metricOf('CHURN')?.better, 'lower');
    assert.equal(new Set(metrics.map(({ name }) => name.toLowerCase())).size, metrics.length);
  });
});

describe('shapes', () => {
  const text: Shape = { is: 'text' };
  const fits: readonly (readonly [shape: Shape, scalar: boolean, seq: boolean, map: boolean])[] = [
    [text, true, false, false],
    [{ is: 'any' }, true, true, true],
    [{ is: 'list', of: text }, true, true, false],
    [{ is: 'list', of: text, single: true }, true, true, false],
    [{ is: 'list', of: { is: 'object', of: 'pain' }, single: true }, true, true, true],
    [{ is: 'list', of: { is: 'object', of: 'stage' } }, true, true, false],
    [{ is: 'map', keys: { name: 'x' }, of: text }, false, false, true],
    [{ is: 'object', of: 'story' }, false, false, true],
    [{ is: 'object', of: 'channel' }, true, false, true],
    [{ is: 'forms', scalar: text }, true, false, false],
    [{ is: 'forms', map: { is: 'object', of: 'goals' } }, false, false, true],
  ];
  for (const [shape, ...expected] of fits)
    it(`${JSON.stringify(shape)} takes what it should`, () => {
      const kinds = (['scalar', 'seq', 'map'] as const).map(kind => shapeFor(shape, kind) !== undefined);
      assert.deepEqual(kinds, expected);
    });

  const told: readonly (readonly [shape: Shape, words: string])[] = [
    [text, 'text'],
    [{ is: 'number', min: 1, max: 3, whole: true }, 'a whole number from 1 to 3'],
    [{ is: 'number' }, 'a number'],
    [{ is: 'ref', to: 'opportunity', open: true }, 'the id of an opportunity, or other text'],
    [{ is: 'list', of: { is: 'ref', to: 'source' }, single: true }, 'the id of a source, or a list of ids of sources'],
    [{ is: 'list', of: { is: 'object', of: 'doubt' } }, 'a list of doubts, each `doubt -> answer` or a mapping'],
    [{ is: 'duration', m: 'minutes' }, 'a duration such as `5m`'],
    [{ is: 'map', keys: { refer: 'persona' }, of: { is: 'emotion' } }, 'a mapping with one for each persona'],
  ];
  for (const [shape, words] of told) it(`says “${words}”`, () => assert.equal(inWords(shape), words));

  it('names kinds, one and many', () => {
    assert.deepEqual(['persona', 'place', 'pain', 'opportunity', 'day', 'content'].map(kindLabel).map(plural), [
      'personas',
      'touchpoints or stages',
      'pain points',
      'opportunities',
      'days',
      'pieces of content',
    ]);
  });
});
