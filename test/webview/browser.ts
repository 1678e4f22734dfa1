import { type Browser, chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/host/chromium.mjs';

/** A Chromium for the webview's suites; the caller closes it. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
}
