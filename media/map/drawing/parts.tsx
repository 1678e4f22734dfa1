import type { Part } from '../block';
import { avatarRadius, iconSize } from '../block';
import { printable, type TextStyle, textStyles } from '../text';
import { iconPath } from './icon-path';

/**
 * The ink of a block whose corner is at a place, in the order in which it was laid out. It is put there by coordinates: each
 * `transform` in a drawing costs the browser a layer of its own.
 */
export function Parts({
  parts,
  x = 0,
  y = 0,
}: {
  readonly parts: readonly Part[];
  readonly x?: number;
  readonly y?: number;
}) {
  return parts.map((part, at) => <Ink key={at} part={{ ...part, x: part.x + x, y: part.y + y }} />);
}

function Ink({ part }: { readonly part: Part }) {
  switch (part.kind) {
    case 'text':
      return <TextLines part={part} />;
    case 'icon':
      return <path class={`icon tone-${part.tone}`} d={iconPath(part.name, part.x, part.y)} transform={mirror(part)} />;
    case 'pill':
      return (
        <rect
          class={`pill tone-${part.tone}`}
          x={round(part.x)}
          y={round(part.y)}
          width={round(part.width)}
          height={round(part.height)}
          rx={8}
        />
      );
    case 'dots':
      return [0, 1, 2].map(at => (
        <circle
          key={at}
          class={at < part.filled ? 'dot full' : 'dot'}
          cx={round(part.x + 5 + at * 9)}
          cy={round(part.y)}
          r={3}
        />
      ));
    case 'arrow': {
      const end = round(part.x + part.length);
      return (
        <path
          class="arrow"
          d={`M${round(part.x)} ${round(part.y)}H${end}M${round(end - 5)} ${round(part.y - 3.5)}l5 3.5l-5 3.5`}
          pathLength={part.length}
        />
      );
    }
    case 'initials':
      return (
        <>
          <circle class="avatar" cx={round(part.x)} cy={round(part.y)} r={avatarRadius} />
          <text
            class="avatar-text"
            x={round(part.x)}
            y={round(part.y + 4)}
            text-anchor="middle"
            font-size={11}
            font-weight={700}
          >
            {printable(part.text)}
          </text>
          {part.image === undefined ? null : (
            <image
              class="avatar-image"
              href={part.image}
              x={part.x - avatarRadius + 1}
              y={part.y - avatarRadius + 1}
              width={2 * avatarRadius - 2}
              height={2 * avatarRadius - 2}
              preserveAspectRatio="xMidYMid slice"
            />
          )}
        </>
      );
    case 'dot':
      return <circle class="face-ring" cx={round(part.x)} cy={round(part.y)} r={part.radius} />;
    case 'face':
      return <Face part={part} />;
  }
}

function mirror({ x, flip }: Part & { kind: 'icon' }): string | undefined {
  return flip ? `translate(${round(2 * x + iconSize)} 0) scale(-1 1)` : undefined;
}

function Face({ part: { x, y, radius: r, score } }: { readonly part: Part & { kind: 'face' } }) {
  const bend = score / 2;
  const [left, right, ends] = [round(x - 0.42 * r), round(x + 0.42 * r), round(y + (0.32 - 0.14 * bend) * r)];
  const mouth = `M${left} ${ends}Q${round(x)} ${round(y + (0.32 + 0.62 * bend) * r)} ${right} ${ends}`;
  const open = Math.abs(score) > 1.5;
  return (
    <>
      <circle class="face-ring" cx={round(x)} cy={round(y)} r={r} />
      <circle class="face-eye" cx={round(x - 0.34 * r)} cy={round(y - 0.22 * r)} r={round(0.12 * r)} />
      <circle class="face-eye" cx={round(x + 0.34 * r)} cy={round(y - 0.22 * r)} r={round(0.12 * r)} />
      <path class={open ? 'face-mouth open' : 'face-mouth'} d={open ? `${mouth}Z` : mouth} />
    </>
  );
}

/** Real text, one `tspan` a line: it can be found, selected, copied and read out. */
function TextLines({ part: { x, y, set, tone, middle, end, field } }: { readonly part: Part & { kind: 'text' } }) {
  const style: TextStyle = textStyles[set.style];
  const baseline = round(y + style.line / 2 + style.size * 0.36);
  const [only, ...more] = set.lines;
  if (only === undefined) return null;
  return (
    <text
      class={`tone-${tone}`}
      data-text={field}
      x={round(x)}
      y={baseline}
      font-size={style.size}
      font-weight={style.weight}
      font-style={style.italic ? 'italic' : undefined}
      text-anchor={middle ? 'middle' : end && !set.rtl ? 'end' : undefined}
      direction={set.rtl ? 'rtl' : undefined}
    >
      {more.length === 0
        ? only
        : set.lines.map((line, at) => (
            <tspan key={at} x={round(x)} dy={at === 0 ? undefined : style.line}>
              {line}
            </tspan>
          ))}
    </text>
  );
}

/** Attributes of what a screen reader names as a group, and of what it passes over. */
export const spoken = (label: string) => ({ role: 'group', 'aria-label': printable(label) }) as const;
export const unspoken = { 'aria-hidden': true } as const;

/** Coordinates to a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
