import assert from 'node:assert/strict';
import { type Draft, Inline, type Page, Raw, Stop, styleOf } from '../../server/src/edits/draft';
import { applyEdits, type Edit } from '../../server/src/edits/edit';
import { addEntry, addItem, insertKey } from '../../server/src/edits/insert';
import { isPlain, quote, quoteSpan, replaceText, writeScalar } from '../../server/src/edits/quote';
import { removePlace } from '../../server/src/edits/remove';
import { pathAt } from '../../server/src/edits/tree';
import { readYaml } from '../../server/src/yaml/document';
import type { MapNode } from '../../server/src/yaml/node';
import { accepted } from '../support/rules';
import { cursor } from '../support/snapshots';

function page(text: string, snippets = false): Page {
  return { text, style: styleOf(text), snippets };
}

/** The mapping around the cursor, and the text without it. */
function at(marked: string): { readonly text: string; readonly map: MapNode } {
  const { text, offset } = cursor(marked);
  const place = pathAt(readYaml(text).root, offset).findLast(each => 'pair' in each);
  if (!place || !('pair' in place)) throw new Error('no mapping at the cursor');
  return { text, map: place.in };
}

function apply(text: string, edit: Edit | undefined): string {
  assert.ok(edit);
  return applyEdits(text, [edit]);
}

function withKey(marked: string, key: string, draft: Draft, order: readonly string[] = []): string {
  const { text, map } = at(marked);
  return apply(text, insertKey(page(text), map, key, draft, order));
}

describe('a new key', () => {
  const order = ['stage', 'goal', 'kpis', 'touchpoints'];

  it('goes behind those that come before it in the dialect', () => {
    const text = 'stages:\n  - stage: |Buy # first\n    touchpoints:\n      - Pays\n';
    assert.equal(
      withKey(text, 'goal', 'Have it', order),
      'stages:\n  - stage: Buy # first\n    goal: Have it\n    touchpoints:\n      - Pays\n',
    );
  });

  it('goes before all others if it is the first', () => {
    assert.equal(withKey('stages:\n  - goal: |x\n', 'stage', 'Buy', order), 'stages:\n  - stage: Buy\n    goal: x\n');
  });

  it('goes to the end without a place in the dialect, before comments that follow', () => {
    assert.equal(withKey('a: |1\n# about what follows\n\n', 'b', '2'), 'a: 1\nb: 2\n# about what follows\n\n');
  });

  it('takes the empty lines and the indentation of its neighbours', () => {
    const text = 'a:\n    x: 1\n\nb: |1\n';
    assert.equal(withKey(text, 'aa', { y: '2' }, ['a', 'aa', 'b']), 'a:\n    x: 1\n\naa:\n    y: 2\n\nb: 1\n');
  });

  it('stands behind blocks of text and values of several lines', () => {
    assert.equal(withKey('a|: |\n  long\n\n  text\n'.replace('|', '|'), 'b', '2'), 'a: |\n  long\n\n  text\nb: 2\n');
    assert.equal(withKey('a|: [1,\n  2]\n', 'b', '2'), 'a: [1,\n  2]\nb: 2\n');
  });

  it('keeps CRLF, and a last line without an end', () => {
    assert.equal(withKey('a:| 1\r\nc: 1\r\n', 'b', ['x']), 'a: 1\r\nc: 1\r\nb:\r\n  - x\r\n');
    assert.equal(withKey('a:| 1', 'b', '2'), 'a: 1\nb: 2');
  });

  it('goes between braces with its comma', () => {
    assert.equal(withKey('a: { x: |1, y: 2 }\n', 'z', ['p', 'q, r']), "a: { x: 1, y: 2, z: [p, 'q, r'] }\n");
    assert.equal(withKey('a: {y:| 2}\n', 'x', '1', ['x', 'y']), 'a: {x: 1, y: 2}\n');
    assert.equal(withKey('a: {y:| 2,}\n', 'x', '1'), 'a: {y: 2, x: 1,}\n');
  });

  it('stays off what an alias stands for', () => {
    assert.equal(withKey('a: &x\n  p: 1\nb: *x\nc:| 1\n', 'd', '2'), 'a: &x\n  p: 1\nb: *x\nc: 1\nd: 2\n');
  });
});

