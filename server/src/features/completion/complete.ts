/** Completion: what can be written at the cursor, everywhere in a map. */
import type { CompletionList, Position, Range, TextEdit } from 'vscode-languageserver-types';
import { keyOf, objectType, shapeFor } from '../../dialect/dialect';
import { metricOf, painTypes } from '../../dialect/presets';
import type { Key, Shape } from '../../dialect/shape';
import { type Draft, styleOf as draftStyle } from '../../edits/draft';
import { addEntry } from '../../edits/insert';
import { lineStart } from '../../edits/tree';
import type { Snapshot } from '../../model/store';
import { startOf } from '../../yaml/node';
import { lineEnd } from '../../yaml/traps';
import { offerEntries, offerKeys, offerTemplates } from './keys';
import { type Place, placesAt, type Step } from './place';
import { listOf, scalarOf, shapeAt } from './shape-at';
import { offerInText } from './short';
import type { Request, Site } from './site';
import { styleOf } from './style';
import { itemTemplates, mapTemplates } from './templates';
import { offerChange, offerEmotionForms, offerValues } from './values';

/**
 * Characters that ask for completion as they are typed. Not the colon: a list that opens there would take the Enter that
 * is meant to go on to the next line.
 */
export const completionTriggers: readonly string[] = ['@', '(', ' ', '-', '[', '{', '"'];

export interface CompletionOptions {
  /** The client takes tab stops. */
  readonly snippets: boolean;
  /** ISO date. */
  readonly today: string;
  /** What the editor indents by, for files that do not show it. */
  readonly tabSize?: number;
  /** The character that was typed, if it asked and not the person. */
  readonly trigger?: string | undefined;
  /** Command of the client that opens the list again, run after a key that waits for a value. */
  readonly again?: string | undefined;
}

