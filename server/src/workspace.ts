/** All maps and libraries that there are: the open ones, those that they name, and what the client finds in its folders. */
import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Snapshot, Store } from './model/store';
import { findFilesRequest } from './protocol';

/** A request that looks at all files. */
export interface Search {
  readonly token: CancellationToken;
  /** As people read it in the progress of a search that takes its time. */
  readonly title: string;
  /** The id that it is about: what does not mention it need not be parsed. */
  readonly about?: string;
  /** Where the client itself asked to be told; undefined if it did not. */
  readonly progress: WorkDoneProgressReporter | undefined;
  /** What is on the disk counts, whoever told of its changes: for edits of files that are not open. */
  readonly fresh?: true;
  /** Nobody waits for it: other requests are answered between two files. */
  readonly patient?: true;
}

/** A search whose results are kept, and not what they were read from. */
export interface Survey<T> extends Search {
  /** What is known of a document already: it is not read again. */
  readonly known: (uri: string) => readonly T[] | undefined;
}

/** So many files are read before anybody could miss a word on how it goes. */
const MANY = 20;

export class WorkspaceFiles {
  /** The client answers `journey/findFiles`. */
  finds = false;
  readonly #connection: Connection;
  readonly #store: Store;

  constructor(connection: Connection, store: Store) {
    this.#connection = connection;
    this.#store = store;
  }

  /**
   * What `look` sees in all documents, one after the other; undefined if it was cancelled. Each document is looked at
   * as soon as it is read, for it may change while the next one is.
   */
  async search<T>(
    search: Search | Survey<T>,
    look: (snapshot: Snapshot) => readonly T[] | Promise<readonly T[]>,
  ): Promise<T[] | undefined> {
    const uris = await this.uris();
    const known = (uri: string): readonly T[] | undefined => ('known' in search ? search.known(uri) : undefined);
    const unread = uris.filter(uri => search.fresh || !(this.#store.keeps(uri) || known(uri))).length;
    const progress =
      search.progress ?? (unread > MANY ? await this.#connection.window.createWorkDoneProgress() : undefined);
    const found: T[] = [];
    progress?.begin(search.title, 0, undefined, true);
    try {
      for (const [index, uri] of uris.entries()) {
        const told = known(uri);
        if (told) {
          found.push(...told);
          continue;
        }
        if (search.patient) await new Promise(setImmediate);
        if (search.fresh) await this.#store.refresh(uri);
        const kept = this.#store.keeps(uri);
        const snapshot = (await this.#mentions(uri, search.about)) ? await this.#store.read(uri) : undefined;
        if (search.token.isCancellationRequested || isCancelled(progress)) return undefined;
        if (snapshot) found.push(...(await look(snapshot)));
        if ('known' in search && !kept) this.#store.release(uri);
        progress?.report(Math.floor((100 * (index + 1)) / uris.length));
      }
      return found;
    } finally {
      progress?.done();
    }
  }

  /** False for a document in which an id surely does not stand, however it may be written. */
  async #mentions(uri: string, id: string | undefined): Promise<boolean> {
    if (id === undefined || /\s/.test(id)) return true;
    const text = await this.#store.text(uri);
    return text !== undefined && (text.includes('\\') || text.toLowerCase().includes(id.toLowerCase()));
  }

  /** URIs of all documents and files that there are. */
  async uris(): Promise<string[]> {
    return [...new Set([...this.#store.uris, ...(await this.inFolders())])].sort();
  }

  /** URIs of the journey files in the folders that the client has open. */
  async inFolders(): Promise<string[]> {
    return this.finds ? await this.#connection.sendRequest<string[]>(findFilesRequest) : [];
  }
}

/** True if the person cancelled it where its progress is shown. */
function isCancelled(progress: object | undefined): boolean {
  return progress !== undefined && 'token' in progress && (progress.token as CancellationToken).isCancellationRequested;
}
