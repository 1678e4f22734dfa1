/** Keys and values in words, for hovers. */
import { isoDate } from '../dialect/dates';
import { describe, kindLabel, objectType, plural } from '../dialect/dialect';
import { durationInWords } from '../dialect/durations';
import { faceOf, signed } from '../dialect/emotions';
import { exampleOf, literalDefault } from '../dialect/example';
import { metricOf } from '../dialect/presets';
import type { Key, Shape, Word } from '../dialect/shape';
import type { Step } from '../model/at';
import { betterOf, lastReview, metOf, reviewDays } from '../model/facts';
import type { Journey, LinkedFile } from '../model/journey';
import { sharedKinds } from '../model/names';
import { entriesOf, firstOf, type ObjectValue, textOf, type Value } from '../model/value';
import { fileName, scoreText } from './cards';
import { code, plain } from './markdown';

/** What a value stands in, to be explained. */
export interface Explained {
  readonly journey: Journey;
  readonly steps: readonly Step[];
  /** Days since 1970-01-01. */
  readonly today: number;
}

/** Shapes that need no words. */
const selfEvident: ReadonlySet<Shape['is']> = new Set(['text', 'any', 'map', 'object']);

/** A key: meaning, what it takes, default, why it is asked for, an example. */
export function explainKey(key: Key): string {
  const words = wordsOf(key.shape);
  const takes = words.length > 0 || selfEvident.has(key.shape.is) ? '' : `Takes ${describe(key.shape)}.`;
  return [
    `**${key.key}**: ${key.doc}`,
    words.map(({ word, doc }) => `- ${code(word)} ${doc}`).join('\n'),
    [takes, key.default === undefined ? '' : `Default: ${literalDefault(key) ? code(key.default) : key.default}.`]
      .filter(Boolean)
      .join(' '),
    allShapes(key.shape).some(shape => shape.is === 'emotion') ? scale : '',
    key.why ? `*${key.why}*` : '',
    `\`\`\`yaml\n${exampleOf(key)}\n\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A key in one line, to go with what its value means. */
export function keyLine({ key, doc }: Key): string {
  return `${code(key)}: ${doc}`;
}

function wordsOf(shape: Shape): readonly Word[] {
  if (shape.is === 'enum') return shape.values;
  return shape.is === 'map' && 'words' in shape.keys && !shape.keys.open ? shape.keys.words : [];
}

/** The value, or the author's key, that the steps end in; undefined where there is nothing to say. */
export function explainValue(explained: Explained): string | undefined {
  const { steps } = explained;
  const last = steps.at(-1);
  const field = steps.findLast(step => step.is === 'field');
  if (!field) return undefined;
  const { key } = field.field;
  if (last?.is === 'entry') {
    const { entry, of } = last;
    if ('words' in of.keys) {
      const word = of.keys.words.find(each => each.word === entry.name);
      return word ? `**${word.word}**: ${word.doc}\n\n${keyLine(key)}` : explainKey(key);
    }
    const kpi = entry.value?.is === 'object' && entry.value.type === 'kpi' ? entry.value : undefined;
    return kpi ? explainKpi(entry.name, kpi) : explainKey(key);
  }
  if (last?.is !== 'value') return undefined;
  const meaning = meaningOf(last.value, field.of, key, explained);
  if (meaning !== undefined) return `${meaning}\n\n${keyLine(key)}`;
  if (last.value.is === 'object') return last.value.short ? explainShort(last.value) : undefined;
  return last.value.is === 'list' || last.value.is === 'entries' ? undefined : explainKey(key);
}

/** What a value says beyond its key; undefined if nothing. */
function meaningOf(value: Value, of: ObjectValue, key: Key, { journey, steps, today }: Explained): string | undefined {
  switch (value.is) {
    case 'word': {
      const word = allWords(key.shape).find(each => each.word === value.word);
      return word && `**${word.word}**: ${word.doc}`;
    }
    case 'emotion':
      return explainEmotion(value.now, value.wanted);
    case 'amount': {
      const entry = steps.findLast(step => step.is === 'entry');
      return entry && explainKpi(entry.entry.name, of);
    }
    case 'duration':
      if (key.key === 'review_every') return `Every ${reviewDays(journey.root)} days. ${reviewState(journey, today)}`;
      return `**${durationInWords(value.minutes)}**${/\dm(?![a-z])/i.test(value.text) ? ': a bare `m` is minutes here' : ''}`;
    case 'date': {
      const newest = of.type === 'review' && lastReview(journey.root)?.at === value.at;
      return newest ? reviewState(journey, today) : `**${isoDate(value.day)}**: ${away(value.day - today)}`;
    }
    case 'ref': {
      const kpis = key.key === 'serves' ? journey.stages.flatMap(stage => entriesOf(stage.value, 'kpis')) : [];
      const kpi = kpis.find(({ name }) => name === value.id)?.value;
      return kpi?.is === 'object' ? explainKpi(value.id, kpi) : undefined;
    }
    case 'change':
      return value.wanted === undefined ? undefined : `Now ${plain(value.now ?? '')}, wanted ${plain(value.wanted)}`;
    case 'text': {
      const file = [...journey.libraries, ...journey.related].find(({ at }) => at === value.at);
      return file && explainFile(journey, file);
    }
    default:
      return undefined;
  }
}

/** A shape and those within it. */
function allShapes(shape: Shape): readonly Shape[] {
  if (shape.is === 'list' || shape.is === 'map') return [shape, ...allShapes(shape.of)];
  if (shape.is !== 'forms') return [shape];
  return [shape.scalar, shape.list, shape.map].flatMap(form => (form ? allShapes(form) : []));
}

/** Every word that a shape takes, wherever in it. */
function allWords(shape: Shape): readonly Word[] {
  return allShapes(shape).flatMap(each =>
    each.is === 'enum' ? each.values : each.is === 'ref' ? (each.also ?? []) : [],
  );
}

const scale = `Scale: ${[-2, -1, 0, 1, 2].map(score => `${signed(score)} ${faceOf(score)}`).join(' · ')}`;

function explainEmotion(now: number | undefined, wanted: number | undefined): string | undefined {
  if (wanted === undefined) return now === undefined ? undefined : scoreText(now);
  if (now === undefined) return `To be ${scoreText(wanted)}`;
  const gap = wanted - now;
  return `${scoreText(now)} → ${scoreText(wanted)} · gap ${signed(gap)}`;
}

const count = (number: number, unit: string): string => `${number} ${number === 1 ? unit : plural(unit)}`;

/** A number of days from today, in words. */
function away(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`;
}

function reviewState(journey: Journey, today: number): string {
  const last = lastReview(journey.root);
  if (!last) return 'Not reviewed yet.';
  const due = last.on + reviewDays(journey.root);
  const next = `the next review ${due < today ? 'was' : 'is'} due on ${isoDate(due)}, ${away(due - today)}`;
  return `Last reviewed on ${isoDate(last.on)}, ${away(last.on - today)}; ${next}.`;
}

function explainShort(value: ObjectValue): string {
  const type = objectType(value.type);
  return `**${type.label}**: ${type.doc}\n\nShort form: ${code(type.short?.form ?? '')}`;
}

/** A KPI: where it stands, the gap, the better direction, what the field means by it. */
function explainKpi(name: string, value: ObjectValue): string {
  const [actual, target] = [textOf(value, 'actual'), textOf(value, 'target')];
  const better = betterOf(name, value);
  const met = metOf(name, value);
  const facts = [
    [actual, target].flatMap(text => (text ? [plain(text)] : [])).join(' → '),
    met === true ? 'target reached' : gapOf(value),
    better === undefined ? '' : `${better} is better`,
  ];
  return [`**${plain(name)}**: ${facts.filter(Boolean).join(' · ')}`, metricOf(name)?.doc ?? '']
    .filter(Boolean)
    .join('\n\n');
}

/** The way still to go, in the unit of the two numbers. */
function gapOf(value: ObjectValue): string {
  const [actual, target] = [firstOf(value, 'actual', 'amount'), firstOf(value, 'target', 'amount')];
  if (actual?.value === undefined || target?.value === undefined) return 'no target yet';
  const gap = Math.abs(target.value - actual.value);
  const unit = textOf(value, 'unit') ?? target.text.replace(/^.*\d\s*(?:k|m|bn)?(?![\p{L}])\s*/iu, '');
  const shown = Number(gap.toPrecision(3)).toLocaleString('en');
  return `gap ${shown}${unit === '%' ? ' percentage points' : unit === '' ? '' : ` ${plain(unit)}`}`;
}

const faults = {
  missing: 'There is no such file.',
  'not-journey': 'This file is no journey map and no library.',
  circular: 'This file leads back here.',
  broken: 'This file has errors: what stands behind them is missing here.',
} as const;

/** A file that the map names: its title or what it brings, or why it can't serve. */
function explainFile({ libraries }: Journey, file: LinkedFile): string {
  const library = libraries.find(use => use === file)?.journey;
  const title = library?.root && textOf(library.root, 'journey');
  const holdings = [...(library?.declared ?? [])].flatMap(([kind, all]) =>
    sharedKinds.has(kind) && all.size > 0 ? [count(all.size, kindLabel(kind))] : [],
  );
  return [
    `**${plain(title ?? fileName(file.uri))}**`,
    holdings.length > 0 ? `Brings ${holdings.join(', ')}.` : '',
    file.fault ? faults[file.fault] : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
