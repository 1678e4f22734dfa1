/** A map as Markdown that reads well where it is shown (GitHub, wikis): a section with a table for each stage, and lists beside. */
import { faceOf, signed } from '../../dialect/emotions';
import { plain } from '../../features/markdown';
import type { JourneyMap, Opportunity, Pain, Stage, Touchpoint } from '../../model/map';
import { add } from '../journey/page';

export function writeMarkdown(map: JourneyMap): string {
  const writer = new Writer(map);
  const sections = [
    `# ${plain(map.title)}`,
    facts(map),
    story(map),
    table(
      'Personas',
      ['Persona', 'Role', 'Description', 'Quote'],
      map.personas.map(each => [each.name, each.role, each.description, each.quote]),
    ),
    ...map.stages.map(stage => writer.stage(stage)),
    table(
      'Opportunities',
      ['Idea', 'Fixes', 'Impact', 'Effort', 'Quick win', 'Status', 'Owner', 'Due'],
      map.opportunities.map(each => writer.opportunity(each)),
    ),
    table(
      'Beliefs',
      ['Kind', 'Now', 'Wanted', 'Worked on in'],
      map.beliefs.map(({ kind, now, wanted, stages }) => [
        kind,
        now,
        wanted,
        ...joined(stages.map(key => writer.nameOf(key))),
      ]),
    ),
    table(
      'Villains',
      ['Villain', 'Tempts at', 'Countered by'],
      map.villains.map(({ name, tempts, counter }) => [
        name,
        ...joined(tempts.map(key => writer.nameOf(key))),
        counter,
      ]),
    ),
    table(
      'Sources',
      ['Source', 'Kind', 'On', 'n', 'Link'],
      map.sources.map(({ id, title, kind, on, n, link }) => [title ?? id, kind, on, n?.toString(), link]),
    ),
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

type Cells = readonly (string | undefined)[];
const joined = (texts: readonly string[]): [string] => [texts.join('\n')];

/** A table under its heading, without columns that are empty; nothing if it has no row. */
function table(heading: string, headings: readonly string[], rows: readonly Cells[]): string {
  if (rows.length === 0) return '';
  return `## ${heading}\n\n${rowsOf(headings, rows)}`;
}

function rowsOf(headings: readonly string[], rows: readonly Cells[]): string {
  const used = headings.flatMap((_, at) => (at === 0 || rows.some(cells => cells[at]) ? [at] : []));
  const line = (cells: Cells): string => `| ${used.map(at => inCell(cells[at] ?? '')).join(' | ')} |`;
  return [line(headings), `|${used.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** Several lines in a cell. */
const inCell = (text: string): string => text.split('\n').map(plain).join('<br>');

/** `**Owner:** Mira · **Status:** live`, for what is told. */
function pairsOf(...all: readonly (readonly [string, string | undefined])[]): string {
  return all.flatMap(([name, value]) => (value ? [`**${name}:** ${plain(value)}`] : [])).join('  \n');
}

function facts(map: JourneyMap): string {
  const { review } = map;
  const reviewed = [review.on, review.by && `by ${review.by}`].filter(Boolean).join(' ');
  return pairsOf(
    ['Scenario', map.scenario],
    ['Goal', map.goal],
    ['Business goal', map.businessGoal],
    ['Type', map.type],
    ['Status', map.status],
    ['Owner', map.owner],
    ['Reviewed', reviewed],
  );
}

function story({ story: arc }: JourneyMap): string {
  const lines = pairsOf(
    ['Circumstances', arc?.circumstances],
    ['Conflict', arc?.conflict],
    ['Inner journey', arc?.inner],
    ['Cliffhanger', arc?.cliffhanger],
  );
  return lines === '' ? '' : `## Story\n\n${lines}`;
}

class Writer {
  readonly #channels: ReadonlyMap<string, string>;
  readonly #lanes: readonly (readonly [id: string, label: string])[];
  readonly #names = new Map<string, string>();
  readonly #pains = new Map<string, string>();
  readonly #ideas = new Map<string, string[]>();
  /** What is felt at each place, in lines. */
  readonly #felt = new Map<string, string[]>();

  constructor(map: JourneyMap) {
    this.#channels = new Map(map.channels.map(({ id, name }) => [id, name]));
    this.#lanes = map.lanes.map(({ id, label }) => [id, label]);
    const personas = new Map(map.personas.map(({ id, name }) => [id, name]));
    for (const { persona, points } of map.curves)
      for (const { key, now, wanted } of points) {
        const scores = [now, wanted].flatMap(score =>
          score === undefined ? [] : [`${signed(score)} ${faceOf(score)}`],
        );
        const who = persona === undefined || map.curves.length < 2 ? '' : `${personas.get(persona) ?? persona}: `;
        add(this.#felt, key, `${who}${now === undefined ? '→ ' : ''}${scores.join(' → ')}`);
      }
    for (const { idea, at } of map.opportunities) if (at !== undefined) add(this.#ideas, at, idea);
    for (const { key, name, pains, touchpoints } of map.stages) {
      this.#names.set(key, name);
      for (const pain of pains) this.#pains.set(pain.key, pain.text);
      for (const touchpoint of touchpoints) {
        this.#names.set(touchpoint.key, touchpoint.text);
        for (const pain of touchpoint.pains) this.#pains.set(pain.key, pain.text);
      }
    }
  }

  nameOf(key: string): string {
    return this.#names.get(key) ?? '';
  }

  stage(stage: Stage): string {
    const { key, name, phase, goal, touchpoints } = stage;
    const list = (heading: string, items: readonly string[]): string =>
      items.length === 0 ? '' : `**${plain(heading)}**\n\n${items.map(item => `- ${plain(item)}`).join('\n')}`;
    const lanes = this.#lanes.map(([id, label]) => list(label, textsIn(stage.extra, id)));
    return [
      `## ${plain(name)}`,
      pairsOf(['Phase', phase], ['Stage goal', goal], ['Emotion', this.#felt.get(key)?.join('; ')]),
      touchpoints.length === 0 ? '' : this.#touchpoints(touchpoints),
      list('Pains of the stage', stage.pains.map(painText)),
      list('Opportunities of the stage', this.#ideas.get(key) ?? []),
      list(
        'Doubts',
        stage.doubts.map(({ text, answer }) => (answer ? `${text} → ${answer}` : text)),
      ),
      list(
        'KPIs',
        stage.kpis.map(({ name: kpi, actual, target }) => `${kpi}: ${[actual, target].filter(Boolean).join(' → ')}`),
      ),
      list(
        'Content',
        stage.content.map(({ title, link }) => (link ? `${title} (${link})` : title)),
      ),
      ...lanes,
    ]
      .filter(part => part !== '')
      .join('\n\n');
  }

  #touchpoints(touchpoints: readonly Touchpoint[]): string {
    const headings = [
      'Touchpoint',
      'Channels',
      'Emotion',
      'Doing',
      'Thinking',
      'Says',
      'Pains',
      'Opportunities',
      'Takes',
      'Reply within',
      'Device',
      'Backstage',
      'Team',
      'Moment of truth',
      'Wow',
      'Act',
      ...this.#lanes.map(([, label]) => label),
    ];
    const rows = touchpoints.map(
      (each): Cells => [
        each.text,
        ...joined(each.channels.map(id => this.#channels.get(id) ?? id)),
        ...joined(this.#felt.get(each.key) ?? []),
        each.doing,
        each.thinking,
        each.says,
        ...joined(each.pains.map(painText)),
        ...joined(this.#ideas.get(each.key) ?? []),
        each.takes,
        each.replyWithin,
        each.device,
        ...joined(each.backstage),
        ...joined(each.team),
        each.truth ? 'yes' : '',
        each.wow ? 'yes' : '',
        each.act,
        ...this.#lanes.map(([id]) => textsIn(each.extra, id).join('\n')),
      ],
    );
    return rowsOf(headings, rows);
  }

  opportunity({ idea, fixes, impact, effort, quickWin, status, owner, due }: Opportunity): Cells {
    const pains = fixes.flatMap(key => this.#pains.get(key) ?? []);
    return [idea, pains.join('\n'), impact?.toString(), effort?.toString(), quickWin ? 'yes' : '', status, owner, due];
  }
}

const textsIn = (extra: Stage['extra'], lane: string): readonly string[] =>
  Object.hasOwn(extra, lane) ? (extra[lane] ?? []) : [];

/** `financial 3: text (3 min → 1 min, 17 times)`. */
function painText({ type, severity, text, amount, count }: Pain): string {
  const kind =
    type === undefined && severity === undefined ? '' : `${[type ?? 'pain', severity].filter(Boolean).join(' ')}: `;
  const amounts = [amount?.now, amount?.wanted].filter(Boolean).join(' → ');
  const more = [amounts, count === undefined ? '' : `${count} times`].filter(part => part !== '');
  return `${kind}${text}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}
