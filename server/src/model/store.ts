/**
 * Documents and libraries, read when asked for and no oftener than their text changes. The one place that knows which
 * files depend on which; files come from an injected workspace.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { readYaml, type YamlDocument } from '../yaml/document';
import type { Span } from '../yaml/node';
import { type Joined, joinJourney, relatedPaths, usedPaths } from './join';
import type { Journey, LibraryUse, LinkedFile } from './journey';

/** Where files come from. */
export interface Workspace {
  /** Text of a file, or undefined if it can't be had. Does not reject. */
  readFile(uri: string): Promise<string | undefined>;
}

/** One version of a document, read. Good until the next version is read. */
export interface Snapshot {
  readonly uri: string;
  /** Not open: read from its file, which has no versions. */
  readonly file?: true;
  readonly version: number;
  /** Converts offsets and positions; holds the same text. */
  readonly document: TextDocument;
  readonly yaml: YamlDocument;
  readonly journey: Journey;
}

interface Unit {
  document?: TextDocument;
  /** Text of a file that is not open; null if it can't be had, undefined if nobody asked yet. */
  file?: string | null | undefined;
  yaml?: YamlDocument;
  joined?: Joined | undefined;
  /** What was joined last, perhaps of an older text. */
  before?: Joined;
  snapshot?: Snapshot | undefined;
  /** Another one whenever what is read may be another. */
  stamp: object;
  /** Documents that name this one in `use` or `related`. */
  readonly users: Set<string>;
}

export class Store {
  readonly #workspace: Workspace;
  readonly #units = new Map<string, Unit>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Takes an opened document. It is asked for its text from now on, instead of its file. */
  open(document: TextDocument): string[] {
    this.#unit(document.uri).document = document;
    return this.changed(document.uri);
  }

  /** Lets go of a document: its file counts again. */
  close(uri: string): string[] {
    const unit = this.#unit(uri);
    const { users } = unit;
    this.#units.set(uri, { users, stamp: {} });
    return this.changed(uri);
  }

