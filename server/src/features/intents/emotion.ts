/** A feeling dragged to another score, given or taken away. */
import { readArrow } from '../../dialect/arrow';
import { objectType } from '../../dialect/dialect';
import { type Draft, Inline, Raw } from '../../edits/draft';
import { addKey, expandShort, wordsOf } from '../../edits/expand';
import { fillValue, insertKey } from '../../edits/insert';
import { replacePart, writeScalar } from '../../edits/quote';
import { removePlace } from '../../edits/remove';
import { contentEnd, ownPair } from '../../edits/tree';
import type { EmotionIntent } from '../../intents';
import { feelingFor, primaryPersona } from '../../model/curve';
import { type Feeling, type Journey, lookUp } from '../../model/journey';
import type { ObjectValue } from '../../model/value';
import { startOf } from '../../yaml/node';
import { placeOf } from './elements';
import { type Revision, refuse, unfit } from './revision';
import { changeShort } from './short';

export function setEmotion(revision: Revision, { key, persona, part, score, own }: EmotionIntent): string {
  if (persona !== undefined && !lookUp(revision.now.journey, 'persona', persona))
    refuse(`No persona has the id \`${persona}\``);
  if (own && persona !== undefined && persona === primaryPersona(revision.now.journey) && score !== null)
    nameIts(revision, key, persona, score);
  const { journey } = revision.now;
  const { value } = placeOf(journey, key);
  const feeling = feelingIn(journey, key, persona);
  if (score === null) {
    if (feeling && (part === 'now' || feeling.wanted !== undefined)) take(revision, value, feeling, part);
  } else if (part === 'wanted' && feeling?.now === undefined) refuse('Say first how it feels now');
  else if (feeling?.[part] !== score) {
    if (feeling) change(revision, value, feeling, part, score);
    else add(revision, value, persona, score);
  }
  const after = feelingIn(revision.now.journey, key, persona);
  if ((after?.[part] ?? null) !== score) refuse(unfit);
  return key;
}

/** Gives the primary persona a feeling that bears its name, where there is one for everybody or none. */
function nameIts(revision: Revision, key: string, persona: string, score: number): void {
  const { journey } = revision.now;
  const { value, feelings } = placeOf(journey, key);
  if (feelings.some(each => each.persona !== undefined)) return;
  const [single] = feelings;
  const { page } = revision;
  if (!single) add(revision, value, persona, score, persona);
  else if (value.short) addBeside(revision, value, persona, undefined);
  else {
    const { node } = sourceOf(revision, value, single);
    const text = `{ ${persona}: ${writeScalar(node.text, true)} }`;
    revision.apply({ from: startOf(node), to: contentEnd(node, page.text), text });
  }
}

function feelingIn(journey: Journey, key: string, persona: string | undefined): Feeling | undefined {
  return feelingFor(placeOf(journey, key), persona, isEverybody(journey, persona));
}

/** What everybody feels is the primary persona's. */
function isEverybody(journey: Journey, persona: string | undefined): boolean {
  return persona === undefined || persona === primaryPersona(journey);
}

/** A score as this map writes them: `+1`, or `1` where nobody writes a plus. */
function written({ now: { yaml, journey } }: Revision, score: number): string {
  if (score <= 0) return String(score);
  const sources = journey.stages
    .flatMap(stage => [stage, ...stage.touchpoints])
    .flatMap(({ feelings }) => feelings)
    .map(({ at }) => yaml.text.slice(startOf(at), startOf(at) + at.to - at.from));
  const unsigned =
    sources.some(source => /^[^+]*(?<![\d.-])[12]/.test(source)) && !sources.some(each => each.includes('+'));
  return unsigned ? String(score) : `+${score}`;
}

/** The scalar that holds a feeling, and which part of its text that is. */
function sourceOf(revision: Revision, value: ObjectValue, feeling: Feeling) {
  const place = revision.placeTo(value.short ? value.at : feeling.at);
  const node = place?.node;
  if (node?.kind !== 'scalar') return refuse(unfit);
  const part = value.short
    ? objectType(value.type)
        .short?.read(node.text, wordsOf(revision.now.journey))
        .find(({ key }) => key === 'emotion')
    : { from: 0, to: node.text.length };
  return part ? { node, place, part } : refuse(unfit);
}

