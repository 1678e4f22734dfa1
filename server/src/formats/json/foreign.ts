/** Other people's JSON → the rows of a table: stages with what happens in them, wherever lists of that sort are found. */
import { add } from '../journey/page';
import type { Row } from '../table/columns';
import { readHeading } from '../table/headings';
import { isObject, type Json, shortJson } from './own';

type Fields = { readonly [key: string]: Json };
type Cells = Map<string, string>;

export interface Found {
  /** Facts, headings and rows, as a table has them. */
  readonly rows: readonly Row[];
  readonly title: string | undefined;
}

/** What is called by its name where it stands in a list. */
const NAME = ['name', 'title', 'label', 'text', 'description', 'value', 'idea', 'summary'];
/** What a touchpoint says of its stage: an id or a name. */
const STAGE_KEY = /^(stage|phase)(_?(id|ref|name))?$/i;
const ID = /^(_?id|uuid|key|_id|position|order|index|color|colour|icon|createdat|updatedat|x|y)$/i;

/** The lists of stages and touchpoints in a value; undefined if there are none. */
export function tableIn(value: Json): Found | undefined {
  const top = Array.isArray(value) ? { items: value } : inner(value);
  if (!isObject(top)) return undefined;
  const stageKey = Array.isArray(value) ? undefined : listKey(top, /^(stage|phase)$/);
  const stepKey = listKey(top, /^touchpoint$/) ?? (Array.isArray(value) ? 'items' : undefined);
  if (stageKey === undefined && stepKey === undefined) return undefined;
  const stages = itemsOf(top, stageKey);
  const steps = itemsOf(top, stepKey);
  const rows = stages.length > 0 ? rowsOfStages(stages, steps) : steps.map(step => cellsOf(step, 'Touchpoint', false));
  if (rows.length === 0) return undefined;
  const facts = Object.entries(top).flatMap(([key, each]) =>
    key === stageKey || key === stepKey ? [] : factsOf(key, each),
  );
  const title = facts.find(([key]) => /^(title|name|journey|journey name|journey title)$/.test(key))?.[1];
  return { rows: [...facts.filter(fact => fact[1] !== title).map(asRow), ...asTable(rows)], title };
}

/** True if a value has keys that only programs need: ids, places, colours. They are left out. */
export function hasPlumbing(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasPlumbing);
  return isObject(value) && Object.entries(value).some(([key, each]) => ID.test(key) || hasPlumbing(each));
}

/** The object that holds the lists: the outer one, or what it wraps (`{ "journey": { … } }`). */
function inner(value: Json): Json {
  if (!isObject(value) || listKey(value, /^(stage|phase|touchpoint)$/) !== undefined) return value;
  const wrapped = Object.values(value).find(
    each => isObject(each) && listKey(each, /^(stage|phase|touchpoint)$/) !== undefined,
  );
  return wrapped ?? value;
}

/** The key of a list whose name means that. */
function listKey(value: Fields, meaning: RegExp): string | undefined {
  return Object.keys(value).find(key => {
    const list = value[key];
    return Array.isArray(list) && list.length > 0 && meaning.test(readHeading(inWords(key))?.meaning ?? '');
  });
}

const itemsOf = (value: Fields, key: string | undefined): readonly Json[] => {
  const list = key === undefined ? undefined : value[key];
  return Array.isArray(list) ? list : [];
};

/** Rows of stages: one for each touchpoint in them, or of a list beside them that refers to them. */
function rowsOfStages(stages: readonly Json[], steps: readonly Json[]): Cells[] {
  const referring = new Map<string, Json[]>();
  for (const step of steps) add(referring, isObject(step) ? stageOf(step) : '', step);
  const rows = stages.flatMap((stage): Cells[] => {
    const own = isObject(stage) ? listKey(stage, /^touchpoint$/) : undefined;
    const rest = isObject(stage) && own !== undefined ? without(stage, own) : stage;
    const cells = cellsOf(rest, 'Stage', false);
    const name = cells.get('Stage') ?? '';
    const ids = new Set([name, ...(isObject(stage) ? [textOf(stage.id ?? ''), textOf(stage.key ?? '')] : [])]);
    const beside = [...ids].flatMap(id => (id === '' ? [] : take(referring, id)));
    const touchpoints = [...(isObject(stage) ? itemsOf(stage, own) : []), ...beside];
    const [first = new Map<string, string>(), ...others] = touchpoints.map(step => cellsOf(step, 'Touchpoint', true));
    // What is said of the stage stands in its first row.
    return [new Map([...cells, ...first]), ...others.map(each => new Map([['Stage', name], ...each]))];
  });
  // What refers to a stage that is not there makes one of that name.
  const left = [...referring].flatMap(([stage, list]) =>
    list.map((step): Cells => new Map([['Stage', stage], ...cellsOf(step, 'Touchpoint', true)])),
  );
  return [...rows, ...left];
}

