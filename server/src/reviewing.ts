/** Wiring of the review: what there is to read off a map, and what mends a finding of it. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type ReviewOptions, reviewFix, reviewOf } from './features/review/review';
import type { Snapshot } from './model/store';
import { type ReviewFixParams, type ReviewParams, reviewFixRequest, reviewRequest } from './protocol';

export interface Reviewing {
  readonly optionsOf: (uri: string) => Promise<ReviewOptions>;
  /** Runs a handler on the newest version of an open document. */
  readonly on: <T>(
    uri: string,
    token: CancellationToken,
    empty: T,
    handle: (snapshot: Snapshot) => T | Promise<T>,
  ) => Promise<T>;
}

export function serveReview(connection: Connection, { optionsOf, on }: Reviewing): void {
  connection.onRequest(reviewRequest, ({ uri }: ReviewParams, token: CancellationToken) =>
    on(uri, token, null, async snapshot => reviewOf(snapshot, await optionsOf(uri))),
  );
  connection.onRequest(reviewFixRequest, ({ uri, ...fix }: ReviewFixParams, token: CancellationToken) =>
    on(uri, token, null, async snapshot => reviewFix(snapshot, fix, await optionsOf(uri))),
  );
}
