import type { Channel, JourneyMap, Opportunity, Pain, Stage, Touchpoint } from '../../../server/src/model/map';
import { groupBy } from '../group-by';
import { channelIcon } from '../icons';
import { clauses, dotted, opportunityMeta, painMeta, painType, together } from '../words';
import { waysOf } from './flow';
import type { Badge, Card, CellsLane, Entry, LaneView, RibbonsLane } from './types';

type NoteCard = Card & { readonly kind: 'note' };
type Place = { readonly stage?: number; readonly slot?: number };

/** What the customer wants to get done at each stage. */
export function goalLane(map: JourneyMap): CellsLane {
  return cells('goals', 'Goals', eachStage(map, goalEntries));
}

const goalEntries = once(({ key, goal = '' }: Stage, place) =>
  goal === '' ? [] : [note(key, 'goal', place, 'Goal', { text: goal, icon: 'goal', look: 'quote' })],
);

/** Lanes made of cards, in the order in which a journey is read: what happens, what it is like, what to do about it. */
export function touchpointLane(map: JourneyMap): CellsLane {
  const channels = channelsById(map.channels);
  const ways = waysOf(map);
  const waysFrom = groupBy(ways, ({ key }) => key);
  const climax = map.story?.climax;
  const entries = eachTouchpoint(map, (touchpoint, place) => {
    const { key } = touchpoint;
    const leads = clauses(...(waysFrom.get(key) ?? []).map(({ label }) => label));
    return touchpointEntries(touchpoint, place, channels, leads, key === climax);
  });
  return { ...cells('touchpoints', 'Touchpoints', entries), ...(ways.length > 0 ? { ways } : {}) };
}

/** Everything under the curve: voices, pains, doubts, villains, opportunities, figures, content, own lanes, backstage. */
export function lowerLanes(map: JourneyMap): LaneView[] {
  return [
    voiceLane(map),
    cells('pains', 'Pain points', [...eachTouchpoint(map, painEntries), ...eachStage(map, painEntries)]),
    cells('doubts', 'Doubts', eachStage(map, doubtEntries)),
    villainLane(map),
    opportunityLane(map),
    cells('kpis', 'KPIs', eachStage(map, kpiEntries)),
    cells('content', 'Content', eachStage(map, contentEntries)),
    ...map.lanes.map(({ id, label }) => ownLane(map, id, label)),
    backstageLane(map),
  ].filter(lane => (lane.kind === 'cells' ? lane.entries : lane.ribbons).length > 0);
}

const painEntries = once(({ pains }: Stage | Touchpoint, place) => pains.map(pain => painEntry(pain, place)));

const contentEntries = once(({ key, content }: Stage, place) =>
  content.map(({ title }, at) =>
    note(key, `content/${at}`, place, 'Content', { text: title, icon: 'content', look: 'plain' }),
  ),
);

/** Beliefs as bands from what is believed now to what shall be. */
export function beliefLane(map: JourneyMap): RibbonsLane {
  const stageAt = stagePlaces(map);
  const ribbons = map.beliefs.map(belief => {
    const now = belief.now ?? '';
    const wanted = belief.wanted ?? '';
    const tag = belief.kind === 'belief' ? undefined : belief.kind;
    return {
      key: belief.key,
      ...span(belief.stages, stageAt, map.stages.length),
      look: 'belief' as const,
      ...(tag === undefined ? {} : { tag }),
      now,
      wanted: wanted === '' ? 'no wanted belief yet' : wanted,
      open: wanted === '',
      label: clauses(
        `${capital(belief.kind)} now: ${now}`,
        wanted === '' ? 'No wanted belief yet' : `Wanted: ${wanted}`,
        belief.stages.length === 0 && 'No stage works on it',
      ),
    };
  });
  return { kind: 'ribbons', id: 'beliefs', name: 'Beliefs', ribbons };
}

function villainLane(map: JourneyMap): RibbonsLane {
  const stageAt = stagePlaces(map);
  const ideas = new Map(map.opportunities.map(({ id, idea }) => [id, idea]));
  const ribbons = map.villains.map(villain => {
    const counter = villain.counter === undefined ? undefined : (ideas.get(villain.counter) ?? villain.counter);
    return {
      key: villain.key,
      ...span(villain.tempts, stageAt, map.stages.length),
      look: 'villain' as const,
      now: villain.name,
      wanted: counter ?? 'no counter yet',
      open: counter === undefined,
      label: clauses(`Villain: ${villain.name}`, counter === undefined ? 'No counter yet' : `Counter: ${counter}`),
    };
  });
  return { kind: 'ribbons', id: 'villains', name: 'Villains', ribbons };
}

