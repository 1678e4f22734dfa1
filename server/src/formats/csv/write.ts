/** A map as a table for spreadsheets: one row for each touchpoint. */
import Papa from 'papaparse';

import type { JourneyMap, Stage, Touchpoint } from '../../model/map';
import type { WriteOptions } from '../format';
import { add } from '../journey/page';
import { OWN } from '../table/columns';
import { ownHeadings } from '../table/headings';
import { writeIdea, writeKpi, writePain } from '../table/items';
import { guarded } from './guard';

/** Where a row is: its stage, and its touchpoint unless the stage has none. `first`: the stage's first row. */
interface Place {
  readonly stage: Stage;
  readonly number: number;
  readonly touchpoint: Touchpoint | undefined;
  readonly first: boolean;
}

interface Column {
  readonly heading: string;
  /** Written even if all its cells are empty. */
  readonly always?: true;
  readonly cell: (place: Place) => string | undefined;
}

/**
 * Writes the rows, with commas (or tabs, for `tsv`) between cells; what is true of a stage stands in its first row, but for
 * its name, phase and goal. Cells that a spreadsheet would run as formulas are guarded. `csv` begins with a byte order mark,
 * by which spreadsheets know UTF-8.
 */
export function writeCsv(map: JourneyMap, { extension = 'csv' }: WriteOptions = {}): string {
  const places = map.stages.flatMap((stage, at): Place[] => {
    const base = { stage, number: at + 1 };
    const [touchpoint, ...others] = stage.touchpoints;
    return [
      { ...base, touchpoint, first: true },
      ...others.map((each): Place => ({ ...base, touchpoint: each, first: false })),
    ];
  });
  const table = columnsOf(map).flatMap(({ heading, always, cell }) => {
    const cells = places.map(place => cell(place) ?? '');
    return always || cells.some(text => text !== '') ? [[heading, ...cells]] : [];
  });
  const rows = [undefined, ...places].map((_, at) => table.map(column => guarded(column[at] ?? '')));
  const tabs = extension === 'tsv';
  const text = Papa.unparse(rows, { delimiter: tabs ? '\t' : ',', newline: '\r\n' });
  return `${tabs ? '' : '\uFEFF'}${text}\r\n`;
}

/** Several things in a cell: a line each. */
const lines = (texts: readonly string[]): string => texts.map(text => text.replace(/\s*\n\s*/g, ' ')).join('\n');

function columnsOf(map: JourneyMap): Column[] {
  const channels = new Map(map.channels.map(({ id, name }) => [id, name]));
  const ideas = new Map<string, string[]>();
  for (const opportunity of map.opportunities) add(ideas, opportunity.at ?? '', writeIdea(opportunity));
  const ofStage = (heading: string, text: (stage: Stage) => string | undefined): Column => ({
    heading,
    cell: ({ stage, first }) => (first ? text(stage) : undefined),
  });
  const ofTouchpoint = (heading: string, text: (touchpoint: Touchpoint) => string | undefined): Column => ({
    heading,
    cell: ({ touchpoint }) => touchpoint && text(touchpoint),
  });
  const yes = (on: boolean): string => (on ? 'yes' : '');
  return [
    { heading: OWN, always: true, cell: ({ number }) => String(number) },
    { heading: 'Stage', always: true, cell: ({ stage }) => stage.name },
    { heading: 'Phase', always: true, cell: ({ stage }) => stage.phase },
    { heading: 'Stage goal', cell: ({ stage }) => stage.goal },
    { ...ofTouchpoint('Touchpoint', ({ text }) => text), always: true },
    { ...ofTouchpoint('Channels', each => lines(each.channels.map(id => channels.get(id) ?? id))), always: true },
    ofTouchpoint('Act', ({ act }) => act),
    ...emotions(map),
    ofTouchpoint('Doing', ({ doing }) => doing),
    ofTouchpoint('Thinking', ({ thinking }) => thinking),
    ofTouchpoint('Says', ({ says }) => says),
    ofTouchpoint('Moment of truth', ({ truth }) => yes(truth)),
    ofTouchpoint('Wow', ({ wow }) => yes(wow)),
    ofTouchpoint('Pains', ({ pains }) => lines(pains.map(writePain))),
    ofTouchpoint('Opportunities', ({ key }) => lines(ideas.get(key) ?? [])),
    ofTouchpoint('Takes', ({ takes }) => takes),
    ofTouchpoint('Reply within', ({ replyWithin }) => replyWithin),
    ofTouchpoint('Device', ({ device }) => device),
    ofTouchpoint('Backstage', ({ backstage }) => lines(backstage)),
    ofTouchpoint('Team', ({ team }) => lines(team)),
    ofTouchpoint('Evidence', ({ sources = [] }) => lines(sources)),
    ...map.lanes.flatMap(({ id, label }) => [
      ofTouchpoint(`${ownHeadings.lane}${label}`, ({ extra }) => lines(textsIn(extra, id))),
      ofStage(`${ownHeadings['stage lane']}${label}`, ({ extra }) => lines(textsIn(extra, id))),
    ]),
    ofStage('Doubts', ({ doubts }) =>
      lines(doubts.map(({ text, answer }) => (answer ? `${text} -> ${answer}` : text))),
    ),
    ofStage('KPIs', ({ kpis }) => lines(kpis.map(writeKpi))),
    ofStage('Content', ({ content }) => lines(content.map(({ title, link }) => (link ? `${title} <${link}>` : title)))),
    ofStage('Stage pains', ({ pains }) => lines(pains.map(writePain))),
    ofStage('Stage opportunities', ({ key }) => lines(ideas.get(key) ?? [])),
    { heading: 'Journey', always: true, cell: () => map.title },
  ];
}

const textsIn = (extra: Stage['extra'], lane: string): readonly string[] =>
  Object.hasOwn(extra, lane) ? (extra[lane] ?? []) : [];

/** As it is and as it is wanted, for each persona that feels something. */
function emotions({ curves, personas }: JourneyMap): Column[] {
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  return curves.flatMap(({ persona, points }): Column[] => {
    const byKey = new Map(points.map(point => [point.key, point]));
    const who = persona === undefined ? '' : `, ${names.get(persona) ?? persona}`;
    const score = (key: string | undefined, side: 'now' | 'wanted'): string => {
      const value = key === undefined ? undefined : byKey.get(key)?.[side];
      return value === undefined ? '' : String(value);
    };
    return [
      { heading: `${ownHeadings.emotion}${who}`, cell: ({ touchpoint }) => score(touchpoint?.key, 'now') },
      { heading: `${ownHeadings['wanted emotion']}${who}`, cell: ({ touchpoint }) => score(touchpoint?.key, 'wanted') },
      {
        heading: `${ownHeadings['stage emotion']}${who}`,
        cell: ({ stage, first }) => (first ? score(stage.key, 'now') : ''),
      },
      {
        heading: `${ownHeadings['wanted stage emotion']}${who}`,
        cell: ({ stage, first }) => (first ? score(stage.key, 'wanted') : ''),
      },
    ];
  });
}
