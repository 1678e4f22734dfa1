const half = 1 / 24;

/**
 * Where stages begin on the face of a clock: one after the other, within one turn. 0 is twelve o'clock.
 * @param hours 1 to 12; stages without one, or with one that would lead back, are spread evenly between their neighbours
 * @returns never less than the one before; the first is from 0 to 1
 */
export function turnsOf(hours: readonly (number | undefined)[]): number[] {
  const [head] = hours;
  const start = head === undefined ? 0 : turn(head);
  const known: (readonly [at: number, turn: number])[] = hours.length === 0 ? [] : [[0, start]];
  hours.forEach((hour, at) => {
    const [before, last] = known.at(-1) ?? [0, start];
    if (hour === undefined || at === 0) return;
    const on = start + ((turn(hour) - start + 1) % 1);
    // As many stages as there are before it, and after it, must have room as well.
    if (on - last > half * (at - before) - 1e-9 && start + 1 - on > half * (hours.length - at) - 1e-9)
      known.push([at, on]);
  });
  known.push([hours.length, start + 1]);
  const found: number[] = [];
  for (let place = 0; place + 1 < known.length; place++) {
    const [from, low] = known[place] ?? [0, 0];
    const [to, high] = known[place + 1] ?? [0, 0];
    for (let at = from; at < to; at++) found.push(low + ((high - low) * (at - from)) / (to - from));
  }
  return found;
}

function turn(hour: number): number {
  return (hour % 12) / 12;
}
