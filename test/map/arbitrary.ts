import fc from 'fast-check';
import type { JourneyMap } from '../../server/src/model/map';
import { channel, journey, opportunity, pain, persona, stage, touchpoint } from './fixtures';

/** Texts as people write them and as nobody should: other scripts, words without end, emoji, markup, long remarks. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 6 }) },
  fc.lorem({ maxCount: 60 }),
  fc.constantFrom(
    'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
    'https://example.org/a/very-long_path?with=many&parameters=and.no.blanks',
    '配送が遅れて困っています。どうすればいいですか？',
    'מחפש מנורה לשולחן העבודה',
    'يبحث عن مصباح مكتبي جيد',
    'Family 👨‍👩‍👧‍👦 buys a 💡 together 🎉🎉🎉',
    '<script>alert(1)</script> & "quotes" \u202e reversed',
    'ค้นหาโคมไฟตั้งโต๊ะสำหรับทำงาน',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constant('x'.repeat(400)),
);

const score = fc.integer({ min: -4, max: 4 }).map(twice => twice / 2);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const few = <T>(value: fc.Arbitrary<T>, maxLength: number) => fc.array(value, { maxLength });
const severity = maybe(fc.constantFrom(1, 2, 3));
const painType = maybe(fc.constantFrom('financial', 'productivity', 'process', 'support'));
const evidence = fc.constantFrom('measured', 'assumed', 'none');

/** A record without the keys whose value is undefined. */
function defined<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const anyPain = fc.record({ text: anyText, severity, type: painType, count: maybe(fc.nat(999)) });

const anyTouchpoint = fc.record({
  text: anyText,
  channels: few(fc.constantFrom('web', 'mail'), 3),
  act: maybe(fc.constantFrom('discovery', 'exit', 'loyalty')),
  thinking: maybe(anyText),
  says: maybe(anyText),
  takes: maybe(fc.constant('4m')),
  device: maybe(fc.constantFrom('phone', 'laptop')),
  leads: few(fc.record({ to: fc.nat(12), when: maybe(anyText) }), 3),
  doing: maybe(anyText),
  team: few(anyText, 2),
  truth: fc.boolean(),
  wow: fc.boolean(),
  pains: few(anyPain, 2),
  backstage: few(anyText, 2),
  scores: fc.array(fc.record({ now: maybe(score), wanted: maybe(score), aside: fc.boolean() }), {
    minLength: 6,
    maxLength: 6,
  }),
});

const anyKpi = fc.record({
  name: anyText,
  actual: fc.constantFrom('3.1 %', '41k', '1,234,567 €'),
  target: fc.constantFrom('', '4 %', '60k'),
  met: maybe(fc.boolean()),
});

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

const stageWith = (touchpoints: fc.Arbitrary<Made<typeof anyTouchpoint>[]>) =>
  fc.record({
    name: anyText,
    phase: fc.constantFrom('before', 'during', 'after'),
    goal: maybe(anyText),
    doubts: few(fc.record({ text: anyText, answer: maybe(anyText) }), 2),
    content: few(anyText, 2),
    kpis: few(anyKpi, 3),
    pains: few(anyPain, 2),
    extra: few(anyText, 2),
    touchpoints,
  });

