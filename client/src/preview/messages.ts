import { isViewOptions } from '../../../media/map/view/options';
import type { FromWebview, PreviewState } from '../../../media/preview/messages';

/** Guards what a webview posts. */
export function isFromWebview(value: unknown): value is FromWebview {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
      return true;
    case 'reveal':
    case 'edit':
    case 'references':
      return (
        typeof value.uri === 'string' &&
        typeof value.key === 'string' &&
        (value.part === undefined || typeof value.part === 'string')
      );
    case 'revealProblem':
      return typeof value.uri === 'string';
    case 'change':
      // What the intent says is the server's to judge.
      return typeof value.uri === 'string' && typeof value.version === 'number' && isRecord(value.intent);
    case 'history':
      return typeof value.uri === 'string' && (value.way === 'undo' || value.way === 'redo');
    case 'options':
      return typeof value.uri === 'string' && isViewOptions(value.options);
    case 'compare':
      return (
        typeof value.uri === 'string' && Array.isArray(value.with) && value.with.every(each => typeof each === 'string')
      );
    case 'card':
      return typeof value.uri === 'string' && typeof value.key === 'string';
    case 'picture':
      return typeof value.uri === 'string' && (value.png === undefined || value.png instanceof Uint8Array);
    case 'painted':
      return (
        typeof value.uri === 'string' &&
        typeof value.request === 'number' &&
        (value.png instanceof Uint8Array || typeof value.fault === 'string')
      );
    case 'fix':
      return isFix(value);
    case 'drawn':
      return typeof value.uri === 'string' && typeof value.version === 'number';
    default:
      return false;
  }
}

/** Guards what VS Code kept of a webview over a reload; it may stem from another version of the extension. */
export function isPreviewState(value: unknown): value is PreviewState {
  return (
    isRecord(value) &&
    value.schema === 1 &&
    typeof value.uri === 'string' &&
    isNumber(value.zoom) &&
    value.zoom > 0 &&
    (value.wordZoom === undefined || isNumber(value.wordZoom)) &&
    Array.isArray(value.scroll) &&
    value.scroll.length === 2 &&
    value.scroll.every(isNumber) &&
    (value.selected === undefined || typeof value.selected === 'string') &&
    (value.locked === undefined || typeof value.locked === 'boolean') &&
    // The page mends what another version has kept of these.
    (value.options === undefined || isRecord(value.options))
  );
}

function isFix({ uri, version, code, title, position }: Record<string, unknown>): boolean {
  return (
    [uri, code, title].every(text => typeof text === 'string') &&
    Number.isInteger(version) &&
    isRecord(position) &&
    Number.isInteger(position.line) &&
    Number.isInteger(position.character)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
