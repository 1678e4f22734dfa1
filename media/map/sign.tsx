import { avatarRadius, iconSize } from './block';
import { Parts } from './drawing/parts';
import type { IconName } from './icons';
import type { PersonaView } from './view/types';
import { feelingTone } from './words';

/** Signs of the drawing, for a page of words. What they show is said in words beside them. */

/** The face of a score. */
export function FaceSign({
  score,
  size,
  guess = false,
}: {
  readonly score: number;
  readonly size: number;
  readonly guess?: boolean;
}) {
  const feeling = feelingTone(score);
  return (
    <svg
      class={`sign point ${feeling} ${guess ? 'open' : 'measured'}`}
      viewBox="0 0 26 26"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <Parts parts={[{ kind: 'face', x: 13, y: 13, radius: 11.5, score }]} />
    </svg>
  );
}

export function IconSign({ name, size = iconSize }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="sign" viewBox={`0 0 ${iconSize} ${iconSize}`} width={size} height={size} aria-hidden="true">
      <Parts parts={[{ kind: 'icon', x: 0, y: 0, name, tone: 'muted' }]} />
    </svg>
  );
}

/** The picture or the initials of a persona. */
export function PersonaSign({ persona, size }: { readonly persona: PersonaView; readonly size: number }) {
  const { initials, hue, image } = persona;
  const middle = avatarRadius + 1;
  return (
    <svg
      class={`sign persona hue-${hue % 6}`}
      viewBox={`0 0 ${2 * middle} ${2 * middle}`}
      width={size}
      height={size}
      aria-hidden="true"
    >
      <Parts parts={[{ kind: 'initials', x: middle, y: middle, text: initials, hue, image }]} />
    </svg>
  );
}
