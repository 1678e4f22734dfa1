import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import type { JourneyMap } from '../../server/src/model/map';
import { lumo } from '../map/fixtures';
import { launch } from './browser';
import { PreviewPage, uri } from './preview-page';

/** Texts that would do harm if anything but plain text were made of them. */
const hostile = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '"><svg onload=window.ran=1><style>*{display:none}</style>',
  'javascript:window.ran=1',
  '[click](javascript:window.ran=1) data:text/html,<script>window.ran=1</script>',
  'https://evil.test/pixel.png',
  'w'.repeat(10_000),
  '\u0000\u0007\u001b[31m\u009f control \u2028 line',
  '\u202e\u2066 turned round \u2069\u200f\ud800 half a sign',
  "{{constructor.constructor('window.ran=1')()}} &lt;b&gt; ]]> --> */",
  '__proto__',
  'url(javascript:window.ran=1); } body { display: none',
] as const;

/** What tells kinds apart, refers to something or is a date: no words of the author's. */
const plain =
  /^(key|id|persona|type|status|kind|by|phase|evidence|on|act|at|to|role|better|counter|climax|stages|tempts|channels|serves|fixes|for)$/;

/** A value with each text in it replaced by a hostile one, the next one in turn. */
function poisoned<T>(value: T, turn: { at: number }): T;
function poisoned(value: unknown, turn: { at: number }): unknown {
  if (typeof value === 'string') return hostile[turn.at++ % hostile.length];
  if (Array.isArray(value)) return value.map(each => poisoned(each, turn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, plain.test(name) ? each : poisoned(each, turn)]),
  );
}

const origins = `[...document.querySelectorAll('[href], [src], [data], [action], [style*="url"]')]
  .map(({ outerHTML }) => outerHTML.slice(0, 100)).filter(html => !/preview\\.(js|css)/.test(html))`;

describe('Hostile texts in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  // By then nothing may have violated the page's policy: `close` throws if something has.
  afterEach(() => preview.close());

  const harmless = async () => {
    assert.equal(await preview.read('window.ran'), undefined, 'a script ran');
    assert.deepEqual(await preview.read(origins), [], 'something refers to elsewhere');
    assert.deepEqual(
      await preview.read(`[...document.querySelectorAll('script, style, img, iframe, object, embed, foreignObject, a')]
        .map(({ outerHTML }) => outerHTML.slice(0, 200)).filter(html => !html.includes('preview.js'))`),
      [],
      'an element was made of a text',
    );
    assert.deepEqual(
      await preview.read(`[...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes])
        .map(({ name }) => name).filter(name => name.startsWith('on'))`),
      [],
    );
    assert.equal(
      await preview.read(`/[\\u0000-\\u0008\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText)`),
      false,
      'signs that turn or hide words were drawn',
    );
  };

  for (let turn = 0; turn < hostile.length; turn += 4) {
    it(`are drawn as plain text, whatever stands where (${turn})`, async () => {
      const requests: string[] = [];
      preview = await PreviewPage.open(browser);
      preview.page.on('request', request => requests.push(request.url()));
      const map: JourneyMap = poisoned(lumo, { at: turn });
      const marks = hostile.map(message => ({ key: message, code: message, severity: 'warning', message }) as const);
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
      await preview.show(map, { marks, broken: { code: 'J100', message: hostile[turn] ?? '', range } });
      await harmless();
      assert.ok(await preview.read(`document.body.textContent.includes('window.ran')`), 'the words are there');
      const loose = `[...document.querySelectorAll('.item')].filter(item => {
        const [frame] = item.getElementsByClassName('frame');
        return frame && [...item.querySelectorAll('text')].some(text =>
          text.getBoundingClientRect().right > frame.getBoundingClientRect().right + 12);
      }).map(({ className: { baseVal } }) => baseVal)`;
      assert.deepEqual(await preview.read(loose), [], 'long words leave their cards');
      for (const opens of ['l', '/']) {
        await preview.page.keyboard.press(opens);
        await preview.page.getByRole('menu').waitFor();
        await harmless();
        await preview.page.keyboard.press('Escape');
      }
      await preview.page.keyboard.press('t');
      await preview.page.getByRole('table').waitFor();
      await harmless();
      await preview.page.keyboard.press('m');
      await preview.page.locator('svg.layer').first().waitFor();
      assert.deepEqual(requests, []);
    });
  }

  it('do nothing in the card of an element, or as a key that is looked for', async () => {
    preview = await PreviewPage.open(browser);
    await preview.show(lumo);
    const key = 'stages/2/touchpoints/0';
    await preview.item(key).focus();
    await preview.page.keyboard.press('i');
    const [script = '', image = '', svg = '', link = ''] = hostile;
    const start = { line: 0, character: 0 };
    await preview.send({
      type: 'card',
      uri,
      key,
      card: {
        key,
        version: 1,
        kind: 'touchpoint',
        text: script,
        facts: hostile.map(text => ({ name: text, text })),
        proof: { standing: 'measured', sources: hostile },
        findings: [
          {
            code: 'J412',
            severity: 'warning',
            message: image,
            why: svg,
            source: link,
            range: { start, end: start },
            fixes: [{ title: script }],
          },
        ],
      },
    });
    await preview.page.getByRole('dialog').waitFor();
    await harmless();
    await preview.page.keyboard.press('Escape');
    for (const text of hostile) await preview.send({ type: 'highlight', uri, key: text, reveal: true });
    await preview.show(lumo);
    await harmless();
  });
});
