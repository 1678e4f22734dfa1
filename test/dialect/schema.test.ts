import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { objectTypes } from '../../server/src/dialect/dialect';
import { reference } from '../../server/src/dialect/reference';
import { type Schema, schema } from '../../server/src/dialect/schema';

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema of a type, by its name. */
function definitionOf(name: string): Schema {
  const whole = schema();
  if (name === 'map') return whole;
  const { definitions } = whole;
  const found = isSchema(definitions) ? definitions[name] : undefined;
  assert.ok(isSchema(found), `no definition of ${name}`);
  return found;
}

function propertyOf(type: string, key: string): Schema {
  const { properties } = definitionOf(type);
  const found = isSchema(properties) ? properties[key] : undefined;
  assert.ok(isSchema(found), `no ${type}.${key}`);
  return found;
}

describe('the JSON Schema', () => {
  it('has every key of the table, with its words, and no other', () => {
    for (const type of objectTypes) {
      const { properties } = definitionOf(type.name);
      assert.ok(isSchema(properties));
      assert.deepEqual(
        Object.keys(properties),
        type.keys.map(({ key }) => key),
      );
      for (const key of type.keys) {
        const property = propertyOf(type.name, key.key);
        assert.equal(property.description, key.doc);
        assert.ok(String(property.markdownDescription).includes(key.example.split('\n')[0] ?? ''));
      }
    }
  });

  it('leads every reference to a definition', () => {
    const references = [...JSON.stringify(schema()).matchAll(/"\$ref":"#\/definitions\/(\w+)"/g)].map(
      ([, name]) => name ?? '',
    );
    assert.ok(references.length > 10);
    for (const name of new Set(references)) assert.equal(definitionOf(name).type, 'object');
  });

  it('takes strange keys only where the author has a say', () => {
    for (const { name, lanes } of objectTypes) {
      const { additionalProperties, patternProperties } = definitionOf(name);
      assert.deepEqual(patternProperties, { '^x-': {} });
      assert.equal(additionalProperties === false, !lanes, name);
    }
  });

  it('says of values what the table says', () => {
    assert.deepEqual(propertyOf('map', 'status').enum, ['draft', 'review', 'live', 'archived']);
    assert.equal(propertyOf('map', 'status').default, 'draft');
    assert.equal(propertyOf('map', 'version').default, 1);
    assert.deepEqual(propertyOf('pain', 'severity').minimum, 1);
    assert.deepEqual(propertyOf('pain', 'severity').maximum, 3);
    assert.deepEqual(propertyOf('kpi', 'actual').examples, ['9%']);
    assert.deepEqual(definitionOf('touchpoint').required, ['touch']);
  });
});

describe('what is generated from the table', () => {
  const docs = (name: string): string => readFileSync(`docs/${name}`, 'utf8');
  const remedy = 'run `npm run docs`';

  it('is up to date: docs/journey.schema.json', () =>
    assert.deepEqual(JSON.parse(docs('journey.schema.json')), JSON.parse(JSON.stringify(schema())), remedy));

  it('is up to date: docs/dialect.md', () => assert.equal(docs('dialect.md'), reference(), remedy));

  it('leads every link of the page to a heading', () => {
    const page = reference();
    const anchors = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading?.toLowerCase().replace(/ /g, '-'));
    for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(anchors.includes(anchor), `no #${anchor}`);
  });

  it('has as many cells in each line of a table as in its head', () => {
    let width = 0;
    for (const line of reference().split('\n')) {
      const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0;
      if (width > 0 && cells > 0) assert.equal(cells, width, line);
      width = cells;
    }
  });
});
