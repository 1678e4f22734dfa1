/** The reference page of the language, from the table. */
import { describe, objectType, objectTypes } from './dialect';
import { durationInWords, durationUnits, readDuration } from './durations';
import { builtInWords, faces, feelingOf, signed } from './emotions';
import { literalDefault } from './example';
import { metrics } from './presets';
import type { Key, ObjectName, ObjectType, Shape, Word } from './shape';

/** The page as Markdown. */
export function reference(): string {
  return `${[
    intro,
    contents(),
    shortForms(),
    emotions(),
    durations(),
    ids,
    libraries,
    ...objectTypes.map(objectSection),
    knownMetrics(),
    ignoring,
  ].join('\n\n')}\n`;
}

const intro = `<!-- Generated from server/src/dialect by \`npm run docs\`. -->

# The language of journey maps

A journey map is a YAML file whose name ends in \`.journey.yaml\`. Two keys make a valid one, \`journey\` and \`stages\`; everything else is optional, and asked for where it helps to see more.

\`\`\`yaml
journey: Buying and living with a desk lamp
stages:
  - stage: Feel the strain
    goal: Understand why my eyes hurt
    touchpoints:
      - Searches "headache desk light" @search (-1)
      - touch: Asks a friend
        channel: friends
        emotion: curious
        pains:
          - productivity: Nine tabs of bulbs and not one that explains the ache
\`\`\`

**One idiom carries most of it: \`now -> wanted\`.** Beliefs, emotions, KPIs, amounts of pain, and doubts with their answers are all written as what is, an arrow, and what should be. \`->\` and \`→\` are the same; blanks around the arrow are required, and the first arrow of a text splits it. Without an arrow there is only what is.

One value where a list is asked for is fine. Where text is asked for, numbers and dates are text as well. Keys that start with \`x-\` are yours: they are never checked, and neither are \`note\` and \`tags\`.`;

const ids = `## Ids

Things are referred to by their ids: letters and digits of any script in lower case, with hyphens. Personas, channels, beliefs, villains, sources and opportunities have theirs as their key. Stages, touchpoints and pain points take the slug of their name (\`Feel the strain\` → \`feel-the-strain\`) unless \`id\` gives another; names that repeat get \`-2\`, \`-3\`. Each kind has ids of its own; stages and touchpoints share one space.`;

const libraries = `## Libraries

What several maps share stands in a library: a file with keys such as \`personas\` and \`channels\` and with neither \`journey\` nor \`stages\`. A map takes it in with \`use: ./library.journey.yaml\`, and may then refer to everything in it. An own entry hides the library's entry of the same id.`;

const ignoring = `## Quiet places

A comment \`# journey-ignore\` on the line above, or at the end of the line, silences the remarks on that line; \`# journey-ignore J412\` only that one. The setting \`journey.rules\` sets the severity of a code, or turns it off, for all maps.`;

function contents(): string {
  const sections = objectTypes.map(type => `[${headingOf(type)}](#${anchorOf(headingOf(type))})`);
  return `**Contents**: [Short forms](#short-forms) · [Emotions](#emotions) · [Durations](#durations) · [Ids](#ids) · [Libraries](#libraries) · ${sections.join(' · ')} · [Known metrics](#known-metrics) · [Quiet places](#quiet-places)`;
}

const headingOf = ({ label }: ObjectType): string => label.charAt(0).toUpperCase() + label.slice(1);
const anchorOf = (heading: string): string => heading.toLowerCase().replace(/ /g, '-');

function shortForms(): string {
  const rows = objectTypes.flatMap(type =>
    type.short ? [[`[${headingOf(type)}](#${anchorOf(headingOf(type))})`, code(type.short.form), type.doc]] : [],
  );
  return `## Short forms

Many things can be written in one line; the long form is a mapping with the keys of the thing.

${table(['Thing', 'Short form', 'What it is'], rows)}

A touchpoint is read from the right: the last parenthesis is its emotion if it holds a number, an arrow, a known word or a face, so “(Disque 85%)” and the year in “(2026)” stay text. \`@id\` after a blank names a channel, and several are a hand-off, before or behind the emotion; a mail address stays text. A text that starts with \`@\` must be quoted, for YAML's sake.`;
}

