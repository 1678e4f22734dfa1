import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readJson } from '../../server/src/formats/json/read';
import { mapSchema } from '../../server/src/formats/json/schema';
import { writeJson } from '../../server/src/formats/json/write';
import { anyMap } from '../map/arbitrary';
import { mapOf, problemsIn, readOne, refusal } from './support';

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

  it('is the same map again if a source is told by its id alone', async () => {
    const map = await mapOf('journey: A\nsources: { survey: {} }\nstages:\n  - { stage: S, evidence: survey }\n');
    const [made] = readJson(writeJson(map));
    assert.match(made?.text ?? '', /^ {2}survey: \{\}$/m);
    assert.equal(writeJson(await mapOf(made?.text ?? '')), writeJson(map));
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

describe('JSON of others', () => {
  const read = (value: unknown) => readOne(readJson, JSON.stringify(value), { fileName: 'a.json' });

  it('has stages with touchpoints in them', async () => {
    const { map, text } = await read({
      journey: {
        title: 'A lamp',
        scenario: 'In winter',
        stages: [
          {
            name: 'Need',
            goal: 'Light',
            steps: [
              {
                id: 7,
                action: 'Reads',
                channel: 'Web',
                painPoints: [{ id: 1, description: 'Too slow' }, 'Dear'],
                emotion: 'frustrated',
              },
              'Sleeps',
            ],
          },
          { name: 'Use', touchpoints: [] },
        ],
      },
    });
    assert.equal(map.title, 'A lamp');
    assert.equal(map.scenario, 'In winter');
    assert.deepEqual(
      map.stages.map(({ name, goal, touchpoints }) => [
        name,
        goal,
        touchpoints.map(each => [each.text, each.pains.map(pain => pain.text)]),
      ]),
      [
        [
          'Need',
          'Light',
          [
            ['Reads', ['Too slow', 'Dear']],
            ['Sleeps', []],
          ],
        ],
        ['Use', undefined, []],
      ],
    );
    assert.ok(text.includes('emotion: -1'));
  });

  it('has a list of actions that refer to phases', async () => {
    const { map, notes } = await read({
      kind: 'cjm',
      persona: { name: 'Maya', age: 41 },
      phases: [
        { id: 'p1', name: 'Awareness' },
        { id: 'p2', name: 'Purchase' },
      ],
      actions: [
        { id: 'a', name: 'Pays', phase: 'p2', emotion_score: 1 },
        {
          id: 'b',
          name: 'Searches',
          phase: 'p1',
          touchpoints: ['Web', 'Shop'],
          thoughts_feelings: ['Hm', 'Ah'],
          emotion_score: -2,
        },
        { id: 'c', name: 'Wanders', phase: 'p9' },
      ],
    });
    assert.deepEqual(
      map.stages.map(({ name, touchpoints }) => [
        name,
        touchpoints.map(({ text, channels, thinking }) => [text, channels, thinking]),
      ]),
      [
        ['Awareness', [['Searches', ['web', 'shop'], 'Hm; Ah']]],
        ['Purchase', [['Pays', [], undefined]]],
        ['p9', [['Wanders', [], undefined]]],
      ],
    );
    assert.deepEqual(
      map.personas.map(({ name }) => name),
      ['Maya'],
    );
    assert.deepEqual(
      map.curves[0]?.points.map(({ now }) => now),
      [-2, 1],
    );
    assert.deepEqual(
      notes.filter(({ kind }) => kind !== 'taken').map(({ kind, text }) => [kind, text]),
      [
        ['unplaced', 'kind: cjm'],
        ['unplaced', 'Maya, age: 41'],
        ['left', 'Ids, positions and colours'],
      ],
    );
  });

  it('is a list of rows', async () => {
    const { map } = await read([
      { phase: 'A', step: 'One', score: 3 },
      { phase: 'A', step: 'Two', score: 5 },
    ]);
    assert.deepEqual(
      map.stages.map(({ name, touchpoints }) => [name, touchpoints.length]),
      [['A', 2]],
    );
    assert.deepEqual(
      map.curves[0]?.points.map(({ now }) => now),
      [0, 2],
    );
  });

  it('is refused if it holds neither, with the way out', () => {
    for (const text of ['{}', '[]', '1', '"a"', 'null', '{"a":[1,2]}', '{"stages":{}}'])
      assert.match(
        refusal(readJson, text),
        /^No stages were found in this JSON\. It should hold a list of them, called `stages`/,
        text,
      );
  });
});

describe('our JSON that was changed by hand', () => {
  it('is read as far as it goes: what does not fit is kept, and said', async () => {
    const made = await readOne(
      readJson,
      JSON.stringify({
        format: 'journey-map/1',
        title: 'A lamp',
        mood: 'sunny',
        stages: [
          {
            name: 'Buy',
            phase: 'sometimes',
            touchpoints: [{ text: 'Pays', takes: 'ages', wow: 'very', channels: ['nowhere'] }],
          },
        ],
      }),
    );
    assert.deepEqual(made.notes.map(({ text }) => text).sort(), [
      'channel: nowhere',
      'mood: sunny',
      'stages/0/phase: sometimes',
      'stages/0/touchpoints/0/wow: very',
      'takes: ages',
    ]);
    for (const kept of ['sunny', 'sometimes', 'very', 'ages', 'nowhere']) assert.ok(made.text.includes(kept), kept);
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
