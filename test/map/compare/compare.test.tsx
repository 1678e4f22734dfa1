import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { align } from '../../../media/map/compare/align';
import { compare } from '../../../media/map/compare/compare';
import { halfChoices, halfOf, mapHalf, otherUri, usualHalves } from '../../../media/map/compare/halves';
import { ComparePage } from '../../../media/map/compare/page';
import { Plot } from '../../../media/map/compare/plot';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyMap } from '../arbitrary';
import { journey, lumo, opportunity, pain, persona, plainMap, stage, touchpoint } from '../fixtures';

const half = (map: JourneyMap, id: string, other?: JourneyMap) => {
  const found = halfOf(map, id, other);
  assert.ok(found, id);
  return found;
};
const between = (map: JourneyMap, a: string, b: string, other?: JourneyMap) =>
  compare(half(map, a, other), half(map, b, other));
const withOther = (map: JourneyMap, other: JourneyMap) => between(map, 'now', mapHalf('file:///o'), other);
const said = (comparison: ReturnType<typeof compare>, stageAt: number): readonly string[] =>
  (comparison.rows[stageAt]?.differences ?? []).map(({ look, text }) => `${look}: ${text}`);
const whole = (comparison: ReturnType<typeof compare>): readonly string[] =>
  comparison.whole.map(({ look, text }) => `${look}: ${text}`);
const rows = (comparison: ReturnType<typeof compare>) => comparison.rows.map(({ name, keys }) => [name, ...keys]);
const item = (id: string, words = id) => ({ id, words });
const aligned = (a: readonly string[], b: readonly string[], byPlace = true) =>
  align(
    a.map(each => item(each.split('=')[0] ?? '', each.split('=').at(-1))),
    b.map(each => item(each.split('=')[0] ?? '', each.split('=').at(-1))),
    ({ words }) => words,
    byPlace,
  ).map(pair => `${pair.a?.words ?? '·'}|${pair.b?.words ?? '·'}`);
/** A map of one stage with these touchpoints, each with its score. */
const one = (...touchpoints: readonly (readonly [id: string, text: string, score?: number])[]) =>
  journey({
    stages: [
      stage(0, 'Buy', {
        touchpoints: touchpoints.map(([id, text], at) => touchpoint(`stages/0/touchpoints/${at}`, text, { id })),
      }),
    ],
    curves: [
      {
        points: touchpoints.flatMap(([, , now], at) =>
          now === undefined
            ? []
            : [{ key: `stages/0/touchpoints/${at}`, now, evidence: 'none' as const, aside: false }],
        ),
      },
    ],
  });

describe('Two lists side by side', () => {
  it('go together by id, then by words, then by much the same words, then by place', () => {
    assert.deepEqual(aligned(['a=One', 'b=Two'], ['b=Deux', 'a=Un']), ['One|Un', 'Two|Deux']);
    assert.deepEqual(aligned(['a=Buy', 'b=Use'], ['x=use', 'y=BUY']), ['Buy|BUY', 'Use|use']);
    assert.deepEqual(aligned(['a=Pays at the checkout'], ['x=Pays at checkout by card'], false), [
      'Pays at the checkout|Pays at checkout by card',
    ]);
    assert.deepEqual(aligned(['a', 'm=Find', 'c'], ['a', 'n=Search', 'c']), ['a|a', 'Find|Search', 'c|c']);
    assert.deepEqual(aligned(['a', 'm=Find', 'c'], ['a', 'n=Search', 'c'], false), [
      'a|a',
      'Find|·',
      '·|Search',
      'c|c',
    ]);
  });

  it('keep what only one of them has, in an order that suits both', () => {
    assert.deepEqual(aligned(['a', 'b', 'c'], ['n=New', 'a', 'c', 'd']), ['·|New', 'a|a', 'b|·', 'c|c', '·|d']);
    assert.deepEqual(aligned(['a', 'b'], ['x', 'y', 'z']), ['a|·', 'b|·', '·|x', '·|y', '·|z']);
    assert.deepEqual(aligned([], ['x']), ['·|x']);
  });

  it('have each element once', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c=b', 'd=go home', 'e=go back home', 'f'), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, fc.boolean(), (a, b, byPlace) => {
        const pairs = align(
          a.map(each => item(each)),
          b.map(each => item(each)),
          ({ words }) => words,
          byPlace,
        );
        assert.deepEqual(
          pairs.flatMap(pair => pair.a?.id ?? []),
          a,
        );
        assert.deepEqual(pairs.flatMap(pair => pair.b?.id ?? []).sort(), [...b].sort());
      }),
    );
  });
});

