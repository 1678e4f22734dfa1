import assert from 'node:assert/strict';
import { isFromWebview, isPreviewState } from '../../client/src/preview/messages';
import { plainOptions } from '../../media/map/view/options';

const uri = 'file:///a.journey.yaml';

describe('messages of the webview', () => {
  it('are taken in all their forms', () => {
    const messages: unknown[] = [
      { type: 'ready' },
      { type: 'reveal', uri, key: 'stages/0' },
      { type: 'edit', uri, key: 'stages/0', part: 'goal' },
      { type: 'references', uri, key: 'stages/0' },
      { type: 'card', uri, key: 'stages/0' },
      { type: 'compare', uri, with: ['file:///b.journey.yaml'] },
      { type: 'picture', uri },
      { type: 'picture', uri, png: new Uint8Array(8) },
      { type: 'painted', uri, request: 1, png: new Uint8Array(8) },
      { type: 'painted', uri, request: 2, fault: 'There is no canvas.' },
      { type: 'fix', uri, version: 3, code: 'J412', position: { line: 1, character: 0 }, title: 'Add a pain' },
      { type: 'revealProblem', uri },
      { type: 'options', uri, options: plainOptions },
      { type: 'change', uri, version: 3, intent: { op: 'delete', key: 'stages/0' } },
      { type: 'history', uri, way: 'undo' },
      { type: 'history', uri, way: 'redo' },
      { type: 'drawn', uri, version: 3 },
    ];
    for (const message of messages) assert.equal(isFromWebview(message), true, JSON.stringify(message));
  });

  it('are refused in any other', () => {
    const messages: unknown[] = [
      undefined,
      null,
      'ready',
      [],
      {},
      { type: 'toString' },
      { type: 'reveal', uri },
      { type: 'reveal', uri, key: 1 },
      { type: 'edit', uri, key: 'stages/0', part: 1 },
      { type: 'references', uri },
      { type: 'compare', uri, with: [1] },
      { type: 'compare', uri },
      { type: 'picture', uri, png: 'iVBO' },
      { type: 'painted', uri, request: 1 },
      { type: 'painted', uri, png: new Uint8Array(8) },
      { type: 'fix', uri, version: 3, code: 'J412', position: { line: 1 }, title: 'Add a pain' },
      { type: 'fix', uri, version: '3', code: 'J412', position: { line: 1, character: 0 }, title: 'Add a pain' },
      { type: 'revealProblem' },
      { type: 'options', uri, options: { ...plainOptions, hidden: [7] } },
      { type: 'change', uri, intent: {} },
      { type: 'change', uri, version: '3', intent: {} },
      { type: 'change', uri, version: 3, intent: null },
      { type: 'change', version: 3, intent: {} },
      { type: 'history', uri },
      { type: 'history', uri, way: 'back' },
      { type: 'drawn', uri, version: '3' },
    ];
    for (const message of messages) assert.equal(isFromWebview(message), false, JSON.stringify(message));
  });
});

describe('state of a webview', () => {
  const state = { schema: 1, uri, zoom: 1.5, scroll: [0, 120] };

  it('is taken with and without a selected element and a lock', () => {
    assert.ok(isPreviewState(state));
    assert.ok(isPreviewState({ ...state, selected: 'stages/0' }));
    assert.ok(isPreviewState({ ...state, locked: true }));
  });

  it('is refused if it stems from another version, or is no state at all', () => {
    const states: unknown[] = [
      undefined,
      {},
      { ...state, schema: 2 },
      { ...state, uri: 1 },
      { ...state, zoom: 0 },
      { ...state, zoom: Number.NaN },
      { ...state, scroll: [0] },
      { ...state, scroll: [0, null] },
      { ...state, selected: 1 },
      { ...state, locked: 'yes' },
    ];
    for (const other of states) assert.equal(isPreviewState(other), false, JSON.stringify(other));
  });
});
