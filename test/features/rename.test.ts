import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/edits/edit';
import { prepareRename, renameIn, renaming } from '../../server/src/features/rename';
import type { Snapshot } from '../../server/src/model/store';
import { cursor, readAll, snapshotOf } from '../support/snapshots';

const name = 'map.journey.yaml';
const library = `personas: { tom: "Tom, architect" }
channels:
  parcel: Parcel
emotions: { torn: -0.5 }
lanes: { risk: Risks }
`;
const map = `journey: J
use: ./library.journey.yaml
personas:
  maya: Maya, editor   # who pays
channels: { web: Our shop }
beliefs: { alike: A -> B }
villains: { habit: { name: Habit, tempts: [find], counter: cheaper } }
sources: { calls: survey }
stages:
  - stage: Find
    for: [maya, tom]
    shifts: [alike]
    emotion: Torn -> +1
    risk: a
    touchpoints:
      - "Asks on @web @parcel (torn)"
      - touch: Pays
        id: pay
        channel: web
        emotion: { maya: -1, 'tom': torn }
        evidence: [calls]
        pains:
          - financial: Too dear
            evidence: calls
  - Keep
story: { climax: pay }
opportunities:
  cheaper: { idea: Cost less, fixes: [too-dear] }
`;

/** The files after a renaming at the cursor in the map; only those that change. A text is why it was refused. */
async function renamed(
  marked: string,
  to: string,
  others: Readonly<Record<string, string>> = { 'library.journey.yaml': library },
): Promise<Record<string, string> | string> {
  const { text, offset } = cursor(marked);
  const all = await readAll({ ...others, [name]: text });
  const own = all.get(name);
  assert.ok(own);
  const thing = renaming(own, own.document.positionAt(offset), to);
  if (!thing) return 'nothing';
  if ('refused' in thing) return thing.refused;
  const after: Record<string, string> = {};
  for (const [file, snapshot] of all)
    for (const edits of renameIn(snapshot, thing, to)) {
      if ('refused' in edits) return edits.refused;
      after[file] = apply(snapshot, edits.edits);
    }
  return after;
}

function apply(
  { document, uri }: Snapshot,
  edits: readonly { range: { start: object; end: object }; newText: string }[],
) {
  assert.ok(uri);
  const offsetAt = (position: object): number => document.offsetAt(position as Parameters<typeof document.offsetAt>[0]);
  return applyEdits(
    document.getText(),
    edits.map(({ range, newText }) => ({ from: offsetAt(range.start), to: offsetAt(range.end), text: newText })),
  );
}

