import assert from 'node:assert/strict';
import { areDuplicates, type PreviewPlace } from '../../client/src/preview/duplicates';

describe('previews of which one is too many', () => {
  const lamp: PreviewPlace = { uri: 'file:///lamp.journey.yaml', locked: false, column: 2 };
  const locked = { ...lamp, locked: true };
  const shop = 'file:///shop.journey.yaml';

  it('are two that follow in one column, whatever they show at the moment', () => {
    assert.ok(areDuplicates(lamp, { ...lamp, uri: shop }));
    assert.ok(!areDuplicates(lamp, { ...lamp, column: 3 }));
  });

  it('are two that keep to one map in one column', () => {
    assert.ok(areDuplicates(locked, { ...locked }));
    assert.ok(!areDuplicates(locked, { ...locked, uri: shop }));
    assert.ok(!areDuplicates(locked, { ...locked, column: 3 }));
  });

  it('are never one that follows and one that does not', () => {
    assert.ok(!areDuplicates(lamp, locked));
  });
});