function change(revision: Revision, value: ObjectValue, feeling: Feeling, side: 'now' | 'wanted', score: number): void {
  const { node, place, part } = sourceOf(revision, value, feeling);
  const { left, right } = readArrow(node.text.slice(part.from, part.to));
  const text = written(revision, score);
  const [from, to, by] =
    side === 'now' ? [...left, text] : right ? [...right, text] : [left[1], left[1], ` ${arrowOf(revision)} ${text}`];
  const span = [part.from + from, part.from + to] as const;
  revision.apply(replacePart(revision.now.yaml.text, node, place.in.flow, span, by));
}

/** The arrow that the author writes. */
function arrowOf({ now: { yaml } }: Revision): string {
  return yaml.text.includes(' → ') && !yaml.text.includes(' -> ') ? '→' : '->';
}

function take(revision: Revision, value: ObjectValue, feeling: Feeling, side: 'now' | 'wanted'): void {
  const { node, place, part } = sourceOf(revision, value, feeling);
  const { text } = revision.now.yaml;
  if (side === 'wanted') {
    const { left } = readArrow(node.text.slice(part.from, part.to));
    revision.apply(replacePart(text, node, place.in.flow, [part.from + left[1], part.to], ''));
  } else if (value.short) changeShort(revision, value, 'emotion', []);
  else revision.apply(removePlace(text, revision.pathTo(feeling.at)));
}

/** @param own the persona whose name it bears; without one it is everybody's. */
function add(
  revision: Revision,
  value: ObjectValue,
  persona: string | undefined,
  score: number,
  own = isEverybody(revision.now.journey, persona) ? undefined : persona,
): void {
  const { page, now } = revision;
  const text = written(revision, score);
  const { node } = value;
  if (value.short && own === undefined) changeShort(revision, value, 'emotion', [text]);
  else if (value.short && own !== undefined) addBeside(revision, value, own, text);
  else {
    const pair = node.kind === 'map' ? ownPair(node, 'emotion') : undefined;
    const draft: Draft = own === undefined ? text : new Inline({ [own]: text });
    if (!pair || node.kind !== 'map') revision.apply(addKey(page, now, value, 'emotion', draft));
    else if (!pair.value) revision.apply(fillValue(page, node, pair, draft));
    else if (persona === undefined || pair.value.kind === 'seq') refuse(unfit);
    else if (pair.value.kind === 'map') revision.apply(insertKey(page, pair.value, persona, text));
    else {
      const [from, to] = [startOf(revision.placeTo(pair.value).node ?? pair.value), contentEnd(pair.value, page.text)];
      revision.apply({ from, to, text: forEach(revision, pair.value.text, persona, text) });
    }
  }
}

/**
 * A feeling that bears a persona's name, in a touchpoint's short form, which has room for everybody's only. Without a
 * score it is everybody's that is the persona's own.
 */
function addBeside(revision: Revision, value: ObjectValue, persona: string, score: string | undefined): void {
  const { page, now } = revision;
  const text = value.node.kind === 'scalar' ? value.node.text : '';
  const words = wordsOf(now.journey);
  const single = objectType(value.type)
    .short?.read(text, words)
    .find(({ key }) => key === 'emotion');
  const felt = single && text.slice(single.from, single.to);
  const emotion =
    felt === undefined
      ? new Inline({ [persona]: score ?? '' })
      : new Raw(
          score === undefined ? `{ ${persona}: ${writeScalar(felt, true)} }` : forEach(revision, felt, persona, score),
        );
  revision.apply(expandShort(page, value, revision.placeTo(value.at), words, { emotion }));
}

/** One emotion for everybody → one for each: the primary persona keeps it. */
function forEach({ now }: Revision, single: string, persona: string, score: string): string {
  return `{ ${primaryPersona(now.journey)}: ${writeScalar(single, true)}, ${persona}: ${score} }`;
}
