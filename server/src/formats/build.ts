/** How readers of foreign formats put a map together: names become ids, scores become curves, and nothing gets lost. */
import { slug } from '../dialect/ids';
import { given } from '../model/facts';
import type {
  Channel,
  Curve,
  CurvePoint,
  JourneyMap,
  Opportunity,
  Pain,
  Persona,
  Source,
  Stage,
  Touchpoint,
} from '../model/map';
import { FormatError, type Imported, type Note } from './format';
import { add } from './journey/page';
import { writeJourney } from './journey/write';
import { phasesOf } from './phases';

/** A part of a map while it is put together. */
export type Open<T> = { -readonly [K in keyof T]: OpenValue<T[K]> };
type OpenValue<V> = V extends readonly (infer U)[]
  ? U[]
  : V extends { readonly [lane: string]: readonly string[] }
    ? Record<string, string[]>
    : V;

/** Lines of notes that the comment at the top has room for; all of them are in the notes. */
const MOST_LINES = 12;

export class MapBuilder {
  readonly map: Open<Pick<JourneyMap, 'title' | 'type' | 'status' | 'scenario' | 'goal' | 'businessGoal' | 'owner'>>;
  readonly stages: Open<Stage>[] = [];
  readonly notes: Note[] = [];
  readonly #personas = new Names<Open<Persona>>();
  readonly #channels = new Names<Open<Channel>>();
  readonly #sources = new Names<Source>();
  readonly #lanes = new Names<{ readonly id: string; readonly label: string }>();
  readonly #opportunities = new Names<Opportunity>();
  /** Feelings by persona; `''` is everybody. */
  readonly #felt = new Map<string, Map<string, Open<CurvePoint>>>();
  readonly #beside = new Map<string, string[]>();

  constructor(title: string) {
    this.map = { title, type: 'current', status: 'draft' };
  }

