/** Rows of a table → stages and touchpoints. */
import { keyOf } from '../../dialect/dialect';
import { acts } from '../../dialect/words';
import type { Pain, Stage, Touchpoint } from '../../model/map';
import type { MapBuilder, Open } from '../build';
import type { Column, Meaning } from '../format';
import { valueFor } from '../journey/scalars';
import type { Row } from './columns';
import { Feelings, type Here, inOne, type Rules } from './feelings';
import {
  isList,
  isNothing,
  itemsOf,
  linesOf,
  namesOf,
  readContent,
  readDoubt,
  readIdea,
  readKpi,
  readPain,
  textOf,
} from './items';

/** Reads rows into a map. */
export class RowReader {
  readonly #builder: MapBuilder;
  readonly #rules: Rules;
  readonly #feelings: Feelings;
  #stage: Open<Stage> | undefined;
  #name = '';
  #number = '';

  constructor(builder: MapBuilder, rules: Rules, rows: readonly Row[]) {
    this.#builder = builder;
    this.#rules = rules;
    this.#feelings = new Feelings(builder, rules, rows);
  }

  read({ cells: given, line }: Row): void {
    const cells = this.#rules.exact ? given : given.map(cell => (isNothing(cell) ? '' : cell));
    const stage = this.#stageOf(cells, line);
    const { exact, turned } = this.#rules;
    const named = this.#cell(cells, 'touchpoint');
    // In a row of a merged cell, what is done is what happens.
    const does = named.trim() === '' && !exact && !turned ? this.#cell(cells, 'doing') : '';
    const touch = does || named;
    const many = !exact && touch !== '' && (isList(touch) || turned);
    const texts = many ? linesOf(touch) : touch === '' ? [] : [exact ? touch : inOne(touch)];
    const touchpoints = texts.map(text => this.#builder.touchpoint(stage, text));
    const own = touchpoints.length === 1 ? touchpoints[0] : undefined;
    this.#rules.columns.forEach((column, at) => {
      const cell = cells[at] ?? '';
      if (cell.trim() !== '' && !(does && column.meaning === 'doing'))
        this.#take(column, at, cell, { stage, touchpoints, own, line, cells });
    });
  }

  /** The text of a stage's first row goes for those below it, where merged cells were. */
  #stageOf(cells: readonly string[], line: number): Open<Stage> {
    const name = this.#text(this.#cell(cells, 'stage'));
    const number = this.#cell(cells, 'stage number').trim();
    const same = this.#stage && (name === '' || name === this.#name) && (number === '' || number === this.#number);
    if (this.#stage && same) return this.#stage;
    const title = this.#builder.map.title;
    if (name === '') this.#builder.taken('Rows that name no stage make one of their own, named after the map', line);
    this.#name = name;
    this.#number = number;
    this.#stage = this.#builder.stage(name || title);
    return this.#stage;
  }

  #take(column: Column, at: number, cell: string, here: Here): void {
    const { stage, own, line } = here;
    const builder = this.#builder;
    const place = own ?? stage;
    const text = this.#text(cell);
    switch (column.meaning) {
      case 'phase': {
        const word = text.toLowerCase();
        if (word === 'before' || word === 'during' || word === 'after') stage.phase = word;
        else builder.odd(`${column.heading}: ${text}`, stage, line);
        return;
      }
      case 'goal':
        if (stage.goal === undefined || stage.goal === text) stage.goal = text;
        else builder.odd(`${column.heading}: ${text}`, place, line);
        return;
      case 'emotion':
      case 'wanted emotion':
      case 'stage emotion':
      case 'wanted stage emotion':
        this.#feelings.take(at, cell, here);
        return;
      case 'persona':
        for (const name of namesOf(cell)) builder.persona(name);
        return;
      case 'pains':
        for (const item of this.#items(cell))
          builder.pain(place, { ...severityOf(this.#cell(here.cells, 'pain severity')), ...readPain(item) });
        return;
      case 'pain severity':
        if (this.#cell(here.cells, 'pains') === '' || !severityOf(cell))
          builder.odd(`${column.heading}: ${text}`, place, line);
        return;
      case 'stage pains':
        for (const item of this.#items(cell)) builder.pain(stage, readPain(item));
        return;
      case 'opportunities':
      case 'stage opportunities':
        for (const item of this.#items(cell)) {
          const { idea, ...scores } = readIdea(item);
          builder.opportunity(idea, column.meaning === 'opportunities' ? place : stage, scores);
        }
        return;
      case 'doubts':
        stage.doubts.push(...this.#items(cell).map(item => ({ key: '', ...readDoubt(item) })));
        return;
      case 'content':
        stage.content.push(...this.#items(cell).map(readContent));
        return;
      case 'KPIs':
        for (const item of this.#items(cell)) {
          const kpi = readKpi(item);
          if (kpi) stage.kpis.push({ key: '', ...kpi });
          else builder.odd(`${column.heading}: ${item}`, stage, line);
        }
        return;
      case 'lane':
      case 'stage lane': {
        const id = builder.lane(
          column.heading,
          each => keyOf('stage', each) !== undefined || keyOf('touchpoint', each) !== undefined,
        );
        builder.inLane(column.meaning === 'lane' ? place : stage, id, this.#lines(cell));
        return;
      }
      case 'note':
        builder.aside(
          column.heading === '' || /^(notes?|comments?)$/i.test(column.heading) ? text : `${column.heading}: ${text}`,
          place,
        );
        return;
      case 'journey':
      case 'stage':
      case 'stage number':
      case 'touchpoint':
      case 'nothing':
        return;
      default:
        this.#touch(column, cell, here);
    }
  }

  /** What only touchpoints have: if the row has none, or several, a stage's own one takes it. */
  #touch(column: Column, cell: string, { stage, own, line, touchpoints }: Here): void {
    const builder = this.#builder;
    const { exact } = this.#rules;
    const lines = this.#lines(cell);
    const text = this.#text(cell);
    const place = own ?? touchpoints[0] ?? builder.touchpoint(stage, stage.name);
    if (!own && touchpoints.length === 0) touchpoints.push(place);
    const joined = (before: string | undefined, added: string): string =>
      before === undefined ? added : `${before}; ${added}`;
    switch (column.meaning) {
      case 'channels':
        place.channels = [
          ...new Set([...place.channels, ...(exact ? lines : namesOf(cell)).map(name => builder.channel(name))]),
        ];
        return;
      case 'act': {
        const act = acts.find(({ word }) => word === text.toLowerCase())?.word as Touchpoint['act'];
        if (act) place.act = act;
        else builder.odd(`${column.heading}: ${text}`, place, line);
        return;
      }
      case 'doing':
      case 'thinking':
      case 'says': {
        const words = exact ? cell : column.meaning === 'says' ? unquoted(text) : textOf(cell);
        place[column.meaning] = joined(place[column.meaning], words);
        return;
      }
      case 'moment of truth':
        place.truth = isYes(text);
        return;
      case 'wow':
        place.wow = isYes(text);
        return;
      case 'takes':
        place.takes = duration(text);
        return;
      case 'reply within':
        place.replyWithin = duration(text);
        return;
      case 'device':
        place.device = text;
        return;
      case 'backstage':
        place.backstage.push(...lines);
        return;
      case 'team':
        place.team.push(...lines);
        return;
      case 'evidence':
        place.sources = [...new Set([...(place.sources ?? []), ...lines.map(each => builder.source(each))])];
        return;
    }
  }

  #cell(cells: readonly string[], meaning: Meaning): string {
    const at = this.#rules.columns.findIndex(column => column.meaning === meaning);
    return at < 0 ? '' : (cells[at] ?? '');
  }

  #text(cell: string): string {
    return this.#rules.exact ? cell : inOne(cell);
  }

  #lines(cell: string): string[] {
    return this.#rules.exact ? cell.split('\n').filter(line => line !== '') : linesOf(cell);
  }

  #items(cell: string): string[] {
    return this.#rules.exact ? this.#lines(cell) : itemsOf(cell);
  }
}

const severities = [
  /^(1|low|minor|gering|niedrig|faible|baja?)$/i,
  /^(2|medium|moderate|mittel|moyenn?e?|medi[ao])$/i,
  /^(3|high|severe|major|hoch|élevée?|alt[ao])$/i,
];

/** `2`, `high`; undefined for what is no severity. */
function severityOf(cell: string): Pick<Pain, 'severity'> | undefined {
  const at = severities.findIndex(words => words.test(cell.trim()));
  return at < 0 ? undefined : { severity: (at + 1) as 1 | 2 | 3 };
}

const isYes = (text: string): boolean => /^(yes|y|true|x|✓|✔|✅|☑|1|ja|oui|s[ií]|wahr|vrai)$/i.test(text.trim());
const unquoted = (text: string): string => /^["“„«](.*)["”“»]$/s.exec(text)?.[1]?.trim() ?? text;

/** A duration as the dialect writes it: `5 minutes` → `5min`; what can't be read stays as it is. */
function duration(text: string): string {
  if (valueFor('touchpoint', 'takes', text)) return text;
  const units: readonly (readonly [RegExp, string])[] = [
    [/\s*(?:seconds?|secs?|sekunden?)\b\.?/gi, 's'],
    [/\s*(?:minutes?|mins?|minuten?)\b\.?/gi, 'min'],
    [/\s*(?:hours?|hrs?|stunden?|heures?|horas?)\b\.?/gi, 'h'],
    [/\s*(?:days?|tage?n?|jours?|d[ií]as?)\b\.?/gi, 'd'],
    [/\s*(?:weeks?|wks?|wochen?|semaines?|semanas?)\b\.?/gi, 'w'],
    [/\s*(?:months?|monate?|mois|mes(?:es)?)\b\.?/gi, 'mo'],
    [/\s*(?:years?|yrs?|jahre?|ans?|años?)\b\.?/gi, 'y'],
  ];
  if (text.length > 60) return text;
  const plain = units.reduce((all, [words, unit]) => all.replace(words, unit), text.replace(/(\d),(\d)/g, '$1.$2'));
  return valueFor('touchpoint', 'takes', plain) ? plain : text;
}
