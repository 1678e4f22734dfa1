import { forms, isViewOptions, toViewOptions } from '../map/view/options';
import type { PreviewState, ToWebview } from './messages';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const paintNumbers = ['request', 'scale', 'width', 'height'] as const;
const mapLists = ['beliefs', 'villains', 'personas', 'channels', 'lanes', 'stages', 'opportunities', 'curves'] as const;

function isMap(value: unknown): boolean {
  return isFields(value) && typeof value.title === 'string' && mapLists.every(list => Array.isArray(value[list]));
}

function isCard(value: unknown): boolean {
  return (
    isFields(value) &&
    [value.kind, value.text].every(text => typeof text === 'string') &&
    [value.facts, value.findings].every(Array.isArray)
  );
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
    case 'modelDelta':
      return [value.stamp, value.since].every(Number.isInteger) && (value.delta === null || isFields(value.delta));
    case 'highlight':
      return (value.key === null || typeof value.key === 'string') && typeof value.reveal === 'boolean';
    case 'card':
      return typeof value.key === 'string' && (value.card === null || isCard(value.card));
    case 'paint':
      return typeof value.svg === 'string' && paintNumbers.every(name => Number.isFinite(value[name]));
    case 'copyImage':
      return true;
    case 'lock':
      return typeof value.locked === 'boolean';
    case 'form':
      return forms.some(form => form === value.form) && (value.with === undefined || typeof value.with === 'string');
    case 'others':
      return (
        Array.isArray(value.maps) &&
        Array.isArray(value.loaded) &&
        value.loaded.every(each => isFields(each) && (each.map === null || isMap(each.map)))
      );
    case 'options':
      return isViewOptions(value.options);
    case 'changed':
      return typeof value.version === 'number' && (value.select === null || typeof value.select === 'string');
    case 'refused':
    case 'stopped':
      return typeof value.message === 'string';
    default:
      return false;
  }
}

/** Whether a value is a state that this version of the page has kept. */
export function isPreviewState(value: unknown): value is PreviewState {
  if (!isFields(value) || value.schema !== 1) return false;
  const { uri, zoom, wordZoom, scroll, selected, locked, options } = value;
  return (
    typeof uri === 'string' &&
    Number.isFinite(zoom) &&
    (wordZoom === undefined || Number.isFinite(wordZoom)) &&
    Array.isArray(scroll) &&
    scroll.length === 2 &&
    scroll.every(Number.isFinite) &&
    (selected === undefined || typeof selected === 'string') &&
    (locked === undefined || typeof locked === 'boolean') &&
    (options === undefined || isViewOptions(options))
  );
}

/** A kept value with its options as this version has them, so that others lose the person nothing else. */
export function mended(value: unknown): unknown {
  return isFields(value) && value.options !== undefined ? { ...value, options: toViewOptions(value.options) } : value;
}

/** The state to begin with, from what the panel wrote into the page: all of it, or no more than the document's address. */
export function firstState(written: unknown): PreviewState {
  if (isPreviewState(written)) return written;
  const { uri = '', locked } = isFields(written) ? written : {};
  return { schema: 1, uri: String(uri), zoom: 1, scroll: [0, 0], ...(locked === true ? { locked } : {}) };
}
