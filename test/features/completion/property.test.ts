import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readLine } from '../../../server/src/features/completion/line';
import type { Found } from '../../../server/src/features/completion/place';
import { bySentinel } from '../../../server/src/features/completion/sentinel';
import { byWalk, valueBelow } from '../../../server/src/features/completion/walk';
import { snapshotOf } from '../../support/snapshots';
import { applyItem, editOf, itemsAt, yamlProblems } from './support';

const lumo = readFileSync('test/fixtures/lumo.journey.yaml', 'utf8');
const files = { 'library.journey.yaml': 'channels:\n  kiosk: Kiosk\n' };

describe('completion at each place of a map', () => {
  it('touches nothing but its range, and hangs together', async () => {
    const snapshot = await snapshotOf(lumo, files);
    const { document } = snapshot;
    let offered = 0;
    for (let offset = 0; offset <= lumo.length; offset += 4) {
      for (const [index, item] of itemsAt(snapshot, offset).entries()) {
        const { range, newText } = editOf(item);
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        assert.ok(from <= offset && offset <= to && range.start.line === range.end.line, `${item.label} at ${offset}`);
        assert.ok(!/\t|⟨|⟩/.test(newText), newText);
        offered++;
        if ((offset + index) % 37 > 0) continue;
        const text = applyItem(snapshot, item);
        assert.ok(text.startsWith(lumo.slice(0, from)) && text.endsWith(lumo.slice(to)));
      }
    }
    assert.ok(offered > 500);
  });

  it('leaves the YAML as good as it was', async () => {
    const snapshot = await snapshotOf(lumo, files);
    for (let offset = 0; offset <= lumo.length; offset += 13) {
      const items = itemsAt(snapshot, offset);
      const item = items[offset % Math.max(1, items.length)];
      if (!item) continue;
      const text = applyItem(snapshot, item);
      assert.deepEqual(
        await yamlProblems(text, files),
        [],
        `${item.label} at ${offset}: ${text.slice(offset - 60, offset + 60)}`,
      );
    }
  });

  it('answers in every prefix of it', async () => {
    for (let end = 0; end <= lumo.length; end += 29) {
      const snapshot = await snapshotOf(lumo.slice(0, end), files);
      const { document } = snapshot;
      for (const item of itemsAt(snapshot, end).slice(0, 3)) {
        const from = document.offsetAt(editOf(item).range.start);
        assert.ok(applyItem(snapshot, item).startsWith(lumo.slice(0, from)));
      }
    }
  });

  it('answers in texts of noise', async () => {
    const noise = [
      '- ',
      ': ',
      '"',
      "'",
      '[',
      '{',
      ']',
      '}',
      '@',
      '#',
      '\n',
      '\t',
      '  ',
      'stages',
      'touch',
      '|',
      '>',
      '(',
      '&a',
      '*a',
      '\r\n',
      '\uFEFF',
      ', ',
    ];
    let seed = 7;
    const next = (most: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * most);
    };
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 2 + next(14) }, () => noise[next(noise.length)]).join('');
      const snapshot = await snapshotOf(text);
      for (let offset = 0; offset <= text.length; offset++) itemsAt(snapshot, offset);
    }
  });

  it('finds the same place by parsing and by walking', async () => {
    let compared = 0;
    for (const end of [lumo.length, 3000]) {
      const text = lumo.slice(0, end);
      const snapshot = await snapshotOf(text, files);
      for (let offset = 0; offset <= text.length; offset += 5) {
        const line = readLine(text, offset);
        if (line && line.from === line.to && valueBelow(text, line)) continue;
        const parsed = line && bySentinel(snapshot, line, offset);
        const walked = line && byWalk(text, line);
        if (!parsed || !walked) continue;
        compared++;
        assert.deepEqual(
          plain(walked),
          plain(parsed),
          `at ${offset}: ${JSON.stringify(text.slice(offset - 60, offset))}`,
        );
      }
    }
    assert.ok(compared > 900, String(compared));
  });
});

/** Without what only one block can know: which keys the map has. */
function plain(found: Found | 'text'): unknown {
  if (found === 'text') return found;
  const { at, steps, present, flow } = found;
  return { at, steps, flow, present: steps.length === 0 ? [] : [...present].sort() };
}
