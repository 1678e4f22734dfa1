/**
 * The server's wiring: LSP requests in, features asked, answers out. Every handler works on the newest version of its
 * document, gives an empty answer where there is nothing to say, and never throws at the client.
 */
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type LocationLink,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientFacts, readClient } from './client-facts';
import { isoDate } from './dialect/dates';
import { serveEditing } from './editing';
import { codeActions, touching } from './features/code-actions';
import { complete, completionTriggers } from './features/completion/complete';
import { definition } from './features/definition';
import { toDiagnostics } from './features/diagnostics';
import { foldingRanges } from './features/folding';
import { hover } from './features/hover';
import { locate } from './features/locate';
import { elementAt, previewModel } from './features/preview';
import { refactorKinds } from './features/refactor/all';
import { signatureHelp, signatureRetriggers, signatureTriggers } from './features/signature';
import { documentSymbols, flatSymbols } from './features/symbols';
import { Findings } from './findings';
import { History } from './history';
import { Knowledge } from './knowledge';
import { type Snapshot, Store } from './model/store';
import { navigationCapabilities, serveNavigation } from './navigation';
import { servePortfolio } from './portfolio';
import {
  type ElementAtParams,
  elementAtRequest,
  historyChanged,
  type LocateParams,
  locateRequest,
  type ModelAnswer,
  type ModelChange,
  type ModelParams,
  modelChanged,
  modelRequest,
  readFileRequest,
} from './protocol';
import { readingCapabilities, serveReading } from './reading';
import { serveReview } from './reviewing';
import { ruleOf } from './rules/registry';
import { SentModels } from './sent-models';
import { Settings } from './settings';
import { WorkspaceFiles } from './workspace';
import { serveWorkspaceDiagnostics } from './workspace-diagnostics';

/** What the host of the server lends it. */
export interface Environment {
  /** Text of a file for clients that do not read files for us; undefined if it can't be had. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Days since 1970-01-01, where the person is. */
  readonly today: () => number;
  /** URI of the page that explains the rules, if it is at hand. */
  readonly docs: string | undefined;
}

