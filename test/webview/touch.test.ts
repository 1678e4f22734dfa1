import { strict as assert } from 'node:assert';
import type { CDPSession } from 'playwright-core';
import { plainMap } from '../map/fixtures';
import { Suite } from './suite';

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Fingers as Chromium gets them from a screen, which makes pointer events of them by itself. */
describe('Fingers on the preview', () => {
  const on = new Suite({ width: 1000, height: 700 });
  let screen: CDPSession;

  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: readonly Finger[]) => {
    const touchPoints = fingers.map((finger, id) => ({ ...finger, id }));
    await screen.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  /** Two fingers at both sides of a place, moved from one distance to the other in small steps. */
  const pinch = async (from: number, to: number, { x, y }: Finger) => {
    const fingers = (apart: number) => [
      { x: x - apart / 2, y },
      { x: x + apart / 2, y },
    ];
    await touch('touchStart', ...fingers(from));
    for (let step = 1; step <= 10; step++) await touch('touchMove', ...fingers(from + ((to - from) * step) / 10));
    await touch('touchEnd');
  };
  const zoom = async () => (await on.preview.kept()).zoom;

  beforeEach(async () => {
    screen = await on.preview.page.context().newCDPSession(on.preview.page);
    await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
    await on.preview.show(plainMap(10, 4));
  });

  it('zoom in and out with two, around the place between them', async () => {
    const stage = async () => {
      const box = await on.preview.item('stages/0').boundingBox();
      assert.ok(box);
      return box;
    };
    const before = await stage();
    await pinch(100, 200, { x: 400, y: 300 });
    assert.ok(Math.abs((await zoom()) - 2) < 0.1, `${await zoom()}`);
    const after = await stage();
    const under = after.x + ((400 - before.x) / before.width) * after.width;
    assert.ok(Math.abs(under - 400) < 4, `what was between them stays there: ${under}`);
    await pinch(200, 100, { x: 500, y: 300 });
    assert.ok(Math.abs((await zoom()) - 1) < 0.1, `${await zoom()}`);
  });

  it('scroll with one, and change nothing', async () => {
    await touch('touchStart', { x: 700, y: 400 });
    for (let x = 690; x >= 300; x -= 30) await touch('touchMove', { x, y: 400 });
    await touch('touchEnd');
    await on.preview.until(`document.querySelector('.scroller').scrollLeft > 200`);
    assert.equal(await zoom(), 1);
    assert.equal(await on.changes(), 0);
  });

  it('choose with a tap', async () => {
    const box = await on.preview.item('stages/0/touchpoints/1').boundingBox();
    assert.ok(box);
    await touch('touchStart', { x: box.x + 20, y: box.y + 20 });
    await touch('touchEnd');
    assert.equal((await on.preview.posted('reveal')).key, 'stages/0/touchpoints/1');
  });
});
