/** What headings of tables mean, in the words that spreadsheets, templates and other tools use. */
import type { Meaning, ScaleId } from '../format';
import { scales } from '../scale';

/** Words by meaning; the first one is the heading that is written. English, German, French, Spanish. */
const WORDS: Readonly<Partial<Record<Meaning, string>>> = {
  journey: 'journey, journey map, map, customer journey, journey name',
  'stage number': 'stage no, stage number, stage nr, phase no, step no',
  stage:
    'stage, stages, journey stage, journey phase, section, milestone, stufe, abschnitt, étape, etape, ' +
    'etapa, journey step',
  phase: 'phase, phases, period, fase, zeitraum',
  goal:
    'stage goal, goal, goals, user goal, user goals, customer goal, customer goals, objective, ' +
    'objectives, needs, motivation, ziel, ziele, objectif, objetivo, jobs to be done, expectations, ' +
    'expectation',
  touchpoint:
    'touchpoint, touchpoints, touch point, touch points, step, steps, action, actions, activity, ' +
    'activities, task, tasks, user action, user actions, customer action, customer actions, ' +
    'customer activity, customer activities, interaction, interactions, event, what happens, ' +
    'kontaktpunkt, kontaktpunkte, schritt, schritte, aktion, aktionen, handlung, aktivität, ' +
    'aktivitäten, point de contact, points de contact, actions client, punto de contacto, ' +
    'puntos de contacto, acción, acciones',
  persona: 'persona, personas, actor, actors, customer, user, who, role, akteur, kunde, acteur, cliente',
  channels:
    'channels, channel, medium, media, where, kanal, kanäle, canal, canaux, canales, ' +
    'channel touchpoint, ' +
    'channels touchpoints, touchpoint channel, touchpoints channels',
  act: 'act, kind of touchpoint',
  emotion:
    'emotion, emotions, feeling, feelings, mood, sentiment, satisfaction, score, rating, ' +
    'emotion score, emotional state, experience, customer experience, customer emotion, ' +
    'customer emotions, emotional journey, emotionen, gefühl, gefühle, stimmung, zufriedenheit, ' +
    'émotion, émotions, ressenti, emoción, emociones, valence, happiness',
  'wanted emotion':
    'wanted emotion, target emotion, desired emotion, emotion to be, future emotion, goal emotion, ' + 'soll emotion',
  doing: 'doing, does, details, description, beschreibung',
  thinking:
    'thinking, thoughts, thoughts feelings, thoughts and feelings, thought, thinks, mindset, mindsets, ' +
    'questions, gedanken, denkt, pensées, pensamientos, customer thoughts, user thoughts',
  says: 'says, quote, quotes, saying, verbatim, zitat, zitate, citation, cita, customer quote, customer says, user says',
  'moment of truth': 'moment of truth, truth, mot, key moment',
  wow: 'wow, delight, wow moment',
  pains:
    'pains, pain, pain point, pain points, painpoint, painpoints, problem, problems, issues, issue, ' +
    'frustrations, frustration, friction, challenges, schmerzpunkt, schmerzpunkte, probleme, ' +
    'points de douleur, irritants, puntos de dolor, problemas',
  'pain severity':
    'pain severity, severity, pain point severity, severity of pain, pain level, schweregrad, gravité, gravedad',
  opportunities:
    'opportunities, opportunity, idea, ideas, solution, solutions, improvement, improvements, ' +
    'recommendation, recommendations, chancen, chance, ideen, maßnahmen, verbesserungen, opportunités, ' +
    'oportunidades, how might we',
  takes: 'takes, duration, time, time spent, how long, dauer, durée, duración',
  'reply within': 'reply within, response time, reply time, sla',
  device: 'device, devices, gerät, geräte, appareil, dispositivo',
  backstage:
    'backstage, back stage, backstage actions, back office, systems, system, support processes, ' +
    'behind the scenes, internal process, processes',
  team:
    'team, teams, owner, department, responsible, responsibility, stakeholders, verantwortlich, zuständig, ' +
    'abteilung, équipe, equipo',
  evidence: 'evidence, source, sources, research, quelle, quellen, belege, preuves, fuentes',
  doubts: 'doubts, doubt, barriers, barrier, objections, concerns, zweifel, hürden, freins, dudas',
  KPIs: 'kpis, kpi, metric, metrics, measures, kennzahl, kennzahlen, indicateurs, métricas',
  content: 'content, contents, material, inhalte, contenu, contenido',
  'stage pains': 'stage pains, pains of the stage',
  'stage emotion': 'stage emotion',
  'stage opportunities': 'stage opportunities',
  note:
    'note, notes, comment, comments, remark, remarks, anmerkung, anmerkungen, bemerkung, notizen, ' +
    'kommentar, commentaires, notas, comentarios',
};

