import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readJson } from '../../server/src/formats/json/read';
import { mapSchema } from '../../server/src/formats/json/schema';
import { writeJson } from '../../server/src/formats/json/write';
import { anyMap } from '../map/arbitrary';
import { mapOf, problemsIn, refusal } from './support';

const file = (path: string): string => readFileSync(path, 'utf8');
const library = { 'library.journey.yaml': file('examples/library.journey.yaml') };

describe('JSON, ours', () => {
  for (const name of ['hospital-visit', 'online-shop', 'software-trial'])
    it(`is the same map again after it was a text: ${name}`, async () => {
      const map = await mapOf(file(`examples/${name}.journey.yaml`), library);
      const [made] = readJson(writeJson(map));
      assert.deepEqual(made?.notes, []);
      assert.deepEqual(await mapOf(made?.text ?? ''), map);
      assert.deepEqual(await problemsIn(made?.text ?? ''), []);
    });

  it('is the same map again, of any map that can be written', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async any => {
        fc.pre(any.stages.length > 0);
        const [first] = readJson(writeJson(any));
        const map = await mapOf(first?.text ?? '');
        const json = writeJson(map);
        const [again] = readJson(json);
        assert.equal(writeJson(await mapOf(again?.text ?? '')), json);
        assert.deepEqual(again?.notes, []);
        assert.deepEqual(
          map.stages.map(({ name, touchpoints }) => [name, ...touchpoints.map(({ text }) => text)]),
          any.stages.map(({ name, touchpoints }) => [name, ...touchpoints.map(({ text }) => text)]),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('JSON that is no map', () => {
  it('is refused with what is wrong, where, and the way out', () => {
    assert.match(refusal(readJson, '{\n  "format": "journey-map/1",\n  "title" "A"\n}'), /^Not JSON: .+ \(line 3\)\. /);
    assert.match(refusal(readJson, '['.repeat(101)), /^Nested too deep to be a map: over 100 levels \(line 1\)\. /);
    assert.match(refusal(readJson, ' '.repeat(4_000_001)), /^Too long to be read: 4\.0 million .+ Split it/);
    assert.match(refusal(readJson, '{ "format": "journey-map/1" }'), /^This map has no stages\. /);
  });
});

describe('the schema of the model', () => {
  it('is up to date: docs/map.schema.json', () =>
    assert.deepEqual(JSON.parse(file('docs/map.schema.json')), JSON.parse(JSON.stringify(mapSchema()))));
});
