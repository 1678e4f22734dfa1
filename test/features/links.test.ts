import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/links';
import { snapshotOf } from '../support/snapshots';

/** The links of a text as `what is underlined → where it leads`. */
async function links(text: string): Promise<string[]> {
  const snapshot = await snapshotOf(text);
  return documentLinks(snapshot).map(({ range, target }) => `${snapshot.document.getText(range)} → ${target}`);
}

const stage = (key: string): string => `journey: J\nstages:\n  - stage: A\n    ${key}\n`;

describe('document links', () => {
  it('lead from a map to its libraries and related maps', async () => {
    const text =
      'journey: J\nuse: [./a.journey.yaml, "../b.journey.yaml"]\nrelated: { next: c.journey.yaml }\nstages: [A]\n';
    assert.deepEqual(await links(text), [
      './a.journey.yaml → file:///maps/a.journey.yaml',
      '../b.journey.yaml → file:///b.journey.yaml',
      'c.journey.yaml → file:///maps/c.journey.yaml',
    ]);
  });

  it('lead to pictures, pages and files', async () => {
    const text = `journey: J
personas: { tom: { name: Tom, image: ./tom.png } }
sources: { calls: { kind: calls, link: 'https://example.com/calls?a=1' } }
stages:
  - stage: A
    content: [{ title: Guide, link: docs/guide.pdf }]
opportunities: { o: { idea: I, link: mailto:mira@example.com } }
`;
    assert.deepEqual((await links(text)).sort(), [
      './tom.png → file:///maps/tom.png',
      'docs/guide.pdf → file:///maps/docs/guide.pdf',
      'https://example.com/calls?a=1 → https://example.com/calls?a=1',
      'mailto:mira@example.com → mailto:mira@example.com',
    ]);
  });

  it('lead from a KPI to its data, unless a source has that id', async () => {
    assert.deepEqual(await links(stage('kpis: { NPS: { actual: 1, from: ./nps.csv } }')), [
      './nps.csv → file:///maps/nps.csv',
    ]);
    assert.deepEqual(await links(stage('kpis: { NPS: { actual: 1, from: survey } }')), []);
  });

  it('hold names of files with blanks, and without a type', async () => {
    assert.deepEqual(await links('journey: J\nuse: [our people.journey.yaml, people]\nstages: [A]\n'), [
      'our people.journey.yaml → file:///maps/our%20people.journey.yaml',
      'people → file:///maps/people',
    ]);
  });

  it('are none of what could do something, and of plain text', async () => {
    for (const link of [
      'command:workbench.action.quit',
      'command://x/y',
      'javascript:alert(1)',
      'ask Mira',
      'C:\\a.txt',
    ])
      assert.deepEqual(await links(stage(`content: [{ title: T, link: '${link}' }]`)), [], link);
    assert.deepEqual(await links('journey: J\nuse: command://evil/x.yaml\nstages: [A]\n'), []);
  });

  it('stand once where an alias repeats them', async () => {
    const text = stage('content: [&g { title: Guide, link: ./guide.md }, *g]');
    assert.deepEqual(await links(text), ['./guide.md → file:///maps/guide.md']);
  });
});
