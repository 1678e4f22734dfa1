import { strict as assert } from 'node:assert';
import { lumo } from '../map/fixtures';
import { checkout, Suite } from './suite';

const kpi = 'stages/2/kpis/Conversion';
const belief = 'beliefs/breaks-soon';

describe('Texts beside the main one, in the preview', () => {
  const on = new Suite({ width: 1800, height: 1400 });

  /** The words of an element that are a text of their own. */
  const words = (key: string, text: string) => on.preview.item(key).locator(`[data-text="${text}"]`);
  const write = async (value: string) => {
    await on.field().waitFor();
    await on.preview.page.keyboard.type(value);
    await on.press('Enter');
  };

  it('are written where they stand: a double click takes the one under the pointer', async () => {
    const { wanted } = lumo.beliefs.find(({ key }) => key === belief) ?? {};
    const { description } = lumo.personas[0] ?? {};
    const figures = lumo.stages[2]?.kpis.find(({ key }) => key === kpi);
    for (const [key, part, before] of [
      [belief, 'to', wanted],
      [kpi, 'actual', figures?.actual],
      [kpi, 'target', figures?.target],
      ['stages/1/doubts/0', 'answer', '30-day trial, we pay the return'],
      ['personas/maya', 'general', description],
    ] as const) {
      await words(key, part).dblclick();
      assert.equal(await on.field().inputValue(), before, `${key} ${part}`);
      const [field, ink] = [await on.field().boundingBox(), await words(key, part).boundingBox()];
      assert.ok(field && ink && field.x < ink.x && field.x > ink.x - 20, 'the field is over the words');
      await write('Other');
      assert.deepEqual(await on.asked(), { op: 'set', key, part, value: 'Other' });
      await on.refuse();
    }
  });

  it('the main one of a belief is what is believed now', async () => {
    await on.focus(belief);
    await on.press('F2');
    assert.equal(await on.field().inputValue(), lumo.beliefs.find(({ key }) => key === belief)?.now);
    await write('Other');
    assert.deepEqual(await on.asked(), { op: 'set', key: belief, value: 'Other' });
  });

  it('are reached by the keyboard through the menu, one that is not there yet, too', async () => {
    const bare = {
      ...lumo,
      stages: lumo.stages.map(stage => ({
        ...stage,
        kpis: [],
        doubts: stage.doubts.map(({ key, text }) => ({ key, text })),
      })),
    };
    await on.preview.show({ ...bare, lanes: [...lumo.lanes, { id: 'law', label: 'Legal' }] });
    for (const [key, path, part] of [
      [belief, ['What they should believe'], 'to'],
      ['stages/1/doubts/0', ['The answer'], 'answer'],
      ['stages/0', ['Legal'], 'law'],
      [checkout, ['Write more', 'What they think'], 'thinking'],
      [checkout, ['Write more', 'Legal'], 'law'],
    ] as const) {
      await on.focus(key);
      await on.press('Shift+F10');
      for (const row of path) await on.row(row).click();
      await write('Other');
      assert.deepEqual(await on.asked(), { op: 'set', key, part, value: 'Other' }, path.join());
      await on.refuse();
    }
    await on.focus('stages/0');
    await on.press('Shift+F10');
    await on.row('Legal').click();
    assert.equal(await on.field().getAttribute('placeholder'), 'Legal', 'an empty field says what it is for');
  });

  it('of the map’s own lanes are written in their cells', async () => {
    const stages = lumo.stages.map(stage => ({
      ...stage,
      touchpoints: stage.touchpoints.map(each => ({ ...each, extra: { law: ['Terms', 'Right to return'] } })),
    }));
    await on.preview.show({ ...lumo, lanes: [{ id: 'law', label: 'Legal' }], stages });
    await on.focus(checkout, 'law/1');
    await on.press('F2');
    assert.equal(await on.field().inputValue(), 'Right to return');
    await write('Other');
    assert.deepEqual(await on.asked(), { op: 'set', key: checkout, part: 'law/1', value: 'Other' });
  });

  it('the kind of a belief and the counter of a villain are chosen', async () => {
    const villain = lumo.villains[0]?.key ?? '';
    const [idea] = lumo.opportunities;
    for (const [key, first, second, part, value] of [
      [belief, 'Kind', 'Perception', 'kind', 'perception'],
      [villain, 'Counter', idea?.idea ?? '', 'counter', idea?.id ?? ''],
    ] as const) {
      await on.focus(key);
      await on.press('Shift+F10');
      await on.row(first).click();
      await on.row(second).click();
      assert.deepEqual(await on.asked(), { op: 'set', key, part, value });
      await on.refuse();
    }
  });
});

describe('The button for the menu of an element', () => {
  const on = new Suite({ width: 1800, height: 1400 });
  const button = () => on.preview.page.getByRole('button', { name: 'All that can be done with it' });

  it('comes with the pointer, opens the menu of the element there, and goes', async () => {
    assert.equal(await button().isVisible(), false);
    await on.preview.item(checkout).hover();
    const [at, card] = [await button().boundingBox(), await on.preview.item(checkout).boundingBox()];
    assert.ok(at && card && at.x > card.x && at.x < card.x + card.width && at.y > card.y, 'at its corner');
    await button().click();
    await on.preview.page.getByRole('menu', { name: /^Touchpoint: Pays at the checkout/ }).waitFor();
    assert.equal(await button().isVisible(), false);
    await on.press('Escape');
    assert.equal(await on.focused(), checkout);
    await on.preview.item('stages/0').hover();
    await button().waitFor();
    await on.preview.page.mouse.move(1, 1);
    await button().waitFor({ state: 'hidden' });
  });

  it('comes with the focus of the keyboard, and no other key stops at it', async () => {
    await on.preview.item('stages/0').hover();
    await on.preview.page.mouse.move(1, 1);
    await on.focus(checkout);
    await on.press('ArrowRight');
    await button().waitFor();
    assert.equal(await button().getAttribute('tabindex'), '-1');
  });
});
