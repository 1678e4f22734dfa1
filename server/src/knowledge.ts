/** What some fixes need to know beyond the document. It is asked for when such a fix is, not before. */
import type { History } from './history';
import type { LinkedFile } from './model/journey';
import type { Snapshot, Store } from './model/store';
import { textOf } from './model/value';
import { likelyFiles } from './rules/j304';
import { dataFilesOf } from './rules/j456';
import type { Known } from './rules/rule';
import type { WorkspaceFiles } from './workspace';

interface Sources {
  readonly store: Store;
  readonly files: WorkspaceFiles;
  readonly history: History;
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

export class Knowledge {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** @param codes of the problems to be mended; without them all may be. */
  async of(snapshot: Snapshot, codes?: ReadonlySet<string>): Promise<Known> {
    const asked = (code: string): boolean => codes?.has(code) ?? true;
    const { root } = snapshot.journey;
    const owned = root && textOf(root, 'owner') !== undefined;
    const [author, instead, data] = await Promise.all([
      asked('J471') && !owned ? this.#sources.history.author(snapshot.uri) : undefined,
      asked('J304') ? this.#instead(snapshot) : undefined,
      asked('J456') ? this.#data(snapshot) : undefined,
    ]);
    return { author, instead, data };
  }

  /** Files of the workspace that missing ones of `use` and `related` may be, as far as they could serve. */
  async #instead({ uri, journey }: Snapshot): Promise<Known['instead']> {
    const missing = ({ fault }: LinkedFile): boolean => fault === 'missing';
    const [libraries, related] = [journey.libraries.filter(missing), journey.related.filter(missing)];
    if (libraries.length + related.length === 0) return undefined;
    const all = (await this.#sources.files.uris()).filter(other => other !== uri);
    const found = new Map<string, readonly string[]>();
    for (const file of libraries) found.set(file.uri, await this.#serving(likelyFiles(file.uri, all), uri, true));
    for (const file of related) found.set(file.uri, await this.#serving(likelyFiles(file.uri, all), uri, false));
    return found;
  }

  async #serving(uris: readonly string[], home: string, libraries: boolean): Promise<string[]> {
    const serving: string[] = [];
    for (const uri of uris) {
      const journey = (await this.#sources.store.read(uri))?.journey;
      const fits = journey?.kind === 'map' || (libraries && journey?.kind === 'library');
      const circular = libraries && journey?.libraries.some(use => use.uri === home);
      if (fits && !circular) serving.push(uri);
    }
    return serving;
  }

  /** Texts of the files that KPIs are taken from. */
  async #data({ journey }: Snapshot): Promise<Known['data']> {
    const texts = new Map<string, string>();
    for (const uri of dataFilesOf(journey)) {
      const text = await this.#sources.readFile(uri);
      if (text !== undefined) texts.set(uri, text);
    }
    return texts;
  }
}
