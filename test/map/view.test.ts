import { strict as assert } from 'node:assert';
import { channelIcon } from '../../media/map/icons';
import { mapView } from '../../media/map/view';
import type { CellsLane, CurveLane, RibbonsLane } from '../../media/map/view/types';
import { initials, reviewWords, scoreWords } from '../../media/map/words';
import type { JourneyMap } from '../../server/src/model/map';
import { channel, journey, lumo, opportunity, pain, persona, stage, touchpoint } from './fixtures';

const lane = (map: JourneyMap, id: string) => mapView(map).lanes.find(each => each.id === id);
const cells = (map: JourneyMap, id: string) => lane(map, id) as CellsLane;
const curves = (map: JourneyMap) => (lane(map, 'emotion') as CurveLane).curves;
const point = (key: string, now: number) => ({ key, now, evidence: 'none', aside: false }) as const;

describe('The view of a map', () => {
  it('has the lanes that have content, in reading order', () => {
    assert.deepEqual(
      mapView(lumo).lanes.map(({ name }) => name),
      [
        'Goals',
        'Beliefs',
        'Touchpoints',
        'Emotion',
        'Thinks, says',
        'Pain points',
        'Doubts',
        'Villains',
        'Opportunities',
        'KPIs',
        'Content',
        'Backstage',
        'Story',
      ],
    );
    assert.deepEqual(mapView(journey()).lanes, []);
  });

  it('spans a belief over the stages that work on it, and shows one that none works on', () => {
    const { ribbons } = lane(lumo, 'beliefs') as RibbonsLane;
    assert.deepEqual(
      ribbons.map(({ from, to, loose, tag }) => [from, to, loose, tag]),
      [
        [0, 1, false, undefined],
        [1, 2, false, 'fear'],
      ],
    );
    const [idle] = (
      lane({ ...lumo, beliefs: lumo.beliefs.map(belief => ({ ...belief, stages: [] })) }, 'beliefs') as RibbonsLane
    ).ribbons;
    assert.deepEqual([idle?.from, idle?.to, idle?.loose], [0, 3, true]);
  });

  it('puts an opportunity under what it belongs to, and one without a place under the whole map', () => {
    const { entries } = cells(lumo, 'opportunities');
    assert.deepEqual(
      entries.map(({ stage: at, slot }) => [at, slot]),
      [
        [2, 0],
        [undefined, undefined],
      ],
    );
  });

  it('names a drop of two or more with the worst pain there', () => {
    const map = journey({
      stages: [
        stage(0, 'Only', {
          touchpoints: [
            touchpoint('stages/0/touchpoints/0', 'High'),
            touchpoint('stages/0/touchpoints/1', 'Low', {
              pains: [pain('p', 'Small one', { severity: 1 }), pain('q', 'Great one', { severity: 3 })],
            }),
          ],
        }),
      ],
      curves: [{ points: [point('stages/0/touchpoints/0', 1), point('stages/0/touchpoints/1', -1)] }],
    });
    assert.deepEqual(curves(map)[0]?.points[1]?.drop, { by: 2, why: 'Great one', explained: true });
    const [only] = map.stages;
    const silent = {
      ...map,
      stages: [stage(0, 'Only', { touchpoints: (only?.touchpoints ?? []).map(t => ({ ...t, pains: [] })) })],
    };
    assert.equal(curves(silent)[0]?.points[1]?.drop?.explained, false);
  });

  it('does not count a fall beside the path, nor one to neutral ground without a pain', () => {
    const [maya] = curves(lumo);
    assert.deepEqual(
      maya?.points.map(({ drop }) => drop?.by),
      [undefined, undefined, undefined, undefined, 3, undefined, undefined, undefined, undefined],
    );
  });

  it('tells where a point beside the path branches off, and why', () => {
    assert.deepEqual(curves(lumo)[0]?.points[5]?.aside, { from: 4, when: 'gives up' });
  });

  it('shows the counter of a villain by its idea', () => {
    const { ribbons } = lane(lumo, 'villains') as RibbonsLane;
    assert.equal(ribbons[1]?.wanted, 'A one-minute quiz that names the cause of the headache');
    assert.deepEqual([ribbons[0]?.wanted, ribbons[0]?.open], ['no counter yet', true]);
  });

  it('adds the map’s own lanes by their label', () => {
    const map = journey({
      lanes: [{ id: 'law', label: 'Law' }],
      stages: [stage(0, 'Sign', { extra: { law: ['Written form'] } })],
    });
    assert.deepEqual(
      cells(map, 'lane-law').entries.map(({ card }) => card),
      [{ kind: 'note', icon: 'dot', text: 'Written form', look: 'plain' }],
    );
  });

  it('survives references that lead nowhere', () => {
    const map = journey({
      stages: [
        stage(0, 'A', {
          touchpoints: [touchpoint('stages/0/touchpoints/0', 'B', { channels: ['gone'], next: [{ to: 'gone' }] })],
        }),
      ],
      opportunities: [opportunity('o', 'Idea', { at: 'gone' })],
      curves: [{ persona: 'gone', points: [point('gone', 1)] }],
    });
    assert.equal(cells(map, 'touchpoints').entries.length, 1);
    assert.equal(lane(map, 'emotion'), undefined);
  });
});

describe('The words of the drawing', () => {
  it('tells how old the last review is, and whether one is due', () => {
    assert.equal(reviewWords({ everyDays: 90, due: false }), 'never reviewed');
    assert.equal(
      reviewWords({ on: '2026-05-04', age: 0, everyDays: 90, due: false }),
      'reviewed 4 May 2026\u00a0· today',
    );
    assert.equal(
      reviewWords({ on: '2026-05-04', by: 'Ann', age: 91, everyDays: 90, due: true }),
      'reviewed 4 May 2026 by Ann\u00a0· 91 days ago\u00a0· review due every 90 days',
    );
  });

  it('writes scores with a sign', () => {
    assert.deepEqual([1.5, 0, -2].map(scoreWords), ['+1.5', '0', '−2']);
  });

  it('shortens names of any script', () => {
    assert.deepEqual(['Maya', 'Tom Berg', '山田 太郎', '', '👩 Ann'].map(initials), ['MA', 'TB', '山太', '', 'AN']);
    assert.equal(mapView(journey({ personas: [persona('x', 'Dr. Ada M. Ames')] })).header.personas[0]?.initials, 'DA');
  });
});

describe('The icon of a channel', () => {
  it('is the one asked for, else guessed from the id, else from the name', () => {
    assert.equal(channelIcon(channel('x', 'Anything', { icon: 'phone' })), 'phone');
    assert.equal(channelIcon(channel('web', 'Our shop')), 'web');
    assert.equal(channelIcon(channel('store', 'Shop in Leipzig')), 'shop');
    assert.equal(channelIcon(channel('x1', 'Live chat')), 'chat');
    assert.equal(channelIcon(channel('x1', 'Zzz')), 'dot');
    assert.equal(channelIcon(channel('constructor', 'Zzz', { icon: 'constructor' })), 'dot');
  });
});
