/** Stages and touchpoints as they are written: in short where that reads the same. */
import { readArrow } from '../../dialect/arrow';
import { metricOf } from '../../dialect/presets';
import { type Draft, Inline } from '../../edits/draft';
import type { Doubt, Kpi, Opportunity, Pain, Stage, Touchpoint } from '../../model/map';
import { type Felt, writtenScore } from './feelings';
import { listed, oneOrMore, type Page, pairs } from './page';
import { isShort, valueFor } from './scalars';

/** Stands where a name is missing that must be there. */
export const nameless = '—';

/** A stage. @param before the phase of the one before it. */
export function stageDraft(page: Page, stage: Stage, before: Stage['phase']): Draft {
  const { key } = stage;
  const { ids } = page;
  const draft = pairs(
    ['id', ids.written(key)],
    ['phase', stage.phase === before ? undefined : stage.phase],
    ['hour', page.checked(key, 'stage', 'hour', stage.hour)],
    ['goal', stage.goal],
    ['for', page.refs(key, 'for', 'personas', stage.for)],
    ['emotion', emotionDraft(page, key)],
    ['shifts', page.refs(key, 'shifts', 'beliefs', page.shifts.get(key))],
    ['doubts', many(stage.doubts.map(doubtDraft))],
    ['content', many(stage.content.map(({ title, link }) => (link ? pairs(['title', title], ['link', link]) : title)))],
    ['kpis', kpisDraft(page, stage)],
    ...lanes(page, key, stage.extra),
    ['pains', many(stage.pains.map(pain => painDraft(page, pain)))],
    ['opportunities', opportunitiesDraft(page, key)],
    ['evidence', page.refs(key, 'evidence', 'sources', stage.sources)],
    ['touchpoints', many(stage.touchpoints.map(touchpoint => touchpointDraft(page, touchpoint)))],
  );
  return pairs(['stage', stage.name || nameless], ...draft, ['note', page.noteOf(key)]);
}

function touchpointDraft(page: Page, touchpoint: Touchpoint): Draft {
  const { key } = touchpoint;
  const text = touchpoint.text || nameless;
  const channels = touchpoint.channels.flatMap(
    id => page.ids.declared('channels', id) ?? page.odd(key, `channel: ${id}`) ?? [],
  );
  const emotion = emotionDraft(page, key);
  const draft = pairs(
    ['act', touchpoint.act],
    ['doing', touchpoint.doing],
    ['thinking', touchpoint.thinking],
    ['says', touchpoint.says],
    ['truth', touchpoint.truth ? 'true' : undefined],
    ['wow', touchpoint.wow ? 'true' : undefined],
    ...lanes(page, key, touchpoint.extra),
    ['pains', many(touchpoint.pains.map(pain => painDraft(page, pain)))],
    ['opportunities', opportunitiesDraft(page, key)],
    ['takes', page.checked(key, 'touchpoint', 'takes', touchpoint.takes)],
    ['reply_within', page.checked(key, 'touchpoint', 'reply_within', touchpoint.replyWithin)],
    ['device', touchpoint.device],
    ['backstage', oneOrMore(touchpoint.backstage)],
    ['team', oneOrMore(touchpoint.team)],
    ['evidence', page.refs(key, 'evidence', 'sources', touchpoint.sources)],
    ['next', nextDraft(page, touchpoint)],
  );
  const id = page.ids.written(key);
  const note = page.noteOf(key);
  if (draft.size === 0 && id === undefined && note === undefined && !(emotion instanceof Inline)) {
    const short = [text, ...channels.map(each => `@${each}`), ...(emotion === undefined ? [] : [`(${emotion})`])].join(
      ' ',
    );
    const keys = { touch: [text], channel: channels, emotion: typeof emotion === 'string' ? [emotion] : [] };
    if (isShort('touchpoint', short, keys)) return short;
  }
  const channel = channels.length > 1 ? listed(channels) : channels[0];
  return pairs(['touch', text], ['id', id], ['channel', channel], ['emotion', emotion], ...draft, ['note', note]);
}

/** A list; undefined if it is empty. */
const many = (drafts: readonly Draft[]): Draft | undefined => (drafts.length > 0 ? drafts : undefined);

/** What is felt at a place: a score, an arrow, or one of these for each persona. */
function emotionDraft(page: Page, key: string): Draft | undefined {
  const told = (page.feelings.get(key) ?? []).flatMap(felt => {
    const text = feltText(felt);
    if (text !== undefined) return [{ persona: felt.persona, text }];
    if (felt.wanted !== undefined)
      page.odd(key, `wanted emotion${felt.persona ? ` of ${felt.persona}` : ''}: ${felt.wanted}`);
    return [];
  });
  const everybody = told.find(({ persona }) => persona === undefined);
  if (everybody) return everybody.text;
  const named = told.flatMap(({ persona = '', text }): [string, string][] => {
    const id = page.ids.declared('personas', persona);
    return id === undefined ? (page.odd(key, `emotion of ${persona}: ${text}`) ?? []) : [[id, text]];
  });
  return named.length > 0 ? new Inline(new Map(named)) : undefined;
}

function feltText({ now, wanted }: Felt): string | undefined {
  if (now === undefined) return undefined;
  return wanted === undefined ? writtenScore(now) : `${writtenScore(now)} -> ${writtenScore(wanted)}`;
}

