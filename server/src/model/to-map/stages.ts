/** Stages, with all that lies in them. */
import { betterOf, given, metOf } from '../facts';
import type { Pain, Stage, Touchpoint } from '../journey';
import type * as json from '../map';
import {
  type AmountValue,
  entriesOf,
  firstOf,
  type ObjectValue,
  textOf,
  textsOf,
  type Value,
  valuesOf,
} from '../value';
import type { Context } from './context';

/** A stage as JSON. @param index its place among the stages */
export function stageOf(context: Context, stage: Stage, index: number): json.Stage {
  const { journey } = context;
  const { value } = stage;
  const key = context.key(stage);
  return {
    key,
    id: journey.ids.get(stage) ?? '',
    name: stage.name,
    phase: journey.phases[index] ?? 'before',
    for: textsOf(value, 'for'),
    doubts: valuesOf(value, 'doubts', 'object').map((doubt, at) => ({
      key: `${key}/doubts/${at}`,
      text: textOf(doubt, 'doubt') ?? '',
      ...given({ answer: textOf(doubt, 'answer') }),
    })),
    content: valuesOf(value, 'content', 'object').map(content => ({
      title: textOf(content, 'title') ?? '',
      ...given({ link: textOf(content, 'link') }),
    })),
    kpis: entriesOf(value, 'kpis').flatMap(entry =>
      entry.value?.is === 'object' ? [kpiOf(`${key}/kpis/${entry.name}`, entry.name, entry.value)] : [],
    ),
    pains: stage.pains.map(pain => painOf(context, pain)),
    touchpoints: stage.touchpoints.map(touchpoint => touchpointOf(context, touchpoint)),
    extra: lanesOf(value),
    ...context.cited(value),
    ...given({ hour: firstOf(value, 'hour', 'number')?.value, goal: textOf(value, 'goal') }),
  };
}

function touchpointOf(context: Context, touchpoint: Touchpoint): json.Touchpoint {
  const { value } = touchpoint;
  const text = (key: string): string | undefined => textOf(value, key);
  return {
    key: context.key(touchpoint),
    id: context.journey.ids.get(touchpoint) ?? '',
    text: touchpoint.text,
    channels: textsOf(value, 'channel'),
    truth: firstOf(value, 'truth', 'flag')?.on === true,
    wow: firstOf(value, 'wow', 'flag')?.on === true,
    backstage: textsOf(value, 'backstage'),
    team: textsOf(value, 'team'),
    pains: touchpoint.pains.map(pain => painOf(context, pain)),
    ...context.cited(value),
    evidence: context.evidence(value, touchpoint.pains),
    extra: lanesOf(value),
    ...given({
      act: text('act') as json.Touchpoint['act'],
      thinking: text('thinking'),
      says: text('says'),
      doing: text('doing'),
      takes: text('takes'),
      replyWithin: text('reply_within'),
      device: text('device'),
      next: nextOf(context, value.fields.get('next')?.value),
    }),
  };
}

function nextOf(context: Context, value: Value | undefined): json.Touchpoint['next'] {
  const to = (target: Value | undefined): string | undefined => {
    if (target?.is === 'word') return target.word;
    return target?.is === 'ref' ? context.placeKey(target.id) : undefined;
  };
  if (value?.is !== 'entries') {
    const only = to(value);
    return only === undefined ? undefined : [{ to: only }];
  }
  return value.entries.flatMap(entry => {
    const target = to(entry.value);
    return target === undefined ? [] : [{ to: target, when: entry.name }];
  });
}

function painOf(context: Context, pain: Pain): json.Pain {
  const { value } = pain;
  const amount = firstOf(value, 'amount', 'change');
  return {
    key: context.key(pain),
    id: context.journey.ids.get(pain) ?? '',
    text: pain.text,
    ...context.cited(value),
    evidence: context.evidence(value),
    fixedBy: context.fixesOf(pain),
    ...given({
      type: pain.type,
      severity: firstOf(value, 'severity', 'number')?.value as json.Pain['severity'],
      amount: amount && given({ now: amount.now, wanted: amount.wanted }),
      count: firstOf(value, 'count', 'number')?.value,
    }),
  };
}

function lanesOf(value: ObjectValue): Record<string, readonly string[]> {
  return Object.fromEntries([...value.lanes].map(([lane, texts]) => [lane, texts.map(({ text }) => text)]));
}

function kpiOf(key: string, name: string, value: ObjectValue): json.Kpi {
  const [actual, target] = [firstOf(value, 'actual', 'amount'), firstOf(value, 'target', 'amount')];
  const unit = textOf(value, 'unit');
  const better = betterOf(name, value);
  const shown = (amount: AmountValue | undefined): string | undefined => {
    if (!amount || amount.text === '') return undefined;
    return unit && /\d$/.test(amount.text) ? `${amount.text} ${unit}` : amount.text;
  };
  return { key, name, ...given({ actual: shown(actual), target: shown(target), better, met: metOf(name, value) }) };
}
