/**
 * What a rule is. A rule is one file: its code, reason and source, examples, its check, and what mends it. Problems of
 * J1xx and J2xx are found by the readers of the text on their way; their rules say the rest.
 */
import type { Edit } from '../edits/edit';
import type { Journey, Stage } from '../model/journey';
import type { Snapshot } from '../model/store';
import type { Problem, Span } from '../yaml/node';
import type { Thresholds } from './thresholds';

export type { Edit };

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Severities, the loudest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How much is said about the craft (J4xx): only what is wrong, what is worth a look too, or every hint. */
export type Advice = 'quiet' | 'recommended' | 'thorough';

/** Settings of the checks; the section `journey` of the editor's configuration. */
export interface RuleSettings {
  /** Severity by code, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly advice: Advice;
  /** Numbers from which on rules say something, by code and name (`J404.stages`): those that are not the default. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Words beside the English ones that J402, J408, J438 and J446 look for, by code. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export const defaultSettings: RuleSettings = { rules: {}, advice: 'recommended', thresholds: {}, words: {} };

/** Reports a problem of the rule whose check was given it. */
export type Report = (
  at: Span,
  message: string,
  more?: Pick<Problem, 'data' | 'related' | 'unnecessary' | 'about'>,
) => void;

export interface MapCheck {
  readonly journey: Journey;
  readonly settings: RuleSettings;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** The map as it was when it was last reviewed, where the editor keeps a history. */
  readonly earlier?: Journey | undefined;
}

/** The seven things to read off a map, in the order of a review, and the map itself: its scope, proof and upkeep. */
export type Reading = 'expectations' | 'needless' | 'lows' | 'handOffs' | 'time' | 'truths' | 'highs' | 'map';

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** Another severity in a draft; without it remarks on craft are at most information there. */
  readonly inDraft?: Severity;
  /** What is wrong, in a few words: the heading of its documentation. */
  readonly title: string;
  /** Where a review of the map tells of it. */
  readonly reads: Reading;
  /** The reason in one sentence that a marketer understands. */
  readonly why: string;
  /** What the reason rests on. */
  readonly source: string;
  /** A text that has the problem, and the same text mended. */
  readonly bad: string;
  readonly good: string;
  /** The text as it was when it was reviewed. */
  readonly earlier?: string;
  /** Files that the examples name, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
  /** Numbers that decide whether it fires; each is a setting. */
  readonly thresholds?: Thresholds;
  /** The English words that it looks for; more are a setting. */
  readonly words?: readonly string[];
  /** Codes that say more of the same cause: where one of them is shown, this rule is silent. */
  readonly yieldsTo?: readonly string[];
  /** Looks at one stage, by its own text alone: run once for each text of a stage. */
  readonly stage?: (stage: Stage, report: Report) => void;
  /** Looks at the whole map. */
  readonly map?: (check: MapCheck, report: Report) => void;
  readonly fixes?: (problem: Problem, context: FixContext) => readonly Fix[];
}

export interface FixContext {
  readonly snapshot: Snapshot;
  /** The client can take edits with tab stops. */
  readonly snippets: boolean;
  readonly today: number;
  /** Command of the client that shows what changed since a review: with the URI of the map and an ISO date. */
  readonly changesCommand?: string | undefined;
  /** Command of the client that opens the review of a map: with its URI. */
  readonly reviewCommand?: string | undefined;
  /** Command of the client that puts the cursor to a place: with a URI and a position. */
  readonly goToCommand?: string | undefined;
  /** The name under which the person commits, if the editor keeps a history. */
  readonly author?: string | undefined;
  /** Files that paths which lead nowhere may mean, the likeliest first, by the URI that they lead to. */
  readonly instead?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Texts of the files that KPIs are taken from, by URI. */
  readonly data?: ReadonlyMap<string, string> | undefined;
}

/** What fixes may have to know beyond the document. */
export type Known = Pick<FixContext, 'author' | 'instead' | 'data'>;

/** A change that mends a problem. Offsets are of the document (0-based, UTF-16). */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one right answer: may be applied without asking. */
  readonly preferred?: true;
  /** Safe to apply together with others of its kind in the whole file. */
  readonly all?: true;
  /** A command of the client that is run instead of edits. */
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
  /** Another file that is written first, if it does not exist. */
  readonly create?: { readonly uri: string; readonly text: string };
}
