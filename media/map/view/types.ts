import type { IconName } from '../icons';

/** What the map view shows, as plain data: no places, no colours. The layout gives it room, the drawing ink. */
export interface MapView {
  readonly title: string;
  readonly header: HeaderView;
  readonly stages: readonly StageView[];
  readonly lanes: readonly LaneView[];
  /** Lanes that there are, drawn or not, in the order of the drawing. */
  readonly choices: readonly LaneChoice[];
  /** How many stages, touchpoints and pains are filtered out. */
  readonly filtered: number;
}

export interface LaneChoice {
  readonly id: string;
  readonly name: string;
  readonly shown: boolean;
  readonly folded: boolean;
}

export interface HeaderView {
  readonly chips: readonly ChipView[];
  /** Scenario and goals. */
  readonly facts: readonly FactView[];
  readonly personas: readonly PersonaView[];
}

export interface ChipView {
  readonly key: string;
  readonly text: string;
  readonly label: string;
  readonly look: 'plain' | 'good' | 'bad';
}

export interface FactView {
  readonly key: string;
  /** Which part of what stands under the key it is. */
  readonly field?: string;
  readonly name: string;
  readonly text: string;
  /** Speaks for itself: the name is only read out. */
  readonly unnamed?: true;
}

export interface PersonaView {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly initials: string;
  readonly name: string;
  readonly about: string;
  readonly quote?: string;
  /** URI of a picture that may be loaded. */
  readonly image?: string;
  /** Which of the persona colours and dashes; the curve has the same. */
  readonly hue: number;
}

export interface StageView {
  readonly key: string;
  readonly name: string;
  readonly phase: 'before' | 'during' | 'after';
  readonly label: string;
  /** Names of those who pass here, if not all do. */
  readonly only?: string;
  /** Texts of its touchpoints: each has a column. */
  readonly slots: readonly string[];
}

/** A row of the map. A lane that has nothing to show isn't in the view. */
export type LaneView = CellsLane | RibbonsLane | CurveLane | FactsLane | FoldedLane;

export interface CellsLane {
  readonly kind: 'cells';
  readonly id: string;
  readonly name: string;
  readonly entries: readonly Entry[];
  /** Drawn below the touchpoints. */
  readonly ways?: readonly WayView[];
}

/** A way from a touchpoint other than simply on to the next one. */
export interface WayView {
  readonly id: string;
  /** Key of the touchpoint that it leaves. */
  readonly key: string;
  /** Key of the touchpoint that it leads to; absent if it leads out of the journey. */
  readonly to?: string;
  readonly look: 'branch' | 'jump' | 'loop' | 'exit' | 'handoff';
  /** The condition, or what changes hands. */
  readonly text: string;
  readonly label: string;
}

/** A lane of which is told only how much is in it. */
export interface FoldedLane {
  readonly kind: 'folded';
  readonly id: string;
  readonly name: string;
  /** By stage. */
  readonly counts: readonly number[];
}

/** A card and where it belongs: under a touchpoint, under a stage, or (no stage) to the whole map. */
export interface Entry {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly stage?: number;
  readonly slot?: number;
  readonly card: Card;
}

export interface Badge {
  readonly text: string;
  readonly icon: IconName;
  readonly tone: 'badge' | 'badge-good' | 'badge-truth';
}

/** All that is drawn of one thing. Equal cards are drawn alike, so that a block once set can be used again. */
export type Card =
  | {
      readonly kind: 'touchpoint';
      readonly text: string;
      readonly channels: readonly { readonly name: string; readonly icon: IconName }[];
      readonly badges: readonly Badge[];
      readonly exit: boolean;
      readonly meta: string;
    }
  | {
      readonly kind: 'note';
      readonly icon: IconName;
      readonly text: string;
      readonly look: 'quote' | 'thought' | 'plain';
    }
  | {
      readonly kind: 'pain';
      readonly icon: IconName;
      readonly type: string;
      readonly severity: number;
      readonly text: string;
      readonly meta: string;
    }
  | { readonly kind: 'doubt'; readonly text: string; readonly answer?: string }
  | {
      readonly kind: 'opportunity';
      readonly text: string;
      readonly quickWin: boolean;
      readonly meta: readonly string[];
    }
  | {
      readonly kind: 'kpi';
      readonly name: string;
      readonly actual: string;
      readonly target: string;
      readonly met?: boolean;
    }
  /** A cell of the coverage: how much is there, or that nothing is. */
  | { readonly kind: 'tally'; readonly text: string; readonly empty: boolean };

export interface RibbonsLane {
  readonly kind: 'ribbons';
  readonly id: string;
  readonly name: string;
  readonly ribbons: readonly Ribbon[];
}

/** A band over the stages that it concerns. */
export interface Ribbon {
  readonly key: string;
  readonly label: string;
  /** First and last stage. */
  readonly from: number;
  readonly to: number;
  readonly look: 'belief' | 'villain';
  /** No stage names it: drawn dashed. */
  readonly loose: boolean;
  readonly tag?: string;
  readonly now: string;
  readonly wanted: string;
  /** `wanted` says that something is missing. */
  readonly open: boolean;
}

/** Texts about the whole map. */
export interface FactsLane {
  readonly kind: 'facts';
  readonly id: string;
  readonly name: string;
  readonly facts: readonly FactView[];
}

export interface CurveLane {
  readonly kind: 'curve';
  readonly id: string;
  readonly name: string;
  readonly curves: readonly CurveView[];
  /** What pulls and holds back along the way; empty unless asked for. */
  readonly bands: readonly BandView[];
}

/** A villain's pressure, which grows from stage to stage, or the doubts of a stage. */
export interface BandView {
  readonly key: string;
  readonly look: 'villain' | 'doubt';
  /** Where it is, from left to right. */
  readonly stages: readonly number[];
  readonly text: string;
}

export interface CurveView {
  /** Id of the persona; absent if it is everybody's. */
  readonly persona?: string;
  readonly name: string;
  readonly hue: number;
  readonly points: readonly PointView[];
}

export interface PointView {
  readonly key: string;
  readonly label: string;
  readonly stage: number;
  readonly slot?: number;
  readonly now?: number;
  readonly wanted?: number;
  /** Backed by a source: drawn filled. */
  readonly measured: boolean;
  /** Nothing backs it, and that is said. */
  readonly assumed: boolean;
  /** What is felt here, by whom, and what that rests on. */
  readonly hint: string;
  readonly truth: boolean;
  /** The first of the lowest points on the path, below zero, with what explains it. */
  readonly lowest?: { readonly why?: string };
  /** Off the main path: where it branches off (a place in `points`) and on what condition. */
  readonly aside?: { readonly from?: number; readonly when: string };
  /** The feeling falls by two or more here: by how much, and why. */
  readonly drop?: { readonly by: number; readonly why: string; readonly explained: boolean };
}