/** What can be written at a position. */
export function complete(snapshot: Snapshot, position: Position, options: CompletionOptions): CompletionList {
  const { journey, yaml, document } = snapshot;
  const cursor = document.offsetAt(position);
  // A blank asks only where a value or an item starts, not in texts and indentation.
  if (options.trigger === ' ' && !/[-:,[{>] $/.test(yaml.text.slice(Math.max(0, cursor - 2), cursor)))
    return { isIncomplete: false, items: [] };
  // A file that is a list at the top is somebody else's: no key of ours could stand in it.
  if (yaml.other?.kind === 'seq') return { isIncomplete: false, items: [] };
  const lanes = new Set(journey.declared.get('lane')?.keys());
  const places = placesAt(snapshot, cursor, lanes);
  const [first] = places;
  const request: Request = {
    journey,
    style: styleOf(yaml.text.slice(0, 20_000), options.tabSize ?? 2),
    snippets: options.snippets,
    again: options.again,
    today: options.today,
    declare: (section, id, draft) => declaration(snapshot, first, section, id, draft),
    typed: first ? yaml.text.slice(first.line.from, cursor) : '',
    items: [],
    more: false,
  };
  const range = (from: number, to: number): Range => ({
    start: document.positionAt(from),
    end: document.positionAt(to),
  });
  for (const place of places) {
    const shape = shapeAt(place.steps, lanes);
    if (shape) new Offers(request, snapshot, place, shape, range).run();
  }
  return { isIncomplete: request.more, items: request.items };
}

/** An edit that declares an id in a section of the map; it stays off the line of the cursor, which is edited too. */
function declaration(
  { yaml: { root, text }, document }: Snapshot,
  place: Place | undefined,
  section: string,
  id: string,
  draft: Draft,
): TextEdit | undefined {
  const page = { text, style: draftStyle(text), snippets: false };
  const edit = root && !root.flow ? addEntry(page, root, section, id, draft, mapKeys) : undefined;
  if (!edit || !place || (edit.to >= lineStart(text, place.line.from) && edit.from <= lineEnd(text, place.line.to)))
    return undefined;
  return { range: { start: document.positionAt(edit.from), end: document.positionAt(edit.to) }, newText: edit.text };
}

const mapKeys = objectType('map').keys.map(({ key }) => key);

class Offers {
  readonly #request: Request;
  readonly #snapshot: Snapshot;
  readonly #place: Place;
  readonly #shape: Shape;
  readonly #range: (from: number, to: number) => Range;
  /** Where the token under the cursor is replaced. */
  readonly #here: Site;

  constructor(
    request: Request,
    snapshot: Snapshot,
    place: Place,
    shape: Shape,
    range: (from: number, to: number) => Range,
  ) {
    this.#request = request;
    this.#snapshot = snapshot;
    this.#place = place;
    this.#shape = shape;
    this.#range = range;
    const { line, glue, flow } = place;
    const column = line.column + glue.length;
    this.#here = {
      range: range(line.from, line.to),
      lead: glue,
      tail: '',
      column,
      flow,
      quoted: line.quote !== '',
      rank: 'a',
    };
  }

  run(): void {
    const { at, line, present, pad = 0 } = this.#place;
    const here = this.#here;
    switch (at) {
      case 'key':
        this.#keys(here, this.#shape, line.colon);
        break;
      case 'value':
        this.#scalars(here, this.#shape);
        this.#below();
        break;
      case 'item':
        this.#items({ ...here, rank: 'b' }, this.#shape);
        if (pad > 0) {
          const item = listOf(this.#shape)?.of;
          const site = { ...here, lead: ' '.repeat(pad), column: here.column + pad };
          if (item?.is === 'object') offerKeys(this.#request, site, item.of, present);
        }
        break;
      case 'any':
        this.#any();
        break;
    }
  }

  /** The place of a value that has nothing in it yet, or one word: it may become a scalar, a mapping or a list. */
  #any(): void {
    const { line } = this.#place;
    const here = this.#here;
    const typed = this.#request.typed;
    const list = line.dashes.length === 0 ? listOf(this.#shape) : undefined;
    if (list) {
      this.#items(here, this.#shape);
      return;
    }
    this.#scalars(here, this.#shape);
    if (/\s/.test(typed)) return;
    if (this.#shape.is === 'object' && line.dashes.length > 0)
      offerTemplates(this.#request, here, itemTemplates[this.#shape.of] ?? [], this.#shape.of);
    this.#keys(here, this.#shape, false);
  }

  /** Keys of a mapping. @param named its colon is there already. */
  #keys(site: Site, shape: Shape, named: boolean): void {
    const { present, steps, cursor } = this.#place;
    const map = shapeFor(shape, 'map');
    if (map?.is === 'object') {
      offerKeys(this.#request, site, map.of, present, named);
      if (steps.length === 0 && present.size === 0 && !named)
        offerTemplates(this.#request, site, mapTemplates, 'journey');
    } else if (map?.is === 'map') offerEntries(this.#request, site, map, present, this.#phaseAt(cursor), named);
  }

  /** Items of a list, with their dash. @param scalars those that are one scalar, too. */
  #items(site: Site, shape: Shape, scalars = true): void {
    const of = listOf(shape)?.of;
    if (!of) return;
    const inner: Site = { ...site, lead: `${site.lead}- `, column: site.column + 2 };
    if (scalars) this.#scalars(inner, of);
    if (of.is !== 'object') return;
    offerTemplates(this.#request, inner, itemTemplates[of.of] ?? [], of.of);
    const { keys, short } = objectType(of.of);
    // A new item starts with its main key; a pain with any of its types.
    const later = keys.filter(({ key, required }) => !required && key !== short?.main && !isPainType(key));
    offerKeys(this.#request, inner, of.of, new Set(later.map(({ key }) => key)));
  }

  #scalars(site: Site, shape: Shape): void {
    const asked = scalarOf(shape);
    if (!asked) return;
    const place = this.#place;
    const request = this.#request;
    const key = this.#key(asked.short !== undefined);
    const text = { cursor: place.cursor, line: place.line, source: this.#snapshot.yaml.text, range: this.#range };
    if (offerInText(request, site, asked, text)) return;
    offerValues(request, site, { ...asked, key, present: place.present });
    if (asked.shape.is === 'emotion' && place.line.quote === '' && request.typed === '')
      offerEmotionForms(request, site);
    const last = place.steps.at(-1);
    const metric = asked.short === 'kpi' && typeof last === 'object' ? metricOf(last.key) : undefined;
    const example = asked.short === 'belief' ? 'It is not worth the money -> It pays for itself' : metric?.example;
    if (example && request.typed === '' && !site.quoted) offerChange(request, site, example);
  }

  /** What may follow a key on the lines below it. */
  #below(): void {
    const { line, cursor, flow, steps } = this.#place;
    if (flow || !line.last || line.from !== line.to || line.quote !== '' || typeof steps.at(-1) !== 'object') return;
    const { style } = this.#request;
    const text = this.#snapshot.yaml.text;
    const colon = text.slice(0, cursor).trimEnd().length;
    const list = listOf(this.#shape);
    const column = line.column + (list ? style.dash : style.unit);
    const lead = style.eol + ' '.repeat(column);
    const site: Site = { ...this.#here, range: this.#range(colon, cursor), lead, column };
    if (list?.of.is === 'object') this.#items(site, this.#shape, false);
    else if (!list) this.#keys(site, this.#shape, false);
  }

  /** The key whose value is written, if the table has it. */
  #key(short: boolean): Key | undefined {
    const { steps } = this.#place;
    const at = steps.findLastIndex((step): step is Exclude<Step, 'item'> => step !== 'item');
    const last = steps[at];
    if (short || typeof last !== 'object') return undefined;
    const parent = shapeAt(steps.slice(0, at), new Set());
    const map = parent && shapeFor(parent, 'map');
    return map?.is === 'object' ? keyOf(map.of, last.key) : undefined;
  }

  /** Phase of the stage at an offset. */
  #phaseAt(offset: number): string | undefined {
    const { stages, phases } = this.#snapshot.journey;
    return phases[stages.findLastIndex(stage => startOf(stage.value.at) <= offset)];
  }
}

const isPainType = (key: string): boolean => painTypes.some(({ word }) => word === key);