const mapWith = (all: fc.Arbitrary<Made<ReturnType<typeof stageWith>>[]>): fc.Arbitrary<JourneyMap> =>
  fc
    .record({
      title: anyText,
      scenario: maybe(anyText),
      owner: maybe(anyText),
      goal: maybe(anyText),
      businessGoal: maybe(anyText),
      story: fc.record({
        circumstances: maybe(anyText),
        conflict: maybe(anyText),
        inner: maybe(anyText),
        cliffhanger: maybe(anyText),
      }),
      lane: anyText,
      stages: all,
      personas: few(fc.record({ name: anyText, description: maybe(anyText), quote: maybe(anyText), evidence }), 6),
      beliefs: few(fc.record({ now: anyText, wanted: maybe(anyText), from: fc.nat(4), to: fc.nat(4) }), 3),
      villains: few(fc.record({ name: anyText, counter: maybe(anyText), at: fc.nat(5) }), 2),
      ideas: few(fc.record({ idea: anyText, quickWin: fc.boolean(), owner: maybe(anyText), at: fc.nat(5) }), 3),
      channels: fc.tuple(anyText, anyText),
    })
    .map(made => {
      const keyOf = (index: number) => (index < made.stages.length ? [`stages/${index}`] : []);
      const flat = made.stages.flatMap((each, at) =>
        each.touchpoints.map(({ scores }, nth) => ({ key: `stages/${at}/touchpoints/${nth}`, scores })),
      );
      const stages = made.stages.map((each, at) => {
        const { touchpoints, pains, doubts, content, kpis, extra, goal, ...rest } = each;
        const key = `stages/${at}`;
        return stage(at, each.name, {
          ...rest,
          ...defined({ goal }),
          doubts: doubts.map((doubt, nth) => ({ key: `${key}/doubts/${nth}`, ...defined(doubt) })),
          content: content.map(title => ({ title })),
          kpis: kpis.map((kpi, nth) => ({ key: `${key}/kpis/${nth}`, ...defined(kpi) })),
          pains: pains.map(({ text, ...more }, nth) => pain(`${key}/pains/${nth}`, text, defined(more))),
          extra: { team: extra },
          touchpoints: touchpoints.map(({ scores: _, text, pains: hurts, leads, ...more }, nth) => {
            const place = `${key}/touchpoints/${nth}`;
            const next = leads.map(({ to, when }) => ({ to: flat[to]?.key ?? 'end', ...defined({ when }) }));
            return touchpoint(place, text, {
              ...defined(more),
              ...(next.length === 0 ? {} : { next }),
              pains: hurts.map(({ text: why, ...rank }, nthPain) =>
                pain(`${place}/pains/${nthPain}`, why, defined(rank)),
              ),
            });
          }),
        });
      });
      const personas = made.personas.map(({ name, ...more }, at) => persona(`p${at}`, name, defined(more)));
      const curves = [...personas, undefined].slice(0, Math.max(1, personas.length));
      return journey({
        ...defined({ scenario: made.scenario, owner: made.owner, goal: made.goal, businessGoal: made.businessGoal }),
        title: made.title,
        story: defined(made.story),
        stages,
        personas,
        channels: [channel('web', made.channels[0]), channel('mail', made.channels[1], { kind: 'offline' })],
        lanes: [{ id: 'team', label: made.lane }],
        beliefs: made.beliefs.map(({ from, to, ...rest }, at) => ({
          key: `beliefs/${at}`,
          id: `b${at}`,
          kind: 'belief',
          evidence: 'none',
          stages: [...keyOf(from), ...keyOf(to)],
          ...defined(rest),
        })),
        villains: made.villains.map(({ at: place, ...rest }, at) => ({
          key: `villains/${at}`,
          id: `v${at}`,
          tempts: keyOf(place),
          ...defined(rest),
        })),
        opportunities: made.ideas.map(({ idea, at, ...more }, nth) =>
          opportunity(`o${nth}`, idea, {
            ...defined(more),
            ...(keyOf(at)[0] === undefined ? {} : { at: `stages/${at}` }),
          }),
        ),
        curves: curves.map((each, at) => ({
          ...(each === undefined ? {} : { persona: each.id }),
          points: flat.flatMap(({ key, scores }) => {
            const { now, wanted, aside = false } = scores[at] ?? {};
            if (now === undefined && wanted === undefined) return [];
            return [{ key, aside, evidence: 'none' as const, ...defined({ now, wanted }) }];
          }),
        })),
      });
    });

/** Whole maps, small enough to be drawn many times over. */
export const anyMap = mapWith(few(stageWith(few(anyTouchpoint, 4)), 5));

const many = <T>(value: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(value, { minLength, maxLength, size: 'max' });

/** Maps as large as they come: up to 30 stages, or up to 200 touchpoints in one of them. */
export const largeMap = fc.oneof(
  mapWith(many(stageWith(few(anyTouchpoint, 4)), 20, 30)),
  mapWith(many(stageWith(many(anyTouchpoint, 150, 200)), 1, 1)),
);
