import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols';
import { readAll } from '../support/snapshots';

const files = {
  'library.journey.yaml': 'personas: { tom: "Tom, architect" }\nchannels: { web: Shop }\n',
  'lamp.journey.yaml': `journey: Buying a lamp
use: ./library.journey.yaml
personas: { maya: Maya }
stages:
  - stage: Find
    touchpoints:
      - { touch: Pays, pains: [Too dear] }
    opportunities: { cheaper: Cost less }
`,
  'other.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: Tom }\n',
};

async function found(query: string): Promise<string[]> {
  return [...(await readAll(files)).values()].flatMap(snapshot =>
    workspaceSymbols(snapshot, query).map(
      ({ name, containerName, location }) => `${name} in ${containerName}:${location.range.start.line}`,
    ),
  );
}

describe('workspace symbols', () => {
  it('are the personas, stages, pains and opportunities of all maps', async () => {
    assert.deepEqual(await found(''), [
      'Tom in library.journey.yaml:0',
      'Maya in Buying a lamp:2',
      'Find in Buying a lamp:4',
      'Too dear in Buying a lamp:6',
      'Cost less in Buying a lamp:7',
    ]);
  });

  it('are found by letters in their order, in any case', async () => {
    assert.deepEqual(await found('TD'), ['Too dear in Buying a lamp:6']);
    assert.deepEqual(await found('too d'), ['Too dear in Buying a lamp:6']);
    assert.deepEqual(await found('dt'), []);
  });
});
