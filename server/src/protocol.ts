/**
 * What this server speaks beyond LSP. Method names and plain types only: client and server carry different copies of
 * the JSON-RPC library, so each side builds its own request objects from these names.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Intent } from './intents';
import type { JourneyMap } from './model/map';

/** Client → server: the newest drawable map of a document. `ModelParams` → `ModelResult`, or null if it is not open. */
export const modelRequest = 'journey/model';
/** Server → client: the map of a document changed (its text, a library, or a setting). `ModelChange`. */
export const modelChanged = 'journey/didChangeModel';
/** Client → server: where an element stands. `LocateParams` → `Location` of LSP, or null. */
export const locateRequest = 'journey/locate';
/** Client → server: the key of the innermost drawn element at a position. `ElementAtParams` → string or null. */
export const elementAtRequest = 'journey/elementAt';
/** Client → server: what a person wants to change in the drawing, as text edits. `EditParams` → `EditResult`; no error. */
export const editRequest = 'journey/edit';
/** Client → server: the words of the language to choose from in menus. No params → `Choices`. */
export const choicesRequest = 'journey/choices';
/** Server → client: the text of a file, by way of the editor's file system. `ReadFileParams` → string or null. */
export const readFileRequest = 'journey/readFile';
/** Server → client: URIs of all journey files in the folders that are open. No params → strings. */
export const findFilesRequest = 'journey/findFiles';

/** `initializationOptions` of `initialize`. */
export interface InitializationOptions {
  /** The client answers `journey/readFile`; without it the Node entry reads `file:` URIs itself. */
  readonly readFile?: boolean;
  /** The client answers `journey/findFiles`; without it only open documents and the files that they name are known. */
  readonly findFiles?: boolean;
  /** The client asks for `journey/model` and wants `journey/didChangeModel`. */
  readonly model?: boolean;
  /** Command of the client that opens its completion list, to be run after a key that waits for a value. */
  readonly suggestCommand?: string;
  /** Commands of the client that code lenses run: `preview` with a URI, `references` with a URI and a position. */
  readonly lensCommands?: { readonly preview?: string; readonly references?: string };
}

export interface ModelParams {
  readonly uri: string;
}

export interface ModelChange {
  readonly uri: string;
  readonly version: number;
}

export interface ModelResult {
  /** Version of the document that was read. */
  readonly version: number;
  /** The newest map that could be drawn; null if there never was one. */
  readonly map: JourneyMap | null;
  /** Set while the text is broken: the map is an older one (or null), and this is why. */
  readonly broken?: Broken;
  /** What the checks say of the elements of `map`, those that can be placed on one. Empty while broken. */
  readonly marks: readonly Mark[];
}

export interface Broken {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}

export interface Mark {
  /** Key of the innermost element that carries it. */
  readonly key: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

export interface LocateParams {
  readonly uri: string;
  readonly key: string;
}

export interface ElementAtParams {
  readonly uri: string;
  readonly position: Position;
}

export interface EditParams {
  readonly uri: string;
  /** `ModelResult.version` of the drawing that the person saw. An older one than the document's is refused. */
  readonly version: number;
  readonly intent: Intent;
}

/**
 * The edits that do what was asked, or why nothing is done, in words to show to the person.
 *
 * `edit` holds `documentChanges` with the versions that they are for (null for a library that is not open), and nothing
 * where all is as asked already: apply it as one step of undo, if the versions still hold. `select` is the key, in the
 * map after the edit, of the element to select; null if it is gone.
 */
export type EditResult =
  | { readonly edit: WorkspaceEdit; readonly select: string | null }
  | { readonly refused: string };

/** Words with their meanings, in the order of the language. Ids of channels and personas are in the map itself. */
export interface Choices {
  readonly painTypes: readonly Choice[];
  readonly phases: readonly Choice[];
  readonly acts: readonly Choice[];
  readonly sizes: readonly Choice[];
  readonly statuses: readonly Choice[];
}

export interface Choice {
  readonly word: string;
  readonly doc: string;
}

export interface ReadFileParams {
  readonly uri: string;
}
