import * as vscode from 'vscode';
import { plainOptions, toViewOptions, type ViewOptions } from '../../../media/map/view/options';
import type { FirstState } from '../../../media/preview/messages';
import { fileName } from '../documents';
import type { OptionsMemory } from './memory';

/** How the person saw a map last, else as the settings want it; undefined if it is seen as usual. */
export function optionsOf(memory: OptionsMemory, uri: vscode.Uri): ViewOptions | undefined {
  const known = memory.recall(uri.toString());
  if (known) return known;
  const form = vscode.workspace.getConfiguration('journey', uri).get('preview.view');
  const options = toViewOptions({ form });
  return options.form === plainOptions.form ? undefined : options;
}

/** How one preview shows its map. */
export class Look {
  readonly #memory: OptionsMemory;
  /** Which feelings it shows, as far as it is known. */
  #feelings: ViewOptions['feelings'] = 'both';

  constructor(memory: OptionsMemory, state: FirstState) {
    this.#memory = memory;
    if ('options' in state) this.#feelings = toViewOptions(state.options).feelings;
  }

  /** Another document: nothing is known of how it is shown. */
  forget(): void {
    this.#feelings = 'both';
  }

  /** What the preview is called. */
  title(uri: vscode.Uri, locked: boolean): string {
    const name = fileName(uri);
    const title = locked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
    const side = this.#feelings === 'now' ? vscode.l10n.t('as-is') : vscode.l10n.t('to-be');
    return this.#feelings === 'both' ? title : `${title} (${side})`;
  }

  /** Remembers what the person wants, for the next preview of a map. @param shown it is the map that is shown now */
  async remember(uri: string, options: ViewOptions, shown: boolean): Promise<void> {
    const asked = !shown || options.feelings !== this.#feelings;
    if (shown) this.#feelings = options.feelings;
    // One that was opened for one side of the feelings says nothing of how the next preview is to begin.
    const feelings = asked ? options.feelings : (this.#memory.recall(uri)?.feelings ?? plainOptions.feelings);
    await this.#memory.remember(uri, { ...options, feelings });
  }
}
