import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, start, stop } from '../lib/process.mjs';
import { ensureNpmVscode } from './npm-vscode.mjs';

/**
 * Starts the VS Code server from npm with its data in `home`.
 * `extension`: a packaged .vsix to install; `env`: for the extension host; `trusted: false` allows Restricted Mode.
 */
export async function startServer({ home, settings = {}, extension, env = {}, trusted = true }) {
  const { node, server } = await ensureNpmVscode();
  const settingsFile = join(home, 'data', 'Machine', 'settings.json');
  await mkdir(dirname(settingsFile), { recursive: true });
  await writeFile(settingsFile, JSON.stringify(settings, null, 2));
  const token = randomBytes(16).toString('hex');
  const common = ['--accept-server-license-terms', '--server-data-dir', home];
  if (extension) {
    const code = await run(node, [server, ...common, '--install-extension', extension], { quiet: true });
    if (code !== 0) throw new Error(`VS Code could not install ${extension}.`);
  }
  const args = [
    ...common,
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    ...['--telemetry-level', 'off', '--enable-smoke-test-driver'],
    ...(trusted ? ['--disable-workspace-trust'] : []),
  ];
  const child = start(node, [server, ...args], { env });
  const port = await listening(child);
  const authority = `127.0.0.1:${port}`;
  const remote = path => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  return {
    settingsFile,
    ended: new Promise(resolve => child.once('exit', resolve)),
    /** The address that opens `folder`, with what the page's payload is to hold; paths become remote addresses. */
    address({ folder, paths = {} }) {
      const given = Object.entries(paths).filter(([, path]) => path);
      const payload = given.map(([key, path]) => [key, remote(path)]);
      const query = new URLSearchParams({
        tkn: token,
        folder: decodeURIComponent(pathToFileURL(folder).pathname),
        payload: JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]),
      });
      return `http://${authority}/?${query}`;
    },
    close: () => stop(child),
  };
}

/** Resolves to the port, which the server prints once it listens. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = data => {
      output += data;
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The VS Code server ended (${code}).\n${output}`)));
  });
}
