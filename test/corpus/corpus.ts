/** The corpus: maps of many languages, shapes and mishaps, and beside each what is to be said of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Finding } from '../../server/src/rules/diagnose';
import { endOf, startOf } from '../../server/src/yaml/node';

export const folder = 'test/corpus/maps';

/** File name → text, of all maps and of the libraries that they use. */
export const corpus: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
);

/** What is expected of a map: `LINE CODE severity "marked text"`, a line each; lines that begin with `#` say why. */
export function expectedOf(name: string): { readonly thorough: boolean; readonly lines: readonly string[] } {
  const text = readFileSync(`${folder}/${basename(name, '.journey.yaml')}.expected`, 'utf8');
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return { thorough: text.startsWith('# thorough'), lines };
}

/** Findings in the format of the expectations, in the order of the text; of a marked text its first line. */
export function saidOf(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity, at }) => {
    const line = text.slice(0, startOf(at)).split('\n').length;
    const marked = text.slice(startOf(at), endOf(at)).split(/\r?\n/)[0] ?? '';
    return `${line} ${code} ${severity} ${JSON.stringify(marked)}`;
  });
}
