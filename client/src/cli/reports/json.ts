/** For programs: all files, each with its remarks. Lines and columns are 1-based, columns in UTF-16 units. */
import type { FileReport, Place } from '../checker';
import { asJson, type Report } from './report';

export const json: Report = async function* (files, { nameOf, version }) {
  const all: unknown[] = [];
  for await (const file of files) all.push(fileOf(file, nameOf));
  yield* asJson({ version, files: all });
};

function fileOf({ path, remarks, fault }: FileReport, nameOf: (path: string) => string): unknown {
  return {
    file: nameOf(path),
    ...(fault === undefined ? {} : { fault }),
    remarks: remarks.map(({ code, severity, message, related, ...place }) => ({
      code,
      severity,
      message,
      ...placeOf(place),
      ...(related.length > 0 ? { related: related.map(each => ({ message: each.message, ...placeOf(each) })) } : {}),
    })),
  };
}

const placeOf = ({ start, end }: Place): object => ({
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
