import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formats, meanings } from '../../server/src/formats';
import { readCsv } from '../../server/src/formats/csv/read';
import { writeMermaid } from '../../server/src/formats/mermaid/write';
import { lumo } from '../map/fixtures';

describe('docs/formats.md', () => {
  const page = readFileSync('docs/formats.md', 'utf8');
  /** The first block of code of a language. */
  const block = (language: string): string => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';

  it('has an example that comes out as it says', () =>
    assert.equal(readCsv(block('csv'), { fileName: 'lampe.csv' })[0]?.text, block('yaml')));

  it('has a diagram that is written so', () => {
    const written = writeMermaid(lumo);
    const lines = block('mermaid').trimEnd().split('\n');
    assert.equal(lines.length, 5);
    for (const line of lines) assert.ok(written.includes(`${line}\n`), line);
  });

  it('tells every format with its endings, and everything that a column may be', () => {
    for (const { extensions } of formats)
      assert.ok(
        page.includes(
          `| ${extensions
            .filter(each => each !== 'markdown' && each !== 'mermaid')
            .map(each => `\`.${each}\``)
            .join(' ')} |`,
        ),
      );
    for (const meaning of meanings) assert.ok(page.includes(`\`${meaning}\``), meaning);
  });
});