  /** Tells that the text of a document or file changed. @returns URIs of the open documents that depend on it. */
  changed(uri: string): string[] {
    const affected = new Set<string>();
    const visit = (each: string): void => {
      for (const user of this.#unit(each).users)
        if (!affected.has(user)) {
          affected.add(user);
          const unit = this.#unit(user);
          unit.joined = undefined;
          unit.stamp = {};
          visit(user);
        }
    };
    const unit = this.#unit(uri);
    unit.file = undefined;
    unit.joined = undefined;
    unit.stamp = {};
    visit(uri);
    return [...affected].filter(user => user !== uri && this.#units.get(user)?.document);
  }

  /** The newest version of an open document, read; undefined if it is not open. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    return this.#unit(uri).document && this.read(uri);
  }

  /** The newest version of a document, be it open or a file; undefined if there is none. */
  async read(uri: string): Promise<Snapshot | undefined> {
    const read = await this.#read(uri, []);
    if (!read) return undefined;
    const unit = this.#unit(uri);
    const { document, snapshot } = unit;
    if (snapshot?.journey === read.journey) return snapshot;
    unit.snapshot = document
      ? { uri, version: document.version, document, ...read }
      : { uri, version: 0, file: true, document: TextDocument.create(uri, 'journey', 0, read.yaml.text), ...read };
    return unit.snapshot;
  }

  /** The same as long as a document would be read the same: then what was made of it holds. */
  stampOf(uri: string): object {
    return this.#unit(uri).stamp;
  }

  /** Whether a document or file is read and kept. */
  keeps(uri: string): boolean {
    return this.#units.get(uri)?.yaml !== undefined;
  }

  /** Lets go of all but the text of a file that nobody has open. What is read of many files is more than memory is for. */
  release(uri: string): void {
    const unit = this.#unit(uri);
    if (unit.document) return;
    delete unit.yaml;
    delete unit.before;
    unit.joined = undefined;
    unit.snapshot = undefined;
  }

  /** Text of a document or file; undefined if there is none. */
  async text(uri: string): Promise<string | undefined> {
    return (await this.#text(this.#unit(uri), uri)) ?? undefined;
  }

  /** Looks at a file again, in case that nobody told of its change. */
  async refresh(uri: string): Promise<void> {
    if (this.#unit(uri).document) return;
    const text = (await this.#workspace.readFile(uri)) ?? null;
    const unit = this.#unit(uri);
    if (unit.document || unit.file === text) return;
    this.changed(uri);
    unit.file = text;
  }

  /** URIs of all documents and files that were ever asked for. */
  get uris(): string[] {
    return [...this.#units.keys()];
  }

  /** Text of a document or file as last read; undefined if it was not read. */
  textOf(uri: string): string | undefined {
    const { yaml, file } = this.#units.get(uri) ?? {};
    return yaml?.text ?? file ?? undefined;
  }

  #unit(uri: string): Unit {
    const known = this.#units.get(uri);
    if (known) return known;
    const unit: Unit = { users: new Set(), stamp: {} };
    this.#units.set(uri, unit);
    return unit;
  }

  async #text(unit: Unit, uri: string): Promise<string | null> {
    if (unit.document) return unit.document.getText();
    if (unit.file === undefined) unit.file = (await this.#workspace.readFile(uri)) ?? null;
    return unit.file;
  }

  /** Reads a document or library; `chain` are the documents on whose behalf. Undefined if there is no such file. */
  async #read(uri: string, chain: readonly string[]): Promise<{ journey: Journey; yaml: YamlDocument } | undefined> {
    const unit = this.#unit(uri);
    for (;;) {
      const text = await this.#text(unit, uri);
      if (text === null) return undefined;
      if (unit.yaml?.text !== text) {
        unit.yaml = readYaml(text, unit.yaml);
        unit.joined = undefined;
      }
      const { yaml } = unit;
      if (unit.joined) return { journey: unit.joined.journey, yaml };
      const libraries = await Promise.all(usedPaths(yaml).map(({ path, at }) => this.#library(uri, path, at, chain)));
      const related = await Promise.all(relatedPaths(yaml).map(({ path, at }) => this.#related(uri, path, at)));
      // The text may have changed while a library was read: then what was read is void.
      if ((await this.#text(unit, uri)) !== text || unit.yaml !== yaml) continue;
      unit.joined = joinJourney(uri, yaml, libraries, related, unit.before);
      unit.before = unit.joined;
      return { journey: unit.joined.journey, yaml };
    }
  }

  async #library(uri: string, path: string, at: Span, chain: readonly string[]): Promise<LibraryUse> {
    const target = resolvePath(uri, path);
    const use = { path, at, uri: target };
    this.#unit(target).users.add(uri);
    if (target === uri || chain.includes(target)) return { ...use, fault: 'circular' };
    const read = await this.#read(target, [...chain, uri]);
    if (!read) return { ...use, fault: 'missing' };
    const { journey, yaml } = read;
    if (reaches(journey, uri)) return { ...use, journey, fault: 'circular' };
    if (yaml.problems.some(({ code }) => code === 'J100' || code === 'J101' || code === 'J103'))
      return { ...use, journey, fault: 'broken' };
    return journey.kind === 'map' || journey.kind === 'library'
      ? { ...use, journey }
      : { ...use, fault: 'not-journey' };
  }

  async #related(uri: string, path: string, at: Span): Promise<LinkedFile> {
    const target = resolvePath(uri, path);
    const unit = this.#unit(target);
    unit.users.add(uri);
    const text = await this.#text(unit, target);
    if (text === null) return { path, at, uri: target, fault: 'missing' };
    return /^(journey|stages)\s*:/m.test(text)
      ? { path, at, uri: target }
      : { path, at, uri: target, fault: 'not-journey' };
  }
}

/** The URI that a path in a document names, relative to the document. */
export function resolvePath(uri: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return URI.parse(path).toString();
  return Utils.resolvePath(Utils.dirname(URI.parse(uri)), path).toString();
}

/** The way from one file to another; undefined if they are not on one file system. @param dot it begins with `./` */
export function relativePath(from: string, to: string, dot: boolean): string | undefined {
  const [home, target] = [Utils.dirname(URI.parse(from)), URI.parse(to)];
  if (home.scheme !== target.scheme || home.authority !== target.authority) return undefined;
  const [here, there] = [home, target].map(({ path }) => path.split('/').filter(Boolean)) as [string[], string[]];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = '../'.repeat(here.length - shared);
  return `${up === '' && dot ? './' : up}${there.slice(shared).join('/')}`;
}

function reaches(journey: Journey, uri: string, seen = new Set<Journey>()): boolean {
  if (seen.has(journey)) return false;
  seen.add(journey);
  return journey.libraries.some(
    use => use.uri === uri || (use.journey !== undefined && reaches(use.journey, uri, seen)),
  );
}
