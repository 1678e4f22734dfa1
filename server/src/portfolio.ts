/** Wiring of the portfolio: all maps of the workspace in short, and the word that they changed. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type PortfolioEntry, portfolioEntry } from './features/portfolio';
import type { Store } from './model/store';
import {
  type MapSummary,
  type OtherFile,
  type Portfolio,
  type PortfolioPart,
  portfolioChanged,
  portfolioPart,
  portfolioRequest,
} from './protocol';
import type { WorkspaceFiles } from './workspace';

export interface PortfolioHost {
  readonly files: WorkspaceFiles;
  readonly store: Store;
  /** Days since 1970-01-01. */
  readonly today: () => number;
  /** Runs a handler of the whole workspace. */
  readonly guarded: <T>(name: string, empty: T, handle: () => Promise<T>) => Promise<T>;
}

/** Milliseconds without a change after which the client is told: who types passes through many states. */
const PAUSE = 500;

/** So many maps are told at once, before all are read. */
const PART = 20;

const journeyFile = /\.journey\.ya?ml$/i;

/** @returns what is to be called whenever a text or a file changed. */
export function servePortfolio(connection: Connection, { files, store, today, guarded }: PortfolioHost): () => void {
  /** What is said of each file: as long as it is the same day, and the file has the same stamp. */
  const read = new Map<string, { readonly day: number; readonly stamp: object; readonly entries: PortfolioEntry[] }>();
  /** What was said last of each map. */
  const last = new Map<string, MapSummary>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Something was answered, and nothing was told of a change since. */
  let current = false;

  connection.onRequest(portfolioRequest, (_: object, token: CancellationToken) =>
    guarded<Portfolio>(portfolioRequest, { maps: [], others: [] }, async () => {
      // Told of from now on: what changes while files are read may be missed in the answer.
      current = true;
      const found = new Set((await files.inFolders()).filter(uri => journeyFile.test(uri)));
      const day = today();
      let part: MapSummary[] = [];
      const tell = (map: MapSummary): void => {
        part.push(map);
        if (part.length < PART) return;
        void connection.sendNotification(portfolioPart, { maps: part } satisfies PortfolioPart);
        part = [];
      };
      const known = (uri: string): readonly PortfolioEntry[] | undefined => {
        const said = read.get(uri);
        if (said?.day !== day || said.stamp !== store.stampOf(uri)) return undefined;
        found.delete(uri);
        return said.entries;
      };
      const entries = await files.search(
        { token, title: 'Reading all maps', progress: undefined, patient: true, known },
        snapshot => {
          const { uri } = snapshot;
          found.delete(uri);
          // What others name, a file of numbers for one, may be read as well.
          const entry =
            snapshot.file && !journeyFile.test(uri) ? undefined : portfolioEntry(snapshot, day, last.get(uri));
          read.set(uri, { day, stamp: store.stampOf(uri), entries: entry ? [entry] : [] });
          if (entry?.is === 'map') {
            last.set(uri, entry.map);
            tell(entry.map);
          }
          return entry ? [entry] : [];
        },
      );
      const others = (entries ?? []).flatMap(entry => (entry.is === 'other' ? [entry.file] : []));
      const unread = [...found].map((uri): OtherFile => ({ uri, kind: 'unreadable' }));
      return {
        maps: (entries ?? []).flatMap(entry => (entry.is === 'map' ? [entry.map] : [])),
        others: [...others, ...unread].sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      };
    }),
  );

  return () => {
    if (!current) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      current = false;
      void connection.sendNotification(portfolioChanged);
    }, PAUSE);
  };
}
