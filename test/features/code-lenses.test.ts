import assert from 'node:assert/strict';
import { codeLenses, type LensCommands } from '../../server/src/features/code-lenses';
import { snapshotOf } from '../support/snapshots';

const commands: LensCommands = { preview: 'open', review: 'review', references: 'find' };
/** 2026-05-04 and 40 days. */
const today = 20_577 + 40;

/** Lenses as `line: title (command)`. */
async function lenses(text: string, has = commands): Promise<string[]> {
  return codeLenses(await snapshotOf(text), has, today).map(
    ({ range, command }) => `${range.start.line}: ${command?.title}${command?.command ? ` (${command.command})` : ''}`,
  );
}

const text = `# a map
journey: A
reviewed: 2026-05-04
personas:
  maya:
    name: Maya
    goals: [Rest]
  tom:
    name: Tom
    goals: [Work]
channels:
  web: Shop
stages:
  - stage: B
    for: [maya]
    touchpoints:
      - touch: C
        id: pay
        channel: web
        emotion: -2
        next: pay
        pains:
          - process: Slow
          - process: Twice
      - D @web (+1)
      - E (+0.5)
`;

describe('code lenses', () => {
  it('tell the state of the map, open its preview and its review, and count references', async () => {
    assert.deepEqual(await lenses(text), [
      '1: Open preview (open)',
      '1: Review this map (review)',
      '1: 2 pains · mean −0.2 · reviewed 40 days ago',
      '4: 1 reference (find)',
      '17: 1 reference (find)',
    ]);
  });

  it('say where the id stands to the command that shows references', async () => {
    const found = codeLenses(await snapshotOf(text), commands, today).map(({ command }) => command?.arguments);
    assert.deepEqual(found, [
      ['file:///maps/map.journey.yaml'],
      ['file:///maps/map.journey.yaml'],
      undefined,
      ['file:///maps/map.journey.yaml', { line: 4, character: 2 }],
      ['file:///maps/map.journey.yaml', { line: 17, character: 12 }],
    ]);
  });

  it('offer no command that the client does not have', async () => {
    assert.deepEqual(await lenses(text, {}), ['1: 2 pains · mean −0.2 · reviewed 40 days ago']);
    assert.deepEqual(await lenses('journey: A\n', {}), []);
  });

  it('tell of the day, and keep quiet about what is not said', async () => {
    const state = async (date: string): Promise<string | undefined> =>
      (await lenses(`journey: A\nreviewed: ${date}\nstages: [B]\n`, {}))[0];
    assert.equal(await state('2026-06-13'), '0: 0 pains · reviewed today');
    assert.equal(await state('2026-06-12'), '0: 0 pains · reviewed yesterday');
    assert.equal(await state('2026-06-14'), '0: 0 pains');
  });

  it('leave libraries and other YAML alone', async () => {
    assert.deepEqual(await lenses('channels:\n  web: Shop\n'), []);
    assert.deepEqual(await lenses('- a\n- b\n'), []);
  });
});
