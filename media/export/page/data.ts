import type { JourneyMap } from '../../../server/src/model/map';
import type { Others } from '../../map/compare/chosen';
import type { ViewOptions } from '../../map/view/options';
import type { ThemeId } from '../themes';

/** What an exported page holds beside its script. */
export interface PageData {
  readonly map: JourneyMap;
  /** Maps that it can be compared with. */
  readonly others: Others;
  /** How the map is seen at first. */
  readonly options: ViewOptions;
  /** Colours at first: of a theme, or as light or dark as the reader's system is. */
  readonly theme: ThemeId | 'system';
  /** Colours on paper. */
  readonly paper: ThemeId;
  /** The forms that go on paper; all, if not said. */
  readonly sheets?: readonly ViewOptions['form'][];
}

/** The data as text that can't end the element that it stands in, whatever it holds. */
export function writeData(data: PageData): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, sign => `\\u${hex(sign)}`);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

export function readData(text: string | null | undefined): PageData | undefined {
  return text ? (JSON.parse(text) as PageData) : undefined;
}
