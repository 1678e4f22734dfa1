/** Mermaid journeys → maps, one for each diagram. */
import { baseName, MapBuilder, noting, origin } from '../build';
import { FormatError, type Imported, plainText, type ReadOptions } from '../format';
import { chooseScale, fits, onOurs, shown } from '../scale';
import { type Diagram, diagramsIn } from './diagrams';
import { decode } from './entities';
import { type Task, tasksOn } from './tasks';
import { noEmotion } from './write';

/** Reads every journey diagram of a text: a `.mmd` file, or a Markdown file with several. */
export function readMermaid(text: string, options: ReadOptions = {}): readonly Imported[] {
  const diagrams = diagramsIn(plainText(text));
  if (diagrams.length === 0)
    throw new FormatError(
      'No Mermaid journey was found in it',
      'A journey diagram begins with a line `journey`; in Markdown it stands between ```mermaid and ```',
    );
  const read = diagrams.map((diagram, at) => readDiagram(diagram, options, diagrams.length > 1 ? at + 1 : 0));
  const made = read.flatMap(each => each ?? []);
  if (made.length === 0)
    throw new FormatError(
      'The diagram has no task',
      'Write one below `section`, such as `Compares offers: 4: Maya`',
      diagrams[0]?.line,
    );
  const empty = diagrams.flatMap(({ line }, at) =>
    read[at] ? [] : [{ kind: 'left' as const, text: 'A diagram without tasks', line }],
  );
  return noting(empty, made);
}

