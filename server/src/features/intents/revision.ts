/** A change of a map made step by step: each step is made for the text that those before it left. */
import { compose } from '../../edits/compose';
import { type Page, styleOf } from '../../edits/draft';
import { applyEdits, type Edit } from '../../edits/edit';
import { touchesShared } from '../../edits/shared';
import { type Place, pathAt } from '../../edits/tree';
import { joinJourney } from '../../model/join';
import type { Snapshot } from '../../model/store';
import { readYaml } from '../../yaml/document';
import { type Span, startOf } from '../../yaml/node';

/** A text and what it says. */
export type Reading = Pick<Snapshot, 'uri' | 'yaml' | 'journey'>;

/** Why something can't be done, in words for the person who asked: thrown, since it may show at any depth of a change. */
export class Refused extends Error {}

export function refuse(reason: string): never {
  throw new Refused(reason);
}

/** The reason where the text has a form that no edit is known for. */
export const unfit = 'It is written in a way that can’t be changed from here: edit the text';

export class Revision {
  readonly before: Reading;
  /** The text after the steps so far, read. */
  now: Reading;
  /** What leads from the first text to it. */
  edits: Edit[] = [];

  constructor(before: Reading) {
    this.before = before;
    this.now = before;
  }

  get page(): Page {
    const { text } = this.now.yaml;
    return { text, style: styleOf(text), snippets: false };
  }

  /** Makes the next step. Undefined stands for what can't be written in the author's style. */
  apply(...edits: readonly (Edit | undefined)[]): void {
    const made = edits.filter(edit => edit !== undefined);
    if (made.length < edits.length) refuse(unfit);
    const { uri, yaml, journey } = this.now;
    const changes = made.filter(({ from, to, text }) => yaml.text.slice(from, to) !== text);
    if (changes.length === 0) return;
    if (touchesShared(yaml.root, changes))
      refuse('It stands behind an anchor (`&`) and is repeated elsewhere: edit the text, and see all of it change');
    const read = readYaml(applyEdits(yaml.text, changes));
    if (read.problems.length > yaml.problems.length) refuse(unfit);
    this.edits = compose(this.edits, changes);
    this.now = { uri, yaml: read, journey: joinJourney(uri, read, journey.libraries, journey.related).journey };
  }

  /** The last step of the way to what starts at a span. */
  placeTo(at: Span): Place {
    const path = this.pathTo(at);
    return path.at(-1) ?? path[0];
  }

  /** The way to what starts at a span; refused where an alias stands for it. */
  pathTo(at: Span): readonly [Place, ...Place[]] {
    const start = startOf(at);
    const path = pathAt(this.now.yaml.root, start);
    const end = path.findIndex(
      place => (place.node && startOf(place.node) === start) || ('pair' in place && startOf(place.pair) === start),
    );
    const [first, ...more] = path.slice(0, end + 1);
    return first ? [first, ...more] : refuse('It is not written here but repeated from an anchor (`*`): edit the text');
  }
}
