/** What a refactoring is: a change that keeps what the map says, or moves it, at the place of the cursor. */
import type { Page } from '../../edits/draft';
import type { Edit } from '../../edits/edit';
import { type Step, stepsAt } from '../../model/at';
import type { Snapshot } from '../../model/store';
import type { ObjectValue } from '../../model/value';
import { endOf, type Span, startOf } from '../../yaml/node';

export interface Refactoring {
  readonly title: string;
  /** Its kind among code actions. */
  readonly kind: string;
  /** Edits of the document. */
  readonly edits: readonly Edit[];
  /** Edits of another file, and its text as they were made for it. */
  readonly other?: { readonly uri: string; readonly text: string; readonly edits: readonly Edit[] };
  /** A file that is made first. */
  readonly create?: { readonly uri: string; readonly text: string };
}

/** The place that refactorings are asked for. */
export interface Asked {
  readonly snapshot: Snapshot;
  readonly page: Page;
  readonly offset: number;
  /** The steps from the map down to the cursor. */
  readonly steps: readonly Step[];
  /** The client can make files. */
  readonly creates: boolean;
}

/** What is asked at an offset of a document. */
export function askedAt(snapshot: Snapshot, page: Page, offset: number, creates: boolean): Asked {
  return { snapshot, page, offset, steps: stepsAt(snapshot.journey, offset), creates };
}

/** The innermost object at the cursor. */
export function objectAt({ steps }: Asked): ObjectValue | undefined {
  const step = steps.findLast(each => each.is === 'value' && each.value.is === 'object');
  return step?.is === 'value' && step.value.is === 'object' ? step.value : undefined;
}

/** The span of the document's text that a node or pair takes. */
export function written(text: string, span: Span): string {
  return text.slice(startOf(span), endOf(span));
}
