/**
 * What this server speaks beyond LSP. Method names and plain types only: client and server carry different copies of
 * the JSON-RPC library, so each side builds its own request objects from these names.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Intent } from './intents';
import type { Delta } from './model/delta';
import type { Evidence, JourneyMap, Review as MapReview } from './model/map';
import type { Reading } from './rules/rule';

/** Client → server: the newest drawable map of a document. `ModelParams` → `ModelAnswer`, or null if it is not open. */
export const modelRequest = 'journey/model';
/** Server → client: the map of a document changed (its text, a library, or a setting). `ModelChange`. */
export const modelChanged = 'journey/didChangeModel';
/** Client → server: where an element stands. `LocateParams` → `Located`, or null if it is gone. */
export const locateRequest = 'journey/locate';
/** Client → server: the key of the innermost drawn element at a position. `ElementAtParams` → string or null. */
export const elementAtRequest = 'journey/elementAt';
/** Client → server: what a person wants to change in the drawing, as text edits. `EditParams` → `EditResult`; no error. */
export const editRequest = 'journey/edit';
/** Client → server: what there is to read off a map. `ReviewParams` → `Review`, or null if it is not open, or no map. */
export const reviewRequest = 'journey/review';
/**
 * Client → server: what mends a finding of a review. `ReviewFixParams` → `WorkspaceEdit` of LSP, or null if the document
 * has moved on since, or there is no such fix.
 */
export const reviewFixRequest = 'journey/reviewFix';
/** Client → server: all there is to know of an element of the drawing. `CardParams` → `Card`, or null if it is gone. */
export const cardRequest = 'journey/card';
/** Client → server: all maps of the workspace, each in short. `{}` → `Portfolio`. */
export const portfolioRequest = 'journey/portfolio';
/** Server → client: maps that were read for an answer to `journey/portfolio` that takes its time. `PortfolioPart`. */
export const portfolioPart = 'journey/portfolioPart';
/** Server → client: what was answered last to `journey/portfolio` may hold no more. Once for each answer. No params. */
export const portfolioChanged = 'journey/didChangePortfolio';
/** Server → client: the text of a file, by way of the editor's file system. `ReadFileParams` → string or null. */
export const readFileRequest = 'journey/readFile';
/** Server → client: URIs of all journey files in the folders that are open. No params → strings. */
export const findFilesRequest = 'journey/findFiles';

/**
 * Server → client: the text of a file as it was committed with a review, by way of the editor's own version control.
 * `ReviewedTextParams` → string, or null if there is no history or the review is not in it yet.
 */
export const reviewedTextRequest = 'journey/reviewedText';
/**
 * Server → client: the name under which the person commits to the repository of a file. `AuthorParams` → string or null.
 */
export const authorRequest = 'journey/author';
/** Client → server: what was committed is another than before. No params. */
export const historyChanged = 'journey/didChangeHistory';

/** `initializationOptions` of `initialize`. */
export interface InitializationOptions {
  /** The client answers `journey/readFile`; without it the Node entry reads `file:` URIs itself. */
  readonly readFile?: boolean;
  /** The client answers `journey/findFiles`; without it only open documents and the files that they name are known. */
  readonly findFiles?: boolean;
  /** The client answers `journey/reviewedText` and `journey/author`, and sends `journey/didChangeHistory`. */
  readonly history?: boolean;
  /** Command of the client that shows what changed since a review: with a URI and an ISO date. */
  readonly changesCommand?: string;
  /** Command of the client that puts the cursor to a place: with a URI and a position. */
  readonly goToCommand?: string;
  /** The client asks for `journey/model` and wants `journey/didChangeModel`. */
  readonly model?: boolean;
  /** Command of the client that opens its completion list, to be run after a key that waits for a value. */
  readonly suggestCommand?: string;
  /** Commands of the client that code lenses run: `preview` and `review` with a URI, `references` with a position too. */
  readonly lensCommands?: { readonly preview?: string; readonly review?: string; readonly references?: string };
}

export interface ModelParams {
  readonly uri: string;
  /** `stamp` of an answer that the client has: what is as it was there is not sent again. Without it all is sent. */
  readonly since?: number;
}

/** A whole model, or what makes one out of that of an earlier answer. */
export type ModelAnswer = (ModelResult & { readonly stamp: number }) | ModelDelta;

export interface ModelDelta {
  readonly stamp: number;
  /** The `stamp` of that earlier answer: the one that was asked for. */
  readonly since: number;
  /** From its `ModelResult` to the one of this answer; null if they say the same. */
  readonly delta: Delta | null;
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
  /** One part of the element, as in `SetIntent`: `says`, `emotion`, `backstage/1`. */
  readonly part?: string;
}

