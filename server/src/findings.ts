/**
 * Findings of documents, kept as long as nothing changes. What a text gets wrong is told at each keystroke. Remarks on
 * craft look at the whole map and can wait until the person pauses: until then those stay that stand in text which did
 * not change. A small map is looked at whole each time.
 */
import type { History } from './history';
import type { Journey } from './model/journey';
import type { Snapshot } from './model/store';
import { diagnose, type Finding } from './rules/diagnose';
import type { RuleSettings } from './rules/rule';
import type { Settings } from './settings';
import { type Block, startOf } from './yaml/node';

/** Up to this length (about 300 lines) all rules together cost less than a keystroke is worth splitting. */
const SMALL = 12_000;
/** Milliseconds without a change after which the remarks on craft are brought up to date. */
const PAUSE = 250;

interface Told {
  readonly settings: RuleSettings;
  readonly today: number;
  readonly earlier: Journey | undefined;
  readonly list: readonly Finding[];
}

export class Findings {
  /** The client hears when there is more to tell: then what a text gets wrong is told of a map that was just opened, too. */
  tellsLater = false;
  readonly #settings: Settings;
  readonly #history: History;
  readonly #today: () => number;
  readonly #settled: (uri: string) => void;
  readonly #told = new WeakMap<Snapshot, Told>();
  /** The last whole findings of each document. */
  readonly #last = new Map<string, Told>();
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * @param today days since 1970-01-01.
   * @param settled is called once a document has not changed for a moment and its findings are worth asking for again.
   */
  constructor(settings: Settings, history: History, today: () => number, settled: (uri: string) => void) {
    this.#settings = settings;
    this.#history = history;
    this.#today = today;
    this.#settled = settled;
  }

  /** All findings of a document that has not changed for a moment: for these the client's history is asked. */
  async settled(snapshot: Snapshot): Promise<readonly Finding[]> {
    if (this.#asks(snapshot, await this.#settings.of(snapshot.uri))) await this.#history.learn(snapshot);
    return this.all(snapshot);
  }

  /** All findings, worked out now. */
  async all(snapshot: Snapshot): Promise<readonly Finding[]> {
    const settings = await this.#settings.of(snapshot.uri);
    const today = this.#today();
    const earlier = this.#history.of(snapshot);
    if (this.#asks(snapshot, settings)) this.#wait(snapshot.uri);
    const known = this.#told.get(snapshot);
    if (known?.settings === settings && known.today === today && known.earlier === earlier) return known.list;
    const told = { settings, today, earlier, list: diagnose(snapshot, settings, today, 'all', earlier) };
    this.#told.set(snapshot, told);
    this.#last.set(snapshot.uri, told);
    return told.list;
  }

  /** Findings for a keystroke: those of the text as it is, and the remarks on craft that were made a moment ago. */
  async now(snapshot: Snapshot): Promise<readonly Finding[]> {
    const { uri, yaml } = snapshot;
    const settings = await this.#settings.of(uri);
    const today = this.#today();
    const last = this.#last.get(uri);
    const whole = this.#told.has(snapshot) || yaml.text.length <= SMALL || !yaml.blocks;
    const fits = last ? last.settings === settings && last.today === today : this.tellsLater;
    if (whole || !fits) return this.all(snapshot);
    this.#wait(uri);
    const standing = new Set<Block>(yaml.blocks);
    const craft = (last?.list ?? []).filter(({ code, at }) => code >= 'J4' && standing.has(at.block));
    const list = [...diagnose(snapshot, settings, today, 'text'), ...craft];
    return list.sort((a, b) => startOf(a.at) - startOf(b.at));
  }

  /** Drops what is known of a document that was closed. */
  forget(uri: string): void {
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.delete(uri);
    this.#last.delete(uri);
  }

  /** True if what changed since the review is to be told, and the client has not been asked for it. */
  #asks(snapshot: Snapshot, { rules }: RuleSettings): boolean {
    return rules.J472 !== 'off' && this.#history.lacks(snapshot);
  }

  #wait(uri: string): void {
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.set(
      uri,
      setTimeout(() => {
        this.#pauses.delete(uri);
        this.#settled(uri);
      }, PAUSE),
    );
  }
}