describe('What differs', () => {
  it('is no pain that only ideas would mend which somebody has dropped', () => {
    const only = (status: 'planned' | 'dropped') => ({
      ...lumo,
      opportunities: lumo.opportunities.map(each => ({ ...each, status })),
    });
    const solved = (map: typeof lumo) => between(map, 'now', 'wanted').summary.filter(text => /solved/.test(text));
    assert.deepEqual(solved(only('planned')), ['1 pain is solved']);
    assert.deepEqual(solved(only('dropped')), []);
  });

  it('between as it is and as it should be: feelings, pains that are mended, figures on target', () => {
    const comparison = between(lumo, 'now', 'wanted');
    assert.deepEqual(comparison.summary, [
      'On the whole it feels better by 0.3',
      '1 pain is solved',
      '6 figures are better',
      '2 beliefs are won',
      '2 ideas are done',
    ]);
    assert.deepEqual(said(comparison, 2), [
      'better: Feels better by 1.5 (−1.5 → 0)',
      'better: Pays at the checkout: better by 3 (−2 → +1)',
      'better: Solved: Shipping cost appears only on the last page (severity 3)',
      'better: Conversion: 3.1 % → 4 %',
      'better: Drop-off: 61 % → 45 %',
      'better: Show shipping on the product page: planned → done',
    ]);
    assert.deepEqual(said(comparison, 1), [], 'doubts stay as they are answered');
    assert.deepEqual(whole(comparison), [
      'better: Believed: “Good light is worth 120 €” instead of “A lamp is a lamp”',
      'better: Believed: “This one gets repaired” instead of “Gadgets break in a year”',
      'better: A one-minute quiz that names the cause of the headache: done',
    ]);
  });

  it('between two personas: only where both tell, and stages that only one passes', () => {
    const map = { ...lumo, stages: lumo.stages.map((each, at) => (at === 1 ? { ...each, for: ['maya'] } : each)) };
    const comparison = between(map, 'persona:maya', 'persona:tom');
    assert.deepEqual(said(comparison, 0), [
      'worse: Feels worse by 0.5 (0 → −0.5)',
      'worse: Sees a reel about glare: worse by 1 (+1 → 0)',
    ]);
    assert.deepEqual(said(comparison, 1), ['removed: Only in “Maya”']);
    const [maya, tom] = lumo.curves;
    assert.ok(maya && tom);
    const silent = { ...lumo, curves: [maya, { ...tom, points: tom.points.slice(1, 2) }] };
    const few = between(silent, 'persona:maya', 'persona:tom');
    assert.deepEqual(few.rows[0]?.means, [1, 0], 'what Tom does not tell of is no difference');
    assert.deepEqual(few.summary, ['On the whole it feels worse by 1']);
    assert.deepEqual(few.rows[1]?.means, [1, undefined]);
  });

  it('is in sum what the two figures beside it say', () => {
    const felt = (first: number) => one(['find', 'Finds it', first], ['pay', 'Pays', 0], ['wait', 'Waits', 0]);
    const [stage] = said(withOther(felt(0.5), felt(1)), 0);
    assert.equal(stage, 'better: Feels better by 0.1 (+0.2 → +0.3)');
  });

  it('between two maps: stages, touchpoints that came, went or changed, channels', () => {
    const before = one(
      ['pay', 'Pays at the checkout', -2],
      ['wait', 'Waits for the parcel', -1],
      ['thank', 'Gets a card'],
    );
    const after = one(
      ['pay', 'Pays with one click', 1],
      ['thank', 'Gets a card'],
      ['call', 'Is called by a person', 2],
    );
    assert.deepEqual(said(withOther(before, after), 0), [
      'better: Feels better by 3 (−1.5 → +1.5)',
      'changed: “Pays at the checkout” is now “Pays with one click”',
      'better: Pays with one click: better by 3 (−2 → +1)',
      'removed: Gone: Waits for the parcel',
      'added: New: Is called by a person',
    ]);
    const shorter = { ...lumo, title: 'Other', stages: lumo.stages.slice(1) };
    assert.deepEqual(rows(withOther(lumo, shorter))[0], ['Feel the strain', 'stages/0', undefined]);
    assert.deepEqual(said(withOther(lumo, shorter), 0), ['removed: Only in “As it is”']);
    const renamed = { ...lumo, stages: lumo.stages.map((each, at) => (at === 0 ? { ...each, name: 'Ache' } : each)) };
    assert.deepEqual(said(withOther(lumo, renamed), 0), ['changed: The stage is called “Ache”']);
  });

  it('between two maps: pains new, solved, more or less severe; figures by what is better', () => {
    const hurting = (...pains: Parameters<typeof pain>[]) =>
      journey({ stages: [stage(0, 'Buy', { pains: pains.map(each => pain(...each)) })] });
    const before = hurting(
      ['p/0', 'Too many forms', { id: 'forms', severity: 3 }],
      ['p/1', 'Nobody answers', { id: 'silence' }],
    );
    const after = hurting(
      ['p/0', 'Too many forms', { id: 'forms', severity: 1 }],
      ['p/1', 'It is dear', { id: 'dear', severity: 2 }],
    );
    assert.deepEqual(said(withOther(before, after), 0), [
      'better: Too many forms: severity 3 → 1',
      'better: Solved: Nobody answers',
      'worse: New pain: It is dear (severity 2)',
    ]);
    const measured = (...kpis: readonly (readonly [string, string, 'higher' | 'lower'])[]) =>
      journey({
        stages: [
          stage(0, 'Buy', { kpis: kpis.map(([name, actual, better]) => ({ key: name, name, actual, better })) }),
        ],
      });
    assert.deepEqual(
      said(
        withOther(
          measured(['Visits', '900', 'higher'], ['Churn', '9 %', 'lower'], ['NPS', '−5', 'higher']),
          measured(['visits', '1.2k', 'higher'], ['Churn', '11 %', 'lower'], ['CSAT', '80 %', 'higher']),
        ),
        0,
      ),
      [
        'better: visits: 900 → 1.2k',
        'worse: Churn: 9 % → 11 %',
        'removed: No longer measured: NPS',
        'added: Newly measured: CSAT (80 %)',
      ],
    );
  });

  it('between two maps: doubts that came, went, found an answer or lost it', () => {
    const doubting = (...doubts: readonly (readonly [string, string?])[]) =>
      journey({
        stages: [
          stage(0, 'Buy', {
            doubts: doubts.map(([text, answer], at) => ({
              key: `stages/0/doubts/${at}`,
              text,
              ...(answer === undefined ? {} : { answer }),
            })),
          }),
        ],
      });
    const comparison = withOther(
      doubting(['It is dear'], ['Will it fit', 'A template'], ['Too many models', 'A quiz'], ['Is it safe', 'Yes']),
      doubting(
        ['It is dear', '30-day trial'],
        ['Will it fit'],
        ['Too many models', 'A finder'],
        ['Who repairs it', 'We do'],
      ),
    );
    assert.deepEqual(said(comparison, 0), [
      'better: “It is dear” is answered: 30-day trial',
      'worse: “Will it fit” has no answer any more',
      'changed: “Too many models” is answered otherwise: A finder',
      'better: No longer doubted: Is it safe',
      'worse: New doubt: Who repairs it, answered: We do',
    ]);
    assert.deepEqual(comparison.rows[0]?.differences.map(({ key, side }) => `${side} ${key}`).slice(3), [
      '0 stages/0/doubts/3',
      '1 stages/0/doubts/3',
    ]);
    assert.deepEqual(comparison.summary, ['1 doubt is answered', '1 doubt is gone', '1 doubt is new']);
  });

  it('between two maps: what is believed and shall be, and the stages that work on it', () => {
    const [alike, soon] = lumo.beliefs;
    assert.ok(alike && soon);
    const other = {
      ...lumo,
      beliefs: [
        { ...alike, now: 'All lamps are the same', wanted: 'Light is worth 150 €', stages: ['stages/2'] },
        { ...soon, id: 'late', now: 'It comes too late', wanted: 'It is here on Monday' },
      ],
    };
    assert.deepEqual(whole(withOther(lumo, other)), [
      'changed: Believed: “All lamps are the same” instead of “A lamp is a lamp”',
      'changed: To be believed: “Light is worth 150 €” instead of “Good light is worth 120 €”',
      'changed: “All lamps are the same” is worked on in Buy instead of Feel the strain, Compare',
      'removed: No belief any more: “Gadgets break in a year” → “This one gets repaired”',
      'added: New belief: “It comes too late” → “It is here on Monday”',
    ]);
    const shorter = { ...lumo, stages: lumo.stages.slice(1) };
    assert.deepEqual(whole(withOther(lumo, shorter)), [], 'a stage that is gone is no difference of its beliefs');
  });

  it('between two maps: ideas at the stage where they stand, further on or of another weight', () => {
    const [early, quiz] = lumo.opportunities;
    assert.ok(early && quiz);
    const other = {
      ...lumo,
      opportunities: [
        { ...early, status: 'testing' as const, effort: 2 },
        opportunity('repair', 'A repair film', { at: 'stages/3', status: 'doing' }),
      ],
    };
    const comparison = withOther(lumo, other);
    assert.deepEqual(said(comparison, 2), [
      'changed: Show shipping on the product page: planned → testing',
      'changed: Show shipping on the product page: effort 1 → 2',
    ]);
    assert.deepEqual(said(comparison, 3), ['added: New idea: A repair film (in work)']);
    assert.deepEqual(whole(comparison), ['removed: Idea gone: A one-minute quiz that names the cause of the headache']);
    assert.deepEqual(comparison.summary, ['1 idea is new', '1 idea is gone']);
  });

  it('is nothing between a map and itself, or between two personas who feel alike', () => {
    assert.deepEqual(withOther(lumo, lumo).summary, ['They do not differ in anything that is compared']);
    const alike = { ...lumo, curves: lumo.curves.slice(0, 1).map(({ points }) => ({ points })) };
    assert.deepEqual(between(alike, 'persona:maya', 'persona:tom').whole, []);
    assert.deepEqual(between(alike, 'persona:maya', 'persona:tom').summary, [
      'They do not differ in anything that is compared',
    ]);
  });
});

