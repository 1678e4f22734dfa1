/** Wiring of the review: what there is to read off a map or off one element of it, and what mends a finding. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { elementCard } from './features/element-card';
import { type ReviewOptions, reviewFix, reviewOf } from './features/review/review';
import type { Snapshot } from './model/store';
import {
  type CardParams,
  cardRequest,
  type ReviewFixParams,
  type ReviewParams,
  reviewFixRequest,
  reviewRequest,
} from './protocol';
import type { Finding } from './rules/diagnose';

export interface Reviewing {
  readonly optionsOf: (snapshot: Snapshot) => Promise<ReviewOptions>;
  readonly findingsOf: (snapshot: Snapshot) => Promise<readonly Finding[]>;
  /** Runs a handler on the newest version of an open document. */
  readonly on: <T>(
    uri: string,
    token: CancellationToken,
    empty: T,
    handle: (snapshot: Snapshot) => T | Promise<T>,
  ) => Promise<T>;
}

export function serveReview(connection: Connection, { optionsOf, findingsOf, on }: Reviewing): void {
  connection.onRequest(reviewRequest, ({ uri }: ReviewParams, token: CancellationToken) =>
    on(uri, token, null, async snapshot => reviewOf(snapshot, await optionsOf(snapshot))),
  );
  connection.onRequest(cardRequest, ({ uri, key }: CardParams, token: CancellationToken) =>
    on(uri, token, null, async snapshot =>
      elementCard(snapshot, key, await findingsOf(snapshot), await optionsOf(snapshot)),
    ),
  );
  connection.onRequest(reviewFixRequest, ({ uri, ...fix }: ReviewFixParams, token: CancellationToken) =>
    on(uri, token, null, async snapshot => reviewFix(snapshot, fix, await optionsOf(snapshot))),
  );
}
