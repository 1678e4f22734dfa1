import { strict as assert } from 'node:assert';
import { layoutMap } from '../../media/map/layout';
import { type CurveLayout, levelAt } from '../../media/map/layout/curve';
import { Smooth } from '../../media/map/layout/path';
import { createTypesetter } from '../../media/map/text';
import { mapView } from '../../media/map/view';
import { plainOptions, type ViewOptions } from '../../media/map/view/options';
import type { CurveLane } from '../../media/map/view/types';
import { measureByTable } from '../../media/map/width-table';
import { scoreWords } from '../../media/map/words';
import type { JourneyMap } from '../../server/src/model/map';
import { lumo } from './fixtures';

const type = createTypesetter(measureByTable);
const checkout = 'stages/2/touchpoints/0';

const emotion = (map: JourneyMap, pressure = false) => {
  const lane = layoutMap(mapView(map, { ...plainOptions, pressure }), 1600, type).lanes.find(
    ({ id }) => id === 'emotion',
  );
  assert.ok(lane?.curve);
  return { ...lane, curve: lane.curve };
};
const pointsOf = (map: JourneyMap) => (mapView(map).lanes.find(({ id }) => id === 'emotion') as CurveLane).curves;
/** The line that stretches of it make. */
const joined = (stretches: readonly string[]) =>
  stretches.map((d, at) => (at === 0 ? d : d.slice(d.search(/[CL]/)))).join('');
const labels = ({ curve }: { curve: CurveLayout }, look: string) =>
  curve.labels
    .filter(label => label.look.startsWith(look))
    .map(({ block }) => block.parts.flatMap(part => (part.kind === 'text' ? [part.set.lines.join('')] : [])).join(''));

