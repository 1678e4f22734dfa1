/** What a person can ask of a well-written map is done: refusals are for what cannot be. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Intent } from '../../../server/src/intents';
import { edit } from '../../support/intents';
import { snapshotOf } from '../../support/snapshots';

const files: Record<string, string> = Object.fromEntries(
  readdirSync('examples')
    .filter(name => name.endsWith('.yaml'))
    .map(name => [name, readFileSync(`examples/${name}`, 'utf8')]),
);

describe('edits from the drawing of a well-written map', () => {
  for (const [name, text] of Object.entries(files).filter(([each]) => !each.startsWith('library')))
    it(`${name}: none is refused`, async () => {
      const { journey } = await snapshotOf(text, files);
      const last = journey.stages.length - 1;
      const personas = [...(journey.declared.get('persona')?.keys() ?? [])];
      for (const [at, stage] of journey.stages.entries()) {
        const key = `stages/${at}`;
        const asked: Intent[] = [
          { op: 'set', key, value: 'Another name: better' },
          { op: 'move', key, at: { after: `stages/${last}` } },
          { op: 'duplicate', key },
          { op: 'delete', key },
          { op: 'add', what: 'touchpoint', at: { in: key }, text: 'Something new' },
        ];
        stage.touchpoints.forEach((touchpoint, index) => {
          const place = `${key}/touchpoints/${index}`;
          const persona = personas[(at + index) % personas.length] ?? '';
          const also: Intent[] = [
            { op: 'emotion', key: place, persona, part: 'now', score: -0.5 },
            { op: 'set', key: place, value: 'Another (2) @word' },
            { op: 'move', key: place, at: { in: `stages/${last - at}` } },
            { op: 'duplicate', key: place },
            { op: 'delete', key: place },
            { op: 'add', what: 'pain', at: { in: place }, text: 'It hurts' },
            ...touchpoint.pains.map((_, pain): Intent => ({ op: 'opportunity', key: `${place}/pains/${pain}` })),
          ];
          // One of them for each, in turn: a map has enough touchpoints for all.
          asked.push(...also.filter((_, each) => (each + at + index) % also.length === 0));
        });
        for (const intent of asked)
          assert.equal((await edit(text, intent, files)).refused, undefined, JSON.stringify(intent));
      }
    });
});
