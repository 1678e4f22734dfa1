import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import type { Intent } from '../../server/src/intents';
import { journey, lumo } from '../map/fixtures';
import { launch } from './browser';
import { PreviewPage, uri } from './preview-page';

const checkout = 'stages/2/touchpoints/0';
const pain = `${checkout}/pains/0`;

describe('Editing in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, { width: 1800, height: 1400 });
    await preview.show(lumo);
  });
  afterEach(() => preview.close());

  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => preview.page.keyboard.press(key)), Promise.resolve());
  const focus = (key: string, field = '') =>
    preview.page
      .locator(`.item[data-key="${key}"]${field && `[data-field="${field}"]`}`)
      .first()
      .focus();
  const asked = async (): Promise<Intent> => (await preview.posted('change')).intent;
  const changes = () => preview.read<number>(`window.sent.filter(({ type }) => type === 'change').length`);
  const refuse = () => preview.send({ type: 'refused', uri, message: 'Not now' });
  const field = () => preview.page.locator('.text-field');
  const focused = () => preview.read<string>('document.activeElement.dataset.key');
  /** The words of a menu's rows, and a row by its words. */
  const rows = () => preview.page.locator('[role="menu"] button').allTextContents();
  const row = (name: string | RegExp) => preview.page.locator('[role="menu"] button', { hasText: name });

  describe('a text', () => {
    it('is written where it is drawn: double click, and Enter asks for the change', async () => {
      await preview.item(checkout).dblclick();
      assert.equal(await field().inputValue(), 'Pays at the checkout');
      const [at, card] = [await field().boundingBox(), await preview.item(checkout).boundingBox()];
      assert.ok(at && card && at.x >= card.x - 2 && at.y > card.y && at.y < card.y + card.height, 'over its card');
      await preview.page.keyboard.type('Pays  by card and waits ');
      await press('Enter');
      assert.deepEqual(await asked(), { op: 'set', key: checkout, value: 'Pays by card and waits' });
      assert.equal(await field().count(), 0);
      assert.equal(await focused(), checkout);
    });

    it('is opened by F2, and Escape leaves it as it was', async () => {
      await focus(checkout, 'says');
      await press('F2');
      assert.equal(await field().inputValue(), 'Why is shipping a surprise on the last page?');
      await preview.page.keyboard.type('Nothing');
      await press('Escape');
      assert.equal(await field().count(), 0);
      assert.equal(await changes(), 0);
      assert.equal(await preview.read('document.activeElement.dataset.field'), 'says');
    });

    it('that was not changed asks for nothing, and going elsewhere takes what was written', async () => {
      await focus(checkout, 'says');
      await press('F2', 'Enter');
      assert.equal(await changes(), 0);
      await press('F2');
      await preview.page.keyboard.type('Why?');
      await preview.item('stages/0').click();
      assert.deepEqual(await asked(), { op: 'set', key: checkout, part: 'says', value: 'Why?' });
    });

    it('can be any that is drawn: names, goals, answers, figures, the story', async () => {
      for (const [key, part, value] of [
        ['journey', '', lumo.title],
        ['business_goal', '', lumo.businessGoal],
        ['stages/0', '', 'Feel the strain'],
        ['stages/0', 'goal', 'Understand why my eyes hurt'],
        [pain, '', 'Shipping cost appears only on the last page'],
        ['stages/1/doubts/0', '', 'It is expensive'],
        ['stages/2/kpis/Conversion', '', 'Conversion'],
        ['opportunities/early-shipping', '', 'Show shipping on the product page'],
        ['personas/maya', '', 'Maya'],
        ['story', 'cliffhanger', lumo.story?.cliffhanger],
        [checkout, 'backstage/0', 'Payment provider, fraud check'],
      ] as const) {
        await focus(key, part);
        await press('F2');
        assert.equal(await field().inputValue(), value, `${key} ${part}`);
        await preview.page.keyboard.type('Other');
        await press('Enter');
        const intent = await asked();
        const named = key.includes('/kpis/') ? 'name' : part;
        assert.deepEqual(intent, { op: 'set', key, ...(named ? { part: named } : {}), value: 'Other' });
        await refuse();
      }
    });

    it('grows with what is written, and takes every key for itself', async () => {
      await focus(checkout);
      await press('F2');
      const before = (await field().boundingBox())?.height ?? 0;
      await preview.page.keyboard.type('f h l 0 + a text that is much longer than the card in which it stands is wide');
      assert.ok(((await field().boundingBox())?.height ?? 0) > before * 1.8);
      assert.match(await field().inputValue(), /^f h l 0 \+ a text/);
      await press('Escape');
    });
  });

  describe('touchpoints and stages', () => {
    it('are moved, copied, added and deleted by keys', async () => {
      for (const [key, chord, intent] of [
        [checkout, 'Alt+ArrowRight', { op: 'move', key: checkout, at: { after: 'stages/2/touchpoints/1' } }],
        [checkout, 'Alt+ArrowLeft', { op: 'move', key: checkout, at: { in: 'stages/1' } }],
        [
          'stages/2/touchpoints/1',
          'Alt+ArrowRight',
          { op: 'move', key: 'stages/2/touchpoints/1', at: { before: 'stages/3/touchpoints/0' } },
        ],
        ['stages/1', 'Alt+ArrowLeft', { op: 'move', key: 'stages/1', at: { before: 'stages/0' } }],
        ['stages/1', 'Control+d', { op: 'duplicate', key: 'stages/1' }],
        [checkout, 'Delete', { op: 'delete', key: checkout }],
        [checkout, 'Insert', { op: 'add', what: 'touchpoint', at: { after: checkout }, text: 'New touchpoint' }],
        ['stages/3', 'Insert', { op: 'add', what: 'stage', at: { after: 'stages/3' }, text: 'New stage' }],
      ] as const) {
        await focus(key);
        await press(chord);
        assert.deepEqual(await asked(), intent);
        await refuse();
      }
      const before = await changes();
      await focus('stages/0');
      await press('Alt+ArrowLeft');
      assert.equal(await changes(), before, 'there is nothing before the first');
    });

    it('have the focus at their new place, and what is new is written at once', async () => {
      await focus(checkout);
      await press('Alt+ArrowRight');
      await preview.send({ type: 'changed', uri, version: 2, select: 'stages/2/touchpoints/1' });
      await preview.show(lumo);
      await preview.until(`document.activeElement.dataset.key === 'stages/2/touchpoints/1'`);
      await press('Insert');
      await preview.send({ type: 'changed', uri, version: 3, select: 'stages/2/touchpoints/0' });
      await preview.show(lumo);
      await field().waitFor();
      assert.equal(await field().inputValue(), 'Pays at the checkout');
      await press('Escape');
    });

    it('are dragged: a mark shows where to, dropping asks once', async () => {
      const { mouse } = preview.page;
      const from = await preview.item(checkout).boundingBox();
      const to = await preview.item('stages/0/touchpoints/1').boundingBox();
      assert.ok(from && to);
      await mouse.move(from.x + 20, from.y + 20);
      await mouse.down();
      await mouse.move(to.x + 10, to.y + 30, { steps: 5 });
      const mark = await preview.page.locator('.insert-mark').boundingBox();
      assert.ok(mark && mark.x < to.x && mark.x > to.x - 30, `${mark?.x} is before ${to.x}`);
      assert.equal(await changes(), 0);
      await mouse.up();
      assert.deepEqual(await asked(), { op: 'move', key: checkout, at: { before: 'stages/0/touchpoints/1' } });
      assert.equal(await preview.page.locator('.insert-mark').isVisible(), false);
      await refuse();
      await mouse.move(from.x + 20, from.y + 20);
      await mouse.down();
      await mouse.move(to.x + to.width, to.y + 30, { steps: 5 });
      await press('Escape');
      await mouse.up();
      assert.equal(await changes(), 1, 'Escape gives it up');
      assert.equal(await preview.page.locator('.is-dragged').count(), 0);
    });

    it('go sideways as stages', async () => {
      const { mouse } = preview.page;
      const from = await preview.item('stages/3').boundingBox();
      const to = await preview.item('stages/1').boundingBox();
      assert.ok(from && to);
      await mouse.move(from.x + 60, from.y + 10);
      await mouse.down();
      await mouse.move(to.x + 30, to.y + 12, { steps: 5 });
      await mouse.up();
      assert.deepEqual(await asked(), { op: 'move', key: 'stages/3', at: { before: 'stages/1' } });
    });
  });

  describe('the menu of an element', () => {
    it('opens with the right button and by keys; Escape gives the focus back', async () => {
      await preview.item(pain).click({ button: 'right' });
      assert.deepEqual(await rows(), [
        'Type: financial …',
        'Severity: 3 …',
        'Edit the text',
        'Show in the text',
        'Make an opportunity of it',
        'Delete',
      ]);
      await press('Escape');
      assert.equal(await focused(), pain);
      await press('Shift+F10');
      assert.equal(await preview.page.locator('[role="menu"]').count(), 1);
      await press('Escape');
      assert.equal(await focused(), pain);
    });

    it('sets what is chosen in it', async () => {
      for (const [key, first, second, intent] of [
        [pain, 'Type', 'Process', { op: 'type', key: pain, type: 'process' }],
        [pain, 'Severity', '2', { op: 'set', key: pain, part: 'severity', value: 2 }],
        [pain, 'Make an opportunity', undefined, { op: 'opportunity', key: pain }],
        [checkout, 'Channel', 'Live chat', { op: 'set', key: checkout, part: 'channel', value: 'chat' }],
        [checkout, 'Maya feels', '−1', { op: 'emotion', key: checkout, persona: 'maya', part: 'now', score: -1 }],
        [checkout, 'Moment of truth', undefined, { op: 'set', key: checkout, part: 'truth', value: false }],
        [checkout, 'Wow', undefined, { op: 'set', key: checkout, part: 'wow', value: true }],
        [checkout, 'Add a pain', undefined, { op: 'add', what: 'pain', at: { in: checkout }, text: 'New pain point' }],
        [
          'opportunities/strain-quiz',
          'Impact',
          '4',
          { op: 'set', key: 'opportunities/strain-quiz', part: 'impact', value: 4 },
        ],
        [
          'opportunities/early-shipping',
          'Status',
          'doing',
          { op: 'set', key: 'opportunities/early-shipping', part: 'status', value: 'doing' },
        ],
      ] as const) {
        await focus(key);
        await press('Shift+F10');
        await row(first).click();
        if (second !== undefined) await row(second).first().click();
        assert.deepEqual(await asked(), intent);
        await preview.until(`!document.querySelector('[role="menu"]')`);
        assert.equal(await focused(), key);
        await refuse();
      }
    });

    it('tells what is so now in the list of values', async () => {
      await focus(checkout);
      await press('Shift+F10');
      await row('Channel').click();
      assert.equal(await preview.page.locator('[role="menuitemradio"][aria-checked="true"]').textContent(), 'Our shop');
      await press('Escape');
      assert.equal(await focused(), checkout);
    });

    it('gives a persona a feeling of its own, and sets the one that a point is of', async () => {
      const curves = lumo.curves.map(curve =>
        curve.persona === 'tom' ? { ...curve, points: curve.points.slice(0, -1) } : curve,
      );
      await preview.show({ ...lumo, curves });
      const key = 'stages/3/touchpoints/2';
      await focus(key);
      await press('Shift+F10');
      await row('Add how Tom Berg feels').click();
      assert.deepEqual(await asked(), { op: 'emotion', key, persona: 'tom', part: 'now', score: 0 });
      await refuse();
      await preview.page
        .locator(`.point[data-key="${checkout}"][data-persona="maya"][data-part="now"]`)
        .click({ button: 'right' });
      await row('Wanted').click();
      await row('+2').click();
      assert.deepEqual(await asked(), { op: 'emotion', key: checkout, persona: 'maya', part: 'wanted', score: 2 });
    });
  });

  it('says why nothing was changed, and goes on', async () => {
    await focus(checkout);
    await press('Delete');
    await refuse();
    await preview.page.getByRole('status').getByText('Not changed: Not now').waitFor();
    await press('Control+d');
    assert.deepEqual(await asked(), { op: 'duplicate', key: checkout });
  });

  it('offers a first stage where there is none', async () => {
    await preview.show(journey({ title: 'New' }));
    await preview.page.getByRole('button', { name: 'Add a stage' }).click();
    assert.deepEqual(await asked(), { op: 'add', what: 'stage', at: { in: '' }, text: 'New stage' });
  });

  it('names all keys that change the map in the help', async () => {
    await press('?');
    const help = await preview.page.getByRole('dialog').textContent();
    for (const word of [
      'F2',
      'Alt+→',
      'Ctrl/Cmd+D',
      'Ins',
      'Edit its text here',
      'Ctrl/Cmd+Shift+Z',
      'Undo the last change',
    ]) {
      assert.ok(help?.includes(word), `${word} in ${help}`);
    }
  });
});