describe('The curve', () => {
  it('says what a feeling rests on', () => {
    const sources = [{ key: 'sources/s', id: 's', kind: 'survey', title: 'Spring survey', on: '2026-03-10', n: 412 }];
    const [point] = lumo.curves[0]?.points ?? [];
    assert.ok(point);
    const hint = (change: Partial<typeof point>) =>
      pointsOf({ ...lumo, sources, curves: [{ points: [{ ...point, ...change }] }] })[0]?.points[0]?.hint ?? '';
    assert.match(hint({ evidence: 'measured', sources: ['s'] }), /Measured: Spring survey \(10 Mar 2026, n 412\)$/);
    assert.match(hint({ evidence: 'assumed', sources: ['s'] }), /An assumption, not measured$/);
    assert.match(hint({ evidence: 'none' }), /A guess: no source is named$/);
  });

  it('fills what is measured, leaves guesses open, and says whose point and which end of the change it is', () => {
    const { items } = emotion(lumo);
    const at = (key: string, index: number) =>
      items.filter(item => item.key === key && item.id.endsWith(`/${index}`)).map(i => [i.part, i.persona, i.look]);
    assert.deepEqual(at(checkout, 0), [
      ['wanted', 'maya', 'point wanted good open'],
      ['now', 'maya', 'point now bad measured'],
    ]);
    assert.deepEqual(at('stages/0/touchpoints/0', 1), [['now', 'tom', 'point now bad open hue-1']]);
  });

  it('names the lowest point with its fall and its pain, and moments of truth', () => {
    const drawn = emotion(lumo);
    assert.deepEqual(labels(drawn, 'drop'), [
      'lowest point\u00a0· −3\u00a0· Shipping cost appears only on the last page',
    ]);
    assert.deepEqual(labels(drawn, 'truth'), ['moment of truth']);
    const arabic = structuredClone(lumo);
    for (const { pains } of arabic.stages.flatMap(({ touchpoints }) => touchpoints))
      for (const each of pains) Object.assign(each, { text: 'الشحن غالي' });
    assert.deepEqual(labels(emotion(arabic), 'drop'), ['lowest point\u00a0· \u200e−3\u00a0· الشحن غالي']);
    const above = lumo.curves.map(curve => ({ ...curve, points: curve.points.map(p => ({ ...p, now: 1 })) }));
    assert.deepEqual(labels(emotion({ ...lumo, curves: above }), 'drop'), []);
  });

  it('shades what lies between how it is and how it is to be, and meets the curve at both ends', () => {
    const { curve } = emotion(lumo);
    const [gap] = curve.gaps;
    const line = (id: string) => joined(curve.strokes.filter(stroke => stroke.id.startsWith(id)).map(({ d }) => d));
    const [now, wanted] = [line('now-0-'), line('wanted-0-')];
    const [along] = (gap?.d ?? '').split('L');
    assert.ok(along && now.includes(along.slice(along.indexOf('C'))), 'its one edge is the curve');
    assert.ok(wanted.startsWith(along.slice(0, along.indexOf('C'))), 'its other edge begins where the curve is');
    const better = {
      ...lumo,
      curves: lumo.curves.map(c => ({ ...c, points: c.points.map(p => ({ ...p, wanted: p.now ?? 0 })) })),
    };
    assert.deepEqual(emotion(better).curve.gaps, [], 'no gap where all is as wanted');
  });

  it('shows how it is and how it should be, or either alone', () => {
    const scores = (feelings: ViewOptions['feelings']) => {
      const lane = mapView(lumo, { ...plainOptions, feelings }).lanes.find(({ id }) => id === 'emotion') as CurveLane;
      return lane.curves.flatMap(({ points }) => points.map(({ now, wanted }) => ({ now, wanted })));
    };
    assert.ok(scores('both').some(({ now, wanted }) => now !== undefined && wanted !== undefined));
    const [now, wanted] = [scores('now'), scores('wanted')];
    assert.ok(now.length > 0 && now.every(each => each.now !== undefined && each.wanted === undefined));
    assert.ok(wanted.length > 0 && wanted.every(each => each.now === undefined && each.wanted !== undefined));
    for (const feelings of ['now', 'wanted'] as const) {
      const { lanes } = layoutMap(mapView(lumo, { ...plainOptions, feelings }), 1600, type);
      const drawn = lanes.find(({ id }) => id === 'emotion')?.items ?? [];
      assert.deepEqual([...new Set(drawn.flatMap(({ part }) => part ?? []))], [feelings]);
    }
  });

  it('shows pressure and doubts only when asked, the pressure growing along the way', () => {
    assert.deepEqual(emotion(lumo).curve.bands, []);
    const drawn = emotion(lumo, true);
    assert.deepEqual(
      drawn.curve.bands.map(({ key, look }) => [key, look]),
      [
        ['villains/bargain', 'villain level-1'],
        ['villains/bargain', 'villain level-2'],
        ['villains/bargain', 'villain level-3'],
        ['villains/bargain', 'villain level-4'],
        ['villains/inertia', 'villain level-1'],
        ['stages/1', 'doubt'],
      ],
    );
    assert.deepEqual(labels(drawn, 'band-name'), [
      'Marketplace lamps at 19 €',
      'The ceiling light is free',
      '2 doubts, 1 unanswered',
    ]);
  });

  it('tells scores from heights', () => {
    const { curve } = emotion(lumo);
    for (const { y, label } of curve.grid) assert.equal(scoreWords(levelAt(curve, y)), label);
    assert.ok(levelAt(curve, curve.top - 10) > 2);
    const face = emotion(lumo).items.find(item => item.key === checkout && item.part === 'now');
    assert.equal(levelAt(curve, (face?.y ?? 0) + (face?.height ?? 0) / 2), -2);
  });
});

describe('A smooth line', () => {
  const line = new Smooth([
    [0, 0],
    [10, 5],
    [20, -5],
    [30, 0],
  ]);

  it('is the same line in part as in whole', () => {
    assert.ok(line.from().startsWith(line.from(0, 2)));
    assert.ok(line.from().endsWith(line.from(1, 3).slice(line.from(1, 3).indexOf('C'))));
    assert.equal(line.from(2, 2), '');
  });

  it('goes back on its own way', () => {
    const [, first = ''] = line.from(0, 1).split('C');
    const [a, b, c, d] = first.split(',');
    assert.equal(line.back(0, 1), `C${c},${d},${a},${b},0,0`);
    assert.equal(
      new Smooth([
        [0, 0],
        [4, 4],
      ]).back(0, 1),
      'L0,0',
    );
  });
});
