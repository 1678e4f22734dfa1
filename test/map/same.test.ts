import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { layoutMap } from '../../media/map/layout';
import { keep } from '../../media/map/same';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import type { MapView } from '../../media/map/view/types';
import { measureByTable } from '../../media/map/width-table';
import type { JourneyMap } from '../../server/src/model/map';
import { anyMap } from './arbitrary';
import { lumo } from './fixtures';

describe('Keeping what is as it was', () => {
  it('gives back the earlier value where nothing changed, and else what changed alone', () => {
    const before = { a: [1, { b: 'x' }], c: { d: [2] } };
    assert.equal(keep(before, structuredClone(before)), before);
    const after = keep(before, { a: [1, { b: 'y' }], c: { d: [2] } });
    assert.deepEqual(after, { a: [1, { b: 'y' }], c: { d: [2] } });
    assert.equal(after.c, before.c);
    assert.notEqual(after.a, before.a);
  });

  it('says what the new value says, whatever the old one was', () => {
    const values = fc.oneof(
      fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
      fc.constantFrom<unknown>([], {}, [undefined], { a: undefined }, null),
    );
    fc.assert(
      fc.property(values, values, (before, after) => {
        const untouched = structuredClone(after);
        const kept = keep(before, after);
        assert.deepEqual(kept, untouched);
        assert.deepEqual(after, untouched, 'the new value is not changed');
        if (isDeepStrictEqual(before, after)) assert.equal(kept, before);
      }),
    );
  });

  it('lays out a map that was kept as one that is new', () => {
    const type = createTypesetter(measureByTable);
    const widths = fc.constantFrom(360, 900);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMap, widths), { minLength: 2, maxLength: 2 }), all => {
        let known: JourneyMap | undefined;
        let view: MapView | undefined;
        for (const [map, width] of [...all, ...all]) {
          known = keep(known, structuredClone(map));
          view = keep(view, mapView(known));
          const fresh = layoutMap(mapView(map), width, createTypesetter(measureByTable));
          assert.deepEqual(layoutMap(view, width, type), fresh);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('lays out no lane again that a keystroke leaves alone, and moves those below a lane that grows', () => {
    const type = createTypesetter(measureByTable);
    const change = (text: string): JourneyMap => {
      const map = structuredClone(lumo);
      const stages = map.stages.map((stage, at) =>
        at > 0 ? stage : { ...stage, touchpoints: stage.touchpoints.map(each => ({ ...each, thinking: text })) },
      );
      return { ...map, stages };
    };
    let view = mapView(change('Short'));
    const before = layoutMap(view, 1600, type);
    view = keep(view, mapView(change('Shorter')));
    const after = layoutMap(view, 1600, type);
    const changed = after.lanes.filter(lane => !before.lanes.includes(lane)).map(({ id }) => id);
    assert.deepEqual(changed, ['stages', 'voice']);
    const grown = layoutMap(keep(view, mapView(change('much longer than that, '.repeat(20)))), 1600, type);
    const pains = (of: typeof grown) => of.lanes.find(({ id }) => id === 'pains');
    assert.equal(pains(grown)?.items, pains(after)?.items);
    assert.ok((pains(grown)?.y ?? 0) > (pains(after)?.y ?? 0));
  });
});
