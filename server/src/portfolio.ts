/** Wiring of the portfolio: all maps of the workspace in short, and the word that they changed. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type PortfolioEntry, portfolioEntry } from './features/portfolio';
import type { Journey } from './model/journey';
import { type MapSummary, type OtherFile, type Portfolio, portfolioChanged, portfolioRequest } from './protocol';
import type { WorkspaceFiles } from './workspace';

export interface PortfolioHost {
  readonly files: WorkspaceFiles;
  /** Days since 1970-01-01. */
  readonly today: () => number;
  /** Runs a handler of the whole workspace. */
  readonly guarded: <T>(name: string, empty: T, handle: () => Promise<T>) => Promise<T>;
}

/** Milliseconds without a change after which the client is told: who types passes through many states. */
const PAUSE = 500;

const journeyFile = /\.journey\.ya?ml$/i;

/** @returns what is to be called whenever a text or a file changed. */
export function servePortfolio(connection: Connection, { files, today, guarded }: PortfolioHost): () => void {
  const read = new WeakMap<Journey, { readonly day: number; readonly entry: PortfolioEntry }>();
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
      const entries = await files.search(
        { token, title: 'Reading all maps', progress: undefined, patient: true },
        snapshot => {
          found.delete(snapshot.uri);
          // What others name, a file of numbers for one, may be read as well.
          if (snapshot.file && !journeyFile.test(snapshot.uri)) return [];
          const known = read.get(snapshot.journey);
          const day = today();
          if (known?.day === day) return [known.entry];
          const entry = portfolioEntry(snapshot, day, last.get(snapshot.uri));
          read.set(snapshot.journey, { day, entry });
          if (entry.is === 'map') last.set(snapshot.uri, entry.map);
          return [entry];
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
