/** Ids: who is called what, in the order of the text. */
import { slug } from '../dialect/ids';
import type { IdKind } from '../dialect/shape';
import {
  type Declared,
  explicitId,
  type LibraryUse,
  type Opportunity,
  type Pain,
  type Stage,
  type Touchpoint,
} from './journey';
import { placeOf } from './value';

type Element = Stage | Touchpoint | Pain | Opportunity;

/**
 * A stage, or something in it, that is to have an id, as far as its own text tells: worked out once for each text of a
 * stage, since making slugs of all names would be most of the work of a keystroke.
 */
export interface Nameless {
  readonly element: Element;
  /** What is declared if nobody else has the id; else only the id is another one. */
  readonly declared: Declared;
}

/** The elements of a stage that are to have ids, the stage itself first. */
export function namelessOf(stage: Stage, uri: string): Nameless[] {
  const all: Nameless[] = [];
  const add = (kind: IdKind, element: Stage | Touchpoint | Pain, name: string, key: string): void => {
    const { value } = element;
    const explicit = explicitId(value);
    const id = explicit?.id ?? (slug(name) || element.is);
    const idAt = explicit?.at ?? placeOf(value, key);
    const declared = { kind, id, idAt, at: value.at, uri, value, explicit: explicit !== undefined, element };
    all.push({ element, declared });
  };
  const pains = (list: readonly Pain[]): void => {
    for (const pain of list) add('pain', pain, pain.text, pain.type ?? 'pain');
  };
  const opportunities = (list: readonly Opportunity[]): void => {
    for (const element of list) all.push({ element, declared: declaredOpportunity(element, uri) });
  };
  add('place', stage, stage.name, 'stage');
  pains(stage.pains);
  opportunities(stage.opportunities);
  for (const touchpoint of stage.touchpoints) {
    add('place', touchpoint, touchpoint.text, 'touch');
    pains(touchpoint.pains);
    opportunities(touchpoint.opportunities);
  }
  return all;
}

/** An opportunity's id is always written: it is its key. */
export function declaredOpportunity(element: Opportunity, uri: string): Declared {
  const { id, idAt, at, value } = element;
  return { kind: 'opportunity', id, idAt, at, uri, value, explicit: true, element };
}

/** The same for two stages whose elements ask for the same ids. */
export function idsAskedFor(all: readonly Nameless[]): string {
  return all.map(({ declared: { kind, id, explicit } }) => `${kind} ${explicit} ${id}`).join('\n');
}

/** What a library can bring. */
export const sharedKinds: ReadonlySet<IdKind> = new Set<IdKind>([
  'persona',
  'channel',
  'villain',
  'source',
  'emotion',
  'lane',
]);

/** Gathers declarations: first come, first named; libraries fill what is left. */
export class Names {
  readonly declared = new Map<IdKind, Map<string, Declared>>();
  readonly clashes: { again: Declared; first: Declared }[] = [];
  readonly hidden: { own: Declared; library: Declared }[] = [];
  readonly ids = new Map<Element, string>();
  readonly #uri: string;
  readonly #counts = new Map<string, number>();

  constructor(uri: string) {
    this.#uri = uri;
  }

  declare(declared: Declared): void {
    const all = this.#of(declared.kind);
    const first = all.get(declared.id);
    if (!first) all.set(declared.id, declared);
    else if (declared.explicit || first.explicit) this.clashes.push({ again: declared, first });
  }

  /** Declares what has no id of its own under its slug, or under `-2`, `-3` … if another slug has taken that. */
  name({ element, declared }: Nameless): void {
    const id = declared.explicit ? declared.id : this.#free(declared.kind, declared.id);
    this.ids.set(element, id);
    this.declare(id === declared.id ? declared : { ...declared, id });
  }

  /** Puts the elements of a stage in the place of those that had the same ids in the version before. */
  replace(before: readonly Nameless[], now: readonly Nameless[]): void {
    now.forEach(({ element, declared }, at) => {
      const old = before[at]?.element;
      const id = old && this.ids.get(old);
      if (!old || id === undefined) return;
      this.ids.delete(old);
      this.ids.set(element, id);
      const all = this.#of(declared.kind);
      if (all.get(id)?.element === old) all.set(id, id === declared.id ? declared : { ...declared, id });
    });
  }

  #free(kind: IdKind, base: string): string {
    const all = this.#of(kind);
    const taken = (id: string): boolean => all.get(id)?.explicit === false;
    if (!taken(base)) return base;
    const key = `${kind} ${base}`;
    let count = this.#counts.get(key) ?? 2;
    while (taken(`${base}-${count}`)) count++;
    this.#counts.set(key, count + 1);
    return `${base}-${count}`;
  }

  /** Adds what libraries declare, where no own declaration hides it. */
  adopt(libraries: readonly LibraryUse[]): void {
    const told = new Set<Declared>();
    for (const { journey } of libraries)
      for (const [kind, all] of journey?.declared ?? [])
        if (sharedKinds.has(kind))
          for (const library of all.values()) {
            const own = this.#of(kind).get(library.id);
            if (!own) this.#of(kind).set(library.id, library);
            else if (own.uri === this.#uri && own.uri !== library.uri && !told.has(library)) {
              // Several libraries may use the same one.
              told.add(library);
              this.hidden.push({ own, library });
            }
          }
  }

  #of(kind: IdKind): Map<string, Declared> {
    const known = this.declared.get(kind);
    if (known) return known;
    const all = new Map<string, Declared>();
    this.declared.set(kind, all);
    return all;
  }
}
