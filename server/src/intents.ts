/**
 * What a person can ask for in the drawing. An intent says what is to become of which element; the server finds the text
 * edits (`journey/edit` in protocol.ts). Plain types, for webview, client and server alike.
 *
 * `key` is the key of an element in the drawn model (`stages/2/touchpoints/0`, `personas/maya`, `journey`). All texts are
 * taken to the letter: they are read back as given, whatever signs are in them.
 */
export type Intent =
  | EmotionIntent
  | SetIntent
  | TypeIntent
  | AddIntent
  | DuplicateIntent
  | DeleteIntent
  | MoveIntent
  | OpportunityIntent;

/**
 * How a touchpoint or stage feels. A score of −2 to 2 in halves; null takes it away (`now` takes `wanted` with it).
 * `persona` is that of the curve (`Curve.persona`). What everybody feels is the primary persona's too; another persona
 * gets an emotion of its own beside it, and so does the primary one if `own` says so: then everybody's becomes its own.
 */
export interface EmotionIntent {
  readonly op: 'emotion';
  readonly key: string;
  readonly persona?: string;
  readonly part: 'now' | 'wanted';
  readonly score: number | null;
  readonly own?: true;
}

/**
 * One part of an element: a key of the language (`touch`, `goal`, `says`, `answer`, `channel`, `severity`, `truth`,
 * `impact`, `idea`, `quote` …; `name` is also that of a KPI), without `part` the text that the element is drawn with.
 * `part/index` is one text of several (`backstage/1`); so is that of an own lane (`legal/0`). Keys of the map itself name their part: `journey`, `scenario`.
 * A list is for what takes several (`channel`, `evidence`); false, null and an empty text or list take the part away.
 */
export interface SetIntent {
  readonly op: 'set';
  readonly key: string;
  readonly part?: string;
  readonly value: string | number | boolean | readonly string[] | null;
}

/** The type of a pain: `financial`, `productivity`, `process`, `support`; null for none yet. */
export interface TypeIntent {
  readonly op: 'type';
  readonly key: string;
  readonly type: string | null;
}

/** Beside a sibling, or as the last one in the element that holds it. */
export type Spot = { readonly before: string } | { readonly after: string } | { readonly in: string };

/** A new touchpoint, stage or pain. A stage stands in nothing: `in` is then the empty text, for the end of the map. */
export interface AddIntent {
  readonly op: 'add';
  readonly what: 'touchpoint' | 'stage' | 'pain';
  readonly at: Spot;
  readonly text: string;
}

/** A copy of a touchpoint or stage behind it, with ids of its own. */
export interface DuplicateIntent {
  readonly op: 'duplicate';
  readonly key: string;
}

/** Takes a touchpoint, stage, pain, doubt, KPI or opportunity out, with what names it (`next`, `climax`, `fixes` …). */
export interface DeleteIntent {
  readonly op: 'delete';
  readonly key: string;
}

/** A touchpoint or stage to another place. */
export interface MoveIntent {
  readonly op: 'move';
  readonly key: string;
  readonly at: Spot;
}

/** A new opportunity that fixes a pain; `idea` is its text, else one is made from the pain. */
export interface OpportunityIntent {
  readonly op: 'opportunity';
  readonly key: string;
  readonly idea?: string;
}
