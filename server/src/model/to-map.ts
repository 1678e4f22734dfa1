/** The model → the map as plain JSON, which is drawn and exported. */
import { isoDate } from '../dialect/dates';
import { curveOf, feelingPersonas, type Point, primaryPersona } from './curve';
import { betterOf, dateOf, evidenceOf, given, lastReview, metOf, painsFixedBy, reviewDays, sourcesOf } from './facts';
import {
  type Declared,
  type Journey,
  lookUp,
  type Opportunity,
  type Pain,
  refsOf,
  type Stage,
  type Touchpoint,
} from './journey';
import { type Drawn, groups, keysOf } from './keys';
import type * as json from './map';
import { resolvePath } from './store';
import { type AmountValue, entriesOf, firstOf, type ObjectValue, textOf, textsOf, type Value, valuesOf } from './value';

/**
 * The map as JSON.
 * @param today days since 1970-01-01, by which the review's age is told.
 * @param fileName stands in for the id of a map that has none.
 */
export function toMap(journey: Journey, today: number, fileName: string): json.JourneyMap {
  return new Writer(journey, today).map(fileName);
}

/** A stage as it was written before, and the points of the curves that lie in it. */
interface WrittenStage {
  readonly index: number;
  readonly phase: json.Stage['phase'] | undefined;
  readonly stage: json.Stage;
  readonly points: WeakMap<Point, json.CurvePoint>;
}

/**
 * Stages that were written before, by the ids of the document. While these stay, a stage reads the same as long as its own
 * text does, and what opportunities of other stages say they fix.
 */
const written = new WeakMap<
  Journey['declared'],
  { readonly fixing: string; readonly stages: WeakMap<Stage, WrittenStage> }
>();

function writtenBefore({ declared, opportunities }: Journey): WeakMap<Stage, WrittenStage> {
  const fixing = JSON.stringify(opportunities.map(({ id, fixes }) => [id, ...fixes]));
  const known = written.get(declared);
  if (known?.fixing === fixing) return known.stages;
  const stages = new WeakMap<Stage, WrittenStage>();
  written.set(declared, { fixing, stages });
  return stages;
}

class Writer {
  readonly #journey: Journey;
  readonly #today: number;
  readonly #keys: Map<Drawn, string>;
  /** Opportunities that fix a pain, by the pain. */
  readonly #fixes = new Map<Pain, Opportunity[]>();
  readonly #written: WeakMap<Stage, WrittenStage>;

  constructor(journey: Journey, today: number) {
    this.#journey = journey;
    this.#today = today;
    this.#keys = keysOf(journey);
    this.#written = writtenBefore(journey);
    for (const opportunity of journey.opportunities)
      for (const pain of painsFixedBy(journey, opportunity))
        this.#fixes.set(pain, [...(this.#fixes.get(pain) ?? []), opportunity]);
  }

