import type { ViewOptions } from '../view/options';

/** How close things stand. Text keeps its size: what is saved is air, and height of the curve. */
export interface Spacing {
  /** Above and below the cards of a lane. */
  readonly lane: number;
  readonly cardGap: number;
  /** Least height of a stage's arrow. */
  readonly chevron: number;
  /** Least width of a stage, and of a touchpoint's column; a long text widens it up to the most. */
  readonly stageMin: number;
  readonly slotMin: number;
  readonly slotMax: number;
  /** Height of one step of the emotion scale: between these, by the width of the panel. */
  readonly step: { readonly least: number; readonly most: number };
}

export const spacings: Readonly<Record<ViewOptions['density'], Spacing>> = {
  comfortable: {
    lane: 11,
    cardGap: 7,
    chevron: 34,
    stageMin: 168,
    slotMin: 124,
    slotMax: 250,
    step: { least: 38, most: 46 },
  },
  compact: {
    lane: 5,
    cardGap: 4,
    chevron: 27,
    stageMin: 140,
    slotMin: 112,
    slotMax: 220,
    step: { least: 23, most: 27 },
  },
};
