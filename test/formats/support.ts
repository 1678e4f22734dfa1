/** Texts that readers made, held against the real reader and the real checks of the language. */
import assert from 'node:assert/strict';
import type { Format, Imported, ReadOptions } from '../../server/src/formats';
import { FormatError } from '../../server/src/formats';
import type { JourneyMap } from '../../server/src/model/map';
import { toMap } from '../../server/src/model/to-map';
import { look, today } from '../support/rules';
import { snapshotOf } from '../support/snapshots';

/** The map of a journey's text. */
export async function mapOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<JourneyMap> {
  return toMap((await snapshotOf(text, files)).journey, today, 'map');
}

/** Problems of a text up to J399 that are errors or warnings, as `J202 message`; placeholders are their author's. */
export async function problemsIn(text: string): Promise<string[]> {
  const { findings } = await look(text);
  return findings
    .filter(({ code, severity }) => code < 'J4' && code !== 'J211' && /error|warning/.test(severity))
    .map(({ code, message }) => `${code} ${message}`);
}

/** Reads a text that holds one journey, and holds what comes out against our own checks. */
export async function readOne(
  read: NonNullable<Format['read']>,
  text: string,
  options?: ReadOptions,
): Promise<Imported & { readonly map: JourneyMap }> {
  const [made, ...others] = read(text, options);
  assert.ok(made);
  assert.equal(others.length, 0);
  assert.deepEqual(await problemsIn(made.text), [], made.text);
  return { ...made, map: await mapOf(made.text) };
}

/** What a text is refused with. */
export function refusal(read: NonNullable<Format['read']>, text: string): string {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof FormatError, String(error));
    return error.message;
  }
  return 'not refused';
}
