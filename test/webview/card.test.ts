import { strict as assert } from 'node:assert';
import type { Card } from '../../server/src/protocol';
import { lumo } from '../map/fixtures';
import { uri } from './preview-page';
import { checkout as key, Suite } from './suite';

const fixes = [{ title: 'Add a pain' }, { title: 'Add a doubt' }];
const start = { line: 11, character: 4 };
const card: Card = {
  key,
  version: 7,
  kind: 'touchpoint',
  text: 'Pays at the checkout, which takes a while',
  facts: [{ name: 'channel', text: 'Our shop' }],
  proof: { standing: 'measured', sources: ['Calls in spring'] },
  findings: [
    {
      code: 'J412',
      severity: 'warning',
      message: 'The feeling falls at `pay`',
      why: 'A fall has a reason.',
      source: 'NN/g',
      range: { start, end: start },
      fixes,
    },
  ],
};

describe('The card of an element', () => {
  const on = new Suite();

  const dialog = () => on.preview.page.getByRole('dialog', { name: 'About this touchpoint' });
  const answer = async (change: Partial<Card> = {}) => {
    assert.deepEqual(await on.preview.posted('card'), { type: 'card', uri, key });
    await on.preview.read(`void (window.sent = window.sent.filter(({ type }) => type !== 'card'))`);
    await on.preview.send({ type: 'card', uri, key, card: { ...card, ...change } });
    await dialog().waitFor();
  };

  it('comes where the pointer rests, beside the element and without the focus, and goes with the pointer', async () => {
    await on.preview.item(key).hover();
    await answer();
    const [own, shown] = [await on.preview.item(key).boundingBox(), await dialog().boundingBox()];
    assert.ok(own && shown);
    const apart = shown.y >= own.y + own.height || shown.y + shown.height <= own.y;
    assert.ok(apart || shown.x >= own.x + own.width || shown.x + shown.width <= own.x, 'it covers the element');
    assert.equal(await on.preview.read('document.activeElement.tagName'), 'BODY');
    for (const text of [
      card.text,
      'Our shop',
      'Measured: Calls in spring',
      'Warning J412 The feeling falls at pay',
      'A fall has a reason.',
    ])
      assert.ok((await dialog().innerText()).includes(text), text);
    await dialog().hover();
    await on.preview.page.mouse.move(2, 2);
    await dialog().waitFor({ state: 'detached' });
  });

  it('comes by a key with the focus on its first fix, and gives it back', async () => {
    await on.preview.item(key).focus();
    await on.preview.page.keyboard.press('i');
    await answer();
    assert.equal(await on.preview.read('document.activeElement.textContent'), 'Add a pain');
    await on.preview.page.keyboard.press('Escape');
    assert.equal(await dialog().count(), 0);
    assert.equal(await on.preview.read('document.activeElement.dataset.key'), key);
  });

  it('asks for a fix with the version that it was offered for', async () => {
    await on.preview.item(key).focus();
    await on.preview.page.keyboard.press('i');
    await answer();
    await dialog().getByRole('button', { name: 'Add a doubt' }).click();
    assert.deepEqual(await on.preview.posted('fix'), {
      type: 'fix',
      uri,
      version: 7,
      code: 'J412',
      position: start,
      title: 'Add a doubt',
    });
    await on.preview.show({ ...lumo, title: 'Mended' });
    await answer({ findings: [], version: 8 });
    await on.preview.until(`!document.querySelector('.card button')`);
  });

  it('is not shown for what is no longer looked at, nor once the element is gone', async () => {
    await on.preview.item(key).focus();
    await on.preview.page.keyboard.press('i');
    await on.preview.posted('card');
    await on.preview.send({ type: 'card', uri, key: 'stages/0', card: { ...card, key: 'stages/0' } });
    await on.preview.send({ type: 'card', uri, key, card: null });
    await on.preview.show({ ...lumo, title: 'Another title' });
    assert.equal(await dialog().count(), 0);
  });

  it('shows hostile texts as texts', async () => {
    const evil = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>';
    await on.preview.item(key).focus();
    await on.preview.page.keyboard.press('i');
    await answer({ text: evil, facts: [{ name: evil, text: evil }] });
    assert.ok((await dialog().innerText()).includes(evil));
    assert.equal(await on.preview.read('window.hit'), undefined);
  });
});
