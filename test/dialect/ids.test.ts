import assert from 'node:assert/strict';
import { isSlug, slug } from '../../server/src/dialect/ids';

describe('ids', () => {
  const slugs: readonly (readonly [name: string, id: string])[] = [
    ['Feel the strain', 'feel-the-strain'],
    ['  Buy  ', 'buy'],
    ['Pays, at the checkout!', 'pays-at-the-checkout'],
    ["Isn't it", 'isnt-it'],
    ['It’s late', 'its-late'],
    ['Straße & Überweg', 'straße-überweg'],
    ['Élan vital', 'élan-vital'],
    ['E\u0301lan', 'élan'],
    ['Поиск лампы', 'поиск-лампы'],
    ['Αναζήτηση', 'αναζήτηση'],
    ['比較する', '比較する'],
    ['购买 台灯', '购买-台灯'],
    ['البحث عن مصباح', 'البحث-عن-مصباح'],
    ['दीपक ढूँढना', 'दीपक-ढूँढना'],
    ['הזמנה', 'הזמנה'],
    ['İstanbul', 'i̇stanbul'],
    ['10 € code', '10-code'],
    ['a_b', 'a-b'],
    ['--a--b--', 'a-b'],
    ['😀', ''],
    ['!?', ''],
    ['', ''],
  ];
  for (const [name, id] of slugs)
    it(`${JSON.stringify(name)} becomes ${JSON.stringify(id)}`, () => {
      assert.equal(slug(name), id);
      if (id !== '') assert.ok(isSlug(id), 'a slug is an id');
      assert.equal(slug(id), id, 'a slug is its own slug');
    });

  for (const id of ['a', '1', 'a-b', 'survey-26', 'поиск', '比較', 'straße'])
    it(`${id} is an id`, () => assert.ok(isSlug(id)));
  for (const id of ['', '-', 'A', 'aB', 'a_b', 'a b', 'a--b', '-a', 'a-', 'a.b', '@a', 'a/b', 'Поиск'])
    it(`${JSON.stringify(id)} is none`, () => assert.ok(!isSlug(id)));
});
