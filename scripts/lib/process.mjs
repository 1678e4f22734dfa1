import { spawn, spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end; its output goes to ours: not if `quiet`, and in one piece at its end if `whole`. Resolves to its
 * exit code.
 */
export function run(command, args, { cwd, env, quiet = false, whole = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'ignore' : whole ? 'pipe' : 'inherit';
    const script = windows && command.endsWith('.cmd');
    const child = spawn(script ? `"${command}"` : command, script ? args.map(arg => `"${arg}"`) : args, {
      cwd,
      shell: script,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => said.push(data));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.stdout.write(Buffer.concat(said));
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}

/** Runs npm, also where npm is a command script (Windows), and rejects if it fails. Resolves to what it printed. */
export function npm(args, { cwd, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const script = process.env.npm_execpath;
    const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
    const child = spawn(command, [...first, ...args], {
      cwd,
      shell: windows && command === 'npm',
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout?.on('data', data => {
      output += data;
    });
    child.stderr?.on('data', data => {
      errors += data;
    });
    child.once('error', reject);
    child.once('close', code =>
      code === 0 ? resolve(output) : reject(new Error(`npm ${args.join(' ')} failed (${code}).\n${errors}`.trim())),
    );
  });
}

const started = new Set();
process.once('exit', () => {
  for (const child of started) kill(child, 'SIGKILL');
});

/** Starts a program that `stop`, or else our own end, ends with everything it started. */
export function start(command, args, { env } = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    detached: !windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Makes signals end this process in order, so that nothing it started outlives it. */
export function exitOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
}

function kill(child, signal) {
  if (child.pid === undefined) return;
  if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, signal);
}

/** Ends a program of `start` and its children; resolves when it is gone. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  kill(child, 'SIGTERM');
  const force = setTimeout(() => kill(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
}

/** The first of these programs that the PATH holds, or undefined. */
export function which(...names) {
  for (const name of names) {
    const found = spawnSync(windows ? 'where' : 'which', [name], { encoding: 'utf8' });
    const paths = found.status === 0 ? found.stdout.split(/\r?\n/).filter(Boolean) : [];
    const path = windows ? paths.find(each => /\.(exe|cmd)$/i.test(each)) : paths[0];
    if (path) return path;
  }
  return undefined;
}
