/** Signs of buttons and menus on a 16 × 16 grid, in the colour of the text beside them. */
const glyphs = {
  map: 'M2 4h12M2 4v8.5M6 7.5h3v2h-3zM11 10h3v2h-3zM6 4v1M11 4v4',
  table: 'M2 3h12v10h-12zM2 6.5h12M2 10h12M6 3v10',
  circle: 'M9.5 2.2a6 6 0 1 1 -3 0M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0 -6zM4.8 1l1.9 1.2l-1 2',
  story: 'M1.5 12.5c4 0 4.5 -8.5 7 -8.5s2 4 6 5M8.5 4v-2.5h3.5l-1 1.2l1 1.3h-3.5',
  board: 'M2 2.5h3v11h-3zM6.5 2.5h3v6.5h-3zM11 2.5h3v8.5h-3z',
  walk: 'M8.5 1.5a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0 -2.6zM4.5 9l1 -3l2.5 -1.2l1.5 2.7l2.5 1M8 5l-.8 4.2l2.3 2l.8 3.3M7.2 9.2l-1 2.8l-2.2 2.5',
  compare: 'M2 2.5h5v11h-5zM9 2.5h5v11h-5zM3.7 6h1.6M3.7 8.5h1.6M10.7 6h1.6M10.7 11h1.6',
  lanes: 'M2 3.5h12M2 8h12M2 12.5h12',
  filter: 'M2 3h12l-4.7 5.5v4.5l-2.6 -1.5v-3z',
  view: 'M1.5 8s2.5 -4.5 6.5 -4.5s6.5 4.5 6.5 4.5s-2.5 4.5 -6.5 4.5s-6.5 -4.5 -6.5 -4.5zM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0 -4z',
  page: 'M4 1.5h5.5l3 3v10h-8.5zM9.5 1.5v3h3M6 8h4.5M6 11h4.5',
  help: 'M6 6a2 2 0 1 1 3 1.7c-.7 .4 -1 .8 -1 1.6M8 11.5v.01M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0 -13z',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.3 3.3l6.7 -7.3',
  radio: 'M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0 -5z',
  whole: 'M2 5.5v-3.5h3.5M14 5.5v-3.5h-3.5M2 10.5v3.5h3.5M14 10.5v3.5h-3.5',
  height: 'M8 2v12M5.5 4.5l2.5 -2.5l2.5 2.5M5.5 11.5l2.5 2.5l2.5 -2.5',
} as const;

export type GlyphName = keyof typeof glyphs;

/** A sign, or the room of one. */
export function Glyph({ name }: { readonly name: GlyphName | undefined }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
      {name ? <path d={glyphs[name]} /> : null}
    </svg>
  );
}
