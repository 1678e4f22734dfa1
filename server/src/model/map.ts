/**
 * The journey map as plain JSON: what views draw, exports write and the preview receives.
 *
 * It holds no offsets. `key` addresses an element in its text (`stages/2/touchpoints/0`, `personas/maya`); the server
 * turns a key into a range and back, so a map whose text merely shifted stays equal to the one before.
 * Scores run from −2 to 2 in halves; `id`s are unique within their kind (stages and touchpoints share one space).
 */
export interface JourneyMap {
  readonly title: string;
  readonly id: string;
  readonly type: 'current' | 'future';
  readonly status: 'draft' | 'review' | 'live' | 'archived';
  readonly scenario?: string;
  readonly goal?: string;
  readonly businessGoal?: string;
  readonly owner?: string;
  readonly review: Review;
  readonly story?: Story;
  readonly beliefs: readonly Belief[];
  readonly villains: readonly Villain[];
  readonly sources: readonly Source[];
  readonly personas: readonly Persona[];
  readonly channels: readonly Channel[];
  /** Own lanes of the map; their texts are in `extra` of stages and touchpoints. */
  readonly lanes: readonly Lane[];
  readonly stages: readonly Stage[];
  /** All opportunities: the map's own and those nested in stages and touchpoints, in the order of the text. */
  readonly opportunities: readonly Opportunity[];
  /** One per persona that has an emotion of its own; else one for everybody. The primary persona's comes first. */
  readonly curves: readonly Curve[];
}

/** Every element: where it stands in the text, and its id. */
export interface Element {
  readonly key: string;
  readonly id: string;
}

/** How well a claim is backed: by a source, by an admitted guess (`assumption`), or by nothing. */
export type Evidence = 'measured' | 'assumed' | 'none';

/** Something that may cite evidence. */
export interface Cited {
  /** Ids of the sources that it cites itself; absent if there are none. */
  readonly sources?: readonly string[];
}

/** A pair of texts or numbers: `now -> wanted`. */
export interface Change<T> {
  readonly now?: T;
  readonly wanted?: T;
}

export interface Review {
  /** ISO date of the newest review. */
  readonly on?: string;
  readonly by?: string;
  readonly everyDays: number;
  /** Days since `on`, by the server's clock. */
  readonly age?: number;
  /** True if the age exceeds the interval. */
  readonly due: boolean;
}

export interface Story {
  readonly circumstances?: string;
  readonly conflict?: string;
  /** Key of the touchpoint or stage where the hard decision falls. */
  readonly climax?: string;
  readonly inner?: string;
  readonly cliffhanger?: string;
}

export interface Belief extends Element, Cited, Change<string> {
  readonly kind: 'belief' | 'fear' | 'perception';
  readonly evidence: Evidence;
  /** Keys of the stages that work on it, in order. */
  readonly stages: readonly string[];
}

export interface Villain extends Element {
  readonly name: string;
  readonly counter?: string;
  /** Keys of the stages (or touchpoints) where it tempts. */
  readonly tempts: readonly string[];
}

export interface Source extends Element {
  readonly kind: string;
  readonly title?: string;
  readonly on?: string;
  readonly n?: number;
  readonly link?: string;
}

export interface Persona extends Element, Cited {
  readonly name: string;
  readonly role: 'primary' | 'secondary' | 'anti';
  readonly description?: string;
  readonly quote?: string;
  /** URI of the picture. Whether it may be loaded is for the host to decide. */
  readonly image?: string;
  readonly evidence: Evidence;
}

export interface Channel extends Element {
  readonly name: string;
  readonly kind: 'online' | 'offline';
  readonly by: 'us' | 'peers' | 'partner';
  readonly for?: string;
  readonly replyWithin?: string;
  /** Name of the icon asked for, if any; else views guess one from id and name. */
  readonly icon?: string;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
}

export interface Stage extends Element, Cited {
  readonly name: string;
  readonly phase: 'before' | 'during' | 'after';
  readonly hour?: number;
  readonly goal?: string;
  /** Ids of the personas that pass here; empty = all. */
  readonly for: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly content: readonly { readonly title: string; readonly link?: string }[];
  readonly kpis: readonly Kpi[];
  readonly pains: readonly Pain[];
  readonly touchpoints: readonly Touchpoint[];
  readonly extra: Readonly<Record<string, readonly string[]>>;
}

export interface Touchpoint extends Element, Cited {
  readonly text: string;
  /** Ids of its channels; several = a hand-off within the step. */
  readonly channels: readonly string[];
  readonly act?: 'discovery' | 'decision' | 'support' | 'feedback' | 'loyalty' | 'exit';
  readonly thinking?: string;
  readonly says?: string;
  readonly doing?: string;
  readonly truth: boolean;
  readonly wow: boolean;
  readonly takes?: string;
  readonly replyWithin?: string;
  readonly device?: string;
  readonly backstage: readonly string[];
  readonly team: readonly string[];
  readonly pains: readonly Pain[];
  readonly evidence: Evidence;
  /** Where it leads if told: key of the touchpoint, or `end`; `when` is the condition. Absent = the following one. */
  readonly next?: readonly { readonly to: string; readonly when?: string }[];
  readonly extra: Readonly<Record<string, readonly string[]>>;
}

export interface Pain extends Element, Cited {
  readonly text: string;
  readonly type?: 'financial' | 'productivity' | 'process' | 'support';
  readonly severity?: 1 | 2 | 3;
  readonly amount?: Change<string>;
  readonly count?: number;
  readonly evidence: Evidence;
  /** Keys of the opportunities that fix it. */
  readonly fixedBy: readonly string[];
}

export interface Doubt {
  readonly key: string;
  readonly text: string;
  readonly answer?: string;
}

export interface Kpi {
  readonly key: string;
  readonly name: string;
  /** As written, tidied: `3.1 %`, `41k`. */
  readonly actual?: string;
  readonly target?: string;
  readonly better?: 'higher' | 'lower';
  /** True if target is given and the actual value has reached it; absent when it can't be told. */
  readonly met?: boolean;
}

export interface Opportunity extends Element {
  readonly idea: string;
  readonly size?: 'tweak' | 'fix' | 'rebuild';
  readonly impact?: number;
  readonly effort?: number;
  /** Impact ≥ 4 and effort ≤ 2. */
  readonly quickWin: boolean;
  readonly owner?: string;
  readonly status?: 'idea' | 'planned' | 'doing' | 'testing' | 'done' | 'dropped';
  readonly due?: string;
  /** Keys of the pains that it fixes. */
  readonly fixes: readonly string[];
  readonly serves: readonly string[];
  /** Key of the stage or touchpoint under which to draw it: where it is nested, else its first pain's; none = the map's. */
  readonly at?: string;
}

/** The emotion over the journey, of one persona or (without `persona`) of everybody. */
export interface Curve {
  readonly persona?: string;
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  /** Key of the touchpoint, or of a stage that has an emotion but no touchpoint with one. */
  readonly key: string;
  /** As-is score; in a `future` map too, where it is what will be. */
  readonly now?: number;
  /** To-be score. */
  readonly wanted?: number;
  /** The claim behind it: drawn filled only if measured. */
  readonly evidence: Evidence;
  /** Ids of the sources behind it; absent if it has none. */
  readonly sources?: readonly string[];
  /** Off the main path (an exit, or reached by a branch only): drawn beside the line, not on it. */
  readonly aside: boolean;
}