function take(lists: Map<string, Json[]>, key: string): readonly Json[] {
  const list = lists.get(key) ?? [];
  lists.delete(key);
  return list;
}

/** The id or name of the stage that a touchpoint belongs to. */
function stageOf(step: Fields): string {
  const key = Object.keys(step).find(each => STAGE_KEY.test(each));
  return key === undefined ? '' : textOf(step[key] ?? '');
}

const without = (value: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));

/** The cells of a row, by heading. @param main the heading of what it is called. @param placed its stage is known. */
function cellsOf(value: Json, main: 'Stage' | 'Touchpoint', placed: boolean): Cells {
  if (!isObject(value)) return new Map([[main, textOf(value)]]);
  const cells = new Map<string, string>();
  const meaning = main.toLowerCase();
  const keys = Object.keys(value);
  const named =
    keys.find(key => readHeading(inWords(key))?.meaning === meaning && !Array.isArray(value[key])) ??
    (main === 'Stage' ? keys.find(key => /^phase$/i.test(key)) : undefined) ??
    NAME.flatMap(name => keys.find(key => key.toLowerCase() === name) ?? [])[0];
  if (named !== undefined) cells.set(main, textOf(value[named] ?? ''));
  for (const [key, each] of Object.entries(value)) {
    if (key === named || ID.test(key) || (placed && STAGE_KEY.test(key))) continue;
    const text = textOf(each);
    const heading = inWords(key);
    // Beside what people do, touchpoints are where they do it.
    const where = main === 'Touchpoint' && readHeading(heading)?.meaning === 'touchpoint';
    if (text !== '') cells.set(where ? 'Channels' : heading === '' ? '—' : heading, text);
  }
  return cells;
}

/** A value as a cell: a list has a line for each of its items. */
function textOf(value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const texts = value.map(textOf).filter(text => text !== '');
    return texts.length > 1 ? texts.map(text => `- ${text.replace(/\s*\n\s*/g, ' ')}`).join('\n') : (texts[0] ?? '');
  }
  const fields = value as Fields;
  const score = fields.score ?? fields.value ?? fields.rating;
  if (typeof score === 'number') return String(score);
  const name = NAME.find(each => typeof fields[each] === 'string');
  const others = Object.entries(fields).filter(([key]) => key !== name && !ID.test(key));
  const told = others.map(
    ([key, each]) => `${inWords(key)}: ${isObject(each) || Array.isArray(each) ? shortJson(each) : textOf(each)}`,
  );
  if (name === undefined) return told.join(', ');
  return told.length === 0 ? textOf(fields[name] ?? '') : `${textOf(fields[name] ?? '')} (${told.join(', ')})`;
}

/** Facts of the journey as a whole. */
function factsOf(key: string, value: Json): [string, string][] {
  const heading = inWords(key);
  if (readHeading(heading)?.meaning === 'persona')
    return (Array.isArray(value) ? value : [value]).flatMap(personaFacts);
  const text = textOf(value);
  return text === '' || ID.test(key) ? [] : [[heading, text.replace(/\s*\n\s*/g, '; ')]];
}

/** A persona by name, and what else is told of them. */
function personaFacts(value: Json): [string, string][] {
  const key = isObject(value) ? NAME.find(each => typeof value[each] === 'string') : undefined;
  if (!isObject(value) || key === undefined) return [['persona', textOf(value)]];
  const name = textOf(value[key] ?? '');
  const others = Object.entries(value).filter(([each]) => each !== key && !ID.test(each));
  return [
    ['persona', name],
    ...others.map(([each, told]): [string, string] => [`${name}, ${inWords(each)}`, textOf(told)]),
  ];
}

const asRow = (cells: readonly string[]): Row => ({ cells, line: 1 });

function asTable(rows: readonly Cells[]): Row[] {
  const headings = [...new Set(rows.flatMap(row => [...row.keys()]))];
  return [asRow(headings), ...rows.map(row => asRow(headings.map(heading => row.get(heading) ?? '')))];
}

/** `painPoints`, `pain_points` → `pain points`. */
const inWords = (key: string): string =>
  key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
