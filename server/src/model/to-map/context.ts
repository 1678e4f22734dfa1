import { evidenceOf, painsFixedBy, sourcesOf } from '../facts';
import { type Journey, lookUp, type Opportunity, type Pain } from '../journey';
import { type Drawn, keysOf } from '../keys';
import type * as json from '../map';
import type { ObjectValue } from '../value';

/** What every part of the map needs: the model, the keys of what is drawn, and what lies behind a claim. */
export class Context {
  readonly journey: Journey;
  readonly #keys: Map<Drawn, string>;
  /** Opportunities that fix a pain, by the pain. */
  readonly #fixes = new Map<Pain, Opportunity[]>();

  constructor(journey: Journey) {
    this.journey = journey;
    this.#keys = keysOf(journey);
    for (const opportunity of journey.opportunities)
      for (const pain of painsFixedBy(journey, opportunity))
        this.#fixes.set(pain, [...(this.#fixes.get(pain) ?? []), opportunity]);
  }

  key(element: Drawn): string {
    return this.#keys.get(element) ?? '';
  }

  /** The key of the stage or touchpoint with this id. */
  placeKey(id: string): string | undefined {
    const element = lookUp(this.journey, 'place', id)?.element;
    return element && this.key(element);
  }

  /** Keys of the opportunities that fix a pain. */
  fixesOf(pain: Pain): readonly string[] {
    return (this.#fixes.get(pain) ?? []).map(opportunity => this.key(opportunity));
  }

  /** The sources that a claim cites itself. */
  cited(value: ObjectValue): json.Cited {
    const sources = sourcesOf(this.journey, value).map(({ id }) => id);
    return sources.length > 0 ? { sources } : {};
  }

  /** How well a claim is backed, by its own sources and those of its pains. */
  evidence(value: ObjectValue, pains: readonly Pain[] = []): json.Evidence {
    return evidenceOf(this.journey, value, pains);
  }
}
