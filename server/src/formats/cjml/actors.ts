/** Who takes part in a CJML journey. */
import { childOf, type Element, textIn } from './xml';

export interface Actor {
  readonly name: string;
  /** An end user: whose journey it is. */
  readonly user: boolean;
  /** Declared among the actors. */
  readonly known: boolean;
  /** Has a name of its own, not only the one that we write where a map names none. */
  readonly named: boolean;
}

const NAMES = ['actorname', 'companyname', 'name'];
/** Names that stand for nobody in particular. */
const NOBODY = /^(customer|end ?user|service ?provider|company)$/i;

export class Actors {
  readonly #byId = new Map<string, Actor>();
  readonly #byName = new Map<string, Actor>();

  constructor(journey: Element) {
    for (const actor of childOf(journey, 'actors')?.children ?? []) {
      const id = actor.attributes.actorid ?? actor.attributes.actoridref ?? '';
      const told = NAMES.flatMap(name => textIn(actor, name) ?? [])[0];
      const name = told ?? id;
      if (name === '') continue;
      const made = { name, user: actor.name === 'enduser', known: true, named: !NOBODY.test(name) };
      this.#byId.set(id, made);
      this.#byName.set(name.toLowerCase(), made);
    }
  }

  /** Names of the end users, but for one who is only called that. */
  get users(): string[] {
    return [...this.#byId.values()].filter(({ user, named }) => user && named).map(({ name }) => name);
  }

  /** The actor that a side of a touchpoint refers to, by id or (as CJML's own sample has it) by name; undefined if to none. */
  of(side: Element | undefined): Actor | undefined {
    const ref = childOf(side, 'refersto')?.attributes.actoridref;
    if (!ref) return undefined;
    const found = this.#byId.get(ref) ?? this.#byName.get(ref.toLowerCase());
    return found ?? { name: ref, user: false, known: false, named: true };
  }
}
