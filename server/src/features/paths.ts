/** Paths and addresses in a document: what they lead to. */

import { isData } from '../model/data';
import { lookUp } from '../model/journey';
import { resolvePath, type Snapshot } from '../model/store';
import type { Field, Value } from '../model/value';
import { type Span, sourceOf, startOf } from '../yaml/node';

export interface WrittenPath {
  readonly path: string;
  /** The scalar that it stands in, with its quotes. */
  readonly at: Span;
  readonly uri: string;
  /** What the path is for, as its key says. */
  readonly key: string;
}

/** The paths of a document that lead to files, in the order of the text: of maps, libraries, pictures, pages, data. */
export function pathsOf(snapshot: Snapshot): WrittenPath[] {
  return written(snapshot).flatMap(({ path, at, key }) => {
    const uri = fileOf(snapshot.uri, path, key);
    return uri === undefined ? [] : [{ path, at, key, uri }];
  });
}

/** The addresses of a document that lead to the web. */
export function addressesOf(snapshot: Snapshot): Omit<WrittenPath, 'uri'>[] {
  return written(snapshot).filter(({ path }) => /^(https?:\/\/|mailto:)\S+$/i.test(path));
}

function written({ journey }: Snapshot): Omit<WrittenPath, 'uri'>[] {
  const found = new Map<number, Omit<WrittenPath, 'uri'>>();
  const visit = (value: Value, field: Field | undefined): void => {
    switch (value.is) {
      case 'object':
        for (const each of value.fields.values()) if (each.value) visit(each.value, each);
        break;
      case 'list':
        for (const item of value.items) visit(item, field);
        break;
      case 'entries':
        for (const entry of value.entries) if (entry.value) visit(entry.value, field);
        break;
      case 'text':
      case 'ref': {
        const path = value.is === 'text' ? value.text : value.id;
        const leads =
          value.is === 'text' ? pathKeys.has(field?.key.key ?? '') : isData(path) && !lookUp(journey, value.to, path);
        // What stands in several lines can't be a path.
        if (leads && field && !sourceOf(value.at).includes('\n'))
          found.set(startOf(value.at), { path, at: value.at, key: field.key.key });
        break;
      }
    }
  };
  if (journey.root) visit(journey.root, undefined);
  return [...found.values()].sort((a, b) => startOf(a.at) - startOf(b.at));
}

const pathKeys: ReadonlySet<string> = new Set(['use', 'related', 'image', 'link']);

/** URI of the file that a path leads to; undefined for addresses, and for words where they may stand in its place. */
function fileOf(home: string, path: string, key: string): string | undefined {
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  return key !== 'link' || /^\.{0,2}\/|^[^\s]+\.\w+$/.test(path) ? resolvePath(home, path) : undefined;
}
