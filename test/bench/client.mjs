/** An editor as a language server sees it: one document that is typed in; what comes back can be timed. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createProtocolConnection } from 'vscode-languageserver/node';

const capabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: {},
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: {},
    formatting: {},
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

/**
 * Starts a server, opens a document and waits for its first diagnostics.
 * @returns the client, and how long that took in milliseconds.
 */
export async function startClient(server, uri, text) {
  const began = performance.now();
  const client = new Client(server, uri);
  await client.open(server, text);
  return { client, took: performance.now() - began };
}

class Client {
  #child;
  #connection;
  #uri;
  #version = 1;
  #offered = {};
  /** Settles with the diagnostics that a server sends of its own accord for the newest version. */
  #pushed;

  constructor({ args, settings = {}, answers = {} }, uri) {
    this.#uri = uri;
    this.#child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createProtocolConnection(this.#child.stdout, this.#child.stdin);
    this.#connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ section }) => settings[section] ?? null),
    );
    for (const [method, answer] of Object.entries(answers)) this.#connection.onRequest(method, answer);
    this.#connection.onRequest(() => null);
    this.#connection.listen();
  }

  async open({ initializationOptions = {} }, text) {
    const { capabilities: offered } = await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
      initializationOptions,
    });
    this.#offered = offered;
    await this.#connection.sendNotification('initialized', {});
    this.#expectPush();
    const textDocument = { uri: this.#uri, languageId: 'journey', version: this.#version, text };
    void this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.diagnostics();
  }

  /** True if the server has a capability, by its name in LSP. */
  offers(capability) {
    return Boolean(this.#offered[capability]);
  }

  get version() {
    return this.#version;
  }

  /** Puts a text in the place of what stands on a line between two columns. */
  edit(line, from, to, text) {
    this.#version++;
    this.#expectPush();
    void this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
    });
  }

  /** The diagnostics of the newest text: asked for or waited for, whichever the server offers. */
  diagnostics() {
    return this.offers('diagnosticProvider') ? this.request('textDocument/diagnostic') : this.#pushed;
  }

  /** Asks something about the document. */
  request(method, more = {}) {
    return this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, ...more });
  }

  /** Asks something about the whole workspace. */
  requestAll(method, params) {
    return this.#connection.sendRequest(method, params);
  }

  /** Asks something that takes the bare URI. */
  ask(method, more = {}) {
    return this.#connection.sendRequest(method, { uri: this.#uri, ...more });
  }

  on(method, handler) {
    this.#connection.onNotification(method, handler);
  }

  /** The most memory that the server has had so far, in MB; what it has now where the system does not keep the peak. */
  memory() {
    const pid = String(this.#child.pid);
    if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'rss=', '-p', pid])) / 1024;
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  }

  /** Processor time that the server has taken so far, in ms; undefined where the system does not tell. */
  processorTime() {
    if (process.platform !== 'linux') return undefined;
    const tasks = `/proc/${this.#child.pid}/task`;
    const nanoseconds = readdirSync(tasks).map(task =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
  }

  async stop() {
    const gone = once(this.#child, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await gone;
    this.#connection.dispose();
  }

  #expectPush() {
    this.#pushed = new Promise(resolve =>
      this.#connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }) => {
        if (version === undefined || version === this.#version) resolve(diagnostics);
      }),
    );
  }
}
