/** The model → the map as plain JSON, which is drawn and exported. */
import { isoDate } from '../../dialect/dates';
import { curveOf, feelingPersonas } from '../curve';
import { given, lastReview, reviewDays } from '../facts';
import type { Journey } from '../journey';
import type * as json from '../map';
import { firstOf, textOf } from '../value';
import { Context } from './context';
import { beliefsOf, channelsOf, personasOf, sourcesIn, villainsOf } from './declared';
import { opportunityOf } from './opportunities';
import { Stages } from './written';

/**
 * The map as JSON.
 * @param today days since 1970-01-01, by which the review's age is told.
 * @param fileName stands in for the id of a map that has none.
 */
export function toMap(journey: Journey, today: number, fileName: string): json.JourneyMap {
  const { root } = journey;
  const context = new Context(journey);
  const stages = new Stages(context);
  const text = (key: string): string | undefined => root && textOf(root, key);
  return given({
    title: text('journey') ?? fileName,
    id: text('id') ?? fileName,
    type: (text('type') ?? 'current') as json.JourneyMap['type'],
    status: (text('status') ?? 'draft') as json.JourneyMap['status'],
    scenario: text('scenario'),
    goal: text('goal'),
    businessGoal: text('business_goal'),
    owner: text('owner'),
    review: reviewOf(journey, today),
    story: storyOf(context),
    beliefs: beliefsOf(context),
    villains: villainsOf(context),
    sources: sourcesIn(context),
    personas: personasOf(context),
    channels: channelsOf(context),
    lanes: [...(journey.declared.get('lane')?.values() ?? [])].map(({ id, value }) => ({
      id,
      label: value?.is === 'text' ? value.text : id,
    })),
    stages: journey.stages.map((stage, index) => stages.stage(stage, index)),
    opportunities: journey.opportunities.map(opportunity => opportunityOf(context, opportunity)),
    curves: curvesOf(journey, stages),
  });
}

function reviewOf({ root }: Journey, today: number): json.Review {
  const { on, by } = lastReview(root) ?? {};
  const everyDays = reviewDays(root);
  const age = on === undefined ? undefined : today - on;
  return {
    everyDays,
    due: age !== undefined && age > everyDays,
    ...given({ on: on === undefined ? undefined : isoDate(on), by, age }),
  };
}

function storyOf(context: Context): json.Story | undefined {
  const { root } = context.journey;
  const value = root && firstOf(root, 'story', 'object');
  if (!value) return undefined;
  const climax = firstOf(value, 'climax', 'ref');
  const text = (key: string): string | undefined => textOf(value, key);
  return given({
    circumstances: text('circumstances'),
    conflict: text('conflict'),
    climax: climax && context.placeKey(climax.id),
    inner: text('inner'),
    cliffhanger: text('cliffhanger'),
  });
}

/** The stages are written before. */
function curvesOf(journey: Journey, stages: Stages): json.Curve[] {
  const personas = feelingPersonas(journey);
  const lines: (string | undefined)[] = personas.length > 0 ? personas : [undefined];
  return lines
    .map(persona => ({
      ...given({ persona }),
      points: curveOf(journey, persona).map(point => stages.point(point)),
    }))
    .filter(curve => curve.points.length > 0);
}
