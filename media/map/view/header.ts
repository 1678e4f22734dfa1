import type { JourneyMap, Persona } from '../../../server/src/model/map';
import { clauses, dotted, initials, reviewWords, statusWord, typeWords } from '../words';
import type { ChipView, FactView, HeaderView, PersonaView } from './types';

/** What stands above the stages: the map's state, whom it is about, what is wanted, and the story. */
export function headerView(map: JourneyMap): HeaderView {
  return {
    chips: chips(map),
    facts: facts([
      ['scenario', 'Scenario', map.scenario],
      ['goal', 'Customer wants', map.goal],
      ['business_goal', 'We want', map.businessGoal],
    ]),
    story: facts([
      ['story', 'Circumstances', map.story?.circumstances],
      ['story', 'Conflict', map.story?.conflict],
      ['story', 'Inner journey', map.story?.inner],
      ['story', 'To be continued', map.story?.cliffhanger],
    ]),
    personas: map.personas.map(personaView),
  };
}

function facts(rows: readonly (readonly [key: string, name: string, text: string | undefined])[]): FactView[] {
  return rows.flatMap(([key, name, text]) => (text === undefined || text === '' ? [] : [{ key, name, text }]));
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
  const { key, name, role, description, quote, evidence } = persona;
  const about = dotted(role, description);
  const proof = evidence === 'measured' ? '' : 'Not yet backed by a source';
  return {
    key,
    initials: initials(name),
    name,
    about,
    ...(quote === undefined ? {} : { quote: `“${quote}”` }),
    hue,
    label: clauses(`Persona ${name}`, about, quote && `Says: ${quote}`, proof),
  };
}
