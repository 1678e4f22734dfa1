/** Rename: another id for a thing, in the map, in its library, and in all maps that use it. */
import type { Position, Range } from 'vscode-languageserver-types';
import { isFree, keyOf, kindLabel, shapeFor } from '../dialect/dialect';
import { readScore } from '../dialect/emotions';
import { isSlug, slug } from '../dialect/ids';
import type { Edit } from '../edits/edit';
import { pinId } from '../edits/pin';
import { isPlain } from '../edits/quote';
import { renameId, renameUses, replaceId } from '../edits/rename';
import { type Declared, lookUp } from '../model/journey';
import type { Snapshot } from '../model/store';
import { fileName, nameOf } from './cards';
import { rangeOf } from './diagnostics';
import { clashAt, declarationOf, type Thing, takenBy, thingAt } from './thing';
import { type FileEdits, fileEdits } from './workspace-edit';

/** Why something can't be renamed so, in words for the person who asked. */
export interface Refusal {
  readonly refused: string;
}

/** The id that stands at a position, or follows from the name there; null where nothing can be renamed. */
export function prepareRename(
  snapshot: Snapshot,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | null {
  const thing = thingAt(snapshot, position);
  return thing?.home === undefined ? null : { range: rangeOf(snapshot.document, thing.at), placeholder: thing.id };
}

/** What is to be renamed, once the new id is found fit; undefined where no id stands. */
export function renaming(snapshot: Snapshot, position: Position, to: string): Thing | Refusal | undefined {
  const thing = thingAt(snapshot, position);
  if (thing?.home === undefined) return undefined;
  const refused = unfit(thing, to);
  return refused === undefined ? thing : { refused };
}

/** The edits of one document for a renaming; none if it does not name the thing. */
export function renameIn(snapshot: Snapshot, thing: Thing, to: string): (FileEdits | Refusal)[] {
  const { uri } = snapshot;
  const clash = uri === thing.home ? clashAt(snapshot, thing) : undefined;
  const declared = clash ?? declarationOf(snapshot, thing);
  if (!declared || to === thing.id) return [];
  if (clash && !clash.explicit) return [{ refused: `Something else has the id \`${thing.id}\`: rename that first` }];
  const edits = editsOf(snapshot, thing, declared, to);
  if (!edits)
    return [{ refused: `This ${kindLabel(thing.kind)} has no \`id\` yet, and none can be added where it is written` }];
  const taken = edits.length > 0 && takenBy(snapshot, thing, to);
  if (taken) return [{ refused: `\`${to}\` is taken in ${fileName(uri)}: it is the id of “${nameOf(taken)}”` }];
  return fileEdits(snapshot, edits);
}

function editsOf(snapshot: Snapshot, thing: Thing, declared: Declared, to: string): Edit[] | undefined {
  const { uri, journey, yaml } = snapshot;
  const { kind, id, home } = thing;
  if (uri !== home) return renameUses(yaml.text, journey, kind, id, to);
  // Uses of an id that two things have lead to the first one.
  if (lookUp(journey, kind, id) !== declared) return [replaceId(yaml.text, declared.idAt, to)];
  return declared.explicit ? renameId(yaml.text, journey, declared, to) : pinId(snapshot, declared, to);
}

/** Why a text can't be the id of a thing; undefined if it can. */
function unfit({ kind }: Thing, to: string): string | undefined {
  if (!isPlain(to, true)) return `\`${to}\` can’t stand in the text as it is`;
  if (kind === 'emotion') return unfitWord(to);
  if (!isSlug(to)) {
    const better = slug(to);
    return `An id is written in lower case with hyphens${better === '' ? '' : `, such as \`${better}\``}`;
  }
  if (kind === 'lane' && (keyOf('stage', to) || keyOf('touchpoint', to) || isFree(to)))
    return `\`${to}\` is a key of the language already`;
  if (kind === 'place' && reserved.has(to)) return `\`${to}\` means something else in the language`;
  return undefined;
}

function unfitWord(word: string): string | undefined {
  const reading = readScore(word, { own: new Map() });
  if (reading.is !== 'unknown') return `\`${word}\` stands for a feeling already`;
  return /[()]|->|→/.test(word) ? 'A word for a feeling has neither parentheses nor arrows' : undefined;
}

/** Words that stand where ids of stages and touchpoints may: `end`. */
const next = shapeFor(keyOf('touchpoint', 'next')?.shape ?? { is: 'any' }, 'scalar');
const reserved: ReadonlySet<string> = new Set(next?.is === 'ref' ? next.also?.map(({ word }) => word) : []);
