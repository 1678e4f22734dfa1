import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startApp } from './app';
import type { LanguageServer } from './language-server';

let server: LanguageServer | undefined;

/** Entry of the extension where Node runs: the server is a process of its own, reached over IPC. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  server = startApp(context, {
    createClient: options =>
      new LanguageClient('journey', 'Journey Map', { module, transport: TransportKind.ipc }, options),
    openPreview: process.env.JOURNEY_MAP_OPEN_PREVIEW === '1',
  });
}

/** Gives the server time to end in order. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
