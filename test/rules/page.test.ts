import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesPage } from '../../server/src/rules/page';
import { rules } from '../../server/src/rules/registry';

describe('the page of the rules', () => {
  const page = readFileSync('docs/rules.md', 'utf8').replaceAll('\r\n', '\n');

  it('is what the rules say: `npm run docs` writes it anew', () => {
    assert.equal(page, rulesPage());
  });

  it('has a heading for every code, which its links lead to', () => {
    for (const { code } of rules) assert.equal(page.split(`\n### ${code}\n`).length, 2, code);
  });
});
