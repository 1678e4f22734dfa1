/** What the panel of the portfolio (VS Code side) and its page say to each other. Both sides check what they get. */
import type { OtherFile } from '../../server/src/protocol';
import type { ListOptions } from '../map/portfolio/rows';
import type { ListedMap } from '../map/portfolio/tree';

/** All maps and other files, with their paths as people know them. */
export interface Listed {
  readonly maps: readonly ListedMap[];
  readonly others: readonly (OtherFile & { readonly path: string })[];
}

export type ToPortfolio =
  /** Show these. `folder`: one is open in which maps could be. `reading`: more will come. */
  | ({ readonly type: 'portfolio'; readonly folder: boolean; readonly reading?: boolean } & Listed)
  /** The server does not answer. */
  | { readonly type: 'stopped'; readonly message: string };

export type FromPortfolio =
  /** The page is up and wants the maps. */
  | { readonly type: 'ready' }
  /** The person wants to see this file: its text, or its drawing. */
  | { readonly type: 'open'; readonly uri: string; readonly as: 'text' | 'preview' }
  /** The person wants to begin: with a new map, or with a folder. */
  | { readonly type: 'begin'; readonly what: 'map' | 'folder' };

/** What the page keeps over reloads. */
export interface PortfolioState {
  readonly schema: 1;
  readonly options: ListOptions;
}
