import { isTag } from 'domhandler';
import { renderToString } from 'preact-render-to-string';
import type { JourneyMap } from '../../server/src/model/map';
import type { Others } from '../map/compare/chosen';
import sheet from '../map/map.css';
import { pictureOf } from '../map/pictures';
import { sightOf } from '../map/sight';
import { createTypesetter, printable } from '../map/text';
import { plainOptions, type ViewOptions } from '../map/view/options';
import { measureByTable } from '../map/width-table';
import { readMarkup, writeMarkup } from './markup';
import { plainDrawing } from './plain';
import { inlineStyles } from './style/inline';
import { readSheet } from './style/sheet';
import { type ThemeId, themeOf } from './themes';

export interface SvgOptions {
  readonly theme?: ThemeId;
  /** Room that the drawing may take, in pixels; it takes more where it must. */
  readonly width?: number;
  /** What of the map is shown, in which form, and how. */
  readonly options?: ViewOptions;
  /** Other maps that it may be compared with. */
  readonly others?: Others | undefined;
}

/** A picture in letters and lines. */
export interface Svg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Families that drawing programs have, too: they ask their system for each by its name. */
const family = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const usualWidth = 1600;

/**
 * A view of a map as a file that stands alone: real text and presentation attributes, which Inkscape, Figma and PowerPoint
 * read, and nothing else: no script, no style sheet, no `foreignObject`, no address of anything elsewhere. Pictures of
 * personas are in it if the map has them as `data:` addresses.
 */
export function exportSvg(
  map: JourneyMap,
  { theme: id = 'light', width = usualWidth, options = plainOptions, others }: SvgOptions = {},
): Svg {
  const theme = themeOf(id);
  const drawing = pictureOf(sightOf(map, { options, width, others, type: createTypesetter(measureByTable) }));
  // What the style sheet says may depend on the classes around the drawing.
  const body = readMarkup(
    renderToString(
      <body class={theme.classes}>
        <title>{printable(map.title) || 'Journey map'}</title>
        {drawing}
      </body>,
    ),
  );
  const [title, root] = body.children.filter(isTag);
  if (!title || !root) throw new Error('Nothing was drawn.');
  const { '--vscode-editor-background': background = '#ffffff' } = theme.variables;
  const variables = { ...theme.variables, '--vscode-font-family': family };
  inlineStyles(body, rules(), { ...theme, variables });
  plainDrawing(root, title, background);
  const [wide = 0, high = 0] = ['width', 'height'].map(side => Number(root.attribs[side]));
  return { svg: writeMarkup(root), width: wide, height: high };
}

let known: ReturnType<typeof readSheet> | undefined;

/** The style sheet of the drawing is read once, when it is first needed. */
function rules(): ReturnType<typeof readSheet> {
  known ??= readSheet(sheet);
  return known;
}