/** `now -> wanted` of a short form, if it reads as these two; else undefined. */
export function arrow(
  type: 'belief' | 'doubt' | 'kpi',
  [left, right]: readonly [string, string],
  now = '',
  wanted = '',
): string | undefined {
  if (now === '') return undefined;
  const text = wanted === '' ? now : `${now} -> ${wanted}`;
  // Of two arrows in a short form we say that the second one is lost.
  if (readArrow(text).more) return undefined;
  return isShort(type, text, { [left]: [now], [right]: wanted === '' ? [] : [wanted] }) ? text : undefined;
}

function doubtDraft({ text, answer }: Doubt): Draft {
  return arrow('doubt', ['doubt', 'answer'], text, answer) ?? pairs(['doubt', text], ['answer', answer]);
}

function kpisDraft(page: Page, { key, kpis }: Stage): Draft | undefined {
  const drafts = new Map<string, Draft>();
  for (const kpi of kpis)
    if (page.keyable(key, 'KPI', kpi.name, drafts)) drafts.set(kpi.name, kpiDraft(page, key, kpi));
  return drafts.size > 0 ? drafts : undefined;
}

function kpiDraft(page: Page, key: string, { name, actual, target, better }: Kpi): Draft {
  const amount = (text: string | undefined): number | undefined => {
    const value = text === undefined ? undefined : valueFor('kpi', 'actual', text);
    return value?.is === 'amount' ? value.value : undefined;
  };
  const [now, wanted] = [amount(actual), amount(target)];
  const byNumbers =
    now === undefined || wanted === undefined || now === wanted ? undefined : wanted > now ? 'higher' : 'lower';
  const guessed = metricOf(name)?.better ?? byNumbers;
  const [from, to] = [page.checked(key, 'kpi', 'actual', actual), page.checked(key, 'kpi', 'target', target)];
  const short = better === guessed ? arrow('kpi', ['actual', 'target'], from, to) : undefined;
  const long = pairs(['actual', from], ['target', to], ['better', better === guessed ? undefined : better]);
  return short ?? new Inline(long);
}

function painDraft(page: Page, pain: Pain): Draft {
  const { key, text, type, amount } = pain;
  const change = [amount?.now ?? '', ...(amount?.wanted === undefined ? [] : ['->', amount.wanted])].join(' ').trim();
  const more = pairs(
    ['id', page.ids.written(key)],
    ['severity', page.checked(key, 'pain', 'severity', pain.severity)],
    ['amount', page.checked(key, 'pain', 'amount', change)],
    ['count', page.checked(key, 'pain', 'count', pain.count)],
    ['evidence', page.refs(key, 'evidence', 'sources', pain.sources)],
  );
  const note = page.noteOf(key);
  const short = type === undefined && more.size === 0 && note === undefined && isShort('pain', text, { pain: [text] });
  return short ? text : pairs([type ?? 'pain', text], ...more, ['note', note]);
}

/** The opportunities nested in a place; those of the map under `''`. */
export function opportunitiesDraft(page: Page, place: string): Draft | undefined {
  const own = page.opportunities.get(place) ?? [];
  const drafts = own.map(
    each => [page.ids.declared('opportunities', each.id) ?? each.id, opportunityDraft(page, each, place)] as const,
  );
  return drafts.length > 0 ? new Map(drafts) : undefined;
}

function opportunityDraft(page: Page, opportunity: Opportunity, place: string): Draft {
  const { key } = opportunity;
  const here = page.pains.get(place) ?? [];
  const implied = opportunity.fixes.length === here.length && opportunity.fixes.every((pain, at) => pain === here[at]);
  const draft = pairs(
    ['fixes', implied ? undefined : listed(page.keys(key, 'fixes', opportunity.fixes))],
    ['size', opportunity.size],
    ['impact', page.checked(key, 'opportunity', 'impact', opportunity.impact)],
    ['effort', page.checked(key, 'opportunity', 'effort', opportunity.effort)],
    ['owner', opportunity.owner],
    ['status', opportunity.status],
    ['serves', listed(opportunity.serves)],
    ['due', page.checked(key, 'opportunity', 'due', opportunity.due)],
  );
  const note = page.noteOf(key);
  const { idea } = opportunity;
  if (draft.size === 0 && note === undefined && isShort('opportunity', idea, { idea: [idea] })) return idea;
  return pairs(['idea', idea], ...draft, ['note', note]);
}

/** Texts of the map's own lanes. */
function lanes(page: Page, key: string, extra: Stage['extra']): (readonly [string, Draft | undefined])[] {
  return Object.entries(extra).flatMap(([lane, texts]): (readonly [string, Draft | undefined])[] => {
    const id = page.ids.declared('lanes', lane);
    if (id !== undefined) return [[id, texts.length > 0 ? oneOrMore(texts) : new Inline([])]];
    for (const text of texts) page.odd(key, `${lane}: ${text}`);
    return [];
  });
}

function nextDraft(page: Page, { key, next }: Touchpoint): Draft | undefined {
  const ways = (next ?? []).flatMap(({ to, when }) => {
    const id = to === 'end' ? 'end' : page.keys(key, 'next', [to])[0];
    return id === undefined ? [] : [{ id, when }];
  });
  const [first, ...others] = ways;
  if (first && others.length === 0 && first.when === undefined) return first.id;
  const drafts = new Map<string, Draft>();
  for (const { id, when = 'or' } of ways) if (page.keyable(key, `next: ${id}, if`, when, drafts)) drafts.set(when, id);
  return drafts.size > 0 ? new Inline(drafts) : undefined;
}
