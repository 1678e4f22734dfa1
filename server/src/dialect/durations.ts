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

/** Minutes in words: `5 minutes`, `3 months`. */
export function durationInWords(minutes: number): string {
  const units: readonly (readonly [number, string])[] = [
    [525_960, 'year'],
    [43_830, 'month'],
    [1440, 'day'],
    [60, 'hour'],
    [1, 'minute'],
    [1 / 60, 'second'],
  ];
  const [size, name] = units.find(([unit]) => minutes >= unit) ?? [1, 'minute'];
  const count = Math.round((minutes / size) * 10) / 10;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
