import type { IconName } from './icons';
import type { Setting } from './text';

/** What a colour says. The style sheet knows how it looks in each theme; none of them speaks alone. */
export type Tone =
  | 'ink'
  | 'muted'
  | 'link'
  | 'good'
  | 'bad'
  | 'truth'
  | 'badge'
  | 'badge-good'
  | 'badge-truth'
  | 'on-phase';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The ink of a block. Places are relative to the block's top left corner. */
export type Part =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly set: Setting;
      readonly tone: Tone;
      /** Lines are centred on `x`. */
      readonly middle?: true;
      /** Lines end at `x`, whichever way they run. */
      readonly end?: true;
      /** Which text of its element it is, as the language names it, if not the one that its item stands for. */
      readonly field?: string | undefined;
    }
  | {
      readonly kind: 'icon';
      readonly x: number;
      readonly y: number;
      readonly name: IconName;
      readonly tone: Tone;
      /** Points the other way. */
      readonly flip?: true;
    }
  | {
      readonly kind: 'pill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | { readonly kind: 'dots'; readonly x: number; readonly y: number; readonly filled: number }
  | { readonly kind: 'face'; readonly x: number; readonly y: number; readonly radius: number; readonly score: number }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: 'arrow'; readonly x: number; readonly y: number; readonly length: number }
  | {
      readonly kind: 'initials';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly hue: number;
      /** URI of a picture, drawn over the initials once it is there. */
      readonly image?: string | undefined;
    };

/** A piece of the map set to a width: how high it is, how far badges stand out above it, and its ink. */
export interface Block {
  readonly height: number;
  readonly over: number;
  readonly parts: readonly Part[];
}

/** A block in its place: something that can be pointed at, read out and chosen. */
export interface Item extends Box {
  /** The model's key: which text to show when it is chosen. */
  readonly key: string;
  /** Unique among the items of a lane. */
  readonly id: string;
  /** Names the frame and colours in the style sheet. */
  readonly look: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly block: Block;
  /** Id of the persona whom it belongs to; pointing at it makes that persona's curve stand out. */
  readonly persona?: string;
  /** Which text of its element it shows, where the element has several. */
  readonly part?: 'now' | 'wanted';
  /** Said beside the pointer, in a picture: the panel has a card for it. */
  readonly hint?: string;
}

/** Radius of the ring around the initials of a persona. */
export const avatarRadius = 15;
/** Side of an icon. */
export const iconSize = 14;
/** Height of a badge and how much of it stands above the edge of its card. */
export const pill = { height: 17, over: 9, pad: 6 } as const;
