/** What a form of report is: files as they are checked → pieces of text as they are to be printed. */
import type { FileReport } from '../checker';

export interface ReportContext {
  /** The name of a file as this form wants it. */
  readonly nameOf: (path: string) => string;
  /** May be printed in colours. */
  readonly colours: boolean;
  /** Of this program. */
  readonly version: string;
}

export type Report = (files: AsyncIterable<FileReport>, context: ReportContext) => AsyncIterable<string>;

/** A report that is one JSON text. */
export async function* asJson(value: unknown): AsyncGenerator<string> {
  yield `${JSON.stringify(value, undefined, 2)}\n`;
}
