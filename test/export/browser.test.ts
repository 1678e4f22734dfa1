import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../client/src/export/browser';

describe('The browser that prints', () => {
  // There it is looked for in no folder of the path.
  if (process.platform === 'win32') return;
  let folder: string;
  const before = process.cwd();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journey-map-'));
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  const add = (...way: readonly string[]): string => {
    const path = join(folder, ...way);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '');
    return path;
  };

  it('is the first program of that name on the path, or the one that is named', () => {
    const [chromium, chrome] = [add('b', 'chromium'), add('c', 'google-chrome')];
    const PATH = ['a', 'b', 'c'].map(each => join(folder, each)).join(delimiter);
    assert.equal(findBrowser({ PATH }), chrome);
    assert.equal(findBrowser({ PATH, CHROME_PATH: chromium }), chromium);
    assert.equal(findBrowser({ PATH, CHROME_PATH: join(folder, 'none') }), undefined);
  });

  it('is nothing that lies in the folder that one works in, was installed for it, or is no file', () => {
    add('bin', 'chromium');
    add('chromium', 'file');
    add('node_modules', '.bin', 'chromium');
    process.chdir(folder);
    const PATH = ['bin', '.', '', folder, join(folder, 'node_modules', '.bin')].join(delimiter);
    const found = findBrowser({ PATH });
    assert.ok(!found?.includes('chromium') || found.startsWith('/Applications/'), found);
    assert.equal(findBrowser({ CHROME_PATH: 'bin/chromium' }), undefined);
    assert.equal(findBrowser({ CHROME_PATH: './bin/chromium' }), undefined);
  });
});
