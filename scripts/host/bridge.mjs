import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** Guards against hanging alone: on a busy machine a window may take its time. */
const patience = 60_000;
const previewFrame = 'iframe.webview[src*="extensionId=journey-map.journey-map"]:visible';

/**
 * What suites inside the extension host ask of the window that they run in: look into the preview, press keys, take
 * pictures. They call by HTTP; `page` is the promise of the window's page. `own` adds requests of the session.
 */
export async function openBridge({ page, own = {} }) {
  const requests = { ...pageRequests(page), ...own };
  const path = `/${randomBytes(16).toString('hex')}`;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const reply = (status, body) => response.writeHead(status).end(JSON.stringify(body));
    if (request.url !== path) return reply(404, { error: 'not found' });
    try {
      const { ask, ...given } = JSON.parse(text);
      const handle = requests[ask];
      if (!handle) throw new Error(`the bridge has no "${ask}"`);
      return reply(200, { value: (await handle(given)) ?? null });
    } catch (error) {
      return reply(200, { error: String(error?.message ?? error) });
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The visible preview's document; waits until there is one. */
export function previewOf(page) {
  return page.frameLocator(previewFrame).frameLocator('#active-frame');
}

/** The document of one of several visible previews, counted from the left; waits until there are so many. */
async function previewAt(page, at) {
  const frames = page.locator(previewFrame);
  await frames.nth(at).waitFor({ timeout: patience });
  const lefts = await frames.evaluateAll(all => all.map(each => each.getBoundingClientRect().left));
  const order = lefts.map((_, index) => index).sort((a, b) => lefts[a] - lefts[b]);
  return frames.nth(order[at]).contentFrame().frameLocator('#active-frame');
}

/** Saves a picture of the window as out/screenshots/NAME.png. */
export async function picture(page, name) {
  const folder = join(root, 'out', 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The page of a window: that of the session, or the newest of those that VS Code has opened beside it. */
async function windowOf(pending, beside = false) {
  const page = await pending;
  if (!beside) return page;
  const others = () =>
    page
      .context()
      .pages()
      .filter(each => each !== page);
  return others().at(-1) ?? page.context().waitForEvent('page', { timeout: patience });
}

function pageRequests(pending) {
  const preview = async (at, beside) => {
    const page = await windowOf(pending, beside);
    return at === undefined ? previewOf(page) : previewAt(page, at);
  };
  const frame = async (at, beside) => {
    const document = await (await preview(at, beside)).locator('body').elementHandle({ timeout: patience });
    return document.ownerFrame();
  };
  return {
    evaluateInPreview: async ({ expression, at, beside }) => (await frame(at, beside)).evaluate(expression),
    waitForPreview: ({ expression, at, beside }) => lasting(() => waitFor(() => frame(at, beside), expression)),
    click: async ({ selector, at, beside, ...options }) =>
      (await preview(at, beside))
        .locator(selector)
        .first()
        .click({ timeout: patience, ...options }),
    drag: async ({ selector, right, down }) => {
      const { mouse } = await pending;
      const box = await (await preview()).locator(selector).first().boundingBox({ timeout: patience });
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + right, y + down, { steps: 5 });
      await mouse.up();
    },
    evaluateInWindow: async ({ expression }) => (await pending).evaluate(expression),
    waitForWindow: ({ expression }) => waitFor(() => pending, expression),
    clickInWindow: async ({ selector, ...options }) =>
      (await pending)
        .locator(selector)
        .first()
        .click({ timeout: patience, ...options }),
    press: async ({ keys }) => {
      for (const key of [keys].flat()) await (await pending).keyboard.press(key);
    },
    type: async ({ text }) => (await pending).keyboard.type(text),
    resize: async ({ width, height }) => (await pending).setViewportSize({ width, height }),
    screenshot: async ({ name }) => picture(await pending, name),
  };
}

/** Looks at each frame drawn. Every look is an evaluation of its own: one made by the page would break its policy. */
async function waitFor(find, expression) {
  const end = Date.now() + patience;
  for (;;) {
    // Found anew each time: panels that are only being laid out may still change places.
    const frame = await find();
    const seen = await frame.evaluateHandle(expression);
    const [truthy, value] = [await seen.evaluate(it => Boolean(it)), await seen.jsonValue()];
    if (truthy) return value;
    if (Date.now() > end) throw new Error(`not within ${patience / 1000} s: ${expression}`);
    await frame.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Once more if the preview's frame was replaced meanwhile (a moved or reloaded panel). */
async function lasting(work) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end || !/detached|destroyed|navigat|context/i.test(String(error))) throw error;
    }
  }
}
