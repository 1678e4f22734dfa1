/** CJML → maps: one for each journey, or one for several that go the same way and differ in who feels what. */

import type { Stage } from '../../model/map';
import { baseName, MapBuilder, type Open, origin } from '../build';
import { FormatError, type Imported, plainText, type ReadOptions } from '../format';
import { add } from '../journey/page';
import { chooseScale, onOurs, readFeeling, type Scale } from '../scale';
import { Actors } from './actors';
import { childOf, type Element, readXml, textIn } from './xml';

export function readCjml(text: string, options: ReadOptions = {}): readonly Imported[] {
  const root = readXml(plainText(text));
  const journeys =
    root.name === 'cjml' ? root.children.filter(({ name }) => /^(planned|actual)journey$/.test(name)) : [];
  if (journeys.length === 0)
    throw new FormatError(
      `No journey was found in this XML: its first element is <${root.name}>`,
      'CJML 2.0 holds <plannedJourney> or <actualJourney> in <CJML>',
      root.line,
    );
  const groups = new Map<string, Element[]>();
  for (const journey of journeys) {
    const way = `${journey.name}\n${pointsOf(journey)
      .map(point => `${textIn(point, 'touchpointid')} ${labelsOf(point)}`)
      .join('\n')}`;
    add(groups, way, journey);
  }
  return [...groups.values()].map(group => readGroup(group, options, groups.size > 1));
}

const pointsOf = (journey: Element): readonly Element[] =>
  (childOf(journey, 'touchpoints')?.children ?? []).filter(({ name }) =>
    /^(planned|actual)(communicationpoint|action)$/.test(name),
  );

const labelsOf = (point: Element): string =>
  `${textIn(childOf(point, 'initiator'), 'initiatorlabel')} ${textIn(childOf(point, 'receiver'), 'receiverlabel')}`;

/** Journeys that go the same way, each of another person. */
function readGroup(group: readonly Element[], { fileName, scale: asked }: ReadOptions, several: boolean): Imported {
  const [first] = group;
  const told = textIn(first, 'journeytitle') ?? (several ? textIn(first, 'journeyid') : undefined);
  const builder = new MapBuilder(told ?? baseName(fileName) ?? textIn(first, 'journeyid') ?? 'Journey');
  const planned = first?.name === 'plannedjourney';
  if (planned) {
    builder.map.type = 'future';
    builder.taken('A planned journey is taken as one to be (`type: future`)');
  }
  const scenario = textIn(first, 'journeyshortsummary');
  if (scenario) builder.map.scenario = scenario;
  const ratings = group.flatMap(journey => pointsOf(journey).flatMap(point => numberIn(ratingOf(point))));
  const { scale, why } = chooseScale(ratings, '1..5', asked);
  if (ratings.length > 0) builder.taken(why);
  const reader = new JourneyReader(builder, scale);
  for (const journey of group) reader.read(journey, journey === first);
  reader.finish(group.length);
  builder.guessPhases();
  return builder.build(origin('a CJML journey', fileName));
}

const ratingOf = (point: Element): string | undefined =>
  textIn(childOf(point, 'touchpointexperience'), 'experiencerating');

function numberIn(text: string | undefined): number[] {
  const feeling = readFeeling(text ?? '');
  return feeling.is === 'number' ? [feeling.value] : [];
}

/** What of a journey and of a touchpoint is read; everything else is noted. */
const JOURNEY = new Set([
  'journeyid',
  'journeytitle',
  'journeyphases',
  'journeyshortsummary',
  'actors',
  'touchpoints',
  'plannedreference',
]);
const POINT = new Set(['touchpointid', 'belongsto', 'initiator', 'receiver', 'channel', 'touchpointexperience']);