/** The sign that may end a statement: that of an entity code is none. */
const END = /(?<!#(?:\d{1,7}|[a-z]{2,8}));\s*$/i;
/** A line that is none but for its comment; entity codes begin with the same sign. */
const COMMENT = /^#(?!(?:\d{1,7}|[a-z]{2,8});)/i;

/** A diagram's lines, told apart. */
interface Statements {
  title?: string;
  readonly about: string[];
  readonly sections: Section[];
  readonly comments: { readonly text: string; readonly line: number; readonly section: number }[];
  settings: boolean;
}
interface Section {
  readonly name: string | undefined;
  readonly line: number;
  readonly tasks: (Task & { readonly line: number; readonly unscored: boolean })[];
}

/** A diagram as a map; undefined if it has no task. @param number of it, if there are several. */
function readDiagram(diagram: Diagram, { fileName, scale: asked }: ReadOptions, number: number): Imported | undefined {
  const found = statementsOf(diagram);
  if (found.sections.length === 0) return undefined;
  const base = baseName(fileName) ?? 'Journey';
  const title = found.title ?? diagram.heading ?? (number > 0 ? `${base} ${number}` : base);
  const builder = new MapBuilder(title);
  const scored = found.sections.flatMap(({ tasks }) =>
    tasks.flatMap(({ score, unscored }) => (score === undefined || unscored ? [] : [score])),
  );
  const { scale, why } = chooseScale(scored, '1..5', asked);
  builder.taken(why);
  // Actors that are in every task say nothing: what is felt is then felt by everybody.
  const casts = found.sections.flatMap(({ tasks }) =>
    tasks.filter(({ actors }) => actors.length > 0).map(({ actors }) => [...actors].sort().join('\n')),
  );
  const together = new Set(casts).size <= 1;
  if (casts.length > 0) builder.taken('Actors are taken as personas');
  for (const { name, line, tasks } of found.sections) {
    const stage = builder.stage(name ?? title);
    if (name === undefined)
      builder.taken('Tasks before the first section make a stage of their own, named after the map', line);
    for (const { name: text, score, unscored, odd, actors, comment, line: at } of tasks) {
      const touchpoint = builder.touchpoint(stage, text);
      const cast = actors.map(actor => builder.persona(actor));
      if (comment) builder.odd(`Comment: ${comment}`, touchpoint, at);
      if (odd) builder.odd(`Score: ${odd}`, touchpoint, at);
      if (score === undefined || unscored) {
        if (together || cast.length === 0) continue;
        builder.odd(`Actors: ${actors.join(', ')}`, touchpoint, at);
        continue;
      }
      const now = onOurs(score, scale);
      if (now === undefined) builder.odd(`Score ${shown(score)} is outside the scale`, touchpoint, at);
      else {
        if (!fits(score, scale))
          builder.taken(`${shown(score)} is outside the scale: the nearest end of it was taken`, at);
        if (together || cast.length === 0) builder.feel(touchpoint, { now });
        else for (const persona of cast) builder.feel(touchpoint, { now }, persona);
      }
    }
  }
  for (const text of found.about) builder.odd(text);
  for (const { text, line, section } of found.comments) builder.odd(`Comment: ${text}`, builder.stages[section], line);
  if (found.settings) builder.taken('Settings of the drawing (`%%{init …}%%`, front matter) are left out');
  builder.guessPhases();
  return builder.build(origin('a Mermaid journey', fileName));
}

function statementsOf({ lines, line: first }: Diagram): Statements {
  const found: Statements = { about: [], sections: [], comments: [], settings: false };
  let unscored = false;
  const section = (): Section => {
    const last = found.sections.at(-1);
    if (last) return last;
    const own: Section = { name: undefined, line: first, tasks: [] };
    found.sections.push(own);
    return own;
  };
  const { body, from } = withoutHead(lines, found);
  let open = false;
  body.forEach((raw, index) => {
    const line = first + from + index;
    const text = raw.trim();
    if (open) {
      open = !text.includes('}');
      found.about.push(decode(text.replace('}', '').trim()));
    } else if (text === noEmotion) unscored = true;
    else if (text.startsWith('%%{')) found.settings = true;
    else if (text.startsWith('%%')) {
      const comment = text.replace(/^%+/, '').trim();
      if (comment !== '') found.comments.push({ text: comment, line, section: Math.max(0, found.sections.length - 1) });
    } else if (/^acctitle\s*:/i.test(text)) found.about.push(decode(text.replace(/^[^:]*:/, '')).trim());
    else if (/^accdescr\s*\{/i.test(text)) {
      open = !text.includes('}');
      found.about.push(decode(text.replace(/^[^{]*\{/, '').replace('}', '')).trim());
    } else if (/^accdescr\s*:/i.test(text)) found.about.push(decode(text.replace(/^[^:]*:/, '')).trim());
    else if (/^title\s/i.test(text)) {
      // As Mermaid draws it: the last one counts, and the front matter's only without any.
      if (found.title !== undefined) found.about.push(`Title: ${found.title}`);
      found.title = decode(text.slice(5).replace(END, '')).trim();
    } else if (/^section(\s|$)/i.test(text) && !/:\s*[+-]?\d+\s*(:|$)/.test(text))
      found.sections.push({
        name: decode(text.slice(7).replace(END, '').replace(/:\s*$/, '')).trim() || '—',
        line,
        tasks: [],
      });
    else if (text !== '' && !COMMENT.test(text)) {
      for (const task of tasksOn(text)) section().tasks.push({ ...task, name: task.name || '—', line, unscored });
      unscored = false;
    } else if (text !== '')
      found.comments.push({
        text: text.replace(/^#+/, '').trim(),
        line,
        section: Math.max(0, found.sections.length - 1),
      });
  });
  found.about.splice(0, found.about.length, ...found.about.filter(text => text !== ''));
  return found;
}

/** The lines behind `journey`, with a title that front matter tells. */
function withoutHead(
  lines: readonly string[],
  found: Statements,
): { readonly body: readonly string[]; readonly from: number } {
  const start = lines.findIndex(line => /^\s*journey\b(?!\s*:)/i.test(line));
  for (const line of lines.slice(0, start)) {
    const title = /^\s*title\s*:\s*(.+)$/.exec(line)?.[1]?.trim();
    if (title) found.title ??= title.replace(/^(["'])(.*)\1$/, '$2');
    if (/%%\{|^\s*(config|theme)\b/.test(line)) found.settings = true;
  }
  const rest = (lines[start] ?? '').replace(/^\s*journey\b/i, '');
  return { body: [rest, ...lines.slice(start + 1)], from: start };
}