/** Serves one client until it goes. */
export function startServer(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments(TextDocument);
  let client: ClientFacts = readClient({ capabilities: {} } as InitializeParams);
  const readFile = (uri: string): Promise<string | undefined> =>
    client.readsFiles ? readThrough(uri) : environment.readFile(uri);
  const store = new Store({ readFile });
  const settings = new Settings(connection);
  const files = new WorkspaceFiles(connection, store);
  const history = new History(connection);
  const knowledge = new Knowledge({ store, files, history, readFile });
  const findings = new Findings(settings, history, environment.today, settle);
  const models = new SentModels();
  const stale = new Set<string>();
  let telling = false;

  async function readThrough(uri: string): Promise<string | undefined> {
    try {
      return (await connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Brings the remarks on craft up to date, and lets the client ask for them. */
  function settle(uri: string): void {
    void guarded(uri, undefined, async () => {
      const snapshot = await store.snapshot(uri);
      if (!snapshot) return;
      await findings.settled(snapshot);
      if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
      announce([uri], []);
    });
  }

  /** Runs a handler on the newest version of a document; answers `empty` if it is not open, was cancelled, or failed. */
  async function on<T>(
    uri: string,
    token: CancellationToken,
    empty: T,
    handle: (snapshot: Snapshot) => T | Promise<T>,
  ): Promise<T> {
    return guarded(uri, empty, async () => {
      const snapshot = token.isCancellationRequested ? undefined : await store.snapshot(uri);
      return snapshot && !token.isCancellationRequested ? await handle(snapshot) : empty;
    });
  }

  /** Runs a handler; answers `empty` and logs why if it fails. */
  async function guarded<T>(name: string, empty: T, handle: () => Promise<T>): Promise<T> {
    try {
      return await handle();
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  }

  /** Tells the client, once the burst of events is over, which documents have something new. */
  function announce(uris: readonly string[], dependants: readonly string[]): void {
    for (const uri of [...uris, ...dependants]) stale.add(uri);
    if (dependants.length > 0 && client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    if (dependants.length > 0) reading.refresh();
    if (telling) return;
    telling = true;
    setImmediate(() => {
      telling = false;
      const changed = [...stale];
      stale.clear();
      for (const uri of changed) void tell(uri);
    });
  }

  async function tell(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (!document) return;
    if (client.wantsModel) {
      const change: ModelChange = { uri, version: document.version };
      await connection.sendNotification(modelChanged, change);
    }
    if (client.pullsDiagnostics) return;
    const never: CancellationToken = {
      isCancellationRequested: false,
      onCancellationRequested: () => ({ dispose: () => undefined }),
    };
    await on(uri, never, undefined, async snapshot => {
      const { version } = snapshot;
      const diagnostics = toDiagnostics(snapshot, await findings.now(snapshot), environment.docs);
      if (documents.get(uri)?.version === version) await connection.sendDiagnostics({ uri, version, diagnostics });
    });
  }

  connection.onInitialize(params => {
    client = readClient(params);
    settings.canPull = client.hasConfiguration;
    files.finds = client.findsFiles;
    history.keeps = client.keepsHistory;
    findings.tellsLater = client.refreshesDiagnostics || !client.pullsDiagnostics;
    const capabilities = { ...initializeResult.capabilities, ...navigationCapabilities(client.preparesRename) };
    return { ...initializeResult, capabilities };
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'journey' });
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    reading.refresh();
    workspaceChanged();
    announce(documents.keys(), []);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const dependants = changes.filter(({ uri }) => !documents.get(uri)).flatMap(({ uri }) => store.changed(uri));
    workspaceChanged();
    announce([], dependants);
  });

  documents.onDidOpen(({ document }) => announce([document.uri], store.open(document)));
  documents.onDidChangeContent(({ document }) => {
    workspaceChanged();
    announce([document.uri], store.changed(document.uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspaceChanged();
    announce([], store.close(uri));
    settings.forget(uri);
    findings.forget(uri);
    history.forget(uri);
    reading.closed(uri);
    models.forget(uri);
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument: { uri } }, token) =>
    on<{ kind: 'full'; items: ReturnType<typeof toDiagnostics> }>(
      uri,
      token,
      { kind: 'full', items: [] },
      async snapshot => ({
        kind: 'full',
        items: toDiagnostics(snapshot, await findings.now(snapshot), environment.docs),
      }),
    ),
  );
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
    on(uri, token, null, snapshot =>
      complete(snapshot, position, {
        snippets: client.snippets,
        today: isoDate(environment.today()),
        trigger: context?.triggerCharacter,
        again: client.suggestCommand,
      }),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    on(uri, token, null, async snapshot =>
      hover(snapshot, position, {
        findings: await findings.now(snapshot),
        rule: ruleOf,
        today: environment.today(),
        docs: environment.docs,
      }),
    ),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    on(uri, token, null, snapshot => (client.nestedSymbols ? documentSymbols(snapshot) : flatSymbols(snapshot))),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    on(uri, token, null, snapshot => foldingRanges(snapshot, client.foldingLimit)),
  );
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    on<LocationLink[] | Location[] | null>(uri, token, null, snapshot => {
      const links = definition(snapshot, position, documentOf);
      return client.definitionLinks
        ? links
        : links.map(link => ({ uri: link.targetUri, range: link.targetSelectionRange }));
    }),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
    on(uri, token, null, async snapshot => {
      const all = await findings.all(snapshot);
      return codeActions(snapshot, range, context, all, {
        snippets: client.snippetEdits,
        today: environment.today(),
        docs: environment.docs,
        changesCommand: client.changesCommand,
        reviewCommand: client.lensCommands.review,
        goToCommand: client.goToCommand,
        known: await knowledge.of(snapshot, new Set(touching(snapshot, range, all).map(({ code }) => code))),
        creates: client.createsFiles,
        versionOf: other => documents.get(other)?.version ?? null,
      });
    }),
  );
  connection.onSignatureHelp(({ textDocument: { uri }, position }, token) =>
    on(uri, token, null, snapshot => signatureHelp(snapshot, position)),
  );

  connection.onNotification(historyChanged, () => {
    history.forget();
    for (const uri of documents.keys()) settle(uri);
  });
  connection.onRequest<ModelAnswer | null, void>(
    modelRequest,
    ({ uri, since }: ModelParams, token: CancellationToken) =>
      on<ModelAnswer | null>(uri, token, null, async snapshot => {
        const result = previewModel(snapshot, await findings.now(snapshot), environment.today(), models.lastMap(uri));
        return models.answer(uri, result, since);
      }),
  );
  connection.onRequest(locateRequest, ({ uri, key, part }: LocateParams, token: CancellationToken) =>
    on(uri, token, null, snapshot => locate(snapshot, key, part, documentOf)),
  );
  connection.onRequest(elementAtRequest, ({ uri, position }: ElementAtParams, token: CancellationToken) =>
    on(uri, token, null, snapshot => elementAt(snapshot, position)),
  );

  serveEditing(connection, { read: uri => store.read(uri), on });
  serveNavigation(connection, { files, on, guarded, versionedEdits: () => client.versionedEdits });

  serveReview(connection, {
    optionsOf: async snapshot => ({
      settings: await settings.of(snapshot.uri),
      today: environment.today(),
      snippets: client.snippetEdits,
      docs: environment.docs,
      known: await knowledge.of(snapshot),
    }),
    findingsOf: snapshot => findings.all(snapshot),
    on,
  });

  const reading = serveReading(connection, {
    settingsOf: uri => settings.of(uri),
    findingsOf: snapshot => findings.now(snapshot),
    lensCommands: () => client.lensCommands,
    refreshes: () => client.refreshes,
    today: environment.today,
    on,
  });

  const problemsChanged = serveWorkspaceDiagnostics(connection, {
    files,
    findingsOf: snapshot => findings.all(snapshot),
    settings: () => settings.of(),
    docs: environment.docs,
    guarded,
  });
  const portfolioChanged = servePortfolio(connection, { files, store, today: environment.today, guarded });

  /** A text, a file or a setting changed. */
  function workspaceChanged(): void {
    problemsChanged();
    portfolioChanged();
  }

  /** A document that was read as a library, to convert offsets in it. */
  function documentOf(uri: string): TextDocument | undefined {
    const text = store.textOf(uri);
    return documents.get(uri) ?? (text === undefined ? undefined : TextDocument.create(uri, 'journey', 0, text));
  }

  documents.listen(connection);
  connection.listen();
}

const initializeResult: InitializeResult = {
  serverInfo: { name: 'Journey Map' },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: 'journey', interFileDependencies: true, workspaceDiagnostics: true },
    completionProvider: { triggerCharacters: [...completionTriggers] },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    definitionProvider: true,
    ...readingCapabilities,
    signatureHelpProvider: { triggerCharacters: [...signatureTriggers], retriggerCharacters: [...signatureRetriggers] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll, ...refactorKinds] },
  },
};
