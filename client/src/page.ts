import * as vscode from 'vscode';
import { type Page, pageHtml } from './page-html';

/** The sign of the product, for tabs. */
export function tabIcon(extensionUri: vscode.Uri): Readonly<Record<'light' | 'dark', vscode.Uri>> {
  const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, 'media', 'icons', `journey-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}

/** Loads the page of a panel, from its beginning. @param root names its script and its style sheet as well */
export function loadPage(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  root: Page['root'],
  state: unknown,
): void {
  const { webview, title } = panel;
  const part = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  webview.html = pageHtml({
    root,
    script: part(`${root}.js`),
    style: part(`${root}.css`),
    cspSource: webview.cspSource,
    language: vscode.env.language,
    title,
    state,
  });
}
