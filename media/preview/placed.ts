/** A box of the map, of which a part may be told. */
interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Where a box of the map lies, whatever the sheet's scale. The box is in pixels at 100 %. */
export function placed({ x, y, width, height }: Place): Readonly<Record<string, string>> {
  const sides = { left: x, top: y, width, height };
  return Object.fromEntries(
    Object.entries(sides).flatMap(([side, at]) => (at === undefined ? [] : [[side, `calc(${at}px * var(--scale))`]])),
  );
}
