import { strict as assert } from 'node:assert';
import { createTypesetter, isRightToLeft, printable } from '../../media/map/text';
import { measureByTable } from '../../media/map/width-table';

const eachTen = createTypesetter(text => [...text].length * 10);
const lines = (text: string, room: number) => eachTen.set(text, 'body', room).lines.map(line => line.trimEnd());

describe('Setting text', () => {
  it('breaks at blanks, and keeps the blank so that the text can be found', () => {
    assert.deepEqual(lines('one two three', 80), ['one two', 'three']);
    assert.equal(eachTen.set('one two three', 'body', 80).lines.join(''), 'one two three');
  });

  it('breaks a long word where it has a joint, else anywhere', () => {
    assert.deepEqual(lines('well-being', 60), ['well-', 'being']);
    assert.deepEqual(lines('abcdefgh', 30), ['abc', 'def', 'gh']);
  });

  it('breaks scripts without blanks between their words, with no comma at the start of a line', () => {
    const set = lines('配送が遅れて、困っています。', 60);
    assert.ok(set.length > 1 && set.every(line => [...line].length <= 6));
    assert.ok(set.every(line => !/^[、。]/.test(line)));
  });

  it('keeps together what a fixed blank joins, as long as a line has room for it', () => {
    assert.deepEqual(lines('effort\u00a01 now', 80), ['effort\u00a01', 'now']);
    assert.deepEqual(lines('due in\u00a0May', 60), ['due', 'in\u00a0May']);
    assert.deepEqual(lines('effort\u00a01', 70), ['effort', '1']);
  });

  it('never cuts through a grapheme', () => {
    assert.deepEqual(lines('👨‍👩‍👧👨‍👩‍👧', 60), ['👨‍👩‍👧', '👨‍👩‍👧']);
  });

  it('knows which way a text runs', () => {
    assert.equal(isRightToLeft('1. מנורה lamp'), true);
    assert.equal(isRightToLeft('lamp מנורה'), false);
    assert.equal(isRightToLeft('42 %'), false);
  });

  it('takes out what can’t be drawn', () => {
    assert.equal(printable(' a\u0000b \n\t c\u202e \ud800 '), 'ab c \ufffd');
  });

  it('measures no text twice', () => {
    let asked = 0;
    const counting = createTypesetter(text => {
      asked++;
      return text.length;
    });
    counting.set('a b a b a b', 'body', 100);
    const once = asked;
    counting.set('a b a b a b', 'body', 50);
    assert.equal(asked, once);
  });

  it('has room for any script where no font can be asked', () => {
    const style = { size: 10, weight: 400, italic: false, line: 14 };
    assert.ok(measureByTable('漢', style) >= 10);
    assert.ok(measureByTable('W', style) > measureByTable('i', style));
    assert.equal(measureByTable('e\u0301', style), measureByTable('e', style));
    assert.ok(measureByTable('W', { ...style, weight: 700 }) > measureByTable('W', style));
  });
});
