/** What ids name, in a few lines of Markdown. */
import { kindLabel } from '../dialect/dialect';
import { faceOf, feelingOf, signed } from '../dialect/emotions';
import type { IdKind } from '../dialect/shape';
import { dateOf } from '../model/facts';
import type { Declared, Feeling, Journey, Stage, Touchpoint } from '../model/journey';
import { usesOf } from '../model/uses';
import { firstOf, type ObjectValue, textOf, textsOf } from '../model/value';
import { code, plain, short } from './markdown';

/** A card for what an id names: its name, the facts that tell it apart, its kind, and how often it is used. */
export function card(journey: Journey, declared: Declared): string {
  const { kind, id, value, element, uri } = declared;
  const label = element ? elementLabels[element.is] : kindLabel(kind);
  const lines = value?.is === 'object' ? objectLines(journey, declared, value) : [];
  if (value?.is === 'emotion' && value.now !== undefined) lines.push(scoreText(value.now));
  const origin = uri === journey.uri ? undefined : `from ${code(fileName(uri))}`;
  return [
    `**${plain(short(nameOf(declared)))}**`,
    ...lines,
    joined(`${label} ${code(id)}`, usedTimes(journey, kind, id), origin),
  ].join('\n\n');
}

/** How often an id is used. That it is not goes without saying where nothing has to refer to it. */
function usedTimes(journey: Journey, kind: IdKind, id: string): string | undefined {
  const uses = usesOf(journey, kind, id).length;
  if (uses === 0) return ['villain', 'place', 'pain', 'opportunity'].includes(kind) ? undefined : 'not used here';
  return uses === 1 ? 'used once' : `used ${uses} times`;
}

const elementLabels = {
  stage: 'stage',
  touchpoint: 'touchpoint',
  pain: 'pain point',
  opportunity: 'opportunity',
} as const;

/** Last part of a URI, as people read it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What people call a declared thing: its name or text, else its id. */
export function nameOf({ id, value, element }: Declared): string {
  if (element?.is === 'stage') return element.name || id;
  if (element?.is === 'touchpoint' || element?.is === 'pain') return element.text || id;
  if (value?.is === 'text') return value.text;
  return (value?.is === 'object' ? titleOf(value) : undefined) ?? id;
}

/** The text that an object goes by; undefined if it has none. */
export function titleOf(value: ObjectValue): string | undefined {
  const belief = ['from', 'to'].flatMap(side => textOf(value, side) ?? []).join(' → ');
  return textOf(value, 'name') ?? textOf(value, 'idea') ?? textOf(value, 'title') ?? (belief || undefined);
}

function objectLines(journey: Journey, { kind, element }: Declared, value: ObjectValue): string[] {
  const text = (key: string): string | undefined => factOf(value, key);
  const fact = (key: string, label: string): string | undefined => text(key) && `${label} ${text(key)}`;
  switch (kind) {
    case 'persona':
      return given(text('general'), quote(text('quote')));
    case 'channel':
      return given(
        joined(
          text('kind') ?? 'online',
          fact('by', 'run by'),
          fact('for', 'for'),
          fact('reply_within', 'replies within'),
        ),
      );
    case 'belief':
      return given(joined(text('kind'), fact('for', 'held by')));
    case 'villain':
      return given(joined(fact('tempts', 'tempts at'), fact('counter', 'countered by')));
    case 'source':
      return given(joined(text('kind'), text('on'), fact('n', 'n =')));
    case 'pain':
      return given(joined(element?.is === 'pain' ? element.type : undefined, fact('severity', 'severity')));
    case 'opportunity':
      return given(
        joined(
          text('status') ?? 'idea',
          fact('impact', 'impact'),
          fact('effort', 'effort'),
          text('owner'),
          fact('due', 'due'),
        ),
      );
    case 'place':
      return element?.is === 'stage' || element?.is === 'touchpoint' ? placeLines(journey, element) : [];
    default:
      return [];
  }
}

function placeLines(journey: Journey, element: Stage | Touchpoint): string[] {
  const { value } = element;
  const feelings = element.feelings.map(feelingText);
  if (element.is === 'touchpoint') {
    const stage = journey.stages.find(each => each.touchpoints.includes(element));
    const channels = textsOf(value, 'channel').map(code).join(', ');
    return given(
      joined(stage && `in ${plain(stage.name)}`, channels && `on ${channels}`, ...feelings),
      quote(factOf(value, 'says')),
    );
  }
  const count = element.touchpoints.length;
  const phase = journey.phases[journey.stages.indexOf(element)];
  return given(
    joined(phase, `${count} touchpoint${count === 1 ? '' : 's'}`, ...feelings),
    factOf(value, 'goal') && `Goal: ${factOf(value, 'goal')}`,
  );
}

/** `−2 😡`, or `maya: −2 😡 → +1 🙂`. */
function feelingText({ persona, now, wanted }: Feeling): string {
  const sides = [now, wanted].flatMap(score => (score === undefined ? [] : [`${signed(score)} ${faceOf(score)}`]));
  return `${persona === undefined ? '' : `${code(persona)} `}${sides.join(' → ')}`;
}

/** A score as a person reads it: `**−2** 😡 very bad`. */
export function scoreText(score: number): string {
  return `**${signed(score)}** ${faceOf(score)} ${feelingOf(score)}`;
}

/** What a key says, as Markdown in one line; undefined if it says nothing. */
function factOf(value: ObjectValue, key: string): string | undefined {
  const text = textOf(value, key) ?? dateOf(value, key) ?? firstOf(value, key, 'number')?.value.toString();
  return text === undefined ? undefined : plain(short(text));
}

const quote = (text: string | undefined): string | undefined => text && `“${text}”`;

const given = (...lines: readonly (string | undefined)[]): string[] => lines.flatMap(line => (line ? [line] : []));

/** Facts in one line; undefined if there is none. */
const joined = (...facts: readonly (string | undefined)[]): string | undefined =>
  facts.filter(Boolean).join(' · ') || undefined;
