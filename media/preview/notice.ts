import type { JourneyMap } from '../../server/src/model/map';
import type { Broken } from '../../server/src/protocol';
import { printable } from '../map/text';

/** A quiet word over the drawing. A problem in the text can be gone to. */
export interface Notice {
  readonly kind: 'broken' | 'stopped' | 'refused';
  readonly text: string;
}

/** What can be wrong, each in words but for the problem in the text. */
interface Faults {
  readonly stopped: string | undefined;
  readonly broken: Broken | undefined;
  readonly refusal: string | undefined;
}

/** The one thing to be said of what is wrong: the gravest. */
export function noticeOf({ stopped, broken, refusal }: Faults, map: JourneyMap | null | undefined): Notice | undefined {
  if (stopped !== undefined) return { kind: 'stopped', text: stopped };
  if (refusal !== undefined) return { kind: 'refused', text: `Not changed: ${refusal}` };
  if (!broken) return undefined;
  const tail = map ? ' · showing the last good map' : '';
  return { kind: 'broken', text: `${problemWords(broken)}${tail}` };
}

/** Where the text can't be read, and why. */
export function problemWords({ range, message }: Broken): string {
  return `Line ${range.start.line + 1}: ${printable(message)}`;
}
