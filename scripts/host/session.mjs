import { openBridge, picture } from './bridge.mjs';
import { openHost } from './open.mjs';

/** Longest silence of a suite before it counts as hung: the first start of a window on a slow machine fits in. */
const silence = 120_000;

/**
 * Runs the suites of `tests` inside a real VS Code. `part` says which: `main` (and then, in the same window, what is
 * to hold after a reload) or `restricted`. Other options as for `openHost`. Resolves to `{ passed, failures }`; rejects if
 * the window never comes to running a test.
 */
export async function runSession({ part, ...options }) {
  const failures = [];
  let passed = 0;
  let current = part;
  let running = false;
  let heard = () => {};
  let finish = () => {};
  const finished = new Promise(resolve => {
    finish = resolve;
  });
  const fail = (title, error) => {
    failures.push({ title, error });
    console.log(`  ✗ ${title}`);
  };
  const own = {
    part: () => {
      running = true;
      heard();
      return current;
    },
    next: ({ part: next }) => {
      current = next;
    },
    report: async ({ title, error, milliseconds }) => {
      heard();
      if (error) {
        fail(title, error);
        return picture(await page, `failed-${failures.length}`);
      }
      passed++;
      console.log(`  ✓ ${title} (${milliseconds} ms)`);
    },
    setTheme: async ({ name }) => (await opened).setTheme(name),
    done: () => finish(),
  };

  let ready = () => {};
  const opened = new Promise(resolve => {
    ready = resolve;
  });
  const page = opened.then(window => window.page);
  const bridge = await openBridge({ page, own });
  let host;
  let watch;
  try {
    host = await openHost({ ...options, env: { JOURNEY_MAP_BRIDGE: bridge.url, ...options.env } });
    ready(host);
    const hung = new Promise(resolve => {
      heard = () => {
        clearTimeout(watch);
        watch = setTimeout(() => resolve(`silent for ${silence / 1000} s`), silence);
      };
    });
    heard();
    const died = host.ended.then(code => (code === 0 ? undefined : `ended with code ${code}`));
    const trouble = await Promise.race([finished, hung, died]);
    const message = [trouble, ...host.errors.slice(-5)].join('\n');
    if (trouble && !running) throw new Error(`VS Code ran no test: ${message}`);
    if (trouble) fail('VS Code runs the suite to its end', message);
  } finally {
    clearTimeout(watch);
    await host?.close();
    bridge.close();
  }
  return { passed, failures };
}
