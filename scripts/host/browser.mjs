import { root } from '../lib/paths.mjs';
import { chromiumArgs, findChromium } from './chromium.mjs';
import { startServer } from './server.mjs';

/** A VS Code from npm in a Chromium that we drive; see `openHost` for the options. */
export async function openBrowserHost({
  home,
  workspace,
  file,
  settings,
  extension,
  tests,
  runner,
  env,
  trusted,
  size,
}) {
  const executablePath = await findChromium();
  const { chromium } = await import('playwright-core');
  const server = await startServer({ home, settings, extension, env, trusted });
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const page = await browser.newPage({ viewport: size });
  const ended = new Promise(resolve => {
    page.exposeFunction('codeAutomationExit', code => resolve(code));
    page.once('crash', () => resolve(1));
  });
  const errors = [];
  await page.exposeFunction('codeAutomationLog', (type, [text] = []) => {
    if (type === 'error') errors.push(String(text));
  });
  await page.goto(
    server.address({
      folder: workspace,
      paths: {
        extensionDevelopmentPath: extension ? runner : root,
        extensionTestsPath: tests,
        openFile: file,
      },
    }),
  );
  return {
    page,
    settingsFile: server.settingsFile,
    ended,
    errors,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
