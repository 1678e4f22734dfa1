/** From an element of the drawing to the text: its place, the words that it is drawn with, and its id. */
import type { Declared, Journey } from '../model/journey';
import { locateKey, type Placed } from '../model/keys';
import type { Snapshot } from '../model/store';
import { itemsOf, type ObjectValue, placeOf } from '../model/value';
import type { Located } from '../protocol';
import { type Span, sourceOf } from '../yaml/node';
import type { DocumentOf } from './definition';
import { rangeOf } from './diagnostics';
import { mainKey } from './intents/elements';

/**
 * Where an element, or one part of it, stands; null if it is gone.
 * @param part as in `SetIntent`: a key of the element (`says`, `emotion`), or one text of several (`backstage/1`).
 */
export function locate(
  { journey, document, uri }: Snapshot,
  key: string,
  part: string | undefined,
  documentOf: DocumentOf,
): Located | null {
  const element = locateKey(journey, key);
  const target = element && (element.uri === uri ? document : documentOf(element.uri));
  if (!element || !target) return null;
  const { value } = element;
  const own = value?.is === 'object' && part !== undefined ? partAt(value, part) : undefined;
  const text = own ?? textAt(element);
  const declared = declaredAs(journey, element);
  return {
    uri: element.uri,
    range: rangeOf(target, own ?? element.at),
    text: rangeOf(target, unquoted(text)),
    ...(declared ? { id: rangeOf(target, declared.idAt).start } : {}),
  };
}

function partAt(object: ObjectValue, part: string): Span | undefined {
  const [name = '', index = '0'] = part.split('/');
  const value = object.fields.get(name)?.value;
  const item = itemsOf(value)[Number(index)] ?? value;
  if (item?.is === 'object') return placeOf(item, mainKey(item));
  return item?.at ?? object.lanes.get(name)?.[Number(index)]?.at;
}

function textAt({ value, at }: Placed): Span {
  if (value?.is !== 'object') return value?.at ?? at;
  const key = mainKey(value);
  return value.fields.has(key) ? placeOf(value, key) : at;
}

/** What is between quotes, if a text has them: what is typed over it stays a text. */
function unquoted(at: Span): Span {
  return /^(["']).*\1$/s.test(sourceOf(at)) ? { ...at, from: at.from + 1, to: at.to - 1 } : at;
}

function declaredAs(journey: Journey, { drawn, at }: Placed): Declared | undefined {
  for (const all of journey.declared.values())
    for (const declared of all.values())
      if (drawn ? declared.element === drawn : !declared.element && declared.at === at) return declared;
  return undefined;
}
