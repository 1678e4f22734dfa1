import type { JourneyMap } from '../../server/src/model/map';
import { withPictures } from '../map/portraits';
import { printable } from '../map/text';
import { plainOptions } from '../map/view/options';
import { escaped } from './escaped';
import { withoutAddresses } from './others';
import { type PageData, writeData } from './page/data';
import pageStyle from './page/page.css';
import { exportSvg } from './svg';
import { themes } from './themes';

/** The preview, as it was built. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

export interface HtmlOptions extends Partial<Pick<PageData, 'theme' | 'paper' | 'options' | 'sheets' | 'others'>> {
  /** Of the words around the map, for readers of screens. */
  readonly language?: string;
  /** Size of the sheets, as CSS names it; the printer's, if not said. */
  readonly sheet?: 'A4' | 'A3';
}

/** On the desktop and on the web alike, which is more than the types of either alone can say. */
declare const crypto: { readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> } };

/**
 * A map as one file for any browser: the preview itself with all of its forms and filters, and sheets for paper. It works
 * offline, loads nothing, and its policy lets nothing run but the script that was written into it. Who runs no scripts
 * sees the drawing of the map.
 */
export async function exportHtml(
  map: JourneyMap,
  {
    theme = 'system',
    paper = 'light',
    options: given = plainOptions,
    language = 'en',
    sheet,
    sheets,
    ...more
  }: HtmlOptions,
  { script, style }: PageParts,
): Promise<string> {
  const styles = [themeStyles(), style, pageStyle, ...(sheet ? [`@page{size:${sheet} landscape}`] : [])].join('\n');
  const policy = [
    `default-src 'none'`,
    `img-src data:`,
    `style-src ${await hashOf(styles)}`,
    `script-src ${await hashOf(script)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const { compare, others: known } = withoutAddresses(given.compare, more.others);
  const loaded = known.loaded.map(({ uri, map: other }) => ({ uri, map: other && withoutFiles(other) }));
  const [options, others] = [
    { ...given, compare },
    { ...known, loaded },
  ];
  const data = { map: withoutFiles(map), others, options, theme, paper, ...(sheets ? { sheets } : {}) };
  const still = exportSvg(map, { options, others, theme: theme === 'system' ? 'light' : theme }).svg;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(printable(map.title) || 'Journey map')}</title>
<style>${styles}</style>
</head>
<body>
<div id="preview"></div>
<noscript>${still.replace(/^<\?xml.*\?>\n/, '')}</noscript>
<script type="application/json" id="journey">${writeData(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Portraits that are in the map itself stay; addresses of files lead nowhere on another machine, and tell of this one. */
function withoutFiles(map: JourneyMap): JourneyMap {
  return withPictures(map, image => (image.startsWith('data:') ? image : undefined));
}

function themeStyles(): string {
  return themes
    .map(({ id, variables }, at) => {
      const values = Object.entries(variables).map(([name, value]) => `${name}:${value}`);
      return `${at === 0 ? ':root,' : ''}:root[data-theme="${id}"]{${values.join(';')}}`;
    })
    .join('\n');
}

/** How a policy names a script or style that stands in the page. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
