import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { printToPdf } from '../../client/src/export/browser';
import { exportMap } from '../../client/src/export/exporter';
import { nodeHost } from '../../client/src/export/node-host';
import { mapHalf } from '../../media/map/compare/halves';
import { isDrawn } from '../../media/map/pictures';
import { plainOptions } from '../../media/map/view/options';
import { forms } from '../../media/preview/forms';
import { findPdfTools } from '../../scripts/host/pdf-tools.mjs';
import type { JourneyMap } from '../../server/src/model/map';
import { journey, lumo, stage, touchpoint } from '../map/fixtures';
import { launch } from './browser';

const host = nodeHost(join(process.cwd(), 'dist'));

/** An exported page, opened from the disk as its reader does. */
class Exported {
  readonly faults: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', ({ message }) => this.faults.push(message));
    page.on('console', message => message.type() === 'error' && this.faults.push(message.text()));
    page.on('request', request => {
      if (!/^(file|data|about):/.test(request.url())) this.faults.push(`asks for ${request.url()}`);
    });
  }

  async close(): Promise<void> {
    await this.page.close();
    assert.deepEqual(this.faults, [], 'neither failed nor tried anything that its policy forbids');
  }
}

describe('An exported page', () => {
  let browser: Browser;
  let folder: string;

  before(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'journey map é '));
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    map: JourneyMap,
    request: Partial<Parameters<typeof exportMap>[1]> = {},
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<Exported> {
    const made = await exportMap(map, { ...request, to: 'html' }, host);
    const file = join(folder, 'map.html');
    writeFileSync(file, 'text' in made ? made.text : made.bytes);
    const exported = new Exported(await browser.newPage({ colorScheme, viewport: { width: 1200, height: 900 } }));
    await exported.page.goto(pathToFileURL(file).href);
    await exported.page.locator('.journey-map').waitFor();
    return exported;
  }

  it('shows the map in every form, from a file and without a network', async () => {
    const exported = await open(lumo);
    const { page } = exported;
    assert.equal(await page.title(), lumo.title);
    for (const { id, key } of forms) {
      await page.keyboard.press(key);
      await page
        // The walk begins at the first step.
        .getByText(/Pays at the checkout|Shipping cost|headache desk light/)
        .first()
        .waitFor();
      assert.equal(await page.locator('.tool[aria-pressed="true"]').getAttribute('data-form'), id);
    }
    await exported.close();
  });

  it('filters by persona, phase and channel', async () => {
    const exported = await open(lumo);
    const { page } = exported;
    await page.getByText('Asks whether parts can be replaced').first().waitFor();
    await page.keyboard.press('/');
    await page.getByRole('menuitemcheckbox', { name: 'Email' }).click();
    await page.getByText('Asks whether parts can be replaced').first().waitFor({ state: 'detached' });
    assert.ok((await page.getByText('Gets a two-question').count()) > 0);
    assert.ok((await page.getByRole('menuitemcheckbox', { name: 'Tom Berg' }).count()) === 1);
    assert.ok((await page.getByRole('menuitemcheckbox', { name: 'During' }).count()) === 1);
    await exported.close();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is ${scheme} as its reader’s system is, until another look is chosen, and accessible`, async () => {
      const exported = await open(lumo, {}, scheme);
      const { page } = exported;
      const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      assert.equal(await paper(), scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(31, 31, 31)');
      await page.getByRole('button', { name: 'Page', exact: true }).click();
      await axe(page);
      await page.getByRole('menuitemradio', { name: 'High contrast', exact: true }).click();
      assert.equal(await paper(), 'rgb(0, 0, 0)');
      await page.getByRole('menuitemradio', { name: 'As the system' }).click();
      assert.equal(await paper(), scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(31, 31, 31)');
      await exported.close();
    });
  }

  it('changes nothing and offers nothing that needs the text', async () => {
    const exported = await open(lumo);
    const { page } = exported;
    const item = page.locator('.item[data-key="stages/0/touchpoints/0"]').first();
    await item.focus();
    for (const key of ['Delete', 'F2', 'Insert', 'Control+d', 'i']) await page.keyboard.press(key);
    await item.dblclick();
    await item.click({ button: 'right' });
    assert.equal(await page.locator('input, textarea, [role="menu"], [role="dialog"], .more').count(), 0);
    await page.getByText('Searches "headache').first().waitFor();
    await page.keyboard.press('?');
    const help = await page.getByRole('dialog').innerText();
    assert.match(help, /Fit the whole map/);
    assert.doesNotMatch(help, /Delete it|Undo|in the text|Look closer/);
    await exported.close();
  });

  it('runs nothing that a text holds', async () => {
    const evil = '</script><script>window.broken = 1</script><img src=x onerror="window.broken = 1">';
    const touch = touchpoint('stages/0/touchpoints/0', evil);
    const exported = await open(journey({ title: evil, stages: [stage(0, evil, { touchpoints: [touch] })] }));
    assert.equal(await exported.page.evaluate('window.broken'), undefined);
    assert.equal(await exported.page.locator('img').count(), 0);
    await exported.close();
  });

  it('opens in the form and with the filter of the preview, and so it is printed', async () => {
    const filter = { ...plainOptions.filter, phases: ['after' as const] };
    const exported = await open(lumo, { view: 'table', options: { ...plainOptions, filter } });
    const { page } = exported;
    await page.getByRole('table').waitFor();
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    const printed = await page.locator('.pages').textContent();
    assert.match(printed ?? '', /Unboxes in five/);
    assert.doesNotMatch(printed ?? '', /Leaves the basket|Asks whether parts/);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    assert.equal(await page.locator('.pages > *').count(), 0);
    await exported.close();
  });

  it('has the other map that it is compared with in it, on the screen and on paper', async () => {
    const uri = 'file:///home/mira/later.journey.yaml';
    const later = { ...lumo, title: 'A year later', stages: lumo.stages.slice(1) };
    const compare = { a: 'now', b: mapHalf(uri) };
    const others = { maps: [], loaded: [{ uri, map: later }] };
    const exported = await open(lumo, { view: 'compare', options: { ...plainOptions, compare }, others });
    const { page } = exported;
    await page.getByText('1 stage is gone').waitFor();
    const choices = await page.getByRole('combobox', { name: 'with', exact: true }).innerText();
    assert.match(choices, /Maya on this map[\s\S]*A year later/);
    await axe(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    const sheet = await page.locator('.page[data-form="compare"]').textContent();
    assert.match(sheet ?? '', /A year later \(as-is\)[\s\S]*Only in “As it is”/);
    await axe(page);
    await exported.close();
  });

  it('is printed with a sheet for each drawing, and the words after them', async () => {
    const exported = await open(lumo, {}, 'dark');
    await exported.page.emulateMedia({ media: 'print' });
    await exported.page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    assert.equal(await exported.page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)');
    const sheets = exported.page.locator('.page');
    const names = await sheets.evaluateAll(all => all.map(each => each.getAttribute('aria-label')));
    assert.deepEqual(names, [...forms.filter(({ id }) => isDrawn(id)).map(({ name }) => name), 'In words']);
    await axe(exported.page);
    await exported.close();
  });
});

describe('A PDF', () => {
  const tools = findPdfTools();

  /** Pages of a PDF and their text, as Poppler reads it. */
  function read(pdf: Uint8Array): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), 'journey-map-'));
    try {
      const file = join(folder, 'map.pdf');
      writeFileSync(file, pdf);
      const text = execFileSync(tools, ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
      return text.split('\f').slice(0, -1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('has each view on a sheet of its own, with the words of any script as text', async () => {
    const words = ['配送が遅れて困っています', 'מחפש מנורה', 'Donaudampfschiff'];
    const stages = words.map((text, at) =>
      stage(at, text, { touchpoints: [touchpoint(`stages/${at}/touchpoints/0`, text)] }),
    );
    const made = await exportMap(journey({ title: 'Many scripts', stages }), { to: 'pdf' }, host);
    assert.ok('bytes' in made);
    assert.equal(new TextDecoder().decode(made.bytes.subarray(0, 5)), '%PDF-');
    const pages = read(made.bytes);
    const drawn = forms.filter(({ id }) => isDrawn(id)).length;
    assert.ok(pages.length > drawn, String(pages.length));
    for (const word of words) assert.ok(plain(pages[0]).includes(plain(word)), word);
    assert.match(pages.at(-1) ?? '', /Donaudampfschiff/);
  });

  it('has one view alone, if that was asked for', async () => {
    const made = await exportMap(lumo, { to: 'pdf', view: 'map' }, host);
    assert.ok('bytes' in made);
    const pages = read(made.bytes);
    assert.equal(pages.length, 1);
    assert.match(pages[0] ?? '', /Buying and living with the Lumo desk lamp[\s\S]*Feel the strain[\s\S]*quick win/);
  });

  it('is not made by what is no browser, or can be no browser, and the way out is told', async () => {
    const known = process.env.CHROME_PATH;
    try {
      process.env.CHROME_PATH = process.execPath;
      await assert.rejects(printToPdf('<p>'), /did not print the map.*Or export the map as HTML/);
      process.env.CHROME_PATH = join(tmpdir(), 'no-such-browser');
      await assert.rejects(
        printToPdf('<p>'),
        /there is none at .*no-such-browser, which CHROME_PATH names.*Or export the map as HTML/,
      );
    } finally {
      if (known === undefined) delete process.env.CHROME_PATH;
      else process.env.CHROME_PATH = known;
    }
  });

  it('can be given up while it is printed', async () => {
    const controller = new AbortController();
    const printing = printToPdf(readFileSync('README.md', 'utf8'), controller.signal);
    controller.abort(new Error('given up'));
    await assert.rejects(printing, /given up/);
  });
});

/** Without blanks and marks of direction, which Poppler adds, and whichever way it runs. */
function plain(text = ''): string {
  return [...text.replace(/[\s\u200e\u200f\u202a-\u202e]/g, '')].join('');
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}
