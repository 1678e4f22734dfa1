/** A map as the text of a journey: what every reader of a foreign format makes in the end. */
import { type Draft, type Page as EditPage, Inline, Printer } from '../../edits/draft';
import type { Channel, JourneyMap, Persona, Source } from '../../model/map';
import { MAX_LENGTH } from '../../yaml/guard';
import { FormatError } from '../format';
import { writtenRoles } from './feelings';
import { listed, Page, pairs } from './page';
import { isShort } from './scalars';
import { arrow, nameless, opportunitiesDraft, stageDraft } from './stages';

export interface Written {
  readonly text: string;
  /** What could not be written as it was: it stands in a note. */
  readonly unplaced: readonly string[];
}

export interface Beside {
  /** Lines of the comment at the top. */
  readonly comment?: readonly string[];
  /** Texts that no key takes, by the key of their element (`''`: the map's). */
  readonly notes?: ReadonlyMap<string, readonly string[]>;
}

const paper: EditPage = { text: '', style: { eol: '\n', step: 2, dashes: 2 }, snippets: false };

/**
 * Writes a map as a `*.journey.yaml` without errors. Read again, it is the same map, but for what can't be written without an
 * error: ids are made fit, and what is left stands in notes.
 * @throws FormatError if the text would be longer than a map may be.
 */
export function writeJourney(map: JourneyMap, { comment = [], notes = new Map() }: Beside = {}): Written {
  const page = new Page(map, notes);
  const printer = new Printer(paper, '');
  const stages = stageItems(page, printer);
  const opportunities = opportunitiesDraft(page, '');
  const sections = [
    ...(comment.length > 0 ? [comment.map(commentLine).join('\n')] : []),
    ...sectionsOf(page).flatMap(section => (section.size > 0 ? [printer.pairs(section, 0)] : [])),
    stages,
    ...(opportunities ? [printer.pairs({ opportunities }, 0)] : []),
    ...(page.noteOf('') === undefined ? [] : [printer.pairs(pairs(['note', page.noteOf('')]), 0)]),
  ];
  const [head, ...rest] = sections;
  const text = `${head}${comment.length > 0 ? '\n' : '\n\n'}${rest.join('\n\n')}\n`;
  if (text.length > MAX_LENGTH)
    throw new FormatError('Too much for one map: more than 4 million characters', 'Split it into several journeys');
  return { text, unplaced: page.unplaced };
}

/** The list of stages, a blank line between them if they have more than a name. */
function stageItems(page: Page, printer: Printer): string {
  let phase: 'before' | 'during' | 'after' = 'before';
  const items = page.map.stages.map(stage => {
    const draft = stageDraft(page, stage, phase);
    phase = stage.phase;
    return `  ${printer.item(draft, 2)}`;
  });
  return `stages:\n${items.join('\n\n')}`;
}

