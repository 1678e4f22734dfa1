/** An intent of the drawing → edits of the text, or why not. */
import type { Intent } from '../../intents';
import { locateKey } from '../../model/keys';
import type { Snapshot } from '../../model/store';
import type { EditResult } from '../../protocol';
import { brokenBy } from '../preview';
import { fileEdits, workspaceEdit } from '../workspace-edit';
import { add } from './add';
import { remove } from './delete';
import { duplicate } from './duplicate';
import { setEmotion } from './emotion';
import { move } from './move';
import { opportunity } from './opportunity';
import { Refused, Revision } from './revision';
import { setPart } from './set';
import { readIntent } from './shape';
import { setType } from './type';

/**
 * What an intent asks for, as edits of the document, or of the library in which the element stands.
 * @param version the one that the person saw drawn. @param intent as it came over the wire.
 * @param read the newest version of another document.
 */
export async function editFor(
  snapshot: Snapshot,
  version: unknown,
  intent: unknown,
  read: (uri: string) => Promise<Snapshot | undefined>,
): Promise<EditResult> {
  const asked = readIntent(intent);
  if (!asked) return { refused: 'The preview asked for something unknown: reload it' };
  if (version !== snapshot.version) return { refused: 'The text has changed meanwhile: look again, and try once more' };
  const broken = brokenBy(snapshot);
  if (broken) return { refused: `The drawing is an older one while the text has an error: ${broken.message}` };
  const found = 'key' in asked ? locateKey(snapshot.journey, asked.key) : undefined;
  const home = !found || found.uri === snapshot.uri ? snapshot : await read(found.uri);
  if (!home) return { refused: 'The file in which it stands can’t be read' };
  const revision = new Revision(home);
  try {
    const select = make(revision, asked);
    return { edit: workspaceEdit(fileEdits(home, revision.edits), true), select };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}

/** Makes the change. @returns the key to select afterwards. */
function make(revision: Revision, intent: Intent): string | null {
  switch (intent.op) {
    case 'emotion':
      return setEmotion(revision, intent);
    case 'set':
      return setPart(revision, intent);
    case 'type':
      return setType(revision, intent);
    case 'add':
      return add(revision, intent);
    case 'duplicate':
      return duplicate(revision, intent);
    case 'delete':
      return remove(revision, intent);
    case 'move':
      return move(revision, intent);
    case 'opportunity':
      return opportunity(revision, intent);
  }
}
