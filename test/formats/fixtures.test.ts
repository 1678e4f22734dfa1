import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../client/src/export/decode';
import { formatOf } from '../../server/src/formats';
import { problemsIn } from './support';

/** Files as people have them, and beside each the map that a service designer would make of it. */
const folder = join('test', 'fixtures', 'imports');

describe('files from elsewhere', () => {
  const files = readdirSync(folder).filter(name => !name.endsWith('.journey.yaml'));
  for (const name of files)
    it(`become a tidy map: ${name}`, async () => {
      const [made, ...others] =
        formatOf(name)?.read?.(decodeText(new Uint8Array(readFileSync(join(folder, name)))), { fileName: name }) ?? [];
      assert.equal(made?.text, readFileSync(join(folder, `${name.replace(/\.\w+$/, '')}.journey.yaml`), 'utf8'));
      assert.deepEqual(others, []);
      assert.deepEqual(await problemsIn(made?.text ?? ''), []);
    });
});
