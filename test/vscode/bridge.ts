/**
 * The window around the suites that run inside the extension host: what is in the preview, keys, clicks, pictures.
 * Expressions are JavaScript text, for they run in the page and know nothing of the test. Whatever waits does so until
 * the condition holds and fails after 15 seconds.
 */
type Reply = { readonly value: unknown } | { readonly error: string };

/** Sends one request to the driver of this window. */
export async function askDriver(ask: string, given: object = {}): Promise<unknown> {
  const address = process.env.JOURNEY_MAP_BRIDGE;
  if (!address) throw new Error('These suites run by `npm test`: there is no window to drive here.');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ ask, ...given }) });
  const reply = (await response.json()) as Reply;
  if ('error' in reply) throw new Error(`${ask}: ${reply.error}`);
  return reply.value;
}

/** A preview among several: which one, from the left; or the one in a window that was opened beside the first. */
export type Which = number | 'beside';

const which = (at: Which | undefined): object => (at === 'beside' ? { beside: true } : { at });

/** The value of an expression in the preview's document, as JSON; waits for a visible preview. */
export async function evaluateInPreview<T>(expression: string, at?: Which): Promise<T> {
  return (await askDriver('evaluateInPreview', { expression, ...which(at) })) as T;
}

/** Waits until an expression in the preview's document is truthy; resolves to its value. */
export async function waitForPreview<T>(expression: string, at?: Which): Promise<T> {
  return (await askDriver('waitForPreview', { expression, ...which(at) })) as T;
}

/** How to click, as Playwright has it. */
export interface ClickOptions {
  readonly at?: Which;
  readonly clickCount?: number;
  readonly button?: 'left' | 'right';
  readonly modifiers?: readonly 'Alt'[];
}

/** Clicks the first element of the preview that matches. */
export async function click(selector: string, { at, ...options }: ClickOptions = {}): Promise<void> {
  await askDriver('click', { selector, ...options, ...which(at) });
}

/** Drags the middle of the first element of the preview that matches by so many pixels. */
export async function drag(selector: string, right: number, down: number): Promise<void> {
  await askDriver('drag', { selector, right, down });
}

/** The value of an expression in VS Code's own document. */
export async function evaluateInWindow<T>(expression: string): Promise<T> {
  return (await askDriver('evaluateInWindow', { expression })) as T;
}

/** Waits until an expression in VS Code's own document is truthy; resolves to its value. */
export async function waitForWindow<T>(expression: string): Promise<T> {
  return (await askDriver('waitForWindow', { expression })) as T;
}

/** Clicks the first element of VS Code's own document that matches. */
export async function clickInWindow(selector: string): Promise<void> {
  await askDriver('clickInWindow', { selector });
}

/** Presses keys one after the other, e.g. `press('Control+K', 'v')`. */
export async function press(...keys: readonly string[]): Promise<void> {
  await askDriver('press', { keys });
}

/** Types a text where the focus is. */
export async function type(text: string): Promise<void> {
  await askDriver('type', { text });
}

/** Gives the window a size. */
export async function resize(width: number, height: number): Promise<void> {
  await askDriver('resize', { width, height });
}

/** Saves a picture of the window as out/screenshots/NAME.png. */
export async function screenshot(name: string): Promise<void> {
  await askDriver('screenshot', { name });
}

/** Switches the colour theme and waits until the window shows it. */
export async function setTheme(name: 'light' | 'dark' | 'high-contrast' | 'high-contrast-light'): Promise<void> {
  await askDriver('setTheme', { name });
}
