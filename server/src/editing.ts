/** Wiring of what the drawing asks to be changed. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { editFor } from './features/intents/edit';
import type { Snapshot } from './model/store';
import { type EditParams, type EditResult, editRequest } from './protocol';

export interface Editing {
  /** The newest version of a document, open or not. */
  readonly read: (uri: string) => Promise<Snapshot | undefined>;
  /** Runs a handler on the newest version of an open document. */
  readonly on: <T>(
    uri: string,
    token: CancellationToken,
    empty: T,
    handle: (snapshot: Snapshot) => T | Promise<T>,
  ) => Promise<T>;
}

export function serveEditing(connection: Connection, { read, on }: Editing): void {
  connection.onRequest<EditResult, unknown>(
    editRequest,
    (params: Partial<EditParams> | null, token: CancellationToken) =>
      on<EditResult>(String(params?.uri), token, { refused: 'Nothing was changed' }, snapshot =>
        editFor(snapshot, params?.version, params?.intent, read),
      ),
  );
}
