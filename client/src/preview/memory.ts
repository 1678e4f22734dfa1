import type * as vscode from 'vscode';
import { toViewOptions, type ViewOptions } from '../../../media/map/view/options';

const key = 'journey.preview.options';
/** Maps that are remembered at most; the one that was changed longest ago is forgotten first. */
const most = 100;

/** How the person wants to see each map of this workspace: it outlives the panels. */
export class OptionsMemory {
  readonly #store: vscode.Memento;

  constructor(store: vscode.Memento) {
    this.#store = store;
  }

  /** The options that a map was last seen with, if any were ever chosen. */
  recall(uri: string): ViewOptions | undefined {
    const found = this.#all.find(([known]) => known === uri);
    return found && toViewOptions(found[1]);
  }

  async remember(uri: string, options: ViewOptions): Promise<void> {
    const others = this.#all.filter(([known]) => known !== uri);
    await this.#store.update(key, [...others, [uri, options]].slice(-most));
  }

  get #all(): readonly (readonly [uri: unknown, options: unknown])[] {
    const kept = this.#store.get<unknown>(key);
    return Array.isArray(kept) ? kept.filter((each): each is [unknown, unknown] => Array.isArray(each)) : [];
  }
}