/** What stands before the stages, in paragraphs. */
function sectionsOf(page: Page): readonly Map<string, Draft>[] {
  const { map, ids } = page;
  const { review, story } = map;
  const days = page.checked('', 'map', 'review_every', review.everyDays === 90 ? undefined : `${review.everyDays}d`);
  const on = page.checked('', 'review', 'on', review.on);
  const head = pairs(
    ['journey', map.title || nameless],
    ['id', page.checked('', 'map', 'id', map.id)],
    ['type', map.type === 'current' ? undefined : map.type],
    ['status', map.status === 'draft' ? undefined : map.status],
    ['scenario', map.scenario],
    ['goal', map.goal],
    ['business_goal', map.businessGoal],
    ['owner', map.owner],
    ['reviewed', on !== undefined && review.by ? pairs(['on', on], ['by', review.by]) : on],
    ['review_every', days],
  );
  const arc = pairs(
    ['circumstances', story?.circumstances],
    ['conflict', story?.conflict],
    ['climax', story?.climax === undefined ? undefined : page.keys('', 'climax', [story.climax])[0]],
    ['inner', story?.inner],
    ['cliffhanger', story?.cliffhanger],
  );
  const group = (name: string, entries: readonly (readonly [string | undefined, Draft])[]): Map<string, Draft> =>
    pairs([name, entries.length > 0 ? new Map(entries.map(([id = '', draft]) => [id, orBraces(draft)])) : undefined]);
  const roles = writtenRoles(map.personas);
  return [
    head,
    pairs(['story', arc.size > 0 ? arc : undefined]),
    group(
      'beliefs',
      map.beliefs.map(belief => {
        const { now, wanted, kind, sources } = belief;
        const more = pairs(
          ['kind', kind === 'belief' ? undefined : kind],
          ['evidence', page.refs('', 'evidence', 'sources', sources)],
        );
        const short = more.size === 0 ? arrow('belief', ['from', 'to'], now, wanted) : undefined;
        return [ids.declared('beliefs', belief.id), short ?? pairs(['from', now], ['to', wanted], ...more)];
      }),
    ),
    group(
      'villains',
      map.villains.map(villain => {
        const { id, name, tempts, counter } = villain;
        const more = pairs(['tempts', listed(page.keys('', 'tempts', tempts))], ['counter', counterOf(page, counter)]);
        const short = more.size === 0 && isShort('villain', name, { name: [name] });
        return [ids.declared('villains', id), short ? name : pairs(['name', name], ...more)];
      }),
    ),
    group(
      'sources',
      map.sources.map(source => [ids.declared('sources', source.id), sourceDraft(page, source)]),
    ),
    group(
      'personas',
      map.personas.map(each => [ids.declared('personas', each.id), personaDraft(page, each, roles.get(each.id))]),
    ),
    group(
      'channels',
      map.channels.map(channel => [ids.declared('channels', channel.id), channelDraft(page, channel)]),
    ),
    group(
      'lanes',
      map.lanes.map(({ id, label }) => [ids.declared('lanes', id), label]),
    ),
  ];
}

/** A mapping without pairs stands in braces: with nothing at all behind its key, nothing would be declared. */
const orBraces = (draft: Draft): Draft => (draft instanceof Map && draft.size === 0 ? new Inline({}) : draft);

/** The id of the opportunity that a villain is countered by, or the words. */
function counterOf(page: Page, counter: string | undefined): string | undefined {
  if (counter === undefined) return undefined;
  const opportunity = page.map.opportunities.find(({ idea }) => idea === counter);
  if (opportunity) return page.ids.declared('opportunities', opportunity.id);
  return page.words('', 'counter', counter);
}

function sourceDraft(page: Page, { kind, title, on, n, link }: Source): Draft {
  const what = page.checked('', 'source', 'kind', kind);
  const more = pairs(
    ['title', title],
    ['on', page.checked('', 'source', 'on', on)],
    ['n', page.checked('', 'source', 'n', n)],
    ['link', link],
  );
  return more.size === 0 && what !== undefined ? what : pairs(['kind', what], ...more);
}

function personaDraft(page: Page, persona: Persona, role: Persona['role'] | undefined): Draft {
  const { key, name, description = '', quote, image, sources } = persona;
  const more = pairs(
    ['role', role],
    ['image', image],
    ['quote', quote],
    ['evidence', page.refs(key, 'evidence', 'sources', sources)],
    ['note', page.noteOf(key)],
  );
  const short = description === '' ? name : `${name}, ${description}`;
  const keys = { name: [name], general: description === '' ? [] : [description] };
  if (more.size === 0 && isShort('persona', short, keys)) return short;
  return pairs(['name', name], ['general', description], ...more);
}

function channelDraft(page: Page, channel: Channel): Draft {
  const { key, name, kind, by, icon } = channel;
  const more = pairs(
    ['kind', kind === 'online' ? undefined : kind],
    ['by', by === 'us' ? undefined : by],
    ['for', channel.for],
    ['reply_within', page.checked(key, 'channel', 'reply_within', channel.replyWithin)],
    ['icon', icon],
    ['note', page.noteOf(key)],
  );
  return more.size === 0 && isShort('channel', name, { name: [name] }) ? name : pairs(['name', name], ...more);
}

/** Columns that a comment is broken at, as people break theirs. */
const COMMENT_WIDTH = 118;

/** A line of a comment, broken between words if it is long; without signs that would end it or turn it round. */
function commentLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  const lines: string[] = [];
  let line = '#';
  for (const word of plain.split(' ')) {
    if (line.length + word.length >= COMMENT_WIDTH && line.trim() !== '#') {
      lines.push(line);
      line = '#  ';
    }
    line += ` ${word}`;
  }
  return [...lines, line.trimEnd()].join('\n');
}