function cells(id: string, name: string, entries: readonly Entry[]): CellsLane {
  return { kind: 'cells', id, name, entries };
}

function eachStage(map: JourneyMap, make: (stage: Stage, place: Place) => readonly Entry[]): Entry[] {
  return map.stages.flatMap((stage, index) => make(stage, { stage: index }));
}

function eachTouchpoint(map: JourneyMap, make: (touchpoint: Touchpoint, place: Place) => readonly Entry[]): Entry[] {
  return map.stages.flatMap((stage, index) =>
    stage.touchpoints.flatMap((touchpoint, slot) => make(touchpoint, { stage: index, slot })),
  );
}

/**
 * What an element of the map gave before, it gives again, as long as it is the very same one in the same place, and so is
 * what else it depends on.
 */
function once<T extends object, On extends readonly unknown[]>(
  make: (owner: T, place: Place, ...on: On) => readonly Entry[],
): typeof make {
  const known = new WeakMap<T, { readonly place: Place; readonly on: On; readonly entries: readonly Entry[] }>();
  return (owner, place, ...on) => {
    const last = known.get(owner);
    const like = last?.place.stage === place.stage && last?.place.slot === place.slot;
    if (last && like && on.every((each, at) => each === last.on[at])) return last.entries;
    const entries = make(owner, place, ...on);
    known.set(owner, { place, on, entries });
    return entries;
  };
}

/** Key of a stage or touchpoint → where its column is. */
function places(map: JourneyMap): Map<string, Place> {
  const found = new Map<string, Place>();
  map.stages.forEach(({ key, touchpoints }, stage) => {
    found.set(key, { stage });
    touchpoints.forEach((touchpoint, slot) => {
      found.set(touchpoint.key, { stage, slot });
    });
  });
  return found;
}

function stagePlaces(map: JourneyMap): (key: string) => number | undefined {
  const found = places(map);
  return key => found.get(key)?.stage;
}

