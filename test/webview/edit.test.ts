import { strict as assert } from 'node:assert';
import { journey, lumo } from '../map/fixtures';
import { uri } from './preview-page';
import { checkout, Suite } from './suite';

const pain = `${checkout}/pains/0`;

describe('Editing in the preview', () => {
  const on = new Suite({ width: 1800, height: 1400 });

  describe('a text', () => {
    it('is written where it is drawn: double click, and Enter asks for the change', async () => {
      await on.preview.item(checkout).dblclick();
      assert.equal(await on.field().inputValue(), 'Pays at the checkout');
      const [at, card] = [await on.field().boundingBox(), await on.preview.item(checkout).boundingBox()];
      assert.ok(at && card && at.x >= card.x - 2 && at.y > card.y && at.y < card.y + card.height, 'over its card');
      await on.preview.page.keyboard.type('Pays  by card and waits ');
      await on.press('Enter');
      assert.deepEqual(await on.asked(), { op: 'set', key: checkout, value: 'Pays by card and waits' });
      assert.equal(await on.field().count(), 0);
      assert.equal(await on.focused(), checkout);
    });

    it('is opened by F2, and Escape leaves it as it was', async () => {
      await on.focus(checkout, 'says');
      await on.press('F2');
      assert.equal(await on.field().inputValue(), 'Why is shipping a surprise on the last page?');
      await on.preview.page.keyboard.type('Nothing');
      await on.press('Escape');
      assert.equal(await on.field().count(), 0);
      assert.equal(await on.changes(), 0);
      assert.equal(await on.preview.read('document.activeElement.dataset.field'), 'says');
    });

    it('that was not changed asks for nothing, and going elsewhere takes what was written', async () => {
      await on.focus(checkout, 'says');
      await on.press('F2', 'Enter');
      assert.equal(await on.changes(), 0);
      await on.press('F2');
      await on.preview.page.keyboard.type('Why?');
      await on.preview.item('stages/0').click();
      assert.deepEqual(await on.asked(), { op: 'set', key: checkout, part: 'says', value: 'Why?' });
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
        await on.focus(key, part);
        await on.press('F2');
        assert.equal(await on.field().inputValue(), value, `${key} ${part}`);
        await on.preview.page.keyboard.type('Other');
        await on.press('Enter');
        const intent = await on.asked();
        const named = key.includes('/kpis/') ? 'name' : part;
        assert.deepEqual(intent, { op: 'set', key, ...(named ? { part: named } : {}), value: 'Other' });
        await on.refuse();
      }
    });

    it('grows with what is written, and takes every key for itself', async () => {
      await on.focus(checkout);
      await on.press('F2');
      const before = (await on.field().boundingBox())?.height ?? 0;
      await on.preview.page.keyboard.type(
        'f h l 0 + a text that is much longer than the card in which it stands is wide',
      );
      assert.ok(((await on.field().boundingBox())?.height ?? 0) > before * 1.8);
      assert.match(await on.field().inputValue(), /^f h l 0 \+ a text/);
      await on.press('Escape');
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
        await on.focus(key);
        await on.press(chord);
        assert.deepEqual(await on.asked(), intent);
        await on.refuse();
      }
      const before = await on.changes();
      await on.focus('stages/0');
      await on.press('Alt+ArrowLeft');
      assert.equal(await on.changes(), before, 'there is nothing before the first');
    });

    it('have the focus at their new place, and what is new is written at once', async () => {
      await on.focus(checkout);
      await on.press('Alt+ArrowRight');
      await on.preview.send({ type: 'changed', uri, version: 2, select: 'stages/2/touchpoints/1' });
      await on.preview.show(lumo);
      await on.preview.until(`document.activeElement.dataset.key === 'stages/2/touchpoints/1'`);
      await on.press('Insert');
      await on.preview.send({ type: 'changed', uri, version: 3, select: 'stages/2/touchpoints/0' });
      await on.preview.show(lumo);
      await on.field().waitFor();
      assert.equal(await on.field().inputValue(), 'Pays at the checkout');
      await on.press('Escape');
    });

    it('are dragged: a mark shows where to, dropping asks once', async () => {
      const { mouse } = on.preview.page;
      const from = await on.preview.item(checkout).boundingBox();
      const to = await on.preview.item('stages/0/touchpoints/1').boundingBox();
      assert.ok(from && to);
      await mouse.move(from.x + 20, from.y + 20);
      await mouse.down();
      await mouse.move(to.x + 10, to.y + 30, { steps: 5 });
      const mark = await on.preview.page.locator('.insert-mark').boundingBox();
      assert.ok(mark && mark.x < to.x && mark.x > to.x - 30, `${mark?.x} is before ${to.x}`);
      assert.equal(await on.changes(), 0);
      await mouse.up();
      assert.deepEqual(await on.asked(), { op: 'move', key: checkout, at: { before: 'stages/0/touchpoints/1' } });
      assert.equal(await on.preview.page.locator('.insert-mark').isVisible(), false);
      await on.refuse();
      await mouse.move(from.x + 20, from.y + 20);
      await mouse.down();
      await mouse.move(to.x + to.width, to.y + 30, { steps: 5 });
      await on.press('Escape');
      await mouse.up();
      assert.equal(await on.changes(), 1, 'Escape gives it up');
      assert.equal(await on.preview.page.locator('.is-dragged').count(), 0);
    });

    it('go sideways as stages', async () => {
      const { mouse } = on.preview.page;
      const from = await on.preview.item('stages/3').boundingBox();
      const to = await on.preview.item('stages/1').boundingBox();
      assert.ok(from && to);
      await mouse.move(from.x + 60, from.y + 10);
      await mouse.down();
      await mouse.move(to.x + 30, to.y + 12, { steps: 5 });
      await mouse.up();
      assert.deepEqual(await on.asked(), { op: 'move', key: 'stages/3', at: { before: 'stages/1' } });
    });
  });

  describe('the menu of an element', () => {
    it('opens with the right button and by keys; Escape gives the focus back', async () => {
      await on.preview.item(pain).click({ button: 'right' });
      assert.deepEqual(await on.rows(), [
        'Type: financial …',
        'Severity: 3 …',
        'Edit the text',
        'Show in the text',
        'Make an opportunity of it',
        'Delete',
      ]);
      await on.press('Escape');
      assert.equal(await on.focused(), pain);
      await on.press('Shift+F10');
      assert.equal(await on.preview.page.locator('[role="menu"]').count(), 1);
      await on.press('Escape');
      assert.equal(await on.focused(), pain);
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
        await on.focus(key);
        await on.press('Shift+F10');
        await on.row(first).click();
        if (second !== undefined) await on.row(second).first().click();
        assert.deepEqual(await on.asked(), intent);
        await on.preview.until(`!document.querySelector('[role="menu"]')`);
        assert.equal(await on.focused(), key);
        await on.refuse();
      }
    });

    it('tells what is so now in the list of values', async () => {
      await on.focus(checkout);
      await on.press('Shift+F10');
      await on.row('Channel').click();
      assert.equal(
        await on.preview.page.locator('[role="menuitemradio"][aria-checked="true"]').textContent(),
        'Our shop',
      );
      await on.press('Escape');
      assert.equal(await on.focused(), checkout);
    });

    it('gives a persona a feeling of its own, and sets the one that a point is of', async () => {
      const curves = lumo.curves.map(curve =>
        curve.persona === 'tom' ? { ...curve, points: curve.points.slice(0, -1) } : curve,
      );
      await on.preview.show({ ...lumo, curves });
      const key = 'stages/3/touchpoints/2';
      await on.focus(key);
      await on.press('Shift+F10');
      assert.deepEqual(await on.row(/how Maya feels/).count(), 0, 'hers are named already');
      await on.row('Add how Tom Berg feels').click();
      assert.deepEqual(await on.asked(), { op: 'emotion', key, persona: 'tom', part: 'now', score: 0 });
      await on.refuse();
      await on.preview.page
        .locator(`.point[data-key="${checkout}"][data-persona="maya"][data-part="now"]`)
        .click({ button: 'right' });
      await on.row('Wanted').click();
      await on.row('+2').click();
      assert.deepEqual(await on.asked(), { op: 'emotion', key: checkout, persona: 'maya', part: 'wanted', score: 2 });
    });
  });

  it('gives the primary persona a feeling of its own, where one stands for everybody', async () => {
    const [curve] = lumo.curves;
    assert.ok(curve);
    const { persona: _, ...everybody } = curve;
    await on.preview.show({ ...lumo, curves: [everybody] });
    await on.focus(checkout);
    await on.press('Shift+F10');
    assert.equal(await on.row(/^Feels: −2 …$/).count(), 1);
    await on.row('Tell how Maya feels').click();
    const own = { op: 'emotion', key: checkout, persona: 'maya', part: 'now', score: -2, own: true };
    assert.deepEqual(await on.asked(), own);
    await on.refuse();
    await on.focus('stages/0');
    await on.press('Shift+F10');
    assert.equal(await on.row(/feel/i).count(), 0, 'its touchpoints tell that');
    await on.press('Escape');
    await on.preview.show({ ...lumo, curves: [] });
    await on.focus('stages/0');
    await on.press('Shift+F10');
    await on.row('Add how it feels').click();
    assert.deepEqual(await on.asked(), { op: 'emotion', key: 'stages/0', part: 'now', score: 0 });
  });

  it('says why nothing was changed, and goes on', async () => {
    await on.focus(checkout);
    await on.press('Delete');
    await on.refuse();
    await on.preview.page.getByRole('status').getByText('Not changed: Not now').waitFor();
    await on.press('Control+d');
    assert.deepEqual(await on.asked(), { op: 'duplicate', key: checkout });
  });

  it('offers a first stage where there is none', async () => {
    await on.preview.show(journey({ title: 'New' }));
    await on.preview.page.getByRole('button', { name: 'Add a stage' }).click();
    assert.deepEqual(await on.asked(), { op: 'add', what: 'stage', at: { in: '' }, text: 'New stage' });
  });

  it('names all keys that change the map in the help', async () => {
    await on.press('?');
    const help = await on.preview.page.getByRole('dialog').textContent();
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
