/** Checks files one by one. Libraries are read once for all; of a map nothing is kept once it is checked. */
import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { rangeOf } from '../../../server/src/features/diagnostics';
import { localToday, readLocalFile } from '../../../server/src/local-files';
import type { Journey } from '../../../server/src/model/journey';
import { type Snapshot, Store } from '../../../server/src/model/store';
import { diagnose, type Finding } from '../../../server/src/rules/diagnose';
import { type RuleSettings, type Severity, severities } from '../../../server/src/rules/rule';
import { MAX_LENGTH } from '../../../server/src/yaml/guard';
import type { Span } from '../../../server/src/yaml/node';
import { reasonOf } from './errors';
import { pathOf } from './find-maps';

/** A place in a file. Lines and characters are 0-based, characters in UTF-16. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

export interface Remark extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The whole line that it starts on. */
  readonly line: string;
  readonly related: readonly (Place & { readonly message: string })[];
}

export interface FileReport {
  /** Absolute. */
  readonly path: string;
  readonly remarks: readonly Remark[];
  /** Other files that it was read with, absolute. */
  readonly uses: readonly string[];
  /** Why it could not be read. */
  readonly fault?: string | undefined;
}

export interface CheckOptions {
  readonly settings: RuleSettings;
  /** The least severity that is told. */
  readonly severity: Severity;
}

/** A file, or a text that stands for it. */
export interface Target {
  readonly path: string;
  readonly text?: string;
}

export class Checker {
  readonly #options: CheckOptions;
  readonly #store = new Store({ readFile: readLocalFile });
  readonly #today = localToday();

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  /** Never rejects: why a file could not be read is part of the report. */
  async check({ path, text: given }: Target): Promise<FileReport> {
    const uri = pathToFileURL(path).toString();
    try {
      const text = given ?? (await readMap(path));
      this.#store.open(TextDocument.create(uri, 'journey', 0, text));
      const snapshot = await this.#store.snapshot(uri);
      return {
        path,
        remarks: snapshot ? this.#remarks(snapshot) : [],
        uses: snapshot ? usedFiles(snapshot.journey) : [],
      };
    } catch (error) {
      const fault = reasonOf(error) ?? (error instanceof Error ? error.message : String(error));
      return { path, remarks: [], uses: [], fault };
    } finally {
      this.#store.close(uri);
    }
  }

  #remarks(snapshot: Snapshot): Remark[] {
    const { settings, severity: least } = this.#options;
    const told = new Set(severities.slice(0, severities.indexOf(least) + 1));
    const findings = diagnose(snapshot, settings, this.#today).filter(({ severity }) => told.has(severity));
    return findings.map(finding => remarkOf(snapshot, finding));
  }
}

function remarkOf({ document }: Snapshot, { at, code, severity, message, related = [] }: Finding): Remark {
  const place = (span: Span): Place => rangeOf(document, span);
  const { line } = place(at).start;
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return {
    code,
    severity,
    message,
    ...place(at),
    line: text.replace(/[\r\n]+$/, ''),
    related: related.map(each => ({ ...place(each.at), message: each.message })),
  };
}

/** The files that a map or library names, and those that its libraries name; whether they are there or not. */
export function usedFiles(journey: Journey, seen = new Set<string>()): readonly string[] {
  for (const { uri } of journey.related) seen.add(uri);
  for (const { uri, journey: library } of journey.libraries) {
    const known = seen.has(uri);
    seen.add(uri);
    if (library && !known) usedFiles(library, seen);
  }
  return [...seen].flatMap(uri => pathOf(uri) ?? []);
}

/** Text of a map; rejects if it can't be read, is no text, or is longer than any map may be. */
export async function readMap(path: string): Promise<string> {
  if ((await stat(path)).size > MAX_LENGTH * 4) throw new Error('too long for a map');
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('not UTF-8');
  }
}