class JourneyReader {
  readonly #builder: MapBuilder;
  readonly #scale: Scale;
  /** The key of each touchpoint, in order. */
  readonly #places: { readonly key: string }[] = [];
  readonly #feelings: {
    readonly place: { readonly key: string };
    readonly now: number;
    readonly who: readonly string[];
  }[] = [];

  constructor(builder: MapBuilder, scale: Scale) {
    this.#builder = builder;
    this.#scale = scale;
  }

  /** @param first the others only tell what other people feel. */
  read(journey: Element, first: boolean): void {
    const builder = this.#builder;
    const actors = new Actors(journey);
    const users = actors.users.map(name => builder.persona(name));
    if (first) {
      for (const child of journey.children)
        if (!JOURNEY.has(child.name) && child.text !== '')
          builder.odd(`${child.name}: ${child.text}`, undefined, child.line);
      this.#addStages(journey, actors);
    }
    for (const [at, point] of pointsOf(journey).entries()) this.#feel(point, at, users);
  }

  /** Feelings, once it is known whether all have the same: then they are everybody's. */
  finish(journeys: number): void {
    for (const { place, now, who } of this.#feelings)
      if (journeys === 1) this.#builder.feel(place, { now });
      else for (const persona of who) this.#builder.feel(place, { now }, persona);
  }

  #addStages(journey: Element, actors: Actors): void {
    const builder = this.#builder;
    const phases = (childOf(journey, 'journeyphases')?.children ?? []).filter(({ name }) => name === 'journeyphase');
    const byId = new Map(phases.map(phase => [phase.attributes.phaseid ?? '', phase]));
    const points = pointsOf(journey);
    const places = new Map(phases.map((phase, at) => [phase.attributes.phaseid ?? '', at]));
    const order = points.map(point => places.get(phaseOf(point) ?? '') ?? -1);
    const inOrder = order.every((index, at) => index >= (order[at - 1] ?? 0));
    let stage: Open<Stage> | undefined;
    let current: string | undefined;
    let next = 0;
    const open = (id: string): Open<Stage> => {
      const phase = byId.get(id);
      const goal = textIn(phase, 'phasedescription');
      return builder.stage(textIn(phase, 'phasename') || id || builder.map.title, goal ? { goal } : {});
    };
    points.forEach((point, at) => {
      const id = phaseOf(point) ?? current ?? '';
      if (!stage || id !== current) {
        // Phases in which nothing happens keep their place, as long as time does not run backwards.
        const index = order[at] ?? -1;
        while (inOrder && next < index) open(phases[next++]?.attributes.phaseid ?? '');
        if (index >= 0) next = Math.max(next, index + 1);
        if (id !== '' && !byId.has(id))
          builder.taken(`There is no phase “${id}”: its touchpoints make a stage of that name`, point.line);
        stage = open(id);
        current = id;
      }
      this.#addTouchpoint(stage, point, actors);
    });
    const used = new Set(points.map(phaseOf));
    phases.forEach((phase, index) => {
      const id = phase.attributes.phaseid ?? '';
      if (inOrder ? index >= next : !used.has(id)) open(id);
    });
  }

  /** What happens is told by whoever takes part of the end users; what others do stands behind the scenes. */
  #addTouchpoint(stage: Open<Stage>, point: Element, actors: Actors): void {
    const builder = this.#builder;
    const [from, to] = [childOf(point, 'initiator'), childOf(point, 'receiver')];
    const sides = [
      { who: actors.of(from), label: textIn(from, 'initiatorlabel') },
      { who: actors.of(to), label: textIn(to, 'receiverlabel') },
    ];
    const own = sides.find(({ who, label }) => who?.user && label) ?? sides.find(({ label }) => label);
    const touchpoint = builder.touchpoint(stage, own?.label ?? '—');
    this.#places.push(touchpoint);
    const channels = point.children.flatMap(child =>
      child.name === 'channel' ? (textIn(child, 'channelname') ?? (child.text || [])) : [],
    );
    touchpoint.channels = [...new Set(channels.map(name => builder.channel(name)))];
    for (const side of sides) {
      if (side !== own && side.label) touchpoint.backstage.push(side.label);
      const { who } = side;
      if (who && !who.user && who.named && !touchpoint.team.includes(who.name)) touchpoint.team.push(who.name);
      if (who && !who.known)
        builder.taken(`No actor is called “${who.name}”: taken as one who provides the service`, point.line);
    }
    for (const child of point.children)
      if (!POINT.has(child.name) && allText(child) !== '')
        builder.odd(`${child.name}: ${allText(child)}`, touchpoint, child.line);
    const thinking = textIn(childOf(point, 'touchpointexperience'), 'experiencedescription');
    if (thinking) touchpoint.thinking = thinking;
  }

  #feel(point: Element, at: number, who: readonly string[]): void {
    const place = this.#places[at];
    const rating = ratingOf(point);
    if (!place || rating === undefined) return;
    const feeling = readFeeling(rating);
    const now =
      feeling.is === 'number' ? onOurs(feeling.value, this.#scale) : feeling.is === 'word' ? feeling.score : undefined;
    if (now === undefined) this.#builder.odd(`Experience: ${rating}`, place, point.line);
    else this.#feelings.push({ place, now, who });
  }
}

const phaseOf = (point: Element): string | undefined => childOf(point, 'belongsto')?.attributes.phaseidref || undefined;

/** The texts in an element and in all that it holds. */
const allText = (element: Element): string =>
  [element.text, ...element.children.map(allText)].filter(Boolean).join(', ');
