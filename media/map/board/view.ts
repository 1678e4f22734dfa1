import type { JourneyMap, Kpi, Opportunity, Pain, Stage } from '../../../server/src/model/map';
import type { IconName } from '../icons';
import type { Sight } from '../sight';
import { clauses, dotted, painMeta, workWords } from '../words';

/** Where it hurts, what would mend it and what that is good for: plain data. */
export interface BoardView {
  readonly title: string;
  /** One for each type of pain; one more for pains that have none, if there are any. */
  readonly columns: readonly PainColumn[];
  readonly ideas: readonly BoardIdea[];
  readonly goals: readonly BoardGoal[];
  /** Keys of ideas that mend a pain. */
  readonly mending: ReadonlySet<string>;
}

export interface PainColumn {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly about: string;
  /** The severest first, then those that are told most often. */
  readonly pains: readonly BoardPain[];
}

export interface BoardPain {
  readonly key: string;
  readonly text: string;
  /** The name of the stage where it hurts. */
  readonly where: string;
  readonly severity: number;
  /** Amount now → wanted, and how often. */
  readonly meta: string;
  readonly ideas: readonly string[];
  readonly label: string;
}

export interface BoardIdea {
  readonly key: string;
  readonly text: string;
  /** From 1 to 5. */
  readonly impact?: number;
  readonly effort?: number;
  readonly quickWin: boolean;
  readonly meta: string;
  /** What it has no line to. */
  readonly lacks: readonly string[];
  /** Keys of goals. */
  readonly serves: readonly string[];
  readonly label: string;
}

/** A figure, or the aim of the business. */
export interface BoardGoal {
  readonly key: string;
  readonly kpi?: Kpi;
  readonly text: string;
  /** Whether an idea serves it. */
  readonly served: boolean;
  readonly label: string;
}

const types = [
  ['financial', 'Financial', 'It costs too much'],
  ['productivity', 'Productivity', 'It takes too long'],
  ['process', 'Process', 'It is hard to do'],
  ['support', 'Support', 'Nobody helps'],
] as const;

const goalKey = 'business_goal';

/** Pains, ideas and goals of a journey, and which leads to which. */
export function boardView({ map }: Sight): BoardView {
  const pains = map.stages.flatMap(stage =>
    [stage, ...stage.touchpoints].flatMap(({ pains: all }) => all.map(pain => ({ pain, stage }))),
  );
  const found = pains.map(({ pain, stage }) => ({ type: pain.type, pain: painOf(pain, stage, map) }));
  const of = (type: Pain['type']) => found.flatMap(each => (each.type === type ? each.pain : [])).sort(gravest);
  const loose = of(undefined);
  const goals = goalsOf(map);
  return {
    title: map.title,
    columns: [
      ...types.map(([id, name, about]) => ({ id, name, about, icon: id, pains: of(id) })),
      ...(loose.length === 0
        ? []
        : [
            {
              id: 'untyped',
              name: 'No type yet',
              about: 'Write the type as the key',
              icon: 'pain' as const,
              pains: loose,
            },
          ]),
    ],
    ideas: map.opportunities.map(idea =>
      ideaOf(
        idea,
        found.map(({ pain }) => pain),
        goals,
      ),
    ),
    goals: goals.map(goal => ({ ...goal, served: map.opportunities.some(idea => servesGoal(idea, goal)) })),
    mending: new Set(found.flatMap(({ pain }) => pain.ideas)),
  };
}

type Ranked = BoardPain & { readonly count: number };

function painOf(pain: Pain, stage: Stage, map: JourneyMap): Ranked {
  const { key, text, severity = 0, count = 0, fixedBy, id } = pain;
  const meta = painMeta(pain);
  // What serves a pain mends it, too.
  const serving = map.opportunities.filter(({ serves }) => serves.includes(id)).map(each => each.key);
  const ideas = [...new Set([...fixedBy, ...serving])].filter(idea =>
    map.opportunities.some(each => each.key === idea),
  );
  const label = clauses(
    `Pain point: ${text}`,
    severity > 0 && `Severity ${severity} of 3`,
    meta,
    `At: ${stage.name}`,
    ideas.length === 0 && 'No idea mends it yet',
  );
  return { key, text, where: stage.name, severity, count, meta, ideas, label };
}

function gravest(a: Ranked, b: Ranked): number {
  return b.severity - a.severity || b.count - a.count;
}

function goalsOf({ businessGoal, stages }: JourneyMap): BoardGoal[] {
  const kpis = stages.flatMap(stage => stage.kpis);
  return [
    ...(businessGoal ? [{ key: goalKey, text: businessGoal, served: false, label: `We want: ${businessGoal}` }] : []),
    ...kpis.map(kpi => {
      const { key, name, actual, target, met } = kpi;
      const state = met === undefined ? '' : met ? 'Target met' : 'Target not met';
      return {
        key,
        kpi,
        text: name,
        served: false,
        label: clauses(`KPI ${name}`, actual && `Actual ${actual}`, target && `Target ${target}`, state),
      };
    }),
  ];
}

function servesGoal({ serves }: Opportunity, { key, kpi }: BoardGoal): boolean {
  return kpi ? serves.includes(kpi.name) : serves.includes(key);
}

function ideaOf(idea: Opportunity, pains: readonly BoardPain[], goals: readonly BoardGoal[]): BoardIdea {
  const { key, idea: text, impact, effort, quickWin } = idea;
  const serves = goals.filter(goal => servesGoal(idea, goal)).map(goal => goal.key);
  const mends = pains.some(({ ideas }) => ideas.includes(key));
  const lacks = [...(mends ? [] : ['mends no pain']), ...(serves.length > 0 ? [] : ['serves no KPI'])];
  const meta = workWords(idea);
  const scores = dotted(impact === undefined ? '' : `Impact ${impact}`, effort === undefined ? '' : `Effort ${effort}`);
  return {
    key,
    text,
    ...(impact === undefined ? {} : { impact: scoreOf(impact) }),
    ...(effort === undefined ? {} : { effort: scoreOf(effort) }),
    quickWin,
    meta,
    lacks,
    serves,
    label: clauses(`Opportunity: ${text}`, quickWin && 'Quick win', scores || 'Not scored yet', meta, ...lacks),
  };
}

/** The cell of a score, whatever was written. */
function scoreOf(score: number): number {
  return Math.max(1, Math.min(5, Math.round(score)));
}

/** Whether it has a cell in the matrix. */
export const isScored = ({ impact, effort }: BoardIdea): boolean => impact !== undefined && effort !== undefined;

/** Goals that some of the ideas serve, in their order. */
export function goalsIn({ ideas, goals }: BoardView, which: (idea: BoardIdea) => boolean): string[] {
  const served = new Set(ideas.filter(which).flatMap(({ serves }) => serves));
  return goals.flatMap(({ key }) => (served.has(key) ? [key] : []));
}