describe('rename', () => {
  const own: readonly (readonly [what: string, from: string, at: string, to: string, after: [string, string][]])[] = [
    [
      'a persona from its declaration',
      'maya: Maya',
      'ma|ya: Maya',
      'nadia',
      [
        ['maya: Maya', 'nadia: Maya'],
        ['[maya, tom]', '[nadia, tom]'],
        ['{ maya: -1', '{ nadia: -1'],
      ],
    ],
    [
      'a channel from its use in a short form',
      '@web @',
      '@we|b @',
      'shop',
      [
        ['{ web:', '{ shop:'],
        ['@web @', '@shop @'],
        ['channel: web', 'channel: shop'],
      ],
    ],
    [
      'a belief',
      '[alike]',
      '[al|ike]',
      'same',
      [
        ['{ alike:', '{ same:'],
        ['[alike]', '[same]'],
      ],
    ],
    ['a villain', '{ habit:', '{ |habit:', 'inertia', [['{ habit:', '{ inertia:']]],
    [
      'a source',
      'evidence: calls',
      'evidence: calls|',
      'hotline',
      [
        ['{ calls:', '{ hotline:'],
        ['[calls]', '[hotline]'],
        ['evidence: calls', 'evidence: hotline'],
      ],
    ],
    [
      'a touchpoint from its written id',
      'id: pay',
      'id: p|ay',
      'checkout',
      [
        ['id: pay', 'id: checkout'],
        ['climax: pay', 'climax: checkout'],
      ],
    ],
    [
      'a touchpoint from its name, which stays',
      'touch: Pays',
      'touch: Pa|ys',
      'checkout',
      [
        ['id: pay', 'id: checkout'],
        ['climax: pay', 'climax: checkout'],
      ],
    ],
    [
      'an opportunity',
      'counter: cheaper',
      'counter: che|aper',
      'lower-price',
      [
        ['counter: cheaper', 'counter: lower-price'],
        ['  cheaper: {', '  lower-price: {'],
      ],
    ],
    [
      'a stage whose id follows from its name, by giving it one',
      '[find]',
      '[fi|nd]',
      'search',
      [
        ['[find]', '[search]'],
        ['risk: a\n', 'risk: a\n    id: search\n'],
      ],
    ],
    [
      'a stage that is only a name, by writing it out',
      '- Keep',
      '- Ke|ep',
      'loyal',
      [['- Keep\n', '- stage: Keep\n    id: loyal\n']],
    ],
    [
      'a pain by giving it an id',
      'financial: Too',
      'financial: T|oo',
      'price',
      [
        ['[too-dear]', '[price]'],
        ['- financial: Too dear\n', '- financial: Too dear\n            id: price\n'],
      ],
    ],
  ];
  for (const [what, from, at, to, changes] of own)
    it(`gives another id to ${what}`, async () => {
      const after = await renamed(map.replace(from, at), to);
      const expected = changes.reduce((text, [old, now]) => text.replace(old, now), map);
      assert.deepEqual(after, { [name]: expected });
    });

  it('renames what a library declares in the library and in each map that uses it', async () => {
    const other = 'journey: O\nuse: ./library.journey.yaml\nstages:\n  - { stage: A, for: tom }\n';
    const hiding = `${other}personas: { tom: Another }\n`;
    const files = { 'library.journey.yaml': library, 'b.journey.yaml': other, 'c.journey.yaml': hiding };
    assert.deepEqual(await renamed(map.replace("'tom'", "'t|om'"), 'tim', files), {
      'library.journey.yaml': library.replace('tom:', 'tim:'),
      'b.journey.yaml': other.replace('tom', 'tim'),
      [name]: map.replace('maya, tom', 'maya, tim').replace("'tom'", "'tim'"),
    });
  });

  describe('of what a library declares', () => {
    const shared = `personas: { ines: Inês }
channels: { till: Till }
villains: { habit: Habit }
sources: { calls: survey }
emotions: { torn: -0.5 }
lanes: { risk: Risks }
`;
    const user = (title: string): string => `journey: ${title}
use: ./library.journey.yaml
stages:
  - stage: Find
    for: [ines]
    evidence: [calls]
    emotion: torn
    risk: Many
    touchpoints: [Asks @till (torn)]
`;
    for (const [what, id] of [
      ['personas', 'ines'],
      ['channels', 'till'],
      ['sources', 'calls'],
      ['emotion words', 'torn'],
      ['lanes', 'risk'],
    ] as const)
      it(`renames ${what} in the map, the library and another map`, async () => {
        const text = user('First');
        const at = text.indexOf(id) + 1;
        const others = { 'library.journey.yaml': shared, 'second.journey.yaml': user('Second') };
        const after = await renamed(`${text.slice(0, at)}|${text.slice(at)}`, 'fresh', others);
        assert.deepEqual(after, {
          'library.journey.yaml': shared.replace(id, 'fresh'),
          'second.journey.yaml': user('Second').replaceAll(id, 'fresh'),
          [name]: text.replaceAll(id, 'fresh'),
        });
      });

    it('renames villains, which nothing refers to, where they are declared', async () => {
      const marked = shared.replace('habit', 'ha|bit');
      assert.deepEqual(await renamed(marked, 'fresh', {}), { [name]: shared.replace('habit', 'fresh') });
    });
  });

  it('renames words for emotions however they are written', async () => {
    assert.deepEqual(await renamed(map.replace('(torn)', '(to|rn)'), 'in two minds'), {
      'library.journey.yaml': library.replace('torn', 'in two minds'),
      [name]: map.replaceAll(/torn/gi, 'in two minds'),
    });
  });

  it('renames lanes', async () => {
    assert.deepEqual(await renamed(map.replace('risk: a', 'ri|sk: a'), 'danger'), {
      'library.journey.yaml': library.replace('risk', 'danger'),
      [name]: map.replace('risk: a', 'danger: a'),
    });
  });

  it('finds ids in texts of several lines, and what an alias stands for once', async () => {
    const text = `journey: J
channels: { web: Shop }
stages:
  - touchpoints:
      - The web is asked
        @web (+1)
      - { touch: Pays, channel: &where [w|eb] }
      - { touch: Calls, channel: *where }
`;
    const plain = text.replace('|', '');
    assert.deepEqual(await renamed(text, 'site', {}), {
      [name]: plain.replace('{ web', '{ site').replace('@web', '@site').replace('[web]', '[site]'),
    });
  });

  it('lets the uses of others follow whose ids change with it', async () => {
    const text = `journey: J
stages:
  - touchpoints: [P|ays, Pays]
story: { climax: pays-2 }
villains: { habit: { name: Habit, tempts: [pays] } }
`;
    assert.deepEqual(await renamed(text, 'checkout', {}), {
      [name]: text
        .replace('P|ays', '{ touch: Pays, id: checkout }')
        .replace('climax: pays-2', 'climax: pays')
        .replace('tempts: [pays]', 'tempts: [checkout]'),
    });
  });

  it('gives the second of two that have one id another, and leaves the uses to the first', async () => {
    const text =
      'journey: J\nstages:\n  - { stage: A, id: same }\n  - { stage: B, id: sa|me }\nstory: { climax: same }\n';
    const plain = text.replace('|', '');
    const after = { [name]: plain.replace('stage: B, id: same', 'stage: B, id: other') };
    assert.deepEqual(await renamed(text, 'other', {}), after);
    assert.deepEqual(await renamed(plain.replace('stage: B', 'stage: |B'), 'other', {}), after);
  });

  it('refuses what has an id only by its name, and something else has that too', async () => {
    const text = 'journey: J\nstages:\n  - { stage: A, id: same }\n  - Sa|me\n';
    assert.match(String(await renamed(text, 'other', {})), /Something else has the id `same`/);
  });

  const refusals: readonly (readonly [what: string, from: string, at: string, to: string, why: RegExp])[] = [
    ['an id that is taken', 'ma', 'm|a', 'tom', /`tom` is taken in map\.journey\.yaml.*“Tom”/],
    ['what is no id, with one that is', 'ma', 'm|a', 'Anna Berg', /lower case with hyphens, such as `anna-berg`/],
    ['an empty id', 'ma', 'm|a', '', /can’t stand/],
    ['what YAML reads as nothing', 'ma', 'm|a', 'null', /can’t stand/],
    ['a lane that would be a key', 'risk: a', 'ris|k: a', 'goal', /key of the language/],
    ['a place that would be the end', 'id: pay', 'id: p|ay', 'end', /means something else/],
    ['a word that is known', '(torn)', '(t|orn)', 'happy', /stands for a feeling already/],
    ['a word that is a score', '(torn)', '(t|orn)', '2', /stands for a feeling already/],
    ['a word with an arrow', '(torn)', '(t|orn)', 'a -> b', /neither/],
    ['a place without an id', 'journey: J', 'journey: |J', 'x', /nothing/],
    ['an id that nothing declares', '[calls]', '[c|all]', 'x', /nothing/],
  ];
  for (const [what, from, at, to, why] of refusals)
    it(`refuses ${what}`, async () => {
      const marked = from === 'ma' ? map.replace('[maya', '[m|aya') : map.replace(from, at);
      assert.match(String(await renamed(marked, to)), why);
    });

  it('refuses an id that is taken in another map that uses the thing', async () => {
    const other =
      'journey: O\nuse: ./library.journey.yaml\npersonas: { tim: T }\nstages:\n  - { stage: A, for: tom }\n';
    const files = { 'library.journey.yaml': library, 'b.journey.yaml': other };
    assert.match(String(await renamed(map.replace(', tom]', ', t|om]'), 'tim', files)), /taken in b\.journey\.yaml/);
  });

  it('is prepared with the id, also on a name', async () => {
    const prepared = async (from: string, at: string) => {
      const { text, offset } = cursor(map.replace(from, at));
      const snapshot = await snapshotOf(text, { 'library.journey.yaml': library });
      const answer = prepareRename(snapshot, snapshot.document.positionAt(offset));
      return answer && [snapshot.document.getText(answer.range), answer.placeholder];
    };
    assert.deepEqual(await prepared('@parcel', '@par|cel'), ['parcel', 'parcel']);
    assert.deepEqual(await prepared('Too dear', 'Too |dear'), ['Too dear', 'too-dear']);
    assert.deepEqual(await prepared('touch: Pays', 'touch: P|ays'), ['Pays', 'pay']);
    assert.deepEqual(await prepared('Torn', 'T|orn'), ['Torn', 'torn']);
    assert.equal(await prepared('journey: J', 'journey: |J'), null);
  });

  it('is undone by renaming back, to the byte', async () => {
    const ids = [...map.matchAll(/maya|web|alike|habit|calls|(?<=id: )pay|cheaper|parcel|tom\b/g)];
    const word = fc.stringMatching(/^[a-z]{3,8}(-[a-z]{3,8})?$/);
    const before = { 'library.journey.yaml': library, [name]: map };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), word, async ({ 0: id, index }, to) => {
        fc.pre(!map.includes(to) && !library.includes(to));
        const after = await renamed(`${map.slice(0, index)}|${map.slice(index)}`, to);
        assert.ok(typeof after === 'object');
        const { [name]: own = map, ...others } = { ...before, ...after };
        const at = own.indexOf(to);
        const back = await renamed(`${own.slice(0, at)}|${own.slice(at)}`, id, others);
        assert.ok(typeof back === 'object');
        assert.deepEqual({ ...others, [name]: own, ...back }, before);
      }),
      { numRuns: 40 },
    );
  });
});
