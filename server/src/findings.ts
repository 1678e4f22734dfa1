/**
 * Findings of documents, kept as long as nothing changes. What a text gets wrong is told at each keystroke. Remarks on
 * craft look at the whole map and can wait until the person pauses: until then those stay that stand in text which did
 * not change. A small map is looked at whole each time.
 */
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
  readonly list: readonly Finding[];
}

export class Findings {
  readonly #settings: Settings;
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
  constructor(settings: Settings, today: () => number, settled: (uri: string) => void) {
    this.#settings = settings;
    this.#today = today;
    this.#settled = settled;
  }

  /** All findings, worked out now. */
  async all(snapshot: Snapshot): Promise<readonly Finding[]> {
    const settings = await this.#settings.of(snapshot.uri);
    const today = this.#today();
    const known = this.#told.get(snapshot);
    if (known?.settings === settings && known.today === today) return known.list;
    const told = { settings, today, list: diagnose(snapshot, settings, today) };
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
    if (whole || last?.settings !== settings || last.today !== today) return this.all(snapshot);
    this.#wait(uri);
    const standing = new Set<Block>(yaml.blocks);
    const craft = last.list.filter(({ code, at }) => code >= 'J4' && standing.has(at.block));
    const list = [...diagnose(snapshot, settings, today, 'text'), ...craft];
    return list.sort((a, b) => startOf(a.at) - startOf(b.at));
  }

  /** Drops what is known of a document that was closed. */
  forget(uri: string): void {
    clearTimeout(this.#pauses.get(uri));
    this.#pauses.delete(uri);
    this.#last.delete(uri);
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
