import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { features, type Place, placeAt } from '../support/all-features';
import { snapshotOf } from '../support/snapshots';
import { corpus } from './corpus';

/** Milliseconds of the processor that one feature may take for one answer: some times what it takes of the longest map. */
const BUDGET = 250;

/** Where a text is cut: after each character where it is short, else at so many places, all over it. */
function cutsOf(text: string): number[] {
  const most = text.length < 150 ? text.length + 1 : text.length > 20_000 ? 5 : 10;
  return Array.from({ length: most }, (_, index) => Math.floor((index * text.length) / (most - 1)));
}

const examples = readdirSync('examples')
  .filter(name => name.endsWith('.yaml'))
  .map(name => [name, readFileSync(`examples/${name}`, 'utf8')] as const);
const maps = {
  ...corpus,
  ...Object.fromEntries(examples),
  'lumo.journey.yaml': readFileSync('test/fixtures/lumo.journey.yaml', 'utf8'),
};

describe('every feature, on maps that are only begun', () => {
  for (const [name, text] of Object.entries(maps))
    it(`answers in time and leaves the text alone: ${name}`, async () => {
      for (const cut of cutsOf(text)) {
        const begun = text.slice(0, cut);
        const place = await read(begun);
        for (const [feature, ask] of Object.entries(features)) {
          const where = `${feature} of ${name}, cut at ${cut}`;
          let took = timed(ask, place, where);
          // What else ran at that moment, compiling and collecting, is not its own: what is slow is slow again.
          for (let again = 0; took > BUDGET && again < 3; again++)
            took = Math.min(took, timed(ask, await read(begun), where));
          assert.ok(took <= BUDGET, `${where}: ${Math.round(took)} ms`);
        }
        assert.equal(place.snapshot.document.getText(), begun);
        assert.equal(place.snapshot.yaml.text, begun);
      }

      async function read(begun: string): Promise<Place> {
        return placeAt(await snapshotOf(begun, maps, name), begun.length);
      }
    });
});

/** Milliseconds of the processor for an answer, whatever else the machine does; an error tells where. */
function timed(ask: (place: Place) => void, place: Place, where: string): number {
  const start = process.cpuUsage();
  try {
    ask(place);
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