describe('a new item or entry', () => {
  const add = (marked: string, key: string, item: Draft): string => {
    const { text, map } = at(marked);
    return apply(text, addItem(page(text), map, key, item, []));
  };

  it('goes to the end of a list, its dash below the others', () => {
    assert.equal(add('a:|\n- x # one\n\nb: 1\n', 'a', 'y'), 'a:\n- x # one\n- y\n\nb: 1\n');
    assert.equal(
      add('a:|\n  -   p: 1\n      q: 2\n', 'a', { p: '2', q: '3' }),
      'a:\n  -   p: 1\n      q: 2\n  - p: 2\n    q: 3\n',
    );
  });

  it('goes between brackets', () => {
    assert.equal(add('a|: [x]\n', 'a', 'y'), 'a: [x, y]\n');
    assert.equal(add('a|: []\n', 'a', 'y'), 'a: [y]\n');
  });

  it('begins a list under a key without a value, with the dashes where the author has them', () => {
    assert.equal(add('b:\n- 1\na|:\n', 'a', 'y'), 'b:\n- 1\na:\n- y\n');
    assert.equal(add('b:\n    - 1\na|: # none yet\n', 'a', 'y'), 'b:\n    - 1\na:\n    - y # none yet\n');
    assert.equal(add('a|: ~\nb: 1\n', 'a', 'y'), 'a:\n  - y\nb: 1\n');
  });

  it('is written like the entry before it', () => {
    const entry = (text: string): string => {
      const root = readYaml(text).root;
      assert.ok(root);
      return apply(text, addEntry(page(text), root, 'o', 'new', { idea: 'x', fixes: new Inline(['p']) }, []));
    };
    assert.equal(entry('o:\n  old: { idea: y }\n'), 'o:\n  old: { idea: y }\n  new: { idea: x, fixes: [p] }\n');
    assert.equal(entry('o:\n  old:\n    idea: y\n'), 'o:\n  old:\n    idea: y\n  new:\n    idea: x\n    fixes: [p]\n');
    assert.equal(entry('o: {old: y}\n'), 'o: {old: y, new: { idea: x, fixes: [p] }}\n');
  });
});

describe('removal', () => {
  const removed = (marked: string): string | undefined => {
    const { text, offset } = cursor(marked);
    const edit = removePlace(text, pathAt(readYaml(text).root, offset));
    return edit && applyEdits(text, [edit]);
  };

  it('takes whole lines, with the comment on them and with what is nested', () => {
    assert.equal(removed('a: 1\nb|: 2 # two\nc: 3\n'), 'a: 1\nc: 3\n');
    assert.equal(removed('x:\n  a|:\n    p: 1\n    q: 2\n  b: 2\n'), 'x:\n  b: 2\n');
    assert.equal(removed('x:\r\n  - a|\r\n  - b\r\n'), 'x:\r\n  - b\r\n');
    assert.equal(removed('a: 1\nb|: 2'), 'a: 1');
  });

  it('moves the next key up to a dash', () => {
    assert.equal(removed('x:\n  - a|: 1\n    b: 2\n'), 'x:\n  - b: 2\n');
  });

  it('takes a comma along', () => {
    assert.equal(removed('x: {a|: 1, b: 2}\n'), 'x: {b: 2}\n');
    assert.equal(removed('x: {a: 1, b|: 2}\n'), 'x: {a: 1}\n');
    assert.equal(removed('x: [a, b|, c]\n'), 'x: [a, c]\n');
  });

  it('takes what it leaves empty, but not the last key of all', () => {
    assert.equal(removed('x: {a|: 1}\ny: 1\n'), 'y: 1\n');
    assert.equal(removed('y: 1\nx:\n  - a|\n'), 'y: 1\n');
    assert.equal(removed('x|: 1\n'), undefined);
  });
});

