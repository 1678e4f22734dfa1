import type { PreviewState, ToWebview } from './messages';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mapLists = ['beliefs', 'villains', 'personas', 'channels', 'lanes', 'stages', 'opportunities', 'curves'] as const;

function isMap(value: unknown): boolean {
  return isFields(value) && typeof value.title === 'string' && mapLists.every(list => Array.isArray(value[list]));
}

/** Whether a message is one that the panel sends: `window` hears other voices as well. */
export function isToWebview(value: unknown): value is ToWebview {
  if (!isFields(value) || typeof value.uri !== 'string') return false;
  switch (value.type) {
    case 'model':
      return (
        typeof value.version === 'number' &&
        (value.map === null || isMap(value.map)) &&
        (value.broken === undefined || (isFields(value.broken) && typeof value.broken.message === 'string')) &&
        Array.isArray(value.marks)
      );
    case 'highlight':
      return (value.key === null || typeof value.key === 'string') && typeof value.reveal === 'boolean';
    case 'stopped':
      return typeof value.message === 'string';
    default:
      return false;
  }
}

/** Whether a value is a state that this version of the page has kept. */
export function isPreviewState(value: unknown): value is PreviewState {
  if (!isFields(value) || value.schema !== 1) return false;
  const { uri, zoom, scroll, selected } = value;
  return (
    typeof uri === 'string' &&
    Number.isFinite(zoom) &&
    Array.isArray(scroll) &&
    scroll.length === 2 &&
    scroll.every(Number.isFinite) &&
    (selected === undefined || typeof selected === 'string')
  );
}

/** The address of the document in the state that the page was written with, where no more than that is known. */
export function uriOf(value: unknown): string {
  return isFields(value) && typeof value.uri === 'string' ? value.uri : '';
}
