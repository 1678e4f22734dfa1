/** What a person may choose to see of a map. */
export interface ViewOptions {
  /** The pressure of villains, and doubts, as bands behind the curve. */
  readonly pressure?: boolean;
}
