import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sax from 'sax';
import { findBrowser } from '../../client/src/export/browser';
import { exportFormats } from '../../client/src/export/exporter';
import { clean, ended, Folder, printed } from '../support/cli';

/** The words of a picture in their order, as a strict reader finds them. */
function wordsOf(svg: string): string {
  let texts = '';
  const parser = sax.parser(true);
  parser.ontext = text => {
    texts += ` ${text}`;
  };
  parser.write(svg).close();
  return texts.replace(/\s+/g, ' ');
}

describe('journey-map render', () => {
  let folder: Folder;
  afterEach(() => folder.remove());
  const bytes = (path: string): Buffer => readFileSync(join(folder.path, path));

  it('writes each format by the ending of the file, and names the file', async () => {
    folder = new Folder({ 'a.journey.yaml': clean });
    const paper = findBrowser() !== undefined;
    const endings = exportFormats.flatMap(({ id, extensions }) =>
      id === 'pdf' && !paper ? [] : [extensions[0] ?? ''],
    );
    const all = await Promise.all(endings.map(ending => folder.run(['render', 'a.journey.yaml', '-o', `a.${ending}`])));
    for (const [at, ending] of endings.entries()) {
      deepStrictEqual(all[at], { code: 0, stdout: `a.${ending}\n`, stderr: '' }, ending);
      ok(bytes(`a.${ending}`).length > 40, ending);
    }
    deepStrictEqual(readdirSync(folder.path).sort(), ['a.journey.yaml', ...endings.map(each => `a.${each}`)].sort());
    match(wordsOf(folder.read('a.svg')), /Pays at the/);
    strictEqual(bytes('a.png').toString('latin1', 1, 4), 'PNG');
    if (paper) strictEqual(bytes('a.pdf').toString('latin1', 0, 5), '%PDF-');
    match(folder.read('a.html'), /^<!doctype html>/i);
    strictEqual(JSON.parse(folder.read('a.json')).title, 'A lamp');
    match(folder.read('a.mmd'), /^journey\b[\s\S]*title A lamp/m);
  });

  it('heeds view, theme and width', async () => {
    folder = new Folder({ 'a.journey.yaml': clean });
    const svg = async (...flags: string[]): Promise<string> =>
      (await folder.run(['render', 'a.journey.yaml', '--to', 'svg', ...flags])).stdout;
    const [usual, dark, circle, narrow] = await Promise.all([
      svg(),
      svg('--theme', 'dark'),
      svg('--view', 'circle'),
      svg('--width', '700'),
    ]);
    match(usual, /^<\?xml /);
    for (const other of [dark, circle, narrow]) ok(other.startsWith('<?xml ') && other !== usual);
    const wide = (text: string): number => Number(/ width="(\d+)/.exec(text)?.[1]);
    ok(wide(narrow) < wide(usual), `${wide(narrow)} < ${wide(usual)}`);
    strictEqual((await folder.run(['render', 'a.journey.yaml', '--to', 'svg', '--width', '7'])).code, 2);
  });

  it('draws the walk as a storyboard: every touchpoint, and the questions at the end', async () => {
    folder = new Folder({ 'a.journey.yaml': clean });
    strictEqual((await folder.run(['render', 'a.journey.yaml', '-o', 'a.svg', '--view', 'walk'])).code, 0);
    const texts = wordsOf(folder.read('a.svg'));
    match(
      texts,
      /I am the customer.*1\. Buy.*Pays at the checkout.*2\. Use.*Unboxes it.*3\. Keep.*Sends a friend a code/,
    );
    match(texts, /The way is over.*Will I see the business again\?/);
  });

  const felt = (title: string, first: string, second: string): string => `journey: ${title}
personas:
  ann: Ann
  ben: Ben
stages:
  - stage: Buy
    touchpoints:
      - { touch: Pays at the checkout, emotion: { ann: ${first}, ben: ${second} } }
  - stage: Keep
    touchpoints:
      - Sends a friend a code
`;

  it('draws the comparison: as it should be, two personas, another map, and a page that has both', async () => {
    folder = new Folder({
      'a.journey.yaml': felt('A lamp', '-1 -> +1', '-2'),
      'next/b.journey.yaml': felt('B', '2', '0'),
    });
    const run = (...flags: string[]) => folder.run(['render', 'a.journey.yaml', '--to', 'svg', ...flags]);
    const [usual, two, other] = await Promise.all([
      run('--view', 'compare'),
      run('--view', 'compare', '--persona', 'ann,ben'),
      run('--with', 'next/b.journey.yaml'),
    ]);
    match(wordsOf(usual.stdout), /As it is As it should be.*Pays at the checkout: better by 2/);
    match(wordsOf(two.stdout), /What differs Ann Ben.*Pays at the checkout: worse by 1 \(−1 → −2\)/);
    match(wordsOf(other.stdout), /What differs As it is B \(as-is\).*Pays at the checkout: better by 3 \(−1 → \+2\)/);
    const page = await folder.run(['render', 'a.journey.yaml', '--to', 'html', '--with', 'next/b.journey.yaml']);
    match(page.stdout, /"others":\{"maps":\[\{"uri":"other-1","name":"B"\}\]/);
    match(page.stdout, /"form":"compare"/);
    ok(!page.stdout.includes(folder.path.split('/').at(-1) ?? '') && !page.stdout.includes('b.journey.yaml'));
    const eyes = await run('--view', 'walk', '--persona', 'ben');
    match(wordsOf(eyes.stdout), /I am Ben .*I feel furious \(−2\)/);
  });

  it('says what cannot be compared, and what is for drawings alone', async () => {
    folder = new Folder({
      'a.journey.yaml': felt('A lamp', '-1', '-2'),
      'lib.journey.yaml': 'channels:\n  web: Our shop\n',
    });
    for (const [flags, said] of [
      [
        ['--to', 'svg', '--with', 'lib.journey.yaml'],
        'lib.journey.yaml: a library, with which nothing can be compared.',
      ],
      [['--to', 'json', '--with', 'b.journey.yaml'], '--with is for drawings; JSON has all of a map.'],
      [['--to', 'csv', '--theme', 'dark'], '--theme is for drawings; CSV table has all of a map.'],
      [['-o', 'a.md', '--view', 'board'], '--view is for drawings; Markdown has all of a map.'],
      [['--to', 'svg', '--view', 'map', '--with', 'b.journey.yaml'], '--with goes with --view compare.'],
      [['--to', 'svg', '--with', 'b.journey.yaml'], 'b.journey.yaml: there is no such file or folder.'],
      [['--to', 'svg', '--persona', 'cem'], 'a.journey.yaml: there is no persona cem; there are ann, ben.'],
      [['--to', 'svg', '--persona', 'ann,ben,ann'], '--persona ID,ID: no more than two are compared.'],
    ] as const) {
      const { code, stdout, stderr } = await folder.run(['render', 'a.journey.yaml', ...flags]);
      deepStrictEqual([code, stdout], [2, ''], flags.join(' '));
      ok(stderr.startsWith(`journey-map render: ${said}`), stderr);
    }
  });

  it('draws again when the map that it is compared with changes', async () => {
    folder = new Folder({ 'a.journey.yaml': felt('A lamp', '-1', '-2'), 'next/b.journey.yaml': felt('B', '2', '0') });
    const child = folder.start(['render', 'a.journey.yaml', '-o', 'a.svg', '--with', 'next/b.journey.yaml', '--watch']);
    const all = ended(child);
    await Promise.all([printed(child.stdout, 'a.svg\n'), printed(child.stderr, 'Ctrl+C ends it.')]);
    const again = printed(child.stdout, 'a.svg\n');
    folder.write('next/b.journey.yaml', felt('Another one', '2', '0'));
    await again;
    match(wordsOf(folder.read('a.svg')), /As it is Another one \(as-is\)/);
    child.kill('SIGINT');
    strictEqual((await all).code, 130);
  });

  it('puts several maps into a folder, which it makes, and draws over nothing that is there', async () => {
    folder = new Folder({ 'maps/a.journey.yaml': clean, 'maps/b.journey.yml': clean, 'site/b.json': 'mine' });
    const flat = await folder.run(['render', 'maps', '-o', 'all.json']);
    strictEqual(flat.code, 2);
    match(flat.stderr, /2 maps need a folder: -o FOLDER\/\n/);
    const { code, stdout, stderr } = await folder.run(['render', 'maps', '--to', 'json', '-o', 'site']);
    deepStrictEqual([code, stdout], [2, 'site/a.json\n']);
    match(stderr, /b\.json exists already; --force replaces it\./);
    strictEqual(folder.read('site/b.json'), 'mine');
    strictEqual((await folder.run(['render', 'maps', '--to', 'json', '-o', 'new/deep/'])).code, 0);
    deepStrictEqual(readdirSync(join(folder.path, 'new/deep')), ['a.json', 'b.json']);
  });

  it('leaves maps of a folder their place in it, draws none over another, and passes over libraries', async () => {
    const named = (title: string): string => clean.replace('A lamp', title);
    folder = new Folder({
      'maps/a.journey.yaml': named('Top'),
      'maps/sub/a.journey.yaml': named('Below'),
      'maps/lib.journey.yaml': 'channels:\n  web: Our shop\n',
      'other/a.journey.yaml': named('Other'),
    });
    const title = (path: string): string => JSON.parse(folder.read(path)).title;
    for (const maps of ['maps', 'maps/**/*.journey.yaml']) {
      const drawn = await folder.run(['render', maps, '--to', 'json', '-o', 'site/', '--force']);
      deepStrictEqual(drawn, { code: 0, stdout: 'site/a.json\nsite/sub/a.json\n', stderr: '' });
      deepStrictEqual([title('site/a.json'), title('site/sub/a.json')], ['Top', 'Below']);
    }
    const both = ['maps/a.journey.yaml', 'other/a.journey.yaml'];
    const { code, stdout, stderr } = await folder.run(['render', ...both, '--to', 'json', '-o', 'flat/', '--force']);
    deepStrictEqual([code, stdout], [2, 'flat/a.json\n']);
    strictEqual(stderr, 'journey-map render: other/a.journey.yaml: flat/a.json is of maps/a.journey.yaml already.\n');
    strictEqual(title('flat/a.json'), 'Top');
    const alone = await folder.run(['render', 'maps/lib*', '--to', 'json', '-o', 'none/']);
    deepStrictEqual([alone.code, alone.stdout], [2, '']);
    match(alone.stderr, /there are libraries alone, which have nothing to draw\.\n$/);
  });

  it('takes an ending for the name of a format', async () => {
    folder = new Folder({ 'a.journey.yaml': clean });
    match((await folder.run(['render', 'a.journey.yaml', '--to', 'md'])).stdout, /^# A lamp$/m);
  });

  it('draws many maps on several threads, in their order, and those beside one that cannot be drawn', async () => {
    folder = new Folder();
    for (let n = 1; n < 10; n++)
      folder.write(`map-${n}.journey.yaml`, n === 4 ? 'journey: [' : clean.replace('lamp', String(n)));
    const { code, stdout, stderr } = await folder.run(['render', '.', '--to', 'svg', '-o', 'out/']);
    strictEqual(code, 2);
    const others = [1, 2, 3, 5, 6, 7, 8, 9];
    strictEqual(stdout, others.map(n => `out/map-${n}.svg\n`).join(''));
    match(stderr, /^journey-map render: map-4\.journey\.yaml:\d+:\d+: [^\n]+\n$/);
    deepStrictEqual(
      readdirSync(join(folder.path, 'out')),
      others.map(n => `map-${n}.svg`),
    );
    for (const n of others) ok(folder.read(`out/map-${n}.svg`).includes(`<title>A ${n}</title>`), String(n));
  });

  it('says what it lacks: the map, the format, a text that can be read', async () => {
    folder = new Folder({
      'a.journey.yaml': clean,
      'broken.journey.yaml': 'journey: A\nstages: "x\n',
      'lib.journey.yaml': 'channels:\n  web: Our shop\n',
      'empty.journey.yaml': '',
    });
    for (const [args, said] of [
      [[], 'Which map?'],
      [['a.journey.yaml'], 'Which format? Name it by the ending of -o FILE, or by --to: svg, png, '],
      [['a.journey.yaml', '-o', 'b.journey.yaml', '--force'], 'b.journey.yaml is a map’s name'],
      [['broken.journey.yaml', '--to', 'svg'], 'broken.journey.yaml:2:9: '],
      [['lib.journey.yaml', '--to', 'svg'], 'lib.journey.yaml: a library, which has nothing to draw.'],
      [['empty.journey.yaml', '--to', 'svg'], 'empty.journey.yaml: there is no map in it.'],
      [
        ['a.journey.yaml', '--to', 'svg', '--view', 'table'],
        '--view table: words, and no picture. A page shows them: ',
      ],
      [['no.journey.yaml', '--to', 'svg'], 'no.journey.yaml: there is no such file or folder.'],
    ] as const) {
      const { code, stdout, stderr } = await folder.run(['render', ...args]);
      deepStrictEqual([code, stdout], [2, ''], args.join(' '));
      ok(stderr.startsWith(`journey-map render: ${said}`), stderr);
    }
  });

  it('takes pictures of personas into the file, from the map’s own folder alone', async () => {
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const other = Buffer.from([...dot, 1, 2, 3]);
    folder = new Folder({
      'maps/faces/maya.png': new Uint8Array(dot),
      'outside.png': new Uint8Array(other),
      'maps/a.journey.yaml': `${clean}personas:
  maya: { name: Maya, image: faces/maya.png }
  tom: { name: Tom, image: ../outside.png }
  link: { name: Ann, image: faces/link.png }
`,
    });
    // Who makes a repository decides where links in it lead to.
    symlinkSync(join(folder.path, 'outside.png'), join(folder.path, 'maps/faces/link.png'));
    const { stdout } = await folder.run(['render', 'maps/a.journey.yaml', '--to', 'html']);
    ok(stdout.includes(dot.toString('base64')));
    ok(!stdout.includes('outside.png') && !stdout.includes(other.toString('base64')));
  });

  it('while it watches, draws over nothing that it has not drawn itself', async () => {
    folder = new Folder({ 'a.journey.yaml': clean, 'a.json': 'mine' });
    const child = folder.start(['render', 'a.journey.yaml', '-o', 'a.json', '--watch']);
    const all = ended(child);
    for (const title of ['A chair', 'A table']) {
      await printed(child.stderr, 'exists already; --force replaces it.\nWaiting for changes; Ctrl+C ends it.');
      folder.write('a.journey.yaml', clean.replace('A lamp', title));
    }
    await printed(child.stderr, 'exists already; --force replaces it.\nWaiting for changes; Ctrl+C ends it.');
    child.kill('SIGTERM');
    strictEqual((await all).code, 143);
    strictEqual(folder.read('a.json'), 'mine');
  });

  it('draws again when a library changes, or comes, in a folder that holds no map', async () => {
    folder = new Folder({ 'maps/a.journey.yaml': clean.replace('stages:', 'use: ../shared/people.yaml\nstages:') });
    const child = folder.start(['render', 'maps', '--to', 'json', '-o', 'out/', '--watch']);
    const all = ended(child);
    await Promise.all([printed(child.stdout, 'out/a.json\n'), printed(child.stderr, 'Ctrl+C ends it.')]);
    for (const name of ['Maya', 'Tom']) {
      const again = Promise.all([printed(child.stdout, 'out/a.json\n'), printed(child.stderr, 'Ctrl+C ends it.')]);
      folder.write('shared/people.yaml', `personas:\n  p: ${name}\n`);
      await again;
      deepStrictEqual(
        JSON.parse(folder.read('out/a.json')).personas.map((persona: { name: string }) => persona.name),
        [name],
      );
    }
    child.kill('SIGINT');
    strictEqual((await all).code, 130);
  });

  it('draws again at each change, over what it drew', async () => {
    folder = new Folder({ 'a.journey.yaml': clean });
    const child = folder.start(['render', 'a.journey.yaml', '-o', 'a.json', '--watch']);
    const all = ended(child);
    await Promise.all([printed(child.stdout, 'a.json\n'), printed(child.stderr, 'Ctrl+C ends it.')]);
    const broken = printed(child.stderr, 'a.journey.yaml:1:10: ');
    folder.write('a.journey.yaml', 'journey: "A\n');
    await broken;
    strictEqual(JSON.parse(folder.read('a.json')).title, 'A lamp');
    const again = printed(child.stdout, 'a.json\n');
    folder.write('a.journey.yaml', clean.replace('A lamp', 'A chair'));
    await again;
    strictEqual(JSON.parse(folder.read('a.json')).title, 'A chair');
    child.kill('SIGINT');
    strictEqual((await all).code, 130);
    deepStrictEqual(readdirSync(folder.path), ['a.journey.yaml', 'a.json']);
  });
});
