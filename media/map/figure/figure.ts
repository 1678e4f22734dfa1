import type { Item, Part } from '../block';

/**
 * A drawing other than the map itself, with everything in its place: plain data. What it says stands in items and words,
 * what it shows in shapes, whose looks are the style sheet's.
 */
export interface Figure {
  /** Names the drawing in the style sheet. */
  readonly form: string;
  /** What a screen reader calls the whole of it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are read. */
  readonly groups: readonly FigureGroup[];
  /** Where feelings lie, if it shows them around a middle. */
  readonly rings?: Rings;
}

/** Circles around a middle: the radii of the scores −2 and +2. */
export interface Rings {
  readonly x: number;
  readonly y: number;
  readonly least: number;
  readonly most: number;
}

export interface FigureGroup {
  /** Unique in the figure, and the name of the group in the style sheet. */
  readonly id: string;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Behind the items; a screen reader passes over them. */
  readonly shapes: readonly Shape[];
  /** What is written beside the items and leads nowhere. */
  readonly words: readonly Words[];
  readonly items: readonly Item[];
}

export interface Shape {
  readonly id: string;
  readonly look: string;
  readonly d: string;
  /** Id of the persona whose it is. */
  readonly persona?: string;
}

export interface Words {
  readonly id: string;
  readonly part: Part & { readonly kind: 'text' };
}
