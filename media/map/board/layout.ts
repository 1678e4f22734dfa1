import type { Figure, FigureGroup } from '../figure/figure';
import { textItem } from '../figure/rows';
import { margin } from '../layout/columns';
import type { Typesetter } from '../text';
import { layoutGoals } from './goals';
import { layoutLines } from './lines';
import { layoutMatrix } from './matrix';
import { gutter, layoutPains } from './pains';
import type { BoardView } from './view';

/** Less than this holds no column of a pain, and no cell of the matrix. */
const narrowest = 680;
/** From this width on, goals stand beside the matrix. */
const beside = 980;
const goalWidth = 260;
/** Room for lines between the parts. */
const between = 44;

/** Gives pains, ideas and goals their places, and draws what leads to what, for a panel of this width. */
export function layoutBoard(view: BoardView, room: number, type: Typesetter): Figure {
  const width = Math.max(narrowest, room, view.columns.length * (128 + gutter) + 2 * margin);
  const inner = width - 2 * margin;
  const name = view.title === '' ? 'Untitled journey' : view.title;
  const title = textItem(
    { key: 'journey', id: 'title', look: 'title', label: `Journey map: ${name}` },
    name,
    'titleSmall',
    view.title === '' ? 'muted' : 'ink',
    { x: margin, y: margin - 6, width: inner },
    type,
  );
  const hurts = view.columns.some(({ pains }) => pains.length > 0);
  const hint =
    'No pains yet. Write them where they hurt, under “pains:” of a touchpoint, with the type as the key: “- process: …”.';
  const asks = hurts
    ? []
    : [
        textItem(
          { key: 'journey', id: 'hint', look: 'hint', label: hint },
          hint,
          'body',
          'muted',
          { x: margin, y: title.y + title.height + 8, width: inner },
          type,
        ),
      ];
  const top = title.y + title.height + 14 + (asks[0] ? asks[0].height + 8 : 0);
  const pains = layoutPains(view, { x: margin - gutter, y: top, width: inner + gutter }, type);
  const wide = width >= beside;
  const matrixWidth = wide ? inner - goalWidth - between : inner;
  const low = pains.bottom + between;
  const headWidth = inner / view.columns.length - gutter - 8;
  const matrix = layoutMatrix(view, { x: margin, y: low, width: matrixWidth }, headWidth, type);
  const goals = layoutGoals(
    view,
    wide
      ? { x: width - margin - goalWidth, y: low, width: goalWidth }
      : { x: margin, y: matrix.bottom + between - 20, width: inner },
    type,
  );
  const parts = [pains, matrix, goals];
  const at = new Map(parts.flatMap(({ group }) => group.items.map(item => [item.key, item] as const)));
  const lines = layoutLines(view, { at, pains: pains.bottom, matrix, left: margin, wide });
  const about: FigureGroup = { id: 'about', label: 'About this map', shapes: [], words: [], items: [title, ...asks] };
  return {
    form: 'board',
    label: `Journey as a board: ${name}`,
    width,
    height: Math.max(...parts.map(({ bottom }) => bottom)) + margin,
    groups: [
      // Lines lie on the cells and under all cards.
      { ...about, shapes: [...matrix.group.shapes, ...lines] },
      pains.group,
      { ...matrix.group, shapes: [] },
      goals.group,
    ],
  };
}
