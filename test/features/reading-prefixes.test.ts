import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { codeLenses } from '../../server/src/features/code-lenses';
import { format } from '../../server/src/features/formatting/format';
import { formatOnEnter } from '../../server/src/features/formatting/on-enter';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { defaultSettings } from '../../server/src/settings';
import { snapshotOf } from '../support/snapshots';

const lumo = readFileSync('test/fixtures/lumo.journey.yaml', 'utf8');
const options = { tabSize: 2, insertSpaces: true };

describe('reading aids of a map that is only begun', () => {
  it('answer at every place of the text, within it and in its order', async () => {
    for (let length = 0; length <= lumo.length; length += 23) {
      const text = lumo.slice(0, length);
      const snapshot = await snapshotOf(text);
      const { document } = snapshot;
      const end = document.positionAt(length);
      const range = { start: { line: 0, character: 0 }, end };
      let line = 0;
      const data = semanticTokens(snapshot, []);
      for (let at = 0; at < data.length; at += 5) {
        line += data[at] ?? 0;
        assert.ok((data[at] ?? -1) > 0 || (data[at + 1] ?? -1) >= 0, `order at ${length}`);
        assert.ok((data[at + 2] ?? 0) > 0 && (data[at + 3] ?? -1) >= 0, `token at ${length}`);
      }
      assert.ok(line <= end.line);
      for (const { position } of inlayHints(snapshot, range, defaultSettings.inlayHints))
        assert.ok(document.offsetAt(position) <= length);
      codeLenses(snapshot, { preview: 'a', references: 'b' }, 20_779);
      for (const { newText } of [...format(snapshot, options), ...formatOnEnter(snapshot, end, options)])
        assert.equal(newText.trim(), '');
    }
  });
});