function span(keys: readonly string[], stageAt: (key: string) => number | undefined, count: number) {
  const at = keys.map(stageAt).filter(index => index !== undefined);
  return at.length === 0
    ? { from: 0, to: Math.max(0, count - 1), loose: true }
    : { from: Math.min(...at), to: Math.max(...at), loose: false };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text of a stage or touchpoint (`key`) that has no place of its own in the model; `part` tells which of its texts. */
function note(key: string, part: string, place: Place, label: string, card: Omit<NoteCard, 'kind'>): Entry {
  return { key, id: `${key}/${part}`, label: `${label}: ${card.text}`, ...place, card: { kind: 'note', ...card } };
}

const touchpointEntries = once(
  (touchpoint: Touchpoint, place, channels: ReadonlyMap<string, Channel>, leads: string, isClimax: boolean) => [
    touchpointEntry(touchpoint, place, channels, leads, isClimax),
  ],
);

const channelsKnown = new WeakMap<JourneyMap['channels'], ReadonlyMap<string, Channel>>();

/** Channels by their ids: the same as before for the same channels. */
function channelsById(channels: JourneyMap['channels']): ReadonlyMap<string, Channel> {
  const known = channelsKnown.get(channels) ?? new Map(channels.map(channel => [channel.id, channel]));
  channelsKnown.set(channels, known);
  return known;
}

/** @param leads where it leads to other than simply on, in words. */
function touchpointEntry(
  touchpoint: Touchpoint,
  place: Place,
  channels: ReadonlyMap<string, Channel>,
  leads: string,
  isClimax: boolean,
): Entry {
  const { key, text, act, takes, device, replyWithin } = touchpoint;
  const exit = act === 'exit';
  const used = touchpoint.channels.map(id => channels.get(id) ?? { id, name: id });
  const badges: Badge[] = [
    ...(touchpoint.truth ? [{ text: 'moment of truth', icon: 'truth', tone: 'badge-truth' } as const] : []),
    ...(isClimax ? [{ text: 'climax', icon: 'climax', tone: 'badge' } as const] : []),
    ...(touchpoint.wow ? [{ text: 'wow', icon: 'wow', tone: 'badge-good' } as const] : []),
  ];
  const meta = dotted(
    act,
    takes && together(`takes ${takes}`),
    device,
    replyWithin && together(`reply within ${replyWithin}`),
  );
  return {
    key,
    id: key,
    ...place,
    label: clauses(
      `Touchpoint: ${text}`,
      used.length > 0 && `Channel: ${used.map(({ name }) => name).join(', then ')}`,
      meta,
      ...badges.map(badge => capital(badge.text)),
      leads,
    ),
    card: {
      kind: 'touchpoint',
      text,
      channels: used.map(channel => ({ name: channel.name, icon: channelIcon(channel) })),
      badges,
      exit,
      meta,
    },
  };
}

const voiceEntries = once(({ key, thinking, says, doing }: Touchpoint, place) => [
  ...(thinking ? [note(key, 'thinking', place, 'Thinks', { text: thinking, icon: 'thinks', look: 'thought' })] : []),
  ...(says ? [note(key, 'says', place, 'Says', { text: `“${says}”`, icon: 'says', look: 'quote' })] : []),
  ...(doing ? [note(key, 'doing', place, 'Does', { text: doing, icon: 'does', look: 'plain' })] : []),
]);

/** What is said, thought and done at each touchpoint; its name tells which of them occur. */
function voiceLane(map: JourneyMap): CellsLane {
  const all = map.stages.flatMap(stage => stage.touchpoints);
  const name = [
    all.some(({ thinking }) => thinking) && 'thinks',
    all.some(({ says }) => says) && 'says',
    all.some(({ doing }) => doing) && 'does',
  ]
    .filter(word => word !== false)
    .join(', ');
  return cells('voice', capital(name), eachTouchpoint(map, voiceEntries));
}

function painEntry(pain: Pain, place: Place): Entry {
  const type = painType(pain);
  const meta = painMeta(pain);
  const severity = pain.severity ?? 0;
  const rank = severity === 0 ? '' : `Severity ${severity} of 3`;
  const what = pain.type === undefined ? 'Pain point' : `${capital(type)} pain point`;
  return {
    key: pain.key,
    id: pain.key,
    ...place,
    label: clauses(`${what}: ${pain.text}`, rank, meta),
    card: { kind: 'pain', icon: pain.type ?? 'pain', type, severity, text: pain.text, meta },
  };
}

const doubtEntries = once(({ doubts }: Stage, place) =>
  doubts.map(({ key, text, answer }) => ({
    key,
    id: key,
    ...place,
    label: clauses(`Doubt: ${text}`, answer ? `Answer: ${answer}` : 'No answer yet'),
    card: { kind: 'doubt', text, ...(answer ? { answer } : {}) },
  })),
);

const kpiEntries = once(({ kpis }: Stage, place) =>
  kpis.map(({ key, name, actual = '', target = '', met }) => ({
    key,
    id: key,
    ...place,
    label: clauses(
      `KPI ${name}`,
      actual && `Actual ${actual}`,
      target && `Target ${target}`,
      met !== undefined && (met ? 'Target met' : 'Target not met'),
    ),
    card: { kind: 'kpi', name, actual, target, ...(met === undefined ? {} : { met }) },
  })),
);

function opportunityLane(map: JourneyMap): CellsLane {
  const placeOf = places(map);
  const entries = map.opportunities.flatMap(each =>
    opportunityEntries(each, (each.at === undefined ? undefined : placeOf.get(each.at)) ?? {}),
  );
  return cells('opportunities', 'Opportunities', entries);
}

const opportunityEntries = once((opportunity: Opportunity, place) => {
  const { key, idea, quickWin } = opportunity;
  const meta = opportunityMeta(opportunity);
  const label = clauses(`Opportunity: ${idea}`, quickWin && 'Quick win', ...meta);
  return [{ key, id: key, ...place, label, card: { kind: 'opportunity', text: idea, quickWin, meta } }];
});

function ownLane(map: JourneyMap, id: string, name: string): CellsLane {
  const notes = (owner: Stage | Touchpoint, place: Place) =>
    (owner.extra[id] ?? []).map((text, at) =>
      note(owner.key, `${id}/${at}`, place, name, { text, icon: 'dot', look: 'plain' }),
    );
  return cells(`lane-${id}`, name, [...eachTouchpoint(map, notes), ...eachStage(map, notes)]);
}

const backstageEntries = once(({ key, backstage, team }: Touchpoint, place) => [
  ...backstage.map((text, at) =>
    note(key, `backstage/${at}`, place, 'Backstage', { text, icon: 'backstage', look: 'plain' }),
  ),
  ...(team.length === 0
    ? []
    : [note(key, 'team', place, 'Team', { text: team.join(', '), icon: 'team', look: 'plain' })]),
]);

function backstageLane(map: JourneyMap): CellsLane {
  return cells('backstage', 'Backstage', eachTouchpoint(map, backstageEntries));
}
