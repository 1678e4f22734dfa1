import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { columns, type ListOptions, plainList, rowsOf, totalWords } from '../../../media/map/portfolio/rows';
import { listed, shop, uriOf } from './fixtures';

const lines = (change: Partial<ListOptions> = {}, maps = shop.maps) =>
  rowsOf(maps, { ...plainList, ...change }).map(
    ({ map, level, tie }) => `${'  '.repeat(level - 1)}${map.title}${tie === '' ? '' : ` (${tie})`}`,
  );
const chain = (...named: readonly (readonly [name: string, role: string, of: string])[]) => {
  const names = [...new Set(named.flatMap(([name, , of]) => [name, of]))];
  return names.map(name =>
    listed(name, {
      related: named.flatMap(([from, role, to]) => (from === name ? [{ role, uri: uriOf(to) }] : [])),
    }),
  );
};

describe('The list of all maps', () => {
  it('is a tree: parts, to-be maps and variants stand below, the next one right after', () => {
    assert.deepEqual(lines(), [
      'An old map',
      'Life with a lamp',
      '  Buying a lamp',
      '    Buying a lamp in 2027 (to-be)',
      '  Using a lamp',
      'إرجاع المصباح',
    ]);
    const maps = chain(
      ['a', 'next', 'z'],
      ['z', 'next', 'm'],
      ['b', 'parent', 'z'],
      ['c', 'current', 'a'],
      ['b', 'variant', 'v'],
    );
    assert.deepEqual(lines({}, maps), ['a', '  c (to-be)', 'z (next)', '  b', '    v (variant)', 'm (next)']);
  });

  it('has each map once, whatever maps say of each other', () => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const;
    const name = fc.constantFrom(...names);
    const relation = fc.tuple(name, fc.constantFrom('parent', 'current', 'future', 'variant', 'next', 'x'), name);
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 12 }), relations => {
        const maps = chain(...names.map(each => [each, 'x', each] as const), ...relations);
        const shown = rowsOf(maps, plainList).map(({ map }) => map.title);
        assert.deepEqual([...shown].sort(), [...names]);
      }),
    );
  });

  it('stands a long row of maps', () => {
    const pairs = Array.from({ length: 3000 }, (_, at) => [`m${at}`, 'next', `m${at + 1}`] as const);
    assert.equal(rowsOf(chain(...pairs), plainList).length, 3001);
  });

  it('hides what is under a closed one, and says of each level how many there are', () => {
    const closed = [uriOf('life')];
    assert.deepEqual(lines({ closed }), ['An old map', 'Life with a lamp', 'إرجاع المصباح']);
    const rows = rowsOf(shop.maps, plainList);
    assert.deepEqual(
      rows.map(({ open, at, of }) => [open, at, of]),
      [
        [undefined, 1, 3],
        [true, 2, 3],
        [true, 1, 2],
        [undefined, 1, 1],
        [undefined, 2, 2],
        [undefined, 3, 3],
      ],
    );
  });

  it('is a flat list, that says what belongs to what, when it is sorted by something else', () => {
    assert.deepEqual(lines({ sort: { by: 'pains', down: true } }).slice(0, 4), [
      'Buying a lamp (part of Life with a lamp)',
      'Life with a lamp',
      'An old map',
      'Buying a lamp in 2027 (to-be of Buying a lamp)',
    ]);
  });

  it('sorts by each column either way, what has nothing there last, equals by name', () => {
    const first = (by: ListOptions['sort']['by'], down: boolean) =>
      lines({ sort: { by, down } })[0]?.replace(/ \(.*/, '');
    assert.equal(first('emotion', false), 'إرجاع المصباح');
    assert.equal(first('emotion', true), 'Buying a lamp in 2027');
    assert.equal(lines({ sort: { by: 'emotion', down: true } }).at(-1), 'An old map');
    assert.equal(lines({ sort: { by: 'emotion', down: false } }).at(-1), 'An old map');
    assert.equal(first('owner', false), 'Life with a lamp');
    assert.equal(first('owner', true), 'Buying a lamp');
    assert.equal(first('review', true), 'An old map', 'never is oldest');
    assert.equal(first('review', false), 'Buying a lamp');
    assert.equal(first('wins', true), 'Life with a lamp');
    assert.equal(first('status', true), 'An old map');
    for (const { id } of columns)
      for (const down of [true, false]) assert.equal(lines({ sort: { by: id, down } }).length, shop.maps.length, id);
  });

  it('is filtered by words of title, path, owner and persona, by owner and by status', () => {
    const found = (filter: Partial<ListOptions['filter']>) =>
      rowsOf(shop.maps, { ...plainList, filter: { ...plainList.filter, ...filter } }).map(({ map }) => map.title);
    assert.deepEqual(found({ text: 'tom LAMP' }), ['Buying a lamp']);
    assert.deepEqual(found({ text: 'returning' }), ['إرجاع المصباح']);
    assert.deepEqual(found({ owner: 'Mira Okafor' }), ['Life with a lamp', 'Using a lamp']);
    assert.deepEqual(found({ owner: 'Mira Okafor', status: 'live' }), ['Life with a lamp']);
    assert.deepEqual(found({ text: 'nothing such' }), []);
  });

  it('sums up all maps', () => {
    assert.equal(
      totalWords(shop.maps).replaceAll('\u00a0', ' '),
      '6 maps · 7 open pains, 3 severe · 3 quick wins · 1 review overdue',
    );
  });
});
