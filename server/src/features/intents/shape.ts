/** What comes over the wire is an intent only if it has the form of one: webviews can send anything. */
import type { Intent } from '../../intents';

type Check = (value: unknown) => boolean;

/** The longest text that is taken: more than that is no label. */
const LONGEST = 100_000;

const text: Check = value => typeof value === 'string' && value.length <= LONGEST;
const texts: Check = value => Array.isArray(value) && value.length <= 1000 && value.every(text);
const number: Check = value => typeof value === 'number' && Number.isFinite(value);
const word =
  (...words: readonly string[]): Check =>
  value =>
    words.includes(value as string);
const either =
  (...checks: readonly Check[]): Check =>
  value =>
    checks.some(check => check(value));
const nothing: Check = value => value === null;
const absent: Check = value => value === undefined;
const score: Check = value =>
  number(value) && Math.abs(value as number) <= 2 && Number.isInteger((value as number) * 2);

const spot: Check = value => {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return entries.length === 1 && ['before', 'after', 'in'].includes(entries[0]?.[0] ?? '') && text(entries[0]?.[1]);
};

const forms: { readonly [Op in Intent['op']]: Readonly<Record<string, Check>> } = {
  emotion: {
    key: text,
    persona: either(text, absent),
    part: word('now', 'wanted'),
    score: either(score, nothing),
    own: value => value === undefined || value === true,
  },
  set: {
    key: text,
    part: either(text, absent),
    value: either(text, number, value => typeof value === 'boolean', texts, nothing),
  },
  type: { key: text, type: either(text, nothing) },
  add: { what: word('touchpoint', 'stage', 'pain'), at: spot, text },
  duplicate: { key: text },
  delete: { key: text },
  move: { key: text, at: spot },
  opportunity: { key: text, idea: either(text, absent) },
};

/** The intent, or undefined if it is none. */
export function readIntent(value: unknown): Intent | undefined {
  if (!isRecord(value)) return undefined;
  const { op } = value;
  const form = typeof op === 'string' && Object.hasOwn(forms, op) ? forms[op as Intent['op']] : undefined;
  if (!form || !Object.entries(form).every(([name, check]) => check(value[name]))) return undefined;
  return value as unknown as Intent;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
