import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Box, Part } from '../../../media/map/block';
import type { Figure } from '../../../media/map/figure/figure';
import { extent, overlap } from '../../../media/map/layout/inks';
import { sightOf } from '../../../media/map/sight';
import { createTypesetter } from '../../../media/map/text';
import type { ViewOptions } from '../../../media/map/view/options';
import { measureByTable } from '../../../media/map/width-table';
import type { JourneyMap } from '../../../server/src/model/map';
import { anyMap, anyText } from '../arbitrary';

export const type = createTypesetter(measureByTable);
export const widths = fc.constantFrom(300, 700, 900, 1600);

/** A map looked at in a panel of a width. */
export function look(map: JourneyMap, width = 900, options?: ViewOptions) {
  return sightOf(map, { width, type, ...(options === undefined ? {} : { options }) });
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const scores = fc.record({
  impact: maybe(fc.integer({ min: 1, max: 5 })),
  effort: maybe(fc.integer({ min: 1, max: 5 })),
});

/** Any map, with what only some forms show: hours, a climax, amounts, and lines from pains to ideas to figures. */
export const anyRichMap: fc.Arbitrary<JourneyMap> = fc
  .record({
    map: anyMap,
    hours: fc.array(maybe(fc.integer({ min: 1, max: 12 })), { minLength: 5, maxLength: 5 }),
    climax: fc.nat(8),
    amounts: fc.array(maybe(fc.record({ now: anyText, wanted: maybe(anyText) })), { minLength: 3, maxLength: 3 }),
    scores: fc.array(scores, { minLength: 3, maxLength: 3 }),
    fixes: fc.array(fc.nat(6), { maxLength: 8 }),
    answered: fc.boolean(),
  })
  .map(({ map, hours, climax, amounts, scores: scored, fixes, answered }) => {
    const pains = map.stages.flatMap(stage => [stage, ...stage.touchpoints].flatMap(each => each.pains));
    const fixed = new Map(fixes.flatMap((at, nth) => (pains[at] ? [[pains[at].key, nth % 3]] : [])));
    const keyOf = (nth: number) => map.opportunities[nth]?.key;
    const rich = <T extends { readonly pains: JourneyMap['stages'][number]['pains'] }>(of: T): T => ({
      ...of,
      pains: of.pains.map((pain, at) => {
        const { now, wanted } = amounts[at] ?? {};
        const by = fixed.has(pain.key) ? keyOf(fixed.get(pain.key) ?? 0) : undefined;
        return {
          ...pain,
          ...(now === undefined ? {} : { amount: { now, ...(wanted === undefined ? {} : { wanted }) } }),
          fixedBy: by === undefined ? [] : [by],
        };
      }),
    });
    const stages = map.stages.map((stage, at) => {
      const hour = hours[at];
      return {
        ...rich(stage),
        ...(hour === undefined ? {} : { hour }),
        touchpoints: stage.touchpoints.map(rich),
      };
    });
    const flat = stages.flatMap(({ touchpoints }) => touchpoints);
    const kpi = stages.flatMap(({ kpis }) => kpis)[0]?.name;
    const top = flat[climax]?.key;
    return {
      ...map,
      stages,
      story: { ...map.story, ...(top === undefined ? {} : { climax: top }) },
      opportunities: map.opportunities.map((each, nth) => {
        const { impact, effort } = scored[nth] ?? {};
        return {
          ...each,
          ...(impact === undefined ? {} : { impact }),
          ...(effort === undefined ? {} : { effort }),
          fixes: [...fixed].flatMap(([key, by]) => (keyOf(by) === each.key ? [key] : [])),
          serves: answered && kpi !== undefined ? [kpi] : [],
        };
      }),
    };
  });

export interface TextBox extends Box {
  readonly id: string;
  readonly text: string;
}

/** Every text of a figure, in its place. */
export function textsIn({ groups }: Figure): TextBox[] {
  return groups.flatMap(({ items, words }) => [
    ...words.flatMap(({ id, part }) => textBox(id, part, 0, 0)),
    ...items.flatMap(({ id, x, y, block }) => block.parts.flatMap(part => textBox(id, part, x, y))),
  ]);
}

function textBox(id: string, part: Part, x: number, y: number): TextBox[] {
  if (part.kind !== 'text' || part.set.lines.length === 0) return [];
  const box = extent(part);
  return [{ ...box, x: box.x + x, y: box.y + y, id, text: part.set.lines.join('') }];
}

/** Asserts that no text of a figure lies on another, and that all of it lies in the frame. */
export function assertReadable(figure: Figure): void {
  const texts = textsIn(figure);
  texts.forEach((a, at) => {
    const off = a.x < -0.5 || a.y < -0.5 || a.x + a.width > figure.width + 0.5 || a.y + a.height > figure.height + 0.5;
    assert.ok(!off, `${a.id} leaves the frame of ${figure.width} × ${figure.height}: ${JSON.stringify(a)}`);
    for (const b of texts.slice(at + 1)) {
      assert.ok(!overlap(shrunk(a), shrunk(b)), `${a.id} lies on ${b.id}: ${JSON.stringify([a, b])}`);
    }
  });
  for (const { items } of figure.groups) {
    for (const { id, x, y, width, height } of items) {
      const inside = x >= -5 && y >= -5 && x + width <= figure.width + 5 && y + height <= figure.height + 5;
      assert.ok(inside, `${id} leaves the frame`);
    }
  }
}

/** Touching is no overlap. */
function shrunk({ x, y, width, height }: Box): Box {
  return { x: x + 0.2, y: y + 0.2, width: Math.max(0, width - 0.4), height: Math.max(0, height - 0.4) };
}

/** All that a figure says, in the order in which it is read. */
export function said(figure: Figure): string {
  return textsIn(figure)
    .map(({ text }) => text)
    .join('\n');
}
