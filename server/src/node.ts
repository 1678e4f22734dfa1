/** The server in Node: over IPC for VS Code, `--stdio` for everybody else. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localToday, readLocalFile } from './local-files';
import { startServer } from './server';

// Most of what a keystroke makes dies with the next one: a heap that stays small and is collected often holds a third
// less memory at the same speed (`npm run bench`).
setFlagsFromString('--heap-growing-percent=50');
setFlagsFromString('--semi-space-growth-factor=1');

startServer(createConnection(ProposedFeatures.all), {
  readFile: readLocalFile,
  today: localToday,
  docs: pathToFileURL(join(__dirname, '..', 'docs', 'rules.md')).toString(),
});