describe('What can be compared', () => {
  const others = [{ uri: 'file:///o', name: 'Other' }];

  it('is the map as it is and should be, its personas and other maps', () => {
    assert.deepEqual(
      halfChoices(lumo, others).map(({ id, name }) => `${id} ${name}`),
      [
        'now This map, as it is',
        'wanted This map, as it should be',
        'persona:maya Maya on this map',
        'persona:tom Tom Berg on this map',
        'map:file:///o Other',
      ],
    );
    assert.equal(otherUri('map:file:///o'), 'file:///o');
    assert.equal(otherUri('persona:map:x'), undefined);
  });

  it('is chosen to be what the map has to tell', () => {
    assert.deepEqual(usualHalves(halfChoices(lumo, others)), ['now', 'wanted']);
    const two = journey({ personas: [persona('a', 'A'), persona('b', 'B')] });
    assert.deepEqual(usualHalves(halfChoices(two, others)), ['persona:a', 'persona:b']);
    assert.deepEqual(usualHalves(halfChoices(plainMap(2, 2), others)), ['now', '']);
    assert.equal(halfOf(lumo, 'persona:gone', undefined), undefined);
    assert.equal(halfOf(lumo, 'map:file:///o', undefined), undefined);
  });
});

describe('The page of the comparison', () => {
  const page = (comparison: ReturnType<typeof compare>, own: readonly [boolean, boolean] = [true, true]) =>
    renderToString(
      <ComparePage
        choices={halfChoices(lumo, [])}
        chosen={['now', 'wanted']}
        comparison={comparison}
        missing=""
        width={600}
        own={own}
        marked={{ highlighted: 'stages/2/touchpoints/0', selected: undefined }}
        onChoose={() => undefined}
        onSwap={() => undefined}
      />,
    );

  it('says row by row how it feels on either side and what differs; words lead to the text of the map at hand alone', () => {
    const comparison = between(lumo, 'now', 'wanted');
    const html = page(comparison);
    assert.match(
      html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
      /3\. Buy As it is −1\.5 furious As it should be 0 neutral ▲ Feels better by 1\.5/,
    );
    assert.match(
      html,
      /is-highlighted"[^>]*data-key="stages\/2\/touchpoints\/0"[^>]*>Pays at the checkout: better by 3/,
    );
    assert.match(html, /The whole map.*data-key="beliefs\/lamps-alike"[^>]*>Believed: “Good light/);
    assert.doesNotMatch(page(comparison, [true, false]), /data-key="stages\/2\/touchpoints\/0"/);
    assert.match(page(comparison, [true, false]), /data-key="stages\/2"/);
  });

  it('has two curves in one plot that differ by more than colour', () => {
    const html = renderToString(<Plot comparison={between(lumo, 'now', 'wanted')} width={600} />);
    assert.equal(html.match(/<circle class="compare-dot"/g)?.length, 9);
    assert.equal(html.match(/<rect class="compare-dot"/g)?.length, 9);
    assert.match(html, /role="img" aria-label="Two curves of feeling: As it is and As it should be"/);
  });

  it('never fails, whatever the maps', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (a, b) => {
        const comparison = withOther(a, b);
        assert.equal(comparison.rows.filter(({ keys }) => keys[0] !== undefined).length, a.stages.length);
        assert.equal(comparison.rows.filter(({ keys }) => keys[1] !== undefined).length, b.stages.length);
        assert.doesNotMatch(page(comparison), /<script|NaN/);
      }),
      { numRuns: 40 },
    );
  });
});
