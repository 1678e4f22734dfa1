import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder } from '../support/cli';

const diagram = (title: string): string => `journey
  title ${title}
  section Buy
    Pays at the checkout: 2: Maya
    Unboxes it: 5: Maya
`;

describe('journey-map convert', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  it('makes a map without errors, and says on standard error how it was read', async () => {
    folder = new Folder({ 'lamp.mmd': diagram('A lamp') });
    const { code, stdout, stderr } = await folder.run(['convert', 'lamp.mmd', '-o', 'lamp.journey.yaml']);
    deepStrictEqual([code, stdout], [0, 'lamp.journey.yaml\n']);
    match(stderr, /^lamp\.mmd: Scores are taken as 1 to 5/m);
    match(folder.read('lamp.journey.yaml'), /^journey: A lamp$/m);
    match(folder.read('lamp.journey.yaml'), /Pays at the checkout \(-1\)/);
    strictEqual((await folder.run(['check', '--severity', 'error'])).code, 0);
  });

  it('reads standard input, and prints where no file is named', async () => {
    folder = new Folder();
    const { code, stdout } = await folder.run(['convert', '-', '--scale=0..5'], {
      stdin: diagram('A lamp'),
    });
    strictEqual(code, 0);
    match(stdout, /^journey: A lamp$/m);
    match(stdout, /Unboxes it \(\+2\)/);
  });

  it('writes several journeys into a folder, each under its title', async () => {
    const page = ['One', 'Two', 'Two'].map(title => `\`\`\`mermaid\n${diagram(title)}\`\`\`\n`).join('\n');
    folder = new Folder({ 'page.md': page });
    const flat = await folder.run(['convert', 'page.md', '-o', 'one.journey.yaml']);
    strictEqual(flat.code, 2);
    match(flat.stderr, /page\.md holds 3 journeys, which need a folder: -o FOLDER\//);
    const { code } = await folder.run(['convert', 'page.md', '-o', 'maps/']);
    strictEqual(code, 0);
    deepStrictEqual(readdirSync(`${folder.path}/maps`), ['one.journey.yaml', 'two-2.journey.yaml', 'two.journey.yaml']);
  });

  it('tells the format of a .txt by what is in it, and says where a name is none of a map', async () => {
    folder = new Folder({ 'sheet.txt': 'Stage\tTouchpoint\nBuy\tPays\n', 'diagram.txt': diagram('A lamp') });
    match((await folder.run(['convert', 'sheet.txt'])).stdout, /- stage: Buy\n/);
    const { code, stderr } = await folder.run(['convert', 'diagram.txt', '-o', 'lamp.yaml']);
    strictEqual(code, 0);
    match(stderr, /^lamp\.yaml: editors know maps by names that end in \.journey\.yaml, as this one does not\.$/m);
    match(folder.read('lamp.yaml'), /^journey: A lamp$/m);
  });

  it('gives a file a name that a disk takes, however long the title', async () => {
    folder = new Folder({ 'long.mmd': diagram('long '.repeat(100).trim()) });
    const { code, stderr } = await folder.run(['convert', 'long.mmd', '-o', 'maps/']);
    strictEqual(code, 0, stderr);
    deepStrictEqual(readdirSync(`${folder.path}/maps`), [`${'long-'.repeat(16).slice(0, -1)}.journey.yaml`]);
  });

  it('takes the columns of a table for what it is told they are', async () => {
    folder = new Folder({ 'a.csv': 'A;B;C\nBuy;Pays;-1\nUse;Unboxes it;2\n' });
    const { code, stdout, stderr } = await folder.run(['convert', 'a.csv', '--columns', 'stage,touchpoint,emotion']);
    strictEqual(code, 0, stderr);
    match(stdout, /- stage: Buy\n {4}phase: during\n {4}touchpoints:\n {6}- Pays \(-1\)/);
    match((await folder.run(['convert', 'a.csv', '--columns', 'stage,tuoch'])).stderr, /tuoch is none\./);
  });

  it('takes back what render wrote as JSON, whole', async () => {
    folder = new Folder();
    await folder.run(['new', 'a.journey.yaml', '-t', 'support', '--title', 'A case', '--persona', 'Maya, editor']);
    await folder.run(['render', 'a.journey.yaml', '-o', 'a.json']);
    await folder.run(['convert', 'a.json', '-o', 'b.journey.yaml']);
    await folder.run(['render', 'b.journey.yaml', '-o', 'b.json']);
    const read = (name: string): unknown => ({ ...JSON.parse(folder.read(name)), id: '' });
    deepStrictEqual(read('b.json'), read('a.json'));
  });

  it('writes nothing where the file cannot be read, and says why in one line without a sign that moves the cursor', async () => {
    const noise = new Uint8Array(500).map((_, at) => (at * 151 + 27) % 256);
    folder = new Folder({ 'noise.json': noise, 'cut.mmd': 'journ', 'a.doc': 'x', 'mine.journey.yaml': 'mine' });
    writeFileSync(join(folder.path, 'long.json'), '');
    // A hole: it takes no room on the disk.
    truncateSync(join(folder.path, 'long.json'), 2 ** 40);
    for (const [file, said] of [
      ['noise.json', /^journey-map convert: noise\.json: [A-Z]/],
      ['cut.mmd', /^journey-map convert: cut\.mmd: /],
      ['a.doc', /Which format is a\.doc\? Name it by --from: /],
      ['a.xlsx', /a\.xlsx: a workbook\. Save its sheet as CSV \(UTF-8\), and convert that\.\n$/],
      ['mine.journey.yaml', /mine\.journey\.yaml is a map already; /],
      ['long.json', /long\.json: too long to be read\. Split it /],
      ['none.json', /none\.json: there is no such file or folder\./],
    ] as const) {
      const { code, stdout, stderr } = await folder.run(['convert', file, '-o', 'mine.journey.yaml', '--force']);
      deepStrictEqual([code, stdout], [2, ''], file);
      match(stderr, said);
      ok(!/(?!\n)\p{Cc}/u.test(stderr), JSON.stringify(stderr));
    }
    strictEqual(folder.read('mine.journey.yaml'), 'mine');
    strictEqual(readdirSync(folder.path).length, 5);
  });
});
