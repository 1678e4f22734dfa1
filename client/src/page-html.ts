import { escaped } from '../../media/export/escaped';

/** On the desktop and on the web alike, which is more than the types of either alone can say. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

export interface Page {
  /** Id of the element that the page's script fills. */
  readonly root: 'preview' | 'portfolio';
  readonly script: string;
  readonly style: string;
  /** What the webview's own files come from, as VS Code names it for the policy. */
  readonly cspSource: string;
  readonly language: string;
  readonly title: string;
  /** What the page begins with, as JSON. */
  readonly state: unknown;
}

/** The page of a panel. It is set once; all that follows comes by messages. */
export function pageHtml({ root, script, style, cspSource, language, title, state }: Page): string {
  const nonce = newNonce();
  const policy = [
    `default-src 'none'`,
    `img-src ${cspSource} data:`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body data-vscode-context="${escaped(JSON.stringify({ preventDefaultContextMenuItems: true }))}">
<div id="${root}" data-state="${encodeURIComponent(JSON.stringify(state ?? null))}"></div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