  /** The id of a persona of that name, who is added if she is new. */
  persona(name: string, more: Partial<Open<Persona>> = {}): string {
    return this.#personas.id(name, id => ({
      key: `personas/${id}`,
      id,
      name,
      role: 'secondary',
      evidence: 'none',
      ...more,
    }));
  }

  /** The id of a channel of that name, which is added if it is new. */
  channel(name: string, more: Partial<Open<Channel>> = {}): string {
    return this.#channels.id(name, id => ({ key: `channels/${id}`, id, name, kind: 'online', by: 'us', ...more }));
  }

  /** The id of a source of that name, which is added if it is new. */
  source(name: string): string {
    return this.#sources.id(name, id => ({
      key: `sources/${id}`,
      id,
      kind: '',
      ...(name === id ? {} : { title: name }),
    }));
  }

  /** The id of a lane of that name. @param taken keys that the dialect has already. */
  lane(label: string, taken: (id: string) => boolean): string {
    return this.#lanes.id(label, id => ({ id, label }), taken(slug(label)) ? `own ${label}` : label);
  }

  /** Adds texts to a lane of a place. */
  inLane(place: Open<Stage> | Open<Touchpoint>, lane: string, texts: readonly string[]): void {
    const { extra } = place;
    const list = Object.hasOwn(extra, lane) ? extra[lane] : undefined;
    if (list) list.push(...texts);
    else extra[lane] = [...texts];
  }

  stage(name: string, more: Partial<Open<Stage>> = {}): Open<Stage> {
    const stage: Open<Stage> = {
      key: `stages/${this.stages.length}`,
      id: '',
      name,
      phase: this.stages.at(-1)?.phase ?? 'before',
      for: [],
      doubts: [],
      content: [],
      kpis: [],
      pains: [],
      touchpoints: [],
      extra: {},
      ...more,
    };
    this.stages.push(stage);
    return stage;
  }

  /** A touchpoint at the end of a stage. */
  touchpoint(stage: Open<Stage>, text: string, more: Partial<Open<Touchpoint>> = {}): Open<Touchpoint> {
    const touchpoint: Open<Touchpoint> = {
      key: `${stage.key}/touchpoints/${stage.touchpoints.length}`,
      id: '',
      text,
      channels: [],
      truth: false,
      wow: false,
      backstage: [],
      team: [],
      pains: [],
      evidence: 'none',
      extra: {},
      ...more,
    };
    stage.touchpoints.push(touchpoint);
    return touchpoint;
  }

  /** A pain of a stage or touchpoint. */
  pain(place: Open<Stage> | Open<Touchpoint>, pain: Pick<Pain, 'text'> & Partial<Pain>): void {
    const key = `${place.key}/pains/${place.pains.length}`;
    place.pains.push({ key, id: '', evidence: 'none', fixedBy: [], ...pain });
  }

  /** An opportunity that is nested in a place; without one it is the map's. */
  opportunity(idea: string, place?: { readonly key: string }, more: Partial<Opportunity> = {}): void {
    this.#opportunities.id(
      `${idea}\0${this.#opportunities.size}`,
      id => ({
        key: place ? `${place.key}/opportunities/${id}` : `opportunities/${id}`,
        id,
        idea,
        quickWin: false,
        fixes: [],
        serves: [],
        ...more,
      }),
      idea,
    );
  }

  /** What is felt at a place, by one persona or by everybody. */
  feel(
    place: { readonly key: string },
    score: { readonly now?: number; readonly wanted?: number },
    persona = '',
  ): void {
    const points = this.#felt.get(persona) ?? new Map<string, Open<CurvePoint>>();
    this.#felt.set(persona, points);
    const point = points.get(place.key) ?? { key: place.key, evidence: 'none', aside: false };
    points.set(place.key, { ...point, ...score });
  }

  /** Gives stages the phases that their names speak of, where the format has none. */
  guessPhases(): void {
    const phases = phasesOf(this.stages.map(({ name }) => name));
    this.stages.forEach((stage, at) => {
      stage.phase = phases?.[at] ?? 'before';
    });
    if (phases) this.taken('Phases (before, during, after) are guessed from the names of the stages');
  }

  /** Says how something was understood. */
  taken(text: string, line?: number): void {
    this.notes.push({ kind: 'taken', text, ...given({ line }) });
  }

  /** Keeps what no key takes in the note of an element (without one: the map's), and says so. */
  odd(text: string, place?: { readonly key: string }, line?: number): void {
    this.aside(text, place);
    this.notes.push({ kind: 'unplaced', text, ...given({ line }) });
  }

  /** Keeps a text in the note of an element. */
  aside(text: string, place?: { readonly key: string }): void {
    add(this.#beside, place?.key ?? '', text);
  }

  /**
   * The finished map as text.
   * @param from what it was read from, for the comment: `checkout.md, a Mermaid journey`.
   * @throws FormatError if there is no stage.
   */
  build(from: string): Imported {
    if (this.stages.length === 0) throw new FormatError('There is no stage in it', 'A journey needs one at least');
    const [first] = this.#personas.all;
    if (first && !this.#personas.all.some(({ role }) => role === 'primary')) first.role = 'primary';
    const map: JourneyMap = {
      ...this.map,
      id: '',
      review: { everyDays: 90, due: false },
      beliefs: [],
      villains: [],
      sources: this.#sources.all,
      personas: this.#personas.all,
      channels: this.#channels.all,
      lanes: this.#lanes.all,
      stages: this.stages,
      opportunities: this.#opportunities.all,
      curves: this.#curves(),
    };
    const { text, unplaced } = writeJourney(map, { comment: this.#comment(from), notes: this.#beside });
    const late = unplaced.map((each): Note => ({ kind: 'unplaced', text: each }));
    return { title: this.map.title, text, notes: [...this.notes, ...late] };
  }

  #curves(): Curve[] {
    const order = new Map(this.#personas.all.map(({ id }, at) => [id, at]));
    return [...this.#felt]
      .sort(([a], [b]) => (order.get(a) ?? -1) - (order.get(b) ?? -1))
      .map(([persona, points]) => ({ ...(persona === '' ? {} : { persona }), points: [...points.values()] }));
  }

  #comment(from: string): string[] {
    const taken = this.notes.filter(({ kind }) => kind === 'taken').map(({ text }) => text);
    const odd = this.notes.length - taken.length;
    return [
      `Read from ${from}.`,
      ...taken.slice(0, MOST_LINES).map(text => `${text}.`),
      ...(odd > 0
        ? [
            `${odd} ${odd === 1 ? 'text that has no place here stands' : 'texts that have no place here stand'} in \`note\`.`,
          ]
        : []),
    ];
  }
}

/** The name of a file without its ending. */
export function baseName(fileName: string | undefined): string | undefined {
  return fileName?.replace(/\.[^.]*$/, '') || undefined;
}

/** The maps, with these notes on the first one. */
export function noting(notes: readonly Note[], [first, ...others]: readonly Imported[]): readonly Imported[] {
  return first ? [{ ...first, notes: [...first.notes, ...notes] }, ...others] : [];
}

/** What a map was read from, for its comment: `checkout.md, a Mermaid journey`. */
export const origin = (what: string, fileName: string | undefined): string =>
  fileName ? `${fileName}, ${what}` : what;

/** Things by their names, whatever their case; ids are slugs of them. */
class Names<T> {
  readonly all: T[] = [];
  readonly #ids = new Map<string, string>();
  readonly #taken = new Map<string, number>();

  get size(): number {
    return this.all.length;
  }

  id(name: string, make: (id: string) => T, text = name): string {
    const plain = name.trim().toLowerCase();
    const known = this.#ids.get(plain);
    if (known !== undefined) return known;
    const base = shortened(slug(text)) || 'x';
    const count = (this.#taken.get(base) ?? 0) + 1;
    this.#taken.set(base, count);
    // A name that ends in a number could be what another one is numbered to.
    const id = count === 1 ? base : this.#free(`${base}-${count}`);
    this.#taken.set(id, this.#taken.get(id) ?? 1);
    this.#ids.set(plain, id);
    this.all.push(make(id));
    return id;
  }

  #free(id: string): string {
    let free = id;
    while (this.#taken.has(free)) free += '-2';
    return free;
  }
}

/** An id that can be typed: its first words, if it has many. */
function shortened(id: string): string {
  if (id.length <= 40) return id;
  const cut = id.slice(0, 40);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/, '');
}