const byWord = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.split(', ').map(word => [word, meaning as Meaning] as const),
  ),
);

/** Headings that we write, and what is behind them: a persona's name, or that of a lane. */
export const ownHeadings = {
  emotion: 'Emotion (−2 to +2)',
  'wanted emotion': 'Wanted emotion (−2 to +2)',
  'stage emotion': 'Stage emotion (−2 to +2)',
  'wanted stage emotion': 'Wanted stage emotion (−2 to +2)',
  lane: 'Lane: ',
  'stage lane': 'Stage lane: ',
} as const satisfies Partial<Record<Meaning, string>>;

/** Reads a heading of a table that we wrote. */
export function readOwnHeading(text: string): Heading & { readonly lane?: string } {
  for (const [meaning, start] of Object.entries(ownHeadings) as [keyof typeof ownHeadings, string][]) {
    if (!text.startsWith(start)) continue;
    const rest = text.slice(start.length);
    if (meaning === 'lane' || meaning === 'stage lane') return { meaning, lane: rest };
    return { meaning, scale: '-2..2', ...(rest.startsWith(', ') ? { persona: rest.slice(2) } : {}) };
  }
  return { meaning: byWord.get(wordsOf(text)) ?? 'nothing' };
}

/** What a heading says of its column. */
export interface Heading {
  readonly meaning: Meaning;
  readonly persona?: string;
  readonly scale?: ScaleId;
}

/** Reads a heading: `Pain points`, `Emotion (1–5)`, `Emotion (−2 to +2), Maya`, `Maya: mood`. Undefined if no word of it is known. */
export function readHeading(text: string): Heading | undefined {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length > 200) return undefined;
  const scale = scaleIn(whole);
  const plain = scale
    ? whole
        .replace(scale.text, '')
        .replace(/\(\s*\)/, '')
        .trim()
    : whole;
  const meaning = byWord.get(wordsOf(plain)) ?? byWord.get(wordsOf(plain.replace(/\([^)]*\)/g, '')));
  const beside = scale ? { scale: scale.id } : {};
  const named = personaBeside(plain);
  if (named) return { ...named, ...beside };
  return meaning && { meaning, ...beside };
}

/** An emotion of somebody: the name stands behind a comma, a colon or a dash, in parentheses, or before the word. */
function personaBeside(text: string): Heading | undefined {
  const behind = /^([^,:(–-]+?) ?(?:, ?|: ?| [–-] | ?\()(.+?)\)?$/.exec(text);
  const before = /^(.+?)(?: ?: ?| [–-] |['’]s )(\S.*)$/.exec(text);
  for (const [word, name] of [
    [behind?.[1], behind?.[2]],
    [before?.[2], before?.[1]],
  ]) {
    const meaning = byWord.get(wordsOf(word ?? ''));
    if (name && (meaning === 'emotion' || meaning === 'wanted emotion')) return { meaning, persona: name.trim() };
  }
  return undefined;
}

/** A scale told in a heading: `(1–5)`, `−2 to +2`, `0..10`. */
function scaleIn(text: string): { readonly id: ScaleId; readonly text: string } | undefined {
  const found = /\(?\s*([−-]?\d{1,3})\s*(?:\.\.\.?|…|to|bis|à|a|–|-|\/)\s*\+?(\d{1,3})\s*\)?/i.exec(text);
  if (!found) return undefined;
  const [min, max] = [Number((found[1] ?? '').replace('−', '-')), Number(found[2])];
  const scale = scales.find(each => each.min === min && each.max === max);
  return scale && { id: scale.id, text: found[0] };
}

/** A heading for looking up: lower case, without signs. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
