/** The text formats that maps are read from and written to: a new one is a folder and a row here. */

import { readCjml } from './cjml/read';
import { writeCjml } from './cjml/write';
import { readCsv } from './csv/read';
import { writeCsv } from './csv/write';
import type { Format } from './format';
import { readJson } from './json/read';
import { writeJson } from './json/write';
import { readMarkdown } from './markdown/read';
import { writeMarkdown } from './markdown/write';
import { readMermaid } from './mermaid/read';
import { writeMermaid } from './mermaid/write';

export * from './format';

export const formats: readonly Format[] = [
  { id: 'mermaid', name: 'Mermaid journey', extensions: ['mmd', 'mermaid'], read: readMermaid, write: writeMermaid },
  { id: 'csv', name: 'CSV table', extensions: ['csv', 'tsv'], read: readCsv, write: writeCsv },
  { id: 'markdown', name: 'Markdown', extensions: ['md', 'markdown'], read: readMarkdown, write: writeMarkdown },
  { id: 'cjml', name: 'CJML', extensions: ['cjml', 'xml'], read: readCjml, write: writeCjml },
  { id: 'json', name: 'JSON', extensions: ['json'], read: readJson, write: writeJson },
];

/** The format of a file, by its name's ending; undefined if no format has it. */
export function formatOf(fileName: string): Format | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return formats.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}
