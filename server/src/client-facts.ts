import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';
import type { Refreshes } from './reading';

/** What the client can do, as far as the server asks. */
export interface ClientFacts {
  readonly readsFiles: boolean;
  readonly findsFiles: boolean;
  readonly keepsHistory: boolean;
  readonly changesCommand: string | undefined;
  readonly goToCommand: string | undefined;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly preparesRename: boolean;
  readonly wantsModel: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly suggestCommand: string | undefined;
  readonly lensCommands: NonNullable<InitializationOptions['lensCommands']>;
  readonly refreshes: Refreshes;
  readonly snippets: boolean;
  readonly snippetEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly foldingLimit: number | undefined;
}

/** What the client told of itself when it came. */
export function readClient({
  capabilities: { textDocument, workspace },
  initializationOptions,
}: InitializeParams): ClientFacts {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  return {
    readsFiles: options.readFile === true,
    findsFiles: options.findFiles === true,
    keepsHistory: options.history === true,
    changesCommand: options.changesCommand,
    goToCommand: options.goToCommand,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    wantsModel: options.model === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    suggestCommand: options.suggestCommand,
    lensCommands: options.lensCommands ?? {},
    refreshes: {
      tokens: workspace?.semanticTokens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    },
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
  };
}
