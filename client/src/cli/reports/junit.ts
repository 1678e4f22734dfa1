/** For build servers: JUnit XML, a suite for each file and a case for each remark. */
import type { FileReport, Remark } from '../checker';
import type { Report } from './report';

export const junit: Report = async function* (files, { nameOf }) {
  const all: FileReport[] = [];
  for await (const file of files) all.push(file);
  const sum = (count: (file: FileReport) => number): number => all.reduce((n, file) => n + count(file), 0);
  const [tests, failures, errors] = [sum(casesOf), sum(({ remarks }) => remarks.length), sum(faultsOf)];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="journey-map" tests="${tests}" failures="${failures}" errors="${errors}">\n`;
  for (const file of all) yield suite(file, nameOf(file.path));
  yield '</testsuites>\n';
};

const faultsOf = ({ fault }: FileReport): number => (fault === undefined ? 0 : 1);
/** A file without remarks is a case that passes. */
const casesOf = ({ remarks }: FileReport): number => Math.max(1, remarks.length);

function suite(file: FileReport, name: string): string {
  const { remarks, fault } = file;
  const counts = `tests="${casesOf(file)}" failures="${remarks.length}" errors="${faultsOf(file)}"`;
  const cases =
    fault !== undefined
      ? [`    <testcase name="read" classname="${xml(name)}"><error message="${xml(fault)}"/></testcase>\n`]
      : remarks.length === 0
        ? [`    <testcase name="check" classname="${xml(name)}"/>\n`]
        : remarks.map(remark => testCase(remark, name));
  return `  <testsuite name="${xml(name)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase({ code, severity, message, start, line }: Remark, name: string): string {
  const place = `line ${start.line + 1}, column ${start.character + 1}`;
  return `    <testcase name="${code}, ${place}" classname="${xml(name)}">
      <failure type="${severity}" message="${xml(message)}">${xml(`${place}\n${line}`)}</failure>
    </testcase>
`;
}

/** A text in XML, without the characters that XML cannot hold. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
