/** For GitHub Actions: workflow commands, which it shows beside the lines of a change. */
import type { Report } from './report';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

export const github: Report = async function* (files, { nameOf }) {
  for await (const { path, remarks, fault } of files) {
    if (fault !== undefined) yield `::error file=${property(nameOf(path))},title=Not checked::${data(fault)}\n`;
    for (const { code, severity, message, start, end } of remarks) {
      const place = [
        `file=${property(nameOf(path))}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Of a place of several lines GitHub takes no columns.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(code)}`,
      ];
      yield `::${commands[severity]} ${place.join(',')}::${data(message)}\n`;
    }
  }
};

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
