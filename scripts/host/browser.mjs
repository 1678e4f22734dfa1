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
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const page = await browser.newPage({ viewport: size });
    const errors = [];
    await page.exposeFunction('codeAutomationLog', (type, [text] = []) => {
      if (type === 'error') errors.push(String(text));
    });
    let end = () => {};
    const ended = new Promise(resolve => {
      end = resolve;
    });
    await page.exposeFunction('codeAutomationExit', end);
    page.once('crash', () => end(1));
    const development = extension ? runner : root;
    const paths = { extensionDevelopmentPath: development, extensionTestsPath: tests, openFile: file };
    // On a busy machine the first page takes long; what follows has its own patience.
    await page.goto(server.address({ folder: workspace, paths }), { timeout: 120_000 });
    return { page, settingsFile: server.settingsFile, ended, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}