  map(fileName: string): json.JourneyMap {
    const journey = this.#journey;
    const root = journey.root;
    const text = (key: string): string | undefined => root && textOf(root, key);
    return given({
      title: text('journey') ?? fileName,
      id: text('id') ?? fileName,
      type: (text('type') ?? 'current') as json.JourneyMap['type'],
      status: (text('status') ?? 'draft') as json.JourneyMap['status'],
      scenario: text('scenario'),
      goal: text('goal'),
      businessGoal: text('business_goal'),
      owner: text('owner'),
      review: this.#review(),
      story: this.#story(),
      beliefs: this.#all('belief', (value, base, id) => ({
        ...base,
        ...given({ now: textOf(value, 'from'), wanted: textOf(value, 'to') }),
        kind: (textOf(value, 'kind') ?? 'belief') as json.Belief['kind'],
        ...this.#cited(value),
        evidence: this.#evidence(value),
        stages: journey.stages
          .filter(stage => textsOf(stage.value, 'shifts').includes(id))
          .map(stage => this.#key(stage)),
      })),
      villains: this.#villains(),
      sources: this.#all('source', (value, base) => ({
        ...base,
        kind: textOf(value, 'kind') ?? '',
        ...given({
          title: textOf(value, 'title'),
          on: dateOf(value, 'on'),
          n: firstOf(value, 'n', 'number')?.value,
          link: textOf(value, 'link'),
        }),
      })),
      personas: this.#personas(),
      channels: this.#all('channel', (value, base, id) => ({
        ...base,
        name: textOf(value, 'name') ?? id,
        kind: (textOf(value, 'kind') ?? 'online') as json.Channel['kind'],
        by: (textOf(value, 'by') ?? 'us') as json.Channel['by'],
        ...given({
          for: textOf(value, 'for'),
          replyWithin: textOf(value, 'reply_within'),
          icon: textOf(value, 'icon'),
        }),
      })),
      lanes: [...(journey.declared.get('lane')?.values() ?? [])].map(({ id, value }) => ({
        id,
        label: value?.is === 'text' ? value.text : id,
      })),
      stages: journey.stages.map((stage, index) => this.#stage(stage, index)),
      opportunities: journey.opportunities.map(opportunity => this.#opportunity(opportunity)),
      curves: this.#curves(),
    });
  }

  #key(element: Drawn): string {
    return this.#keys.get(element) ?? '';
  }

  #review(): json.Review {
    const root = this.#journey.root;
    const { on, by } = lastReview(root) ?? {};
    const everyDays = reviewDays(root);
    const age = on === undefined ? undefined : this.#today - on;
    return {
      everyDays,
      due: age !== undefined && age > everyDays,
      ...given({ on: on === undefined ? undefined : isoDate(on), by, age }),
    };
  }

  #story(): json.Story | undefined {
    const value = this.#journey.root && firstOf(this.#journey.root, 'story', 'object');
    if (!value) return undefined;
    const climax = firstOf(value, 'climax', 'ref');
    const text = (key: string): string | undefined => textOf(value, key);
    return given({
      circumstances: text('circumstances'),
      conflict: text('conflict'),
      climax: climax && this.#placeKey(climax.id),
      inner: text('inner'),
      cliffhanger: text('cliffhanger'),
    });
  }

  #placeKey(id: string): string | undefined {
    const element = lookUp(this.#journey, 'place', id)?.element;
    return element && this.#key(element);
  }

  /** Everything declared of a kind, in order, as JSON; short forms and long ones alike. */
  #all<T>(
    kind: 'belief' | 'source' | 'persona' | 'channel' | 'villain',
    write: (value: ObjectValue, base: json.Element, id: string) => T,
  ): T[] {
    const group = groups.find(([name]) => name === kind)?.[1] ?? kind;
    return [...(this.#journey.declared.get(kind)?.values() ?? [])].flatMap(({ id, value }) =>
      value?.is === 'object' ? [write(value, { key: `${group}/${id}`, id }, id)] : [],
    );
  }

  /** Own personas, and those of libraries that the map speaks of; all of the libraries if it speaks of none. */
  #personas(): json.Persona[] {
    const used = new Set([...refsOf(this.#journey)].filter(ref => ref.to === 'persona').map(ref => ref.id));
    const all = [...(this.#journey.declared.get('persona')?.values() ?? [])];
    const speaksOf = (declared: Declared): boolean => declared.uri === this.#journey.uri || used.has(declared.id);
    const shown = new Set((all.some(speaksOf) ? all.filter(speaksOf) : all).map(({ id }) => id));
    const primary = primaryPersona(this.#journey);
    return this.#all('persona', (value, base, id) => ({
      ...base,
      name: textOf(value, 'name') ?? id,
      role: (textOf(value, 'role') ?? (id === primary ? 'primary' : 'secondary')) as json.Persona['role'],
      ...given({
        description: textOf(value, 'general'),
        quote: textOf(value, 'quote'),
        image: this.#picture(id, textOf(value, 'image')),
      }),
      ...this.#cited(value),
      evidence: this.#evidence(value),
    })).filter(({ id }) => shown.has(id));
  }

  /** The URI of a persona's picture, whose path is told in the map or in a library. */
  #picture(id: string, path: string | undefined): string | undefined {
    const uri = lookUp(this.#journey, 'persona', id)?.uri;
    return path === undefined || uri === undefined ? undefined : resolvePath(uri, path);
  }

  /** Own villains, and those of libraries that tempt somewhere on this map. */
  #villains(): json.Villain[] {
    const own = (id: string): boolean => lookUp(this.#journey, 'villain', id)?.uri === this.#journey.uri;
    return this.#all('villain', (value, base, id) => {
      const counter = textOf(value, 'counter');
      const opportunity = counter === undefined ? undefined : lookUp(this.#journey, 'opportunity', counter)?.value;
      return {
        ...base,
        name: textOf(value, 'name') ?? id,
        tempts: textsOf(value, 'tempts').flatMap(place => this.#placeKey(place) ?? []),
        ...given({ counter: opportunity?.is === 'object' ? textOf(opportunity, 'idea') : counter }),
      };
    }).filter(villain => own(villain.id) || villain.tempts.length > 0);
  }

  #stage(stage: Stage, index: number): json.Stage {
    const phase = this.#journey.phases[index];
    const known = this.#written.get(stage);
    if (known?.index === index && known.phase === phase) return known.stage;
    const fresh = this.#newStage(stage, index);
    this.#written.set(stage, { index, phase, stage: fresh, points: new WeakMap() });
    return fresh;
  }

  #newStage(stage: Stage, index: number): json.Stage {
    const { value } = stage;
    return {
      key: this.#key(stage),
      id: this.#journey.ids.get(stage) ?? '',
      name: stage.name,
      phase: this.#journey.phases[index] ?? 'before',
      for: textsOf(value, 'for'),
      doubts: valuesOf(value, 'doubts', 'object').map((doubt, at) => ({
        key: `${this.#key(stage)}/doubts/${at}`,
        text: textOf(doubt, 'doubt') ?? '',
        ...given({ answer: textOf(doubt, 'answer') }),
      })),
      content: valuesOf(value, 'content', 'object').map(content => ({
        title: textOf(content, 'title') ?? '',
        ...given({ link: textOf(content, 'link') }),
      })),
      kpis: entriesOf(value, 'kpis').flatMap(entry =>
        entry.value?.is === 'object'
          ? [writeKpi(`${this.#key(stage)}/kpis/${entry.name}`, entry.name, entry.value)]
          : [],
      ),
      pains: stage.pains.map(pain => this.#pain(pain)),
      touchpoints: stage.touchpoints.map(touchpoint => this.#touchpoint(touchpoint)),
      extra: lanesOf(value),
      ...this.#cited(value),
      ...given({ hour: firstOf(value, 'hour', 'number')?.value, goal: textOf(value, 'goal') }),
    };
  }

  #touchpoint(touchpoint: Touchpoint): json.Touchpoint {
    const { value } = touchpoint;
    const text = (key: string): string | undefined => textOf(value, key);
    return {
      key: this.#key(touchpoint),
      id: this.#journey.ids.get(touchpoint) ?? '',
      text: touchpoint.text,
      channels: textsOf(value, 'channel'),
      truth: firstOf(value, 'truth', 'flag')?.on === true,
      wow: firstOf(value, 'wow', 'flag')?.on === true,
      backstage: textsOf(value, 'backstage'),
      team: textsOf(value, 'team'),
      pains: touchpoint.pains.map(pain => this.#pain(pain)),
      ...this.#cited(value),
      evidence: this.#evidence(value, touchpoint.pains),
      extra: lanesOf(value),
      ...given({
        act: text('act') as json.Touchpoint['act'],
        thinking: text('thinking'),
        says: text('says'),
        doing: text('doing'),
        takes: text('takes'),
        replyWithin: text('reply_within'),
        device: text('device'),
        next: this.#next(value.fields.get('next')?.value),
      }),
    };
  }

  #next(value: Value | undefined): json.Touchpoint['next'] {
    const to = (target: Value | undefined): string | undefined => {
      if (target?.is === 'word') return target.word;
      return target?.is === 'ref' ? this.#placeKey(target.id) : undefined;
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

  #pain(pain: Pain): json.Pain {
    const { value } = pain;
    const amount = firstOf(value, 'amount', 'change');
    return {
      key: this.#key(pain),
      id: this.#journey.ids.get(pain) ?? '',
      text: pain.text,
      ...this.#cited(value),
      evidence: this.#evidence(value),
      fixedBy: (this.#fixes.get(pain) ?? []).map(opportunity => this.#key(opportunity)),
      ...given({
        type: pain.type,
        severity: firstOf(value, 'severity', 'number')?.value as json.Pain['severity'],
        amount: amount && given({ now: amount.now, wanted: amount.wanted }),
        count: firstOf(value, 'count', 'number')?.value,
      }),
    };
  }

  #opportunity(opportunity: Opportunity): json.Opportunity {
    const { value } = opportunity;
    const text = (key: string): string | undefined => value && textOf(value, key);
    const number = (key: string): number | undefined => value && firstOf(value, key, 'number')?.value;
    const pains = painsFixedBy(this.#journey, opportunity);
    const [impact, effort] = [number('impact'), number('effort')];
    const first = pains[0];
    const at = opportunity.in ? this.#key(opportunity.in) : first && this.#key(first).replace(/\/pains\/\d+$/, '');
    return {
      key: this.#key(opportunity),
      id: opportunity.id,
      idea: text('idea') ?? '',
      quickWin: impact !== undefined && effort !== undefined && impact >= 4 && effort <= 2,
      fixes: pains.map(pain => this.#key(pain)),
      serves: value ? textsOf(value, 'serves') : [],
      ...given({
        size: text('size') as json.Opportunity['size'],
        impact,
        effort,
        owner: text('owner'),
        status: text('status') as json.Opportunity['status'],
        due: value && dateOf(value, 'due'),
        at,
      }),
    };
  }

  #curves(): json.Curve[] {
    const personas = feelingPersonas(this.#journey);
    const lines: (string | undefined)[] = personas.length > 0 ? personas : [undefined];
    return lines
      .map(persona => ({
        ...given({ persona }),
        points: curveOf(this.#journey, persona).map(point => this.#point(point)),
      }))
      .filter(curve => curve.points.length > 0);
  }

  /** Stages are written before the curves. */
  #point(point: Point): json.CurvePoint {
    const points = this.#written.get(point.stage)?.points;
    const known = points?.get(point);
    if (known) return known;
    const { element, feeling, aside } = point;
    const sources = sourcesOf(this.#journey, element.value, element.pains).map(({ id }) => id);
    const fresh = {
      key: this.#key(element),
      evidence: this.#evidence(element.value, element.pains),
      aside,
      ...given({ now: feeling.now, wanted: feeling.wanted, sources: sources.length > 0 ? sources : undefined }),
    };
    points?.set(point, fresh);
    return fresh;
  }

  /** The sources that a claim cites itself. */
  #cited(value: ObjectValue): json.Cited {
    const sources = sourcesOf(this.#journey, value).map(({ id }) => id);
    return sources.length > 0 ? { sources } : {};
  }

  /** How well a claim is backed, by its own sources and those of its pains. */
  #evidence(value: ObjectValue, pains: readonly Pain[] = []): json.Evidence {
    return evidenceOf(this.#journey, value, pains);
  }
}

function lanesOf(value: ObjectValue): Record<string, readonly string[]> {
  return Object.fromEntries([...value.lanes].map(([lane, texts]) => [lane, texts.map(({ text }) => text)]));
}

function writeKpi(key: string, name: string, value: ObjectValue): json.Kpi {
  const [actual, target] = [firstOf(value, 'actual', 'amount'), firstOf(value, 'target', 'amount')];
  const unit = textOf(value, 'unit');
  const better = betterOf(name, value);
  const shown = (amount: AmountValue | undefined): string | undefined => {
    if (!amount || amount.text === '') return undefined;
    return unit && /\d$/.test(amount.text) ? `${amount.text} ${unit}` : amount.text;
  };
  return { key, name, ...given({ actual: shown(actual), target: shown(target), better, met: metOf(name, value) }) };
}
