/**
 * The vocabulary in which the dialect is written down: what a value may look like (`Shape`), what a key is (`Key`), and
 * what an object is (`ObjectType`). Checking, completion, hover, tokens, the JSON Schema and the reference page all read
 * the table that is written in it.
 */

/** What ids name. Stages and touchpoints share the space `place`. */
export type IdKind =
  | 'persona'
  | 'channel'
  | 'belief'
  | 'villain'
  | 'source'
  | 'place'
  | 'pain'
  | 'opportunity'
  | 'emotion'
  | 'lane';

/** A word with its meaning, for values of enums and presets. */
export interface Word {
  readonly word: string;
  readonly doc: string;
}

export type Shape =
  | { readonly is: 'text' }
  | { readonly is: 'number'; readonly min?: number; readonly max?: number; readonly whole?: true }
  /** `true`, or left out. */
  | { readonly is: 'flag' }
  | { readonly is: 'enum'; readonly values: readonly Word[] }
  /** An id that the element is given. */
  | { readonly is: 'id' }
  /** An id of something else. `also` are words that are no ids; `open`: other text is fine too. */
  | { readonly is: 'ref'; readonly to: IdKind; readonly also?: readonly Word[]; readonly open?: true }
  /** A score −2..2 in halves, a word or a face, or `now -> wanted` of these. */
  | { readonly is: 'emotion' }
  /** One score, word or face. */
  | { readonly is: 'score' }
  /** `5m`, `1h30m`, `90d`; a bare `m` is minutes or months. */
  | { readonly is: 'duration'; readonly m: 'minutes' | 'months' }
  | { readonly is: 'date' }
  | { readonly is: 'path' }
  /** `now -> wanted` of texts. */
  | { readonly is: 'change' }
  /** A number with a unit, as KPIs have them: `3.1%`, `41k`, `1.5 h`. */
  | { readonly is: 'amount' }
  /** A list. `single`: one value without a list is accepted. */
  | { readonly is: 'list'; readonly of: Shape; readonly single?: true }
  /** A mapping whose keys are the author's. */
  | { readonly is: 'map'; readonly keys: MapKeys; readonly of: Shape }
  | { readonly is: 'object'; readonly of: ObjectName }
  /** Different shapes for a scalar, a list and a mapping. */
  | { readonly is: 'forms'; readonly scalar?: Shape; readonly list?: Shape; readonly map?: Shape }
  | { readonly is: 'any' };

/** What the author's keys in a mapping are: ids that it declares, ids that it refers to, known words, or free names. */
export type MapKeys =
  | { readonly declare: IdKind }
  | { readonly refer: IdKind }
  | { readonly words: readonly Word[]; readonly open?: true }
  | { readonly name: string };

export type ObjectName =
  | 'map'
  | 'story'
  | 'review'
  | 'belief'
  | 'villain'
  | 'source'
  | 'persona'
  | 'goals'
  | 'channel'
  | 'stage'
  | 'touchpoint'
  | 'pain'
  | 'doubt'
  | 'content'
  | 'kpi'
  | 'opportunity';

export interface Key {
  readonly key: string;
  readonly shape: Shape;
  /** One or two sentences in the field's words. */
  readonly doc: string;
  /** Why a map is asked for it: what it helps to see. */
  readonly why?: string;
  /** A value as one would write it, in one line where possible. */
  readonly example: string;
  /** What is meant if the key is left out, in words. */
  readonly default?: string;
  readonly required?: true;
  /** The file may also be a library, which holds only keys of this kind. */
  readonly library?: true;
}

/** A part of a short form: the text between two offsets is the value of `key`. A key may come several times. */
export interface Part {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** How one scalar stands for a whole object. */
export interface ShortForm {
  /** As shown to people: `what @channel (emotion)`. */
  readonly form: string;
  /** The key that takes a text without any marks. */
  readonly main: string;
  readonly read: (text: string, words: EmotionWords) => readonly Part[];
}

export interface ObjectType {
  readonly name: ObjectName;
  /** As people call it: `touchpoint`, `pain point`. */
  readonly label: string;
  readonly doc: string;
  readonly keys: readonly Key[];
  readonly short?: ShortForm;
  /** Keys of the map's own lanes are allowed here. */
  readonly lanes?: true;
}

/** The emotion words of a map: the built-in ones and its own. Lower case → score. */
export interface EmotionWords {
  readonly own: ReadonlyMap<string, number>;
}
