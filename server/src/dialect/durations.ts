/** Durations: number and unit, compounds allowed (`1h30m`). */

const MINUTES: Readonly<Record<string, number>> = {
  s: 1 / 60,
  min: 1,
  h: 60,
  d: 1440,
  w: 10_080,
  mo: 43_830,
  y: 525_960,
};

/** Units as the reference lists them. */
export const durationUnits = 's, min, h, d, w, mo, y';

/** What a duration looks like, blanks left out. */
export const durationPattern = '^(\\d+(\\.\\d+)?(s|min|mo|m|h|d|w|y))+$';
const DURATION = new RegExp(durationPattern);

/**
 * Reads a duration.
 * @param m what a bare `m` means here.
 * @returns minutes, or undefined if it can't be read.
 */
export function readDuration(text: string, m: 'minutes' | 'months'): number | undefined {
  const compact = text.replace(/\s+/g, '').toLowerCase();
  if (!DURATION.test(compact)) return undefined;
  let minutes = 0;
  for (const [, number, unit] of compact.matchAll(/(\d+(?:\.\d+)?)(min|mo|[smhdwy])/g)) {
    const name = unit === 'm' ? (m === 'minutes' ? 'min' : 'mo') : (unit ?? '');
    minutes += Number(number) * (MINUTES[name] ?? 0);
  }
  return minutes;
}

const SIZES: readonly (readonly [minutes: number, name: string])[] = [
  [525_960, 'year'],
  [43_830, 'month'],
  [1440, 'day'],
];

/** Minutes in words: `90 days`, `3 months`, `1 hour 30 minutes`. */
export function durationInWords(minutes: number): string {
  const count = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;
  const [size, name] = SIZES.find(([unit]) => minutes >= unit && Number.isInteger(minutes / unit)) ?? [];
  if (size !== undefined && name !== undefined) return count(minutes / size, name);
  const seconds = Math.round(minutes * 60);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor(seconds / 3600) % 24, 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ];
  const told = parts.filter(([number]) => number > 0);
  return told.length === 0 ? '0 minutes' : told.map(([number, each]) => count(number, each)).join(' ');
}
