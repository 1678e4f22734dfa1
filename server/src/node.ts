/** The server in Node: over IPC for VS Code, `--stdio` for everybody else. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { MAX_LENGTH } from './yaml/guard';

// Most of what a keystroke makes dies with the next one: a heap that stays small and is collected often holds a third
// less memory at the same speed (`npm run bench`).
setFlagsFromString('--heap-growing-percent=50');
setFlagsFromString('--semi-space-growth-factor=1');

startServer(createConnection(ProposedFeatures.all), {
  readFile: readLocalFile,
  today: () => {
    const now = new Date();
    return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
  },
  docs: pathToFileURL(join(__dirname, '..', 'docs', 'rules.md')).toString(),
});

async function readLocalFile(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    const { size } = await stat(path);
    return size > MAX_LENGTH * 4 ? undefined : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
