/** Refactorings asked for at a cursor, and the texts that they leave. */
import { styleOf } from '../../server/src/edits/draft';
import { applyEdits } from '../../server/src/edits/edit';
import { refactorings, sourceActions } from '../../server/src/features/refactor/all';
import { askedAt, type Refactoring } from '../../server/src/features/refactor/refactoring';
import type { Snapshot } from '../../server/src/model/store';
import { cursor, snapshotOf } from './snapshots';

const all = [...refactorings, ...sourceActions].map(({ make }) => make);

/** All refactorings at an offset, source actions too, or those of some makers. */
export function refactoringsOf(snapshot: Snapshot, offset: number, makers = all): Refactoring[] {
  const { text } = snapshot.yaml;
  const asked = askedAt(snapshot, { text, style: styleOf(text), snippets: false }, offset, true);
  return makers.flatMap(make => make(asked));
}

/** The refactorings at the cursor `|` of a kind (a part of it will do). */
export async function offered(
  marked: string,
  kind: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly Refactoring[]> {
  const { text, offset } = cursor(marked);
  return refactoringsOf(await snapshotOf(text, files), offset).filter(each => each.kind.includes(kind));
}

/** The text after the first refactoring of a kind at the cursor; undefined if there is none. */
export async function refactored(marked: string, kind: string, title = ''): Promise<string | undefined> {
  const found = (await offered(marked, kind)).find(each => each.title.includes(title));
  return found && applyEdits(cursor(marked).text, found.edits);
}
