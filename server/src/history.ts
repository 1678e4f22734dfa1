/**
 * Maps as they were when they were last reviewed. The server runs no program of its own: the client tells the text, if
 * its editor keeps a history. Asked once for each review, and again when the client says that the history changed.
 */
import type { Connection } from 'vscode-languageserver';
import { isoDate } from './dialect/dates';
import { lastReview } from './model/facts';
import { joinJourney } from './model/join';
import type { Journey } from './model/journey';
import type { Snapshot } from './model/store';
import { type AuthorParams, authorRequest, type ReviewedTextParams, reviewedTextRequest } from './protocol';
import { readYaml } from './yaml/document';

interface Told {
  /** Days since 1970-01-01. */
  readonly on: number;
  readonly journey: Journey | undefined;
}

export class History {
  /** The client answers `journey/reviewedText` and `journey/author`. */
  keeps = false;
  readonly #connection: Connection;
  readonly #told = new Map<string, Told>();
  readonly #authors = new Map<string, Promise<string | undefined>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The map as it was reviewed, as far as the client was asked; undefined if there is none. */
  of(snapshot: Snapshot): Journey | undefined {
    const told = this.#told.get(snapshot.uri);
    return told && told.on === reviewOf(snapshot) ? told.journey : undefined;
  }

  /** True if the client has not yet been asked for this review. */
  lacks(snapshot: Snapshot): boolean {
    const on = reviewOf(snapshot);
    return this.keeps && on !== undefined && this.#told.get(snapshot.uri)?.on !== on;
  }

  /** Asks the client. Never rejects. */
  async learn(snapshot: Snapshot): Promise<void> {
    const { uri } = snapshot;
    const on = reviewOf(snapshot);
    if (on === undefined) return;
    const params: ReviewedTextParams = { uri, on: isoDate(on) };
    const text = await this.#connection.sendRequest<string | null>(reviewedTextRequest, params).catch(() => null);
    // Words for feelings and channels are taken from the libraries of today.
    const { libraries } = snapshot.journey;
    const journey = text === null ? undefined : joinJourney(uri, readYaml(text), libraries, []).journey;
    this.#told.set(uri, { on, journey });
  }

  /** The name under which the person commits to the file; undefined if that is not known. Never rejects. */
  author(uri: string): Promise<string | undefined> {
    if (!this.keeps) return Promise.resolve(undefined);
    const params: AuthorParams = { uri };
    const asked =
      this.#authors.get(uri) ??
      this.#connection.sendRequest<string | null>(authorRequest, params).then(
        name => name ?? undefined,
        () => undefined,
      );
    this.#authors.set(uri, asked);
    return asked;
  }

  /** Drops what is known: of a document that was closed, or of all. */
  forget(uri?: string): void {
    for (const known of [this.#told, this.#authors])
      if (uri === undefined) known.clear();
      else known.delete(uri);
  }
}

function reviewOf({ journey: { kind, root } }: Snapshot): number | undefined {
  return kind === 'map' ? lastReview(root)?.on : undefined;
}
