/** Wiring of what helps to read a map, and of formatting: colours by meaning, hints, lenses, layout. */
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type SemanticTokens,
  type SemanticTokensDelta,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { codeLenses, type LensCommands } from './features/code-lenses';
import { format } from './features/formatting/format';
import { formatOnEnter } from './features/formatting/on-enter';
import { inlayHints } from './features/inlay-hints';
import { semanticTokens, tokenEdits, tokensLegend } from './features/semantic-tokens';
import type { Snapshot } from './model/store';
import type { Finding } from './rules/diagnose';
import type { JourneySettings } from './settings';

/** Which of its answers the client asks for again when it is told to. */
export interface Refreshes {
  readonly tokens: boolean;
  readonly hints: boolean;
  readonly lenses: boolean;
}

export interface Reading {
  readonly settingsOf: (uri: string) => JourneySettings | Promise<JourneySettings>;
  readonly findingsOf: (snapshot: Snapshot) => Promise<readonly Finding[]>;
  readonly lensCommands: () => LensCommands;
  readonly refreshes: () => Refreshes;
  /** Days since 1970-01-01. */
  readonly today: () => number;
  /** Runs a handler on the newest version of an open document. */
  readonly on: <T>(
    uri: string,
    token: CancellationToken,
    empty: T,
    handle: (snapshot: Snapshot) => T | Promise<T>,
  ) => Promise<T>;
}

export const readingCapabilities: ServerCapabilities = {
  semanticTokensProvider: { legend: tokensLegend, full: { delta: true }, range: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
};

/** What `serveReading` is told later. */
export interface ReadingEvents {
  /** Something besides the text changed: settings, or a library. */
  readonly refresh: () => void;
  readonly closed: (uri: string) => void;
}

export function serveReading(connection: Connection, reading: Reading): ReadingEvents {
  const { settingsOf, findingsOf, lensCommands, refreshes, today, on } = reading;
  const { semanticTokens: tokens, inlayHint } = connection.languages;
  /** The tokens that each document was answered last. */
  const answered = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let answers = 0;

  function remember(uri: string, data: readonly number[]): string {
    const resultId = String(++answers);
    answered.set(uri, { resultId, data });
    return resultId;
  }

  tokens.on(({ textDocument: { uri } }, token) =>
    on<SemanticTokens | null>(uri, token, null, async snapshot => {
      const data = semanticTokens(snapshot, await findingsOf(snapshot));
      return { resultId: remember(uri, data), data };
    }),
  );
  tokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    on<SemanticTokens | SemanticTokensDelta | null>(uri, token, null, async snapshot => {
      const data = semanticTokens(snapshot, await findingsOf(snapshot));
      const last = answered.get(uri);
      const resultId = remember(uri, data);
      return last?.resultId === previousResultId
        ? { resultId, edits: tokenEdits(last.data, data) }
        : { resultId, data };
    }),
  );
  tokens.onRange(({ textDocument: { uri }, range }, token) =>
    on<SemanticTokens | null>(uri, token, null, async snapshot => ({
      data: semanticTokens(snapshot, await findingsOf(snapshot), range),
    })),
  );
  inlayHint.on(({ textDocument: { uri }, range }, token) =>
    on(uri, token, null, async snapshot => inlayHints(snapshot, range, (await settingsOf(uri)).inlayHints)),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    on(uri, token, null, async snapshot =>
      (await settingsOf(uri)).codeLens ? codeLenses(snapshot, lensCommands(), today()) : [],
    ),
  );
  connection.onDocumentFormatting(({ textDocument: { uri }, options }, token) =>
    on(uri, token, null, snapshot => format(snapshot, options)),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, options, range }, token) =>
    on(uri, token, null, snapshot => format(snapshot, options, range)),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, options }, token) =>
    on(uri, token, null, snapshot => formatOnEnter(snapshot, position, options)),
  );

  return {
    refresh: () => {
      const asked = refreshes();
      if (asked.tokens) void tokens.refresh();
      if (asked.hints) void inlayHint.refresh();
      if (asked.lenses) void connection.sendRequest(CodeLensRefreshRequest.type);
    },
    closed: uri => answered.delete(uri),
  };
}
