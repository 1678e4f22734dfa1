import { strict as assert } from 'node:assert';
import { Painting } from '../../client/src/preview/painting';
import type { ToWebview } from '../../media/preview/messages';

const uri = 'file:///maps/lumo.journey.yaml';
const picture = { svg: '<svg/>', width: 10, height: 5 };

describe('Pictures that a preview paints', () => {
  function painting() {
    const sent: ToWebview[] = [];
    return { sent, painter: new Painting(message => sent.push(message)) };
  }

  it('are asked for at once where the page listens, and come back each to who asked', async () => {
    const { sent, painter } = painting();
    const [first, second] = [painter.paint(uri, picture, 2, true), painter.paint(uri, picture, 1, true)];
    assert.deepEqual(sent, [
      { type: 'paint', uri, request: 1, ...picture, scale: 2 },
      { type: 'paint', uri, request: 2, ...picture, scale: 1 },
    ]);
    painter.painted({ type: 'painted', uri, request: 2, png: new Uint8Array([2]) });
    painter.painted({ type: 'painted', uri, request: 1, png: new Uint8Array([1]) });
    assert.deepEqual([await first, await second], [new Uint8Array([1]), new Uint8Array([2])]);
  });

  it('wait for a page that is not there yet, and are asked for again of one that is built anew', async () => {
    const { sent, painter } = painting();
    const made = painter.paint(uri, picture, 2, false);
    assert.equal(sent.length, 0);
    painter.arrived();
    painter.arrived();
    assert.equal(sent.length, 2);
    painter.painted({ type: 'painted', uri, request: 1, png: new Uint8Array([1]) });
    painter.painted({ type: 'painted', uri, request: 1, png: new Uint8Array([9]) });
    assert.deepEqual(await made, new Uint8Array([1]));
    painter.arrived();
    assert.equal(sent.length, 2, 'what is made is not asked for again');
  });

  it('fail with what the page says, or with the panel', async () => {
    const { painter } = painting();
    const [refused, left] = [painter.paint(uri, picture, 2, true), painter.paint(uri, picture, 2, true)];
    painter.painted({ type: 'painted', uri, request: 1, fault: 'There is no canvas.' });
    await assert.rejects(refused, /There is no canvas/);
    painter.close('The preview was closed.');
    await assert.rejects(left, /The preview was closed/);
  });
});
