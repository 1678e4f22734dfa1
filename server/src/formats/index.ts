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
import { diagramsIn } from './mermaid/diagrams';
import { readMermaid } from './mermaid/read';
import { writeMermaid } from './mermaid/write';

export * from './format';

export const formats: readonly Format[] = [
  { id: 'markdown', name: 'Markdown', extensions: ['md', 'markdown'], read: readMarkdown, write: writeMarkdown },
  { id: 'csv', name: 'CSV table', extensions: ['csv', 'tsv'], read: readCsv, write: writeCsv },
  { id: 'json', name: 'JSON', extensions: ['json'], read: readJson, write: writeJson },
  { id: 'mermaid', name: 'Mermaid journey', extensions: ['mmd', 'mermaid'], read: readMermaid, write: writeMermaid },
  { id: 'cjml', name: 'CJML', extensions: ['cjml', 'xml'], read: readCjml, write: writeCjml },
];

/**
 * The format of a file, by its name's ending; undefined if no format has it.
 * @param text what is in it: tells the format where the name does not (what is piped in has none).
 */
export function formatOf(fileName: string, text?: string): Format | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return (
    formats.find(({ extensions }) => extensions.includes(extension)) ??
    (text === undefined ? undefined : formatIn(text))
  );
}

/** The format that a text is in, by how it begins; a table of some sort is what is left. */
function formatIn(text: string): Format | undefined {
  const start = text
    .slice(0, 10_000)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart();
  const markdown = /^#{1,6} |^ {0,3}(```|~~~)|^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*(\||$)/m.test(start);
  const id = /^[{[]/.test(start)
    ? 'json'
    : start.startsWith('<')
      ? 'cjml'
      : markdown
        ? 'markdown'
        : diagramsIn(start).length > 0
          ? 'mermaid'
          : 'csv';
  return formats.find(format => format.id === id);
}
