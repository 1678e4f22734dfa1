import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { layoutMap } from '../../media/map/layout';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import type { CellsLane } from '../../media/map/view/types';
import { measureByTable } from '../../media/map/width-table';
import type { JourneyMap, Touchpoint } from '../../server/src/model/map';
import { anyMap } from './arbitrary';
import { channel, journey, lumo, stage, touchpoint } from './fixtures';

const type = createTypesetter(measureByTable);

/** A map of one stage with touchpoints named by letters; `next` names them too. */
function way(...steps: (Partial<Touchpoint> & { readonly leads?: Readonly<Record<string, string>> })[]): JourneyMap {
  const key = (letter: string) => (letter === 'end' ? 'end' : `stages/0/touchpoints/${letter.charCodeAt(0) - 65}`);
  return journey({
    channels: [channel('web', 'Web'), channel('desk', 'Desk', { kind: 'offline' })],
    stages: [
      stage(0, 'Only', {
        touchpoints: steps.map(({ leads, ...change }, at) => {
          const letter = String.fromCharCode(65 + at);
          const next = leads && Object.entries(leads).map(([to, when]) => ({ to: key(to), ...(when ? { when } : {}) }));
          return touchpoint(key(letter), letter, { ...change, ...(next ? { next } : {}) });
        }),
      }),
    ],
  });
}

const told = (map: JourneyMap) => {
  const lane = mapView(map).lanes.find(({ id }) => id === 'touchpoints') as CellsLane;
  const letter = (key: string | undefined) =>
    key === undefined ? 'out' : String.fromCharCode(65 + Number(key.split('/')[3]));
  return (lane.ways ?? []).map(({ key, to, look, text }) => `${letter(key)} ${look} ${letter(to)} ${text}`.trim());
};

describe('The flow', () => {
  it('is silent about the plain way, however it is written', () => {
    assert.deepEqual(told(way({}, {}, {})), []);
    assert.deepEqual(told(way({ leads: { B: '' } }, {}, { leads: { end: '' } })), []);
    assert.deepEqual(told(way({ leads: { C: '' } }, { act: 'exit' }, {})), ['B exit out'], 'past an exit is plain');
  });

  it('tells branches with their condition, jumps, loops and exits', () => {
    assert.deepEqual(told(way({ leads: { B: 'buys', C: 'gives up' } }, {}, { act: 'exit' })), [
      'A branch B buys',
      'A branch C gives up',
      'C exit out',
    ]);
    assert.deepEqual(told(way({ leads: { C: '' } }, {}, {})), ['A jump C']);
    assert.deepEqual(told(way({}, { leads: { A: 'forgot', C: '' } }, {})), ['B loop A forgot', 'B branch C']);
    assert.deepEqual(told(way({ leads: { A: 'again' } })), ['A loop A again'], 'a step may lead to itself');
    assert.deepEqual(told(way({}, { leads: { end: 'had enough', C: 'stays' } }, {})), [
      'B exit out had enough',
      'B branch C stays',
    ]);
    assert.deepEqual(told(way({ next: [{ to: 'gone' }] }, {})), [], 'what leads nowhere is not drawn');
  });

  it('tells where the plain way changes between online and offline, or the device', () => {
    const [web, desk] = [{ channels: ['web'] }, { channels: ['desk'] }];
    assert.deepEqual(told(way(web, desk, desk, web)), ['A handoff B offline', 'C handoff D online']);
    assert.deepEqual(told(way({ ...web, device: 'phone' }, { ...web, device: 'laptop' })), ['A handoff B laptop']);
    assert.deepEqual(told(way(web, { ...desk, act: 'exit' }, desk)), ['A handoff C offline', 'B exit out']);
    assert.deepEqual(told(way(web, {}, desk)), [], 'nothing is said of what has no channel');
  });

  it('says in a card’s label where it leads, for those who don’t see the arrows', () => {
    const lane = mapView(lumo).lanes.find(({ id }) => id === 'touchpoints') as CellsLane;
    const label = lane.entries.find(({ key }) => key === 'stages/2/touchpoints/0')?.label ?? '';
    assert.match(label, /Leads to Unboxes in five minutes when: buys\. Leads to Leaves the basket when: gives up/);
  });

  it('routes arrows below all cards: down in their own column, along, and up to the card that they lead to', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom(300, 900, 1600), (map, width) => {
        const layout = layoutMap(mapView(map), width, type);
        const lane = layout.lanes.find(({ id }) => id === 'touchpoints');
        const cards = lane?.items ?? [];
        const floor = Math.max(...cards.map(card => card.y + card.height));
        for (const { key, d, end } of lane?.flow?.ways ?? []) {
          const source = cards.find(card => card.key === key);
          const [, x = '', y = ''] = /^M([\d.]+) ([\d.]+)V/.exec(d) ?? [];
          assert.ok(source && Number(x) > source.x && Number(x) < source.x + source.width, `${d} leaves its card`);
          assert.ok(Math.abs(Number(y) - source.y - source.height) < 0.1, `${d} begins at its lower edge`);
          const along = /V([\d.]+)/.exec(d)?.[1];
          assert.ok(Number(along) >= floor - 0.1, `${d} runs below the cards`);
          const over = cards.filter(card => end.x > card.x && end.x < card.x + card.width);
          assert.equal(over.length, 1, 'it ends under one card');
          if (end.sign === 'arrow') assert.ok(Math.abs(end.y - 1 - (over[0]?.y ?? 0) - (over[0]?.height ?? 0)) < 0.1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
