/** A client and the real server, talking over two in-memory streams: whole-protocol tests without a process. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../server/src/protocol';
import { startServer } from '../../server/src/server';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initialization?: InitializationOptions;
  /** Files by URI, as the client's file system has them. Tests may change them. */
  readonly files?: Map<string, string>;
  /** Texts as they were reviewed, by URI and date: `file:///a.journey.yaml 2026-05-04`. Tests may change them. */
  readonly reviewed?: Map<string, string>;
  /** The name under which the person commits. */
  readonly author?: string;
  /** Answer to `workspace/configuration` for the section `journey` of a document. */
  readonly settings?: (asked: { readonly scopeUri?: string }) => unknown;
  /** Days since 1970-01-01. */
  readonly today?: number;
}

export class Client {
  readonly rpc: MessageConnection;
  readonly logs: string[] = [];
  initialized: InitializeResult | undefined;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Map<string, ((params: never) => void)[]>();
  readonly #received = new Map<string, unknown[]>();

  constructor(
    rpc: MessageConnection,
    { files = new Map(), reviewed = new Map(), settings = () => null, author }: ClientOptions,
  ) {
    this.rpc = rpc;
    rpc.onNotification((method, params) => this.#arrived(method, params));
    rpc.onUnhandledProgress(params => this.#arrived('$/progress', params));
    rpc.onRequest('journey/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
    rpc.onRequest('journey/author', () => author ?? null);
    rpc.onRequest('journey/reviewedText', (params: { uri: string; on: string }) => {
      this.#arrived('journey/reviewedText', params);
      return reviewed.get(`${params.uri} ${params.on}`) ?? null;
    });
    rpc.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(item => settings(item)),
    );
    rpc.onRequest('journey/findFiles', () => [...files.keys()]);
    rpc.onRequest('window/workDoneProgress/create', params => {
      this.#arrived('window/workDoneProgress/create', params);
      return null;
    });
    rpc.onRequest('client/registerCapability', () => null);
    rpc.onRequest('workspace/diagnostic/refresh', () => {
      this.#arrived('workspace/diagnostic/refresh', {});
      return null;
    });
  }

  /** The next notification of a method (or one that came already and nobody took). */
  next<T>(method: string): Promise<T> {
    const early = this.#received.get(method)?.shift();
    if (early !== undefined) return Promise.resolve(early as T);
    return new Promise(resolve => {
      this.#waiting.set(method, [...(this.#waiting.get(method) ?? []), resolve as (params: never) => void]);
    });
  }

  /** How many notifications and requests of a method came that nobody took. */
  untaken(method: string): number {
    return this.#received.get(method)?.length ?? 0;
  }

  open(uri: string, text: string): void {
    this.#documents.set(uri, TextDocument.create(uri, 'journey', 1, text));
    void this.rpc.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'journey', version: 1, text },
    });
  }

  /** Replaces a range, as typing does. */
  change(uri: string, range: Range, text: string): void {
    const before = this.#document(uri);
    const version = before.version + 1;
    const contentChanges = [{ range, text }];
    this.#documents.set(uri, TextDocument.update(before, contentChanges, version));
    void this.rpc.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Replaces the first occurrence of a text. */
  replace(uri: string, what: string, by: string): void {
    const document = this.#document(uri);
    const at = document.getText().indexOf(what);
    if (at < 0) throw new Error(`${JSON.stringify(what)} is not in ${uri}`);
    this.change(uri, { start: document.positionAt(at), end: document.positionAt(at + what.length) }, by);
  }

  close(uri: string): void {
    void this.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  /** Position of an offset. */
  place(uri: string, offset: number): { line: number; character: number } {
    return this.#document(uri).positionAt(offset);
  }

  /** Position of the first occurrence of a text, moved by `delta` characters. */
  at(uri: string, what: string, delta = 0): { line: number; character: number } {
    const document = this.#document(uri);
    return document.positionAt(document.getText().indexOf(what) + delta);
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.rpc.sendRequest(method, params as object);
  }

  /** Pulled diagnostics. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  async codes(uri: string): Promise<string[]> {
    return (await this.diagnostics(uri)).map(({ code }) => String(code));
  }

  async stop(): Promise<void> {
    await this.rpc.sendRequest('shutdown');
    this.rpc.end();
    this.rpc.dispose();
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  #arrived(method: string, params: unknown): void {
    if (method === 'window/logMessage') this.logs.push((params as { message: string }).message);
    const waiting = this.#waiting.get(method)?.shift();
    if (waiting) waiting(params as never);
    else this.#received.set(method, [...(this.#received.get(method) ?? []), params]);
  }
}

/** A client that pulls diagnostics, shows previews and reads files, unless told otherwise. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    readFile: () => Promise.resolve(undefined),
    today: () => options.today ?? 20_779,
    docs: 'file:///docs/rules.md',
  });
  const rpc = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const client = new Client(rpc, options);
  rpc.listen();
  client.initialized = await rpc.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true }, configuration: true },
    },
    initializationOptions: options.initialization ?? { readFile: true, model: true },
  });
  await rpc.sendNotification('initialized', {});
  return client;
}
