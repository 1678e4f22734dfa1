import { strict as assert } from 'node:assert';
import { withFeeling } from '../../media/preview/edit/emotion';
import { lumo } from '../map/fixtures';
import { uri } from './preview-page';
import { checkout, Suite } from './suite';

const maya = { op: 'emotion', key: checkout, persona: 'maya' } as const;

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

describe('Feelings in the preview', () => {
  const on = new Suite({ width: 1800, height: 1200 });

  const selector = (persona: string, part = 'now') =>
    `.item.point[data-key="${checkout}"][data-persona="${persona}"][data-part="${part}"]`;
  const point = (persona: string, part?: string) => on.preview.page.locator(selector(persona, part));
  const middle = async (persona: string, part?: string) => {
    const box = await point(persona, part).locator('.frame').boundingBox();
    assert.ok(box, `${persona} ${part}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** Height of half a step of the scale on the screen. */
  const half = () =>
    on.preview.read<number>(`(([a, b]) => (b - a) / 2)([...document.querySelectorAll('.grid')]
      .map(line => line.getBoundingClientRect().top))`);
  const label = (persona: string, part?: string) => point(persona, part).getAttribute('aria-label');
  const asked = () => on.preview.read<unknown[]>(`window.sent.filter(({ type }) => type === 'change')`);
  const frame = () => on.preview.read('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');

  it('follow the pointer in halves, and are asked for once, when the point is let go', async () => {
    const { mouse } = on.preview.page;
    const [from, step] = [await middle('maya'), await half()];
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x, from.y - 2.8 * step, { steps: 6 });
    await on.preview.until(`/−0.5, frustrated/.test(document.querySelector('${selector('maya')}').ariaLabel)`);
    assert.equal(await on.preview.page.locator('.drag-tag').textContent(), '−0.5');
    assert.equal(await on.preview.page.locator('.said').textContent(), '−0.5, frustrated');
    const { y } = await middle('maya');
    assert.ok(Math.abs(y - (from.y - 3 * step)) < 1, 'the point stands at its score');
    assert.deepEqual(await asked(), []);
    await mouse.up();
    assert.deepEqual(await asked(), [
      { type: 'change', uri, version: 1, intent: { ...maya, part: 'now', score: -0.5 } },
    ]);
    assert.equal(await on.preview.page.locator('.drag-tag').isVisible(), false);
    await frame();
    assert.match((await label('maya')) ?? '', /−0.5/, 'until the text answers, it stays where it was let go');
    assert.equal(
      await on.preview.read(`window.sent.some(({ type }) => type === 'reveal')`),
      false,
      'a drag is no click',
    );
  });

  it('are those of the persona whose point is dragged', async () => {
    const { mouse } = on.preview.page;
    const [from, step] = [await middle('tom'), await half()];
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x, from.y - 2 * step, { steps: 4 });
    await mouse.up();
    const { intent } = await on.preview.posted('change');
    const tom = lumo.curves.find(({ persona }) => persona === 'tom')?.points.find(({ key }) => key === checkout)?.now;
    assert.deepEqual(intent, { ...maya, persona: 'tom', part: 'now', score: (tom ?? 9) + 1 });
  });

  it('are left as they were by Escape', async () => {
    const { mouse, keyboard } = on.preview.page;
    const [from, step, before] = [await middle('maya'), await half(), await label('maya')];
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x, from.y - 4 * step, { steps: 4 });
    await on.preview.until(`/neutral/.test(document.querySelector('${selector('maya')}').ariaLabel)`);
    await keyboard.press('Escape');
    await mouse.up();
    await frame();
    assert.equal(await label('maya'), before);
    assert.deepEqual(await asked(), []);
  });

  it('are wanted with the Shift key, and what is wanted has a point of its own', async () => {
    const { mouse, keyboard } = on.preview.page;
    const step = await half();
    const from = await middle('maya', 'wanted');
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x, from.y - step, { steps: 4 });
    await mouse.up();
    assert.deepEqual((await on.preview.posted('change')).intent, { ...maya, part: 'wanted', score: 1.5 });
    await on.preview.send({ type: 'refused', uri, message: 'No' });
    const felt = await middle('tom');
    await keyboard.down('Shift');
    await mouse.move(felt.x, felt.y);
    await mouse.down();
    await mouse.move(felt.x, felt.y - step, { steps: 4 });
    await mouse.up();
    await keyboard.up('Shift');
    const { intent } = await on.preview.posted('change');
    assert.ok(intent.op === 'emotion' && intent.persona === 'tom' && intent.part === 'wanted', JSON.stringify(intent));
  });

  it('go up and down by keys, each asked for in the version in which the one before is drawn', async () => {
    const { keyboard } = on.preview.page;
    await point('maya').focus();
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Alt+ArrowUp');
    assert.deepEqual(await asked(), [
      { type: 'change', uri, version: 1, intent: { ...maya, part: 'now', score: -1.5 } },
    ]);
    await on.preview.until(`/−0.5/.test(document.activeElement.ariaLabel)`);
    await on.preview.send({ type: 'changed', uri, version: 2, select: checkout });
    await on.preview.show(withFeeling(lumo, { ...maya, part: 'now', score: -1.5 }));
    assert.match((await label('maya')) ?? '', /−0.5/, 'what was pressed meanwhile is not lost');
    const { version, intent } = await on.preview.posted('change');
    assert.deepEqual([version, intent], [2, { ...maya, part: 'now', score: -0.5 }]);
    await on.preview.show(withFeeling(lumo, { ...maya, part: 'now', score: -0.5 }));
    await on.preview.send({ type: 'changed', uri, version: 3, select: checkout });
    await on.preview.until(`document.querySelector('${selector('maya')}.is-selected') === document.activeElement`);
    await keyboard.press('Alt+Shift+ArrowDown');
    assert.deepEqual((await on.preview.posted('change')).intent, { ...maya, part: 'wanted', score: 0.5 });
  });

  it('end at the ends of the scale', async () => {
    await point('maya').focus();
    await on.preview.page.keyboard.press('Alt+ArrowDown');
    await on.preview.until(`document.querySelector('.said').textContent === '−2, furious'`);
    assert.deepEqual(await asked(), []);
  });

  it('are drawn as the text has them when a change is refused, and it is said why', async () => {
    const before = await label('maya');
    await point('maya').focus();
    await on.preview.page.keyboard.press('Alt+ArrowUp');
    await on.preview.send({ type: 'refused', uri, message: 'The text has changed meanwhile' });
    await on.preview.page.getByRole('status').getByText('Not changed: The text has changed meanwhile').waitFor();
    assert.equal(await label('maya'), before);
    await on.preview.page.keyboard.press('Alt+ArrowUp');
    await on.preview.until(`!document.querySelector('.banner')`);
  });

  it('are undone and done again by the usual keys', async () => {
    const { keyboard } = on.preview.page;
    for (const [key, way] of [
      ['Control+z', 'undo'],
      ['Control+Shift+Z', 'redo'],
      ['Control+y', 'redo'],
    ] as const) {
      await keyboard.press(key);
      assert.deepEqual(await on.preview.posted('history'), { type: 'history', uri, way });
      await on.preview.read('void (window.sent = [])');
      await on.preview.send({ type: 'changed', uri, version: 1, select: null });
    }
  });

  it('keep the focus when one step follows the other before the keyboard is back', async () => {
    const { keyboard } = on.preview.page;
    await point('maya').focus();
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    for (const _ of ['first', 'second']) {
      // The keyboard is in the text editor while that takes a step back.
      await on.preview.read('void document.activeElement.blur()');
      await on.preview.send({ type: 'changed', uri, version: 1, select: null });
      await frame();
    }
    await on.preview.until(`document.activeElement.matches('${selector('maya')}')`);
  });

  it('are dragged in the circle, too: toward the rim they get better, along it they stay', async () => {
    const { mouse, keyboard } = on.preview.page;
    await keyboard.press('c');
    await point('maya').waitFor();
    // A zoomed drawing is larger, and so are its halves.
    await keyboard.press('+');
    await frame();
    await point('maya').scrollIntoViewIfNeeded();
    const [hub, rings] = await on.preview.read<[Box, Box[]]>(`[
      document.querySelector('.grid.zero').getBoundingClientRect().toJSON(),
      [...document.querySelectorAll('.figure.circle .grid')].map(ring => ring.getBoundingClientRect().toJSON())]`);
    const middleOf = { x: hub.x + hub.width / 2, y: hub.y + hub.height / 2 };
    const step = ((rings[0]?.width ?? 0) - (rings.at(-1)?.width ?? 0)) / 2 / 8;
    assert.ok(step > 2, `${step}`);
    const from = await middle('maya');
    const away = Math.hypot(from.x - middleOf.x, from.y - middleOf.y);
    const out = { x: (from.x - middleOf.x) / away, y: (from.y - middleOf.y) / away };
    await mouse.move(from.x, from.y);
    await mouse.down();
    // Aside by as much, which says nothing.
    await mouse.move(from.x - out.y * 9, from.y + out.x * 9, { steps: 3 });
    await mouse.move(from.x + out.x * 3.2 * step, from.y + out.y * 3.2 * step, { steps: 6 });
    await on.preview.until(`/−0.5, frustrated/.test(document.querySelector('${selector('maya')}').ariaLabel)`);
    assert.equal(await on.preview.page.locator('.drag-tag').textContent(), '−0.5');
    assert.deepEqual(await asked(), []);
    await mouse.up();
    assert.deepEqual(await asked(), [
      { type: 'change', uri, version: 1, intent: { ...maya, part: 'now', score: -0.5 } },
    ]);
    const now = await middle('maya');
    const moved = Math.hypot(now.x - middleOf.x, now.y - middleOf.y) - away;
    assert.ok(Math.abs(moved - 3 * step) < 1.5, `the face stands at its score: ${moved} of ${3 * step}`);
    assert.equal(await on.preview.read(`window.sent.some(({ type }) => type === 'reveal')`), false, 'no click');
  });

  it('follow the keys in the circle as on the map', async () => {
    const { keyboard } = on.preview.page;
    await keyboard.press('c');
    await point('maya').focus();
    await keyboard.press('Alt+ArrowUp');
    assert.deepEqual((await on.preview.posted('change')).intent, { ...maya, part: 'now', score: -1.5 });
    await on.preview.until(`/−1.5/.test(document.querySelector('${selector('maya')}').ariaLabel)`);
  });
});
