import type * as vscode from 'vscode';

/** What is loaded when something is exported or imported, and not when the extension starts. */
export type ExportBundle = typeof import('./bundle');

let loaded: ExportBundle | undefined;

/** The part of the extension that knows the formats. */
export function loadExports(context: Pick<vscode.ExtensionContext, 'asAbsolutePath'>): ExportBundle {
  loaded ??= require(context.asAbsolutePath('dist/export.js')) as ExportBundle;
  return loaded;
}