function emotions(): string {
  const rows = [-2, -1, -0.5, 0, 1, 2].map(score => [
    signed(score),
    feelingOf(score),
    of(faces, score).join(' '),
    of(builtInWords, score).map(code).join(', '),
  ]);
  return `## Emotions

From −2 (very bad) to +2 (very good), in halves. A score can be written as a number, a word or a face; \`emotions\` adds words of your own.

${table(['Score', 'Feeling', 'Faces', 'Words'], rows)}

Why this scale: zero means neutral and the sign is the message, so a negative emotion shows without a convention. Five steps equal the 1–5 of surveys and of other map formats: \`score − 3\` converts, exactly, both ways. Halves leave room for what was measured. A bare 3, 4 or 5 is never guessed at: it is reported, with an offer to convert the map.

An emotion holds for everybody, or for each persona: \`emotion: { maya: +1, tom: -0.5 -> +1 }\`.`;
}

const of = (scores: ReadonlyMap<string, number>, score: number): string[] =>
  [...scores].flatMap(([text, each]) => (each === score ? [text] : []));

function durations(): string {
  const rows = ['30s', '5min', '5m', '1h30m', '14d', '6w', '3mo', '3m', '1y'].map(text => {
    const [minutes, months] = (['minutes', 'months'] as const).map(m => durationInWords(readDuration(text, m) ?? 0));
    return [code(text), /^\d+m$/.test(text) ? `${minutes}; in \`review_every\` ${months}` : (minutes ?? '')];
  });
  return `## Durations

A number and a unit (${durationUnits}), or several together. A bare \`m\` is minutes, and months in \`review_every\`.

${table(['Written', 'Read as'], rows)}`;
}

function objectSection(type: ObjectType): string {
  const rows = type.keys.map(key => [
    `${code(key.key)}${key.required ? ' **required**' : ''}`,
    [key.doc, key.why ? `*${key.why}*` : ''].filter(Boolean).join(' '),
    takes(key),
    key.default === undefined ? '' : literalDefault(key) ? code(key.default) : key.default,
    code(key.example),
  ]);
  return [
    `## ${headingOf(type)}`,
    type.doc,
    type.short ? `Short form: ${code(type.short.form)}.` : '',
    table(['Key', 'Meaning', 'Takes', 'Default', 'Example'], rows),
    type.lanes ? 'Keys of the map’s own `lanes` hold text, or a list of texts.' : '',
    ...type.keys.flatMap(key => meanings(key)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function takes({ shape }: Key): string {
  if (shape.is === 'object') return linkTo(shape.of);
  if (shape.is === 'list' && shape.of.is === 'object') return `a list, each: ${linkTo(shape.of.of)}`;
  if (shape.is === 'map' && shape.of.is === 'object')
    return `${'name' in shape.keys ? 'names' : 'ids'}, each with: ${linkTo(shape.of.of)}`;
  return describe(shape);
}

function linkTo(name: ObjectName): string {
  const { label } = objectType(name);
  return `[${label}](#${anchorOf(label)})`;
}

/** The words that a key takes, with what they mean. */
function meanings({ key, shape }: Key): string[] {
  const words = wordsOf(shape);
  return words.length === 0
    ? []
    : [`${code(key)}:\n\n${words.map(({ word, doc }) => `- ${code(word)}: ${doc}`).join('\n')}`];
}

function wordsOf(shape: Shape): readonly Word[] {
  if (shape.is === 'enum') return shape.values;
  return shape.is === 'map' && 'words' in shape.keys && !shape.keys.open ? shape.keys.words : [];
}

function knownMetrics(): string {
  const rows = metrics.map(({ name, doc, better, example }) => [name, doc, better, code(example)]);
  return `## Known metrics

KPIs have any name. Of these the better direction is known, so that \`better\` need not be told.

${table(['Metric', 'Meaning', 'Better', 'Example'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;
