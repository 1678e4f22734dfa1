import type { JourneyMap, Persona } from '../../../server/src/model/map';
import { clauses, dotted, initials, reviewWords, statusWord, typeWords } from '../words';
import type { ChipView, FactsLane, FactView, HeaderView, PersonaView } from './types';

/** What stands above the stages: the map's state, whom it is about and what is wanted. */
export function headerView(map: JourneyMap): HeaderView {
  return {
    chips: chips(map),
    facts: [
      ...facts([['scenario', 'Scenario', map.scenario]]).map(fact => ({ ...fact, unnamed: true as const })),
      ...facts([
        ['goal', 'Customer wants', map.goal],
        ['business_goal', 'We want', map.businessGoal],
      ]),
    ],
    personas: map.personas.map(personaView),
  };
}

/** The hero's arc. It stands below the lanes, which show what it tells. */
export function storyLane({ story }: JourneyMap): FactsLane {
  const told = facts([
    ['story', 'Circumstances', story?.circumstances, 'circumstances'],
    ['story', 'Conflict', story?.conflict, 'conflict'],
    ['story', 'Inner journey', story?.inner, 'inner'],
    ['story', 'To be continued', story?.cliffhanger, 'cliffhanger'],
  ]);
  return { kind: 'facts', id: 'story', name: 'Story', facts: told };
}

type Row = readonly [key: string, name: string, text: string | undefined, field?: string];

function facts(rows: readonly Row[]): FactView[] {
  return rows.flatMap(([key, name, text, field]) =>
    text === undefined || text === '' ? [] : [{ key, name, text, ...(field === undefined ? {} : { field }) }],
  );
}

function chips(map: JourneyMap): ChipView[] {
  const chip = (key: string, name: string, text: string, look: ChipView['look'] = 'plain'): ChipView => ({
    key,
    text,
    label: `${name}: ${text}`,
    look,
  });
  return [
    chip('type', 'Type', typeWords(map.type)),
    chip('status', 'Status', statusWord(map.status), map.status === 'live' ? 'good' : 'plain'),
    ...(map.owner === undefined ? [] : [chip('owner', 'Owner', map.owner)]),
    chip('reviewed', 'Review', reviewWords(map.review), map.review.due ? 'bad' : 'plain'),
  ];
}

function personaView(persona: Persona, hue: number): PersonaView {
  const { key, id, name, role, description, quote, image, evidence } = persona;
  const about = dotted(role, description);
  const proof = evidence === 'measured' ? '' : 'Not yet backed by a source';
  return {
    key,
    id,
    initials: initials(name),
    name,
    about,
    ...(quote === undefined ? {} : { quote: `“${quote}”` }),
    ...(image === undefined ? {} : { image }),
    hue,
    label: clauses(`Persona ${name}`, about, quote && `Says: ${quote}`, proof),
  };
}
