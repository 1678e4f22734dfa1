/** All that there is to know of one element of the drawing: its words, its facts, what backs it, and what the checks say. */
import { isoDate } from '../dialect/dates';
import { keyOf, objectType } from '../dialect/dialect';
import { feelingOf, signed } from '../dialect/emotions';
import { evidenceOf, sourcesOf } from '../model/facts';
import { type Journey, lookUp } from '../model/journey';
import { keyAt, locateKey, type Placed } from '../model/keys';
import type { Snapshot } from '../model/store';
import type { ObjectValue, Value } from '../model/value';
import type { Card } from '../protocol';
import type { Finding } from '../rules/diagnose';
import { endOf, startOf } from '../yaml/node';
import { nameOf } from './cards';
import { mainKey } from './intents/elements';
import { type ReviewOptions, reviewed } from './review/review';

/** Drawn as elements of their own, or told apart from the facts. */
const apart: ReadonlySet<string> = new Set([
  'id',
  'stages',
  'touchpoints',
  'pains',
  'doubts',
  'kpis',
  'opportunities',
  'evidence',
]);

/** The card of an element; null if it is gone. @param findings those of the document. */
export function elementCard(
  snapshot: Snapshot,
  key: string,
  findings: readonly Finding[],
  options: ReviewOptions,
): Card | null {
  const { journey, document, uri } = snapshot;
  const element = locateKey(journey, key);
  if (!element) return null;
  const { value, at } = element;
  const object = value?.is === 'object' ? value : undefined;
  const own = findings.filter(
    ({ at: place }) =>
      element.uri === uri &&
      startOf(place) >= startOf(at) &&
      startOf(place) <= endOf(at) &&
      keyAt(journey, startOf(place)) === key,
  );
  return {
    key,
    version: document.version,
    kind: object ? objectType(object.type).label : key,
    text: textOf(journey, element),
    facts: object ? factsOf(journey, object) : [],
    ...(object && keyOf(object.type, 'evidence') ? { proof: proofOf(journey, element, object) } : {}),
    findings: own.map(finding => reviewed(finding, snapshot, options)),
  };
}

function textOf(journey: Journey, { key, value }: Placed): string {
  if (value?.is !== 'object') return said(journey, value);
  const [, kpi] = /\/kpis\/(.*)$/s.exec(key) ?? [];
  return kpi ?? said(journey, value.fields.get(mainKey(value))?.value);
}

function factsOf(journey: Journey, value: ObjectValue): Card['facts'] {
  // A KPI goes by its name; its value is a fact.
  const main = value.type === 'kpi' ? '' : mainKey(value);
  return [...value.fields.values()].flatMap(({ key: { key }, value: each }) => {
    const text = key === main || apart.has(key) ? '' : said(journey, each);
    return text === '' ? [] : [{ name: key, text }];
  });
}

/** A value as a person reads it; empty for what has no words of its own. */
function said(journey: Journey, value: Value | undefined): string {
  switch (value?.is) {
    case 'text':
    case 'amount':
    case 'duration':
      return value.text;
    case 'word':
      return value.word;
    case 'number':
      return String(value.value);
    case 'flag':
      return value.on ? 'yes' : 'no';
    case 'date':
      return isoDate(value.day);
    case 'change':
      return [value.now, value.wanted].filter(side => side !== undefined).join(' → ');
    case 'emotion':
      return [value.now, value.wanted]
        .flatMap(score => (score === undefined ? [] : [`${signed(score)} ${feelingOf(score)}`]))
        .join(' → ');
    case 'ref': {
      const declared = lookUp(journey, value.to, value.id);
      return declared ? nameOf(declared) : value.id;
    }
    case 'list':
      return value.items
        .map(item => said(journey, item))
        .filter(text => text !== '')
        .join(', ');
    default:
      return '';
  }
}

function proofOf(journey: Journey, { drawn }: Placed, value: ObjectValue): NonNullable<Card['proof']> {
  const pains = drawn?.is === 'stage' || drawn?.is === 'touchpoint' ? drawn.pains : [];
  const sources = sourcesOf(journey, value, pains).map(({ id, kind }) => {
    const declared = lookUp(journey, 'source', id);
    const name = declared ? nameOf(declared) : id;
    return kind === '' ? name : `${name} (${kind})`;
  });
  return { standing: evidenceOf(journey, value, pains), sources };
}
