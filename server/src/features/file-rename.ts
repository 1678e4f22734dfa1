/** Paths that follow when files or folders are moved. */
import { replaceScalar } from '../edits/quote';
import { relativePath, type Snapshot } from '../model/store';
import { pathsOf } from './paths';
import { type FileEdits, fileEdits } from './workspace-edit';

export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The edits of one document, as it stands before the move, so that its paths lead to the same files after it. */
export function movedPaths(snapshot: Snapshot, moves: readonly Move[]): FileEdits[] {
  const home = moved(snapshot.uri, moves);
  const edits = pathsOf(snapshot).flatMap(({ path, at, uri }) => {
    const target = moved(uri, moves);
    if (home === snapshot.uri && target === uri) return [];
    const now = relativePath(home, target, path.startsWith('./'));
    const same = relativePath(snapshot.uri, uri, path.startsWith('./'));
    // A path from the root, or one that leads as before, stays as the author wrote it.
    if (now === undefined || now === same || (path.startsWith('/') && target === uri)) return [];
    return [replaceScalar(snapshot.yaml.text, at, now)];
  });
  return fileEdits(snapshot, edits);
}

/** Where a file is after the moves, be it moved itself or with a folder. */
function moved(uri: string, moves: readonly Move[]): string {
  for (const { oldUri, newUri } of moves) {
    if (uri === oldUri) return newUri;
    const folder = oldUri.endsWith('/') ? oldUri : `${oldUri}/`;
    if (uri.startsWith(folder)) return `${newUri.endsWith('/') ? newUri : `${newUri}/`}${uri.slice(folder.length)}`;
  }
  return uri;
}
