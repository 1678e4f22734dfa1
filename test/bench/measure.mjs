/** What is timed: each round types one character in the middle of the map and asks for one thing, as an editor does. */
import { startClient } from './client.mjs';

export const uri = 'file:///bench/map.journey.yaml';

/** Rounds of one measure: as many as fit into the time, within limits; the first ones warm the server up. */
const warming = { least: 1, most: 30, milliseconds: 1500 };
const timing = { least: 3, most: 31, milliseconds: 4000 };

/**
 * The measures, in the order in which they are run. `broken`: a key is being typed, so the YAML does not parse.
 * `offered`: what a server must offer to be measured.
 */
export const measures = [
  { name: 'edit → diagnostics', ask: client => client.diagnostics() },
  { name: 'edit → hover', ask: (client, caret) => client.request('textDocument/hover', { position: caret.key }) },
  { name: 'edit → symbols', ask: client => client.request('textDocument/documentSymbol') },
  {
    name: 'edit → semantic tokens',
    offered: 'semanticTokensProvider',
    ask: client => client.request('textDocument/semanticTokens/full'),
  },
  {
    name: 'edit → rename of a persona',
    offered: 'renameProvider',
    ask: (client, caret) => client.request('textDocument/rename', { position: caret.persona, newName: 'nadine' }),
  },
  {
    name: 'edit → formatting',
    offered: 'documentFormattingProvider',
    ask: client => client.request('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }),
  },
  { name: 'half-typed key → diagnostics', broken: true, ask: client => client.diagnostics() },
  {
    name: 'half-typed key → completion',
    broken: true,
    ask: (client, caret) => client.request('textDocument/completion', { position: endOf(caret) }),
  },
];

/**
 * Median times from the start of the process to the first diagnostics of a text, one for each server. They take turns, for
 * what slows a machine for a while is to slow them all.
 */
export async function measureStarts(servers, text) {
  const times = servers.map(() => []);
  while (!isEnough(times[0], timing))
    for (const [at, server] of servers.entries()) {
      const { client, took } = await startClient(server, uri, text);
      times[at].push(took);
      await client.stop();
    }
  return times.map(median);
}

/**
 * Median time from an edit to the answer, and the processor time that the server takes for one edit with all that follows
 * (undefined where the system does not tell), in milliseconds. Neither where the server does not offer it.
 */
export async function measureEdits(client, measure, caret) {
  if (measure.offered && !client.offers(measure.offered)) return {};
  if (measure.broken && !caret.broken) beginKey(client, caret);
  const round = async times => {
    const began = performance.now();
    typeNext(client, caret);
    await measure.ask(client, caret);
    times.push(performance.now() - began);
    // An editor always wants them; also, nothing is left to be done when the next round begins.
    await client.diagnostics();
  };
  const several = async limits => {
    const times = [];
    while (!isEnough(times, limits)) await round(times);
    return times;
  };
  await several(warming);
  const before = client.processorTime();
  const times = await several(timing);
  return { median: median(times), processor: before && (client.processorTime() - before) / times.length };
}

/** A place to type at, behind the text of a `says` in the middle of the map, and where a persona is declared. */
export function caretIn(text) {
  const start = text.indexOf('says: ', text.length / 2);
  const line = text.slice(0, start).split('\n').length - 1;
  const [before] = text.slice(text.lastIndexOf('\n', start) + 1).split('\n', 1);
  const persona = { line: text.slice(0, text.indexOf('\n  nadia:')).split('\n').length, character: 3 };
  return { line, column: before.length, typed: 0, key: { line, character: before.indexOf('says') + 1 }, persona };
}

/** Types the next letter of a word; once it stands there, it is wiped out with the first letter of the next one. */
export function typeNext(client, caret) {
  const { line, column, typed } = caret;
  const again = typed === word.length;
  caret.typed = again ? 1 : typed + 1;
  client.edit(line, again ? column : column + typed, column + typed, again ? word[0] : word[typed]);
}

/** Where the caret is now. */
function endOf({ line, column, typed }) {
  return { line, character: column + typed };
}

const word = 'back';

/** Goes on with a key of the touchpoint on a line of its own. */
function beginKey(client, caret) {
  const { line, column, typed } = caret;
  client.edit(line, column + typed, column + typed, '\n        ');
  Object.assign(caret, { broken: true, line: line + 1, column: 8, typed: 0 });
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function isEnough(times, { least, most, milliseconds }) {
  const spent = times.reduce((sum, time) => sum + time, 0);
  return times.length >= most || (times.length >= least && spent > milliseconds);
}
