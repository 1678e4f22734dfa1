/**
 * Problems of all maps of the workspace, open or not (LSP `workspace/diagnostic`), for those who ask for them by setting.
 *
 * A file is looked at again only if it, a library that it uses, or a setting changed: else its report is `unchanged`.
 * Where nothing changed the answer waits until something does, so that a client that asks again and again costs nothing.
 */
import type { CancellationToken, Connection, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { toDiagnostics } from './features/diagnostics';
import type { Snapshot } from './model/store';
import type { Finding } from './rules/diagnose';
import type { JourneySettings } from './settings';
import type { WorkspaceFiles } from './workspace';

export interface Workspace {
  readonly files: WorkspaceFiles;
  readonly findingsOf: (snapshot: Snapshot) => Promise<readonly Finding[]>;
  /** Settings of the workspace as a whole. */
  readonly settings: () => JourneySettings | Promise<JourneySettings>;
  readonly docs: string | undefined;
  /** Runs a handler of the whole workspace. */
  readonly guarded: <T>(name: string, empty: T, handle: () => Promise<T>) => Promise<T>;
}

/** Milliseconds without a change after which all maps are looked at again: a library may have many users. */
const PAUSE = 500;
/** So many reports are told at once. */
const CHUNK = 25;

/** What was found last in a file. The same findings are the same array. */
interface Told {
  readonly findings: readonly Finding[];
  readonly resultId: string;
}

/** @returns what is to be called whenever a text, a file or a setting changed. */
export function serveWorkspaceDiagnostics(
  connection: Connection,
  { files, findingsOf, settings, docs, guarded }: Workspace,
): () => void {
  const told = new Map<string, Told>();
  let results = 0;
  let changes = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<() => void>();

  function changed(): void {
    changes++;
    clearTimeout(pause);
    if (waiting.size > 0) pause = setTimeout(wake, PAUSE);
  }

  function wake(): void {
    for (const each of waiting) each();
    waiting.clear();
  }

  /** Until something changed since, or the client lost interest. */
  function change(since: number, token: CancellationToken): Promise<void> {
    return new Promise(resolve => {
      if (token.isCancellationRequested) return resolve();
      waiting.add(resolve);
      token.onCancellationRequested(() => resolve());
      if (changes === since) return;
      clearTimeout(pause);
      pause = setTimeout(wake, PAUSE);
    });
  }

  async function report(snapshot: Snapshot, before: string | undefined): Promise<WorkspaceDocumentDiagnosticReport> {
    const { uri } = snapshot;
    const findings = await findingsOf(snapshot);
    const last = told.get(uri);
    const resultId = last?.findings === findings ? last.resultId : String(++results);
    told.set(uri, { findings, resultId });
    const version = snapshot.file ? null : snapshot.version;
    return resultId === before
      ? { kind: 'unchanged', uri, version, resultId }
      : { kind: 'full', uri, version, resultId, items: toDiagnostics(snapshot, findings, docs) };
  }

  connection.languages.diagnostics.onWorkspace(({ previousResultIds, workDoneToken }, token, workDone, partial) =>
    guarded<{ items: WorkspaceDocumentDiagnosticReport[] }>('workspace/diagnostic', { items: [] }, async () => {
      const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      for (;;) {
        const since = changes;
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        let news = false;
        const add = (item: WorkspaceDocumentDiagnosticReport): void => {
          news ||= item.kind === 'full';
          items.push(item);
          if (partial && news && items.length >= CHUNK) partial.report({ items: items.splice(0) });
        };
        const gone = new Set(before.keys());
        const progress = workDoneToken === undefined ? undefined : workDone;
        const search = { token, progress, title: 'Checking all maps', patient: true } as const;
        if ((await settings()).problems === 'workspace')
          await files.search(search, async snapshot => {
            gone.delete(snapshot.uri);
            add(await report(snapshot, before.get(snapshot.uri)));
            return [];
          });
        if (token.isCancellationRequested) return { items: [] };
        for (const uri of gone) {
          told.delete(uri);
          add({ kind: 'full', uri, version: null, items: [] });
        }
        if (news && partial) partial.report({ items: items.splice(0) });
        if (news) return { items };
        await change(since, token);
        if (token.isCancellationRequested) return { items: [] };
      }
    }),
  );
  return changed;
}