/** A place that holds an element or a part of it; in the document or in a library. */
export interface Located {
  readonly uri: string;
  readonly range: Range;
  /** What of it is drawn: the words, without the quotes around them. */
  readonly text: Range;
  /** Where its id, or the name that it follows from, begins, if it has one: there its references can be asked for. */
  readonly id?: Position;
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

export interface ReviewParams {
  readonly uri: string;
}

/** A whole-map reading: the seven things to read off a map, and the map itself. */
export interface Review {
  /** Version of the document that was read. */
  readonly version: number;
  /** Title of the map; empty if it has none. */
  readonly title: string;
  /** How many findings there are, those left out of the groups too. */
  readonly count: number;
  readonly groups: readonly ReviewGroup[];
}

export interface ReviewGroup {
  readonly id: Reading;
  readonly title: string;
  /** What it tells, in one sentence. */
  readonly about: string;
  /** The reading in a few words: `2 low points, the lowest −2 in Buy`. */
  readonly summary: string;
  /** What the map itself says. A place of which a finding of the group tells is not told of twice. */
  readonly facts: readonly ReviewFact[];
  /** What the rules say, the weightiest first. */
  readonly findings: readonly ReviewFinding[];
  /** How many more findings there are than a list can hold. */
  readonly more: number;
}

export interface ReviewFact {
  readonly text: string;
  readonly range: Range;
}

export interface ReviewFinding {
  readonly code: string;
  readonly severity: Mark['severity'];
  readonly message: string;
  readonly range: Range;
  /** The touchpoint, stage, persona … that it stands in, by its name. */
  readonly element?: string;
  /** Why the rule asks for it, and what this rests on. */
  readonly why: string;
  readonly source: string;
  /** Link to the page that explains the rule. */
  readonly docs?: string;
  readonly fixes: readonly ReviewFix[];
}

export interface ReviewFix {
  readonly title: string;
  /** The one right answer. */
  readonly preferred?: true;
}

/** A fix, named by what the review said of it. */
export interface ReviewFixParams {
  readonly uri: string;
  readonly version: number;
  readonly code: string;
  readonly position: Position;
  readonly title: string;
}

export interface AuthorParams {
  readonly uri: string;
}

export interface ReviewedTextParams {
  readonly uri: string;
  /** ISO date of the review. */
  readonly on: string;
}

export interface CardParams {
  readonly uri: string;
  readonly key: string;
}

export interface Card {
  readonly key: string;
  /** Version of the document that was read. */
  readonly version: number;
  /** What people call it: `touchpoint`, `pain point`. */
  readonly kind: string;
  /** Its whole text, as written. */
  readonly text: string;
  /** What else the map says of it, by the keys of the language. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** What backs it, where it can be backed: names of its sources. */
  readonly proof?: { readonly standing: Evidence; readonly sources: readonly string[] };
  /** What the checks say. A fix is applied by `journey/reviewFix`. */
  readonly findings: readonly Omit<ReviewFinding, 'element'>[];
}

/** All files of the workspace that could be maps, by URI. */
export interface Portfolio {
  readonly maps: readonly MapSummary[];
  /** Those that are none, or can't be read. */
  readonly others: readonly OtherFile[];
}

/** Maps that will be in the answer, each told once. */
export interface PortfolioPart {
  readonly maps: readonly MapSummary[];
}

/** A map in short. */
export interface MapSummary {
  readonly uri: string;
  readonly title: string;
  readonly type: JourneyMap['type'];
  readonly status: JourneyMap['status'];
  readonly owner?: string;
  readonly review: MapReview;
  /** Names of its personas. */
  readonly personas: readonly string[];
  /** Its stages, each with the mean of what the primary persona feels there, if anything is told of that. */
  readonly stages: readonly { readonly name: string; readonly emotion?: number }[];
  readonly touchpoints: number;
  /** Severities of the pains that no finished opportunity mends: 1 to 3, or 0 where none is told. */
  readonly pains: readonly number[];
  /** Opportunities of much impact and little effort that are neither done nor dropped. */
  readonly quickWins: number;
  readonly related: readonly RelatedMap[];
  /** Why its text can't be read at the moment: the rest is of an earlier one. */
  readonly problem?: string;
}

/** A map that another one names: its `next`, `future`, `current`, `parent` or `variant` one. */
export interface RelatedMap {
  readonly role: string;
  readonly uri: string;
}

export interface OtherFile {
  readonly uri: string;
  /** A library; a text that never could be read; an empty one; one that is no journey; one that can't be had. */
  readonly kind: 'library' | 'broken' | 'empty' | 'foreign' | 'unreadable';
  /** What is wrong with a broken one. */
  readonly problem?: string;
}

export interface ReadFileParams {
  readonly uri: string;
}
