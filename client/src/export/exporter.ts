/** Maps as files for others: one list of formats and one function, for the editor and the command line alike. */
import { exportHtml, type HtmlOptions } from '../../../media/export/html';
import { exportSvg, type Svg } from '../../../media/export/svg';
import type { ThemeId } from '../../../media/export/themes';
import type { Others } from '../../../media/map/compare/chosen';
import { isDrawn } from '../../../media/map/pictures';
import { plainOptions, type ViewOptions } from '../../../media/map/view/options';
import { type Format, formats } from '../../../server/src/formats';
import type { JourneyMap } from '../../../server/src/model/map';

export type ExportId = 'svg' | 'png' | 'html' | 'pdf' | Format['id'];

export interface ExportFormat {
  readonly id: ExportId;
  /** As people call it, in menus and messages. */
  readonly name: string;
  /** Endings of its files without the dot; the first is the one to write. */
  readonly extensions: readonly string[];
  /** What is in it, in a few words. */
  readonly about: string;
  /** A picture of one view, a page with all of them, or the words of the map. */
  readonly shows: 'view' | 'page' | 'words';
}

/** How a map is to be exported; what is not said is as usual. */
export interface ExportRequest {
  readonly to: ExportId;
  /** The view of a picture, the first one of a page, the only one of a PDF. */
  readonly view?: ViewOptions['form'];
  /** Colours: of a page, as the reader's system has them, else light. */
  readonly theme?: ThemeId;
  /** Filter, lanes and all else that a view heeds. */
  readonly options?: ViewOptions;
  /** Other maps that the view of the comparison may show. */
  readonly others?: Others;
  /** Room that a picture may take, in pixels. */
  readonly width?: number;
  /** Of the words around a map on a page. */
  readonly language?: string;
  /** The ending of the file, where a format has several. */
  readonly extension?: string;
  /** Ends what takes long. */
  readonly signal?: AbortSignal;
}

export type Exported = { readonly text: string } | { readonly bytes: Uint8Array };

/** What an export needs of the program that it runs in. */
export interface ExportHost {
  /** A file of `dist/`. */
  readonly part: (name: 'preview.js' | 'preview.css') => Promise<string>;
  /** A picture as PNG, so many times as fine. */
  readonly png: (picture: Svg, scale: number) => Promise<Uint8Array>;
  /** A page as PDF, as a browser prints it. */
  readonly pdf: (html: string, signal?: AbortSignal) => Promise<Uint8Array>;
}

const inWords: Readonly<Record<Format['id'], string>> = {
  markdown: 'Tables, for wikis and pull requests',
  csv: 'One row for each touchpoint, for spreadsheets',
  json: 'All of the map, for programs',
  mermaid: 'The journey as Mermaid draws it',
  cjml: 'Customer Journey Modelling Language',
};

/** Everything that a map can be exported to, in the order of menus. */
export const exportFormats: readonly ExportFormat[] = [
  { id: 'svg', name: 'SVG', extensions: ['svg'], about: 'The drawing, for Inkscape, Figma and slides', shows: 'view' },
  { id: 'png', name: 'PNG', extensions: ['png'], about: 'The drawing as an image, twice as fine', shows: 'view' },
  {
    id: 'html',
    name: 'HTML',
    extensions: ['html', 'htm'],
    about: 'All views in one file, with filters',
    shows: 'page',
  },
  { id: 'pdf', name: 'PDF', extensions: ['pdf'], about: 'All views, a sheet for each', shows: 'page' },
  ...formats
    .filter(({ write }) => write !== undefined)
    .map(({ id, name, extensions }): ExportFormat => ({ id, name, extensions, about: inWords[id], shows: 'words' })),
];

/** The format of a file, by its name's ending; undefined if no format has it. */
export function exportFormatOf(fileName: string): ExportFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return exportFormats.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}

/** The form in which a picture shows a map: the one that its options ask for, if it is a drawing, else the map. */
export function pictureForm({ form }: ViewOptions): ViewOptions['form'] {
  return isDrawn(form) ? form : plainOptions.form;
}

/** Screens have twice the pixels that they once had. */
const scale = 2;

/**
 * Exports a map.
 * @throws Error with what is missing and the way out, where the machine can't make the format.
 */
export async function exportMap(map: JourneyMap, request: ExportRequest, host: ExportHost): Promise<Exported> {
  const { to, view, theme, width, language, extension, others, signal } = request;
  const given = request.options ?? plainOptions;
  const options = view === undefined ? given : { ...given, form: view };
  const picture = () => exportSvg(map, { options, others, ...(theme ? { theme } : {}), ...(width ? { width } : {}) });
  const page = async (paper: Pick<HtmlOptions, 'paper' | 'sheet' | 'sheets'>) => {
    const [script, style] = await Promise.all([host.part('preview.js'), host.part('preview.css')]);
    const known = {
      options,
      ...(others ? { others } : {}),
      ...(theme ? { theme } : {}),
      ...(language ? { language } : {}),
    };
    return exportHtml(map, { ...known, ...paper }, { script, style });
  };
  switch (to) {
    case 'svg':
      return { text: picture().svg };
    case 'png':
      return { bytes: await host.png(picture(), scale) };
    case 'html':
      return { text: await page({}) };
    case 'pdf': {
      const html = await page({ paper: theme ?? 'light', sheet: 'A3', ...(view ? { sheets: [view] } : {}) });
      return { bytes: await host.pdf(html, signal) };
    }
    default: {
      const write = formats.find(({ id }) => id === to)?.write;
      if (!write) throw new Error(`There is no format ${to}.`);
      return { text: write(map, extension === undefined ? {} : { extension }) };
    }
  }
}
