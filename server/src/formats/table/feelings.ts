/** Cells that tell of feelings: on which scale, of whom, and where. */
import { readArrow } from '../../dialect/arrow';
import type { Stage, Touchpoint } from '../../model/map';
import type { MapBuilder, Open } from '../build';
import type { Column, ScaleId } from '../format';
import { chooseScale, fits, onOurs, readFeeling, type Scale, shown } from '../scale';
import type { Row } from './columns';
import { linesOf, namesOf } from './items';

/** What the rows of a table are read by. */
export interface Rules {
  readonly columns: readonly Column[];
  /** We wrote it: lists are lines, and texts stand as they were. */
  readonly exact: boolean;
  /** Cells hold all that happens in their stage. */
  readonly turned: boolean;
  readonly scale: ScaleId | undefined;
}

/** Where a cell's content goes. */
export interface Here {
  readonly stage: Open<Stage>;
  readonly touchpoints: Open<Touchpoint>[];
  /** The touchpoint, if the row has just one. */
  readonly own: Open<Touchpoint> | undefined;
  readonly line: number;
  readonly cells: readonly string[];
}

type Place = Open<Stage> | Open<Touchpoint>;

export const inOne = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isFelt = ({ meaning }: Column): boolean => meaning.endsWith('emotion');

export class Feelings {
  readonly #builder: MapBuilder;
  readonly #columns: readonly Column[];
  /** Of each column of emotions. */
  readonly #scales: readonly (Scale | undefined)[];
  /** The column that says who it is about. */
  readonly #who: number;
  /** There are several of them: what a row tells is felt by its own. */
  readonly #several: boolean;

  constructor(builder: MapBuilder, { columns, scale, exact }: Rules, rows: readonly Row[]) {
    this.#builder = builder;
    this.#columns = columns;
    for (const { persona } of columns) if (persona !== undefined) builder.persona(persona);
    this.#scales = this.#chooseScales(rows, scale, exact);
    this.#who = columns.findIndex(({ meaning }) => meaning === 'persona');
    this.#several = this.#who >= 0 && new Set(rows.flatMap(({ cells }) => namesOf(cells[this.#who] ?? ''))).size > 1;
  }

  /** Takes the cell of a column of emotions. */
  take(at: number, cell: string, { stage, touchpoints, own, line, cells }: Here): void {
    const column = this.#columns[at];
    if (!column) return;
    const lines = linesOf(cell);
    // As many feelings as touchpoints: one for each.
    const pairs: (readonly [Place, string])[] =
      touchpoints.length > 1 && lines.length === touchpoints.length
        ? touchpoints.map((place, index) => [place, lines[index] ?? ''])
        : [[column.meaning.endsWith('stage emotion') ? stage : (own ?? stage), cell]];
    for (const [place, text] of pairs)
      for (const { who, now, wanted } of toldIn(text)) {
        const personas = who === undefined ? this.#feelers(column, cells) : [this.#builder.persona(who)];
        const feel = (side: 'now' | 'wanted', part: string): void => {
          const score = this.#score(column, at, part, place, line);
          if (score !== undefined) for (const each of personas) this.#builder.feel(place, { [side]: score }, each);
        };
        if (now !== '') feel(column.meaning.startsWith('wanted') ? 'wanted' : 'now', now);
        if (wanted !== undefined) feel('wanted', wanted);
      }
  }

  /** Ids of the personas that a row's feelings are of; `''` is everybody. */
  #feelers(column: Column, cells: readonly string[]): string[] {
    if (column.persona !== undefined) return [this.#builder.persona(column.persona)];
    if (!this.#several) return [''];
    const who = namesOf(cells[this.#who] ?? '');
    return who.length > 0 ? who.map(name => this.#builder.persona(name)) : [''];
  }

  #score(column: Column, at: number, cell: string, place: Place, line: number): number | undefined {
    const builder = this.#builder;
    const feeling = readFeeling(cell);
    const told = `${column.heading}: ${inOne(cell)}`;
    if (feeling.is === 'word') {
      if (feeling.rest) builder.aside(told, place);
      return feeling.score;
    }
    if (feeling.is === 'unknown') {
      builder.odd(told, place, line);
      return undefined;
    }
    const scale = feeling.of === undefined ? this.#scales[at] : outOf(feeling.of);
    const score = scale && onOurs(feeling.value, scale);
    if (score === undefined) builder.odd(`${told} is outside the scale`, place, line);
    else if (scale && !fits(feeling.value, scale))
      builder.taken(`${shown(feeling.value)} is outside the scale: the nearest end of it was taken`, line);
    return score;
  }

  /** As a heading has it, else the one that all the others are on together. @param ours nothing is told of our own. */
  #chooseScales(rows: readonly Row[], asked: ScaleId | undefined, ours: boolean): (Scale | undefined)[] {
    const values = this.#columns.flatMap((column, at) =>
      isFelt(column) && !column.scale
        ? rows.flatMap(({ cells }) =>
            linesOf(cells[at] ?? '')
              .flatMap(toldIn)
              .flatMap(({ now, wanted = '' }) => [...numbersIn(now), ...numbersIn(wanted)]),
          )
        : [],
    );
    const { scale, why } = chooseScale(values, undefined, asked);
    if (values.length > 0) this.#builder.taken(why);
    return this.#columns.map(column => {
      if (!isFelt(column)) return undefined;
      if (!column.scale || asked) return scale;
      const headed = chooseScale([], undefined, column.scale, `“${column.heading}” says so`);
      if (!ours) this.#builder.taken(headed.why);
      return headed.scale;
    });
  }
}

/** A feeling as a cell tells it. */
interface Told {
  readonly who?: string;
  readonly now: string;
  readonly wanted?: string;
}

/** The feelings in a cell: one, with an arrow or without; or one in each line, after the name of a persona. */
function toldIn(cell: string): Told[] {
  const named = linesOf(cell).map((line): Told | undefined => {
    const [, who, text = ''] = /^([^:]{1,60}):\s+(.{1,60})$/.exec(line) ?? [];
    const sides = sidesOf(text);
    return who && (isFeeling(sides.now) || isFeeling(sides.wanted ?? '')) ? { who, ...sides } : undefined;
  });
  return named.length > 0 && named.every(each => each !== undefined) ? named : [sidesOf(cell)];
}

function sidesOf(text: string): Told {
  const { left, right } = text.length > 200 ? {} : readArrow(text.replace(/\s+/g, ' '));
  if (!left || !right) return { now: text };
  const plain = text.replace(/\s+/g, ' ');
  const [now, wanted] = [plain.slice(...left), plain.slice(...right)];
  return (now === '' || isFeeling(now)) && isFeeling(wanted) ? { now, wanted } : { now: text };
}

const isFeeling = (text: string): boolean => readFeeling(text).is !== 'unknown';

/** The number of a feeling, for choosing the scale; one with a plus sign could as well have a minus sign. */
function numbersIn(text: string): number[] {
  const feeling = readFeeling(text);
  if (feeling.is !== 'number' || feeling.of !== undefined) return [];
  return feeling.signed ? [feeling.value, -feeling.value] : [feeling.value];
}

/** `4/5`, `8/10`: of five and seven the lowest is one, as of stars. */
const outOf = (most: number): Scale => ({ id: '1..5', min: most === 5 || most === 7 ? 1 : 0, max: most });
