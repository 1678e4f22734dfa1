import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is downloaded for tests and tries: git-ignored, kept between runs. */
export const cache = join(root, '.vscode-test');
