/** Wiring of what goes from place to place: references, rename, links, and the search over all maps. */
import {
  type CancellationToken,
  type Connection,
  type Location,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type WorkDoneProgressReporter,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { movedPaths } from './features/file-rename';
import { documentLinks } from './features/links';
import { highlights, referencesIn } from './features/references';
import { prepareRename, type Refusal, renameIn, renaming } from './features/rename';
import { selectionRanges } from './features/selection';
import { thingAt } from './features/thing';
import { type FileEdits, workspaceEdit } from './features/workspace-edit';
import { workspaceSymbols } from './features/workspace-symbols';
import type { Snapshot } from './model/store';
import type { WorkspaceFiles } from './workspace';

export interface Navigation {
  readonly files: WorkspaceFiles;
  /** The client takes versions with the edits of several documents. */
  readonly versionedEdits: () => boolean;
  /** Runs a handler on the newest version of an open document. */
  readonly on: <T>(
    uri: string,
    token: CancellationToken,
    empty: T,
    handle: (snapshot: Snapshot) => T | Promise<T>,
  ) => Promise<T>;
  /** Runs a handler of the whole workspace. */
  readonly guarded: <T>(name: string, empty: T, handle: () => Promise<T>) => Promise<T>;
}

export function navigationCapabilities(prepares: boolean): ServerCapabilities {
  const workDoneProgress = true;
  return {
    referencesProvider: { workDoneProgress },
    documentHighlightProvider: true,
    renameProvider: prepares ? { prepareProvider: true, workDoneProgress } : { workDoneProgress },
    documentLinkProvider: {},
    selectionRangeProvider: true,
    workspaceSymbolProvider: { workDoneProgress },
    workspace: {
      fileOperations: {
        willRename: {
          filters: [
            { pattern: { glob: '**/*.journey.{yaml,yml}', matches: 'file' } },
            { pattern: { glob: '**', matches: 'folder' } },
          ],
        },
      },
    },
  };
}

export function serveNavigation(connection: Connection, { files, on, guarded, versionedEdits }: Navigation): void {
  connection.onReferences(({ textDocument: { uri }, position, context, workDoneToken }, token, workDone) =>
    on<Location[] | null>(uri, token, null, async snapshot => {
      const thing = thingAt(snapshot, position);
      if (!thing) return [];
      const look = (each: Snapshot): Location[] => referencesIn(each, thing, context.includeDeclaration);
      if (!thing.shared) return look(snapshot);
      const progress = workDoneToken === undefined ? undefined : workDone;
      const search = { token, progress, title: `Looking for ${thing.id}`, about: thing.id };
      return (await files.search(search, look)) ?? null;
    }),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    on(uri, token, null, snapshot => highlights(snapshot, position)),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
    on(uri, token, null, snapshot => prepareRename(snapshot, position)),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName, workDoneToken }, token, workDone) =>
    on<WorkspaceEdit | ResponseError<void> | null>(uri, token, null, async snapshot => {
      const to = newName.trim();
      const thing = renaming(snapshot, position, to);
      if (!thing) return refusal('There is no id here that could be renamed');
      if ('refused' in thing) return refusal(thing.refused);
      const look = (each: Snapshot): (FileEdits | Refusal)[] => renameIn(each, thing, to);
      const progress = workDoneToken === undefined ? undefined : workDone;
      const found = thing.shared
        ? await files.search({ token, progress, title: `Renaming ${thing.id}`, about: thing.id, fresh: true }, look)
        : look(snapshot);
      if (!found) return null;
      const refused = found.find(each => 'refused' in each);
      return refused ? refusal(refused.refused) : workspaceEdit(found.filter(isEdits), versionedEdits());
    }),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) => on(uri, token, null, documentLinks));
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    on(uri, token, null, snapshot => selectionRanges(snapshot, positions)),
  );
  connection.onWorkspaceSymbol(({ query, workDoneToken }, token, workDone) =>
    guarded('workspace/symbol', null, async () => {
      const progress: WorkDoneProgressReporter | undefined = workDoneToken === undefined ? undefined : workDone;
      const title = 'Looking through all maps';
      return (await files.search({ token, progress, title }, each => workspaceSymbols(each, query))) ?? null;
    }),
  );
  connection.workspace.onWillRenameFiles(({ files: moves }, token) =>
    guarded('workspace/willRenameFiles', null, async () => {
      const search = { token, progress: undefined, title: 'Updating paths', fresh: true } as const;
      const edits = await files.search(search, each => movedPaths(each, moves));
      return edits && edits.length > 0 ? workspaceEdit(edits, versionedEdits()) : null;
    }),
  );
}

const isEdits = (each: FileEdits | Refusal): each is FileEdits => 'edits' in each;

const refusal = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message);
