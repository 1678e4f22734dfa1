/** ISO dates (`2026-05-04`), by the calendar alone: no clock, no zone. */

/** Days since 1970-01-01 of an ISO date; undefined if it is not one, or no day of the calendar. */
export function readDate(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / 86_400_000 : undefined;
}

/** ISO date of a day. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The ISO date that a date in another common notation means (`4.5.2026`, `2026/5/4`, `4 May 2026`), if it is certain. */
export function asIso(text: string): string | undefined {
  const trimmed = text.trim();
  const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(trimmed);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(trimmed);
  const named =
    /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(trimmed) ??
    /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(trimmed);
  let iso: string | undefined;
  if (yearFirst) iso = `${yearFirst[1]}-${pad(yearFirst[2])}-${pad(yearFirst[3])}`;
  else if (dotted) iso = `${dotted[3]}-${pad(dotted[2])}-${pad(dotted[1])}`;
  else if (named) {
    const [day, name] = /^\d/.test(named[1] ?? '') ? [named[1], named[2]] : [named[2], named[1]];
    const month = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
      name?.toLowerCase() ?? '',
    );
    if (month >= 0) iso = `${named[3]}-${pad(String(month + 1))}-${pad(day)}`;
  }
  return iso !== undefined && readDate(iso) !== undefined ? iso : undefined;
}
