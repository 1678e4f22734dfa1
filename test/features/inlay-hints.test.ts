import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { defaultSettings } from '../../server/src/settings';
import { mapUri, snapshotOf } from '../support/snapshots';

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const all = defaultSettings.inlayHints;

async function hintsOf(text: string, range = everything, show = all): Promise<InlayHint[]> {
  return inlayHints(await snapshotOf(text), range, show);
}

/** The text with its hints in `⟨⟩`, only those lines that have one. */
async function shown(text: string, range = everything, show = all): Promise<string[]> {
  const edits = (await hintsOf(text, range, show)).map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `⟨${label}⟩`,
  }));
  const marked = TextDocument.applyEdits(TextDocument.create(mapUri, 'journey', 1, text), edits);
  return marked.split('\n').flatMap(line => (line.includes('⟨') ? [line.trim()] : []));
}

const text = `journey: A
emotions: { meh: -0.5 }
personas:
  maya: Maya Okafor, editor
  tom: Tom
stages:
  - stage: B
    for: [maya, tom]
    kpis:
      Conversion: 3.1% -> 4%
      Ad impressions: 41k -> 60k
      Drop-off: 40% -> 45%
      Waiting time: { actual: 9 min, target: 5 min, better: lower }
      NPS: 31
    touchpoints:
      - C (curious)
      - D (-1)
      - E (meh -> 😀)
      - touch: F
        emotion: { maya: "furious", tom: 0 }
`;

describe('inlay hints', () => {
  it('tell what a word, an id and two numbers come to', async () => {
    assert.deepEqual(await shown(text), [
      'for: [maya⟨Maya Okafor⟩, tom]',
      'Conversion: 3.1% -> 4%⟨0.9 points to go⟩',
      'Ad impressions: 41k -> 60k⟨19k to go⟩',
      'Drop-off: 40% -> 45%⟨reached⟩',
      'Waiting time: { actual: 9 min, target: 5 min⟨4 min to go⟩, better: lower }',
      '- C (curious⟨+1⟩)',
      '- E (meh⟨−0.5⟩ -> 😀⟨+2⟩)',
      'emotion: { maya⟨Maya Okafor⟩: "furious⟨−2⟩", tom: 0 }',
    ]);
  });

  it('can be switched off, each kind by itself', async () => {
    const labels = async (off: Partial<typeof all>): Promise<unknown[]> =>
      (await hintsOf(text, everything, { ...all, ...off })).map(({ label }) => label);
    assert.equal((await labels({ emotions: false, personas: false, kpis: false })).length, 0);
    assert.deepEqual(await labels({ emotions: false, kpis: false }), ['Maya Okafor', 'Maya Okafor']);
    assert.equal((await labels({ kpis: false })).length, 6);
    assert.equal((await labels({ personas: false })).length, 8);
  });

  it('are those of the range that is asked for', async () => {
    const range = { start: { line: 15, character: 0 }, end: { line: 16, character: 0 } };
    assert.deepEqual(await shown(text, range), ['- C (curious⟨+1⟩)']);
  });

  it('say why', async () => {
    const tips = (await hintsOf(text)).map(({ tooltip }) => tooltip);
    assert.ok(tips.includes('editor'));
    assert.ok(tips.includes('3.1% now, 4% wanted: higher is better'));
  });

  it('know personas of libraries, and are silent about unknown ones', async () => {
    const snapshot = await snapshotOf('use: lib.journey.yaml\nstages:\n  - stage: A\n    for: [tom, who]\n', {
      'lib.journey.yaml': 'personas:\n  tom: Tom Berg\n',
    });
    assert.deepEqual(
      inlayHints(snapshot, everything, all).map(({ label }) => label),
      ['Tom Berg'],
    );
  });
});
