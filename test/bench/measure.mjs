/** What is timed: each round types one character in the middle of the map and asks for one thing, as an editor does. */
import { startClient } from './client.mjs';

export const uri = 'file:///bench/map.journey.yaml';

/** Rounds of one measure: as many as fit into the time, within limits. */
const rounds = { least: 5, most: 31, milliseconds: 6000 };

/** The measures, in the order in which they are run. `broken`: a key is being typed, so the YAML does not parse. */
export const measures = [
  { name: 'edit → diagnostics', ask: client => client.diagnostics() },
  { name: 'edit → hover', ask: (client, caret) => client.request('textDocument/hover', { position: caret.key }) },
  { name: 'edit → symbols', ask: client => client.request('textDocument/documentSymbol') },
  { name: 'half-typed key → diagnostics', broken: true, ask: client => client.diagnostics() },
  {
    name: 'half-typed key → completion',
    broken: true,
    ask: (client, caret) => client.request('textDocument/completion', { position: caret.end }),
  },
];

/** Median time from the start of the process to the first diagnostics of a text, and a client that may go on. */
export async function measureStart(server, text) {
  const times = [];
  for (;;) {
    const { client, took } = await startClient(server, uri, text);
    times.push(took);
    if (isEnough(times)) return { client, median: median(times) };
    await client.stop();
  }
}

/** Median time from an edit to the answer, in milliseconds. */
export async function measureEdits(client, measure, caret) {
  if (measure.broken && !caret.broken) {
    client.type(caret.end, '\n        ');
    Object.assign(caret, { broken: true, key: caret.end, end: { line: caret.end.line + 1, character: 8 } });
  }
  const times = [];
  // The first rounds warm the server up, as the first second of typing does.
  for (let round = -3; round < 0 || !isEnough(times); round++) {
    const began = performance.now();
    typeNext(client, caret);
    await measure.ask(client, caret);
    if (round >= 0) times.push(performance.now() - began);
    await client.diagnostics(); // an editor always has them; also, nothing is left to be done when the next round begins
  }
  return median(times);
}

/** A place to type at: the end of the text of a `says` in the middle of the map. */
export function caretIn(text) {
  const start = text.indexOf('says: ', text.length / 2);
  const lines = text.slice(0, start).split('\n');
  const line = lines.length - 1;
  const character = lines[line].length;
  return { key: { line, character: character + 1 }, end: { line, character: text.split('\n', line + 1)[line].length } };
}

/** Types the next character of a word. */
export function typeNext(client, caret) {
  const { line, character } = caret.end;
  client.type(caret.end, 'backstage'[character % 9]);
  caret.end = { line, character: character + 1 };
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function isEnough(times) {
  const spent = times.reduce((sum, time) => sum + time, 0);
  return times.length >= rounds.most || (times.length >= rounds.least && spent > rounds.milliseconds);
}