describe('scalars', () => {
  it('are quoted only where they must be', () => {
    for (const text of ['Pays @web (+1)', '-1 -> +1', "Tom's", '3.1%', 'a:b', '8 % of it', 'x#y', '日本'])
      assert.equal(writeScalar(text, false), text);
    assert.equal(writeScalar('-1', true), '-1');
    for (const text of ['', '~', 'null', '@web', '- x', 'a: b', 'a #b', ' x', 'x ', '*x', "'x", '---', 'a:'])
      assert.ok(!isPlain(text, false), text);
    for (const text of ['a, b', '[x', 'x]', '{y}']) assert.ok(!isPlain(text, true), text);
  });

  it('read the same after they are written', () => {
    for (const text of ["it's", 'say "x": y', `both ' and "`, 'a\nb\t\\', '{title}', 'a: b', '@x', '!y', 'x # y', "'"])
      for (const flow of [false, true]) {
        const source = flow ? `k: [${writeScalar(text, true)}]\n` : `k: ${writeScalar(text, false)}\n`;
        const value = readYaml(source).root?.pairs[0]?.value;
        const scalar = value?.kind === 'seq' ? value.items[0] : value;
        assert.ok(scalar?.kind === 'scalar' && scalar.style !== 'block', source);
        assert.equal(
          scalar.style === 'double'
            ? JSON.parse(source.slice(source.indexOf('"'), source.lastIndexOf('"') + 1))
            : scalar.text,
          text,
        );
      }
    assert.equal(quote("it's"), `"it's"`);
    assert.equal(quote('a: b'), "'a: b'");
  });

  it('keep their quotes when they are replaced', () => {
    const replaced = (source: string): string => applyEdits(source, [replaceText(source, 0, source.length, 'new')]);
    assert.deepEqual(["'old'", '"old"', 'old'].map(replaced), ["'new'", '"new"', 'new']);
  });

  it('are quoted up to where the author’s text ends', () => {
    const quoted = (marked: string): string => {
      const { text, offset } = cursor(marked);
      return applyEdits(text, [quoteSpan({ start: 0, text }, offset, text.length)]);
    };
    assert.equal(quoted('a: |@web Pays # note\nb: 1\n'), "a: '@web Pays' # note\nb: 1\n");
    assert.equal(quoted('a: [|@web Pays, b]\n'), "a: ['@web Pays', b]\n");
    assert.equal(quoted('a: { b: |@web Pays }\n'), "a: { b: '@web Pays' }\n");
    assert.equal(quoted('a: |"Great" she said\r\n'), `a: '"Great" she said'\r\n`);
    assert.equal(quoted('a: |[x] and, y]\n'), "a: '[x] and, y]'\n");
  });
});

describe('tab stops', () => {
  const draft: Draft = [
    { pain: new Stop('What {hurts}'), cost: '5 $' },
    new Raw(new Stop('', false, ['a', 'b']), ': ', new Stop('x')),
  ];

  it('are written where the client takes them, and the rest escaped', () => {
    const { text, map } = at('s:\n  a:| 1\n');
    const edit = insertKey(page(text, true), map, 'pains', draft);
    assert.ok(edit?.snippet);
    assert.match(edit.text, /\$\{1:What \{hurts\\\}\}/);
    assert.equal(
      applyEdits(text, [{ ...edit, text: accepted(edit.text) }]),
      's:\n  a: 1\n  pains:\n    - pain: What {hurts}\n      cost: 5 $\n    - a: x\n',
    );
  });

  it('start at the beginning of a line, where editors add no indentation', () => {
    const { text, map } = at('s:\n  - a:| 1\n');
    const edit = insertKey(page(text, true), map, 'b', draft);
    assert.ok(edit);
    assert.equal(text[edit.from - 1], '\n');
  });

  it('leave nothing but the key for a client without them', () => {
    assert.equal(withKey('a:| 1\n', 'b', new Stop('your words')), 'a: 1\nb:\n');
    assert.equal(withKey('a:| 1\n', 'b', new Stop('Web', true)), 'a: 1\nb: Web\n');
  });
});

describe('the style of a text', () => {
  it('is that of its first lines that show it', () => {
    assert.deepEqual(styleOf('a:\n    b: 1\nc:\n    - d\n'), { eol: '\n', step: 4, dashes: 4 });
    assert.deepEqual(styleOf('c:\n- d\n'), { eol: '\n', step: 2, dashes: 0 });
    assert.deepEqual(styleOf('a: 1\r\n'), { eol: '\r\n', step: 2, dashes: 2 });
  });
});
