import assert from 'node:assert/strict';
import { refactored } from '../../support/refactor';

const head = 'journey: A\nstages:\n  - stage: Buy\n';

describe('lists', () => {
  const both = async (inline: string, block: string): Promise<void> => {
    assert.equal(await refactored(inline, 'list'), block.replace('|', ''));
    assert.equal(await refactored(block, 'list'), inline.replace('|', ''));
  };

  it('go from brackets to dashes and back', () =>
    both(
      `${head}    content: [Gui|de, 'A: b']\n    note: x\n`,
      `${head}    content:\n      - Gui|de\n      - 'A: b'\n    note: x\n`,
    ));

  it('keep the comment at their key, braces and line ends', () =>
    both(
      `${head}    content:  [Gui|de, { title: Film, link: x }] # to read\n`
        .replace(':  [', ': [')
        .replaceAll('\n', '\r\n'),
      `${head}    content: # to read\n      - Gui|de\n      - { title: Film, link: x }\n`.replaceAll('\n', '\r\n'),
    ));

  it('get quotes in brackets where they need them', async () => {
    assert.equal(await refactored(`${head}    content:\n      - a, |b\n`, 'list'), `${head}    content: ['a, b']\n`);
  });

  it('keep their dashes with comments, mappings and texts of several lines inside', async () => {
    for (const items of [
      '- a| # x\n',
      '# x\n      - a|\n',
      '- title: a|\n        link: b\n',
      '- a|\n        b\n',
      '- a|\n      -\n',
    ])
      assert.equal(await refactored(`${head}    content:\n      ${items}`, 'list'), undefined, items);
  });

  it('stay in brackets within braces, over several lines with comments, and empty', async () => {
    for (const text of ['    note: { a: [b|] }\n', '    content: [a|, # x\n      b]\n', '    content: [|]\n'])
      assert.equal(await refactored(head + text, 'list'), undefined, text);
  });
});
