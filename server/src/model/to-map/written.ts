import type { Point } from '../curve';
import { given, sourcesOf } from '../facts';
import type { Journey, Stage } from '../journey';
import type * as json from '../map';
import type { Context } from './context';
import { stageOf } from './stages';

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

/** Stages and points of a map as JSON: what says the same as before is the very same object. */
export class Stages {
  readonly #context: Context;
  readonly #written: WeakMap<Stage, WrittenStage>;

  constructor(context: Context) {
    this.#context = context;
    this.#written = writtenBefore(context.journey);
  }

  stage(stage: Stage, index: number): json.Stage {
    const phase = this.#context.journey.phases[index];
    const known = this.#written.get(stage);
    if (known?.index === index && known.phase === phase) return known.stage;
    const fresh = stageOf(this.#context, stage, index);
    this.#written.set(stage, { index, phase, stage: fresh, points: new WeakMap() });
    return fresh;
  }

  /** A point of a curve, once its stage is written. */
  point(point: Point): json.CurvePoint {
    const points = this.#written.get(point.stage)?.points;
    const known = points?.get(point);
    if (known) return known;
    const { element, feeling, aside } = point;
    const sources = sourcesOf(this.#context.journey, element.value, element.pains).map(({ id }) => id);
    const fresh = {
      key: this.#context.key(element),
      evidence: this.#context.evidence(element.value, element.pains),
      aside,
      ...given({ now: feeling.now, wanted: feeling.wanted, sources: sources.length > 0 ? sources : undefined }),
    };
    points?.set(point, fresh);
    return fresh;
  }
}
