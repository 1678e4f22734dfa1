/** Phases that names of stages speak of, for maps that come from formats without them. */
import { stagePresets } from '../dialect/presets';
import type { Stage } from '../model/map';

type Phase = Stage['phase'];

const WORDS: Readonly<Record<Phase, RegExp>> = {
  before:
    /\b(pre-?\w*|aware\w*|discover\w*|inspir\w*|need|trigger|research\w*|search\w*|explor\w*|consider\w*|interest\w*|compar\w*|evaluat\w*|before|plan\w*|such\w*|vergleich\w*|entdeck\w*|vorher|découvr\w*|avant|descubr\w*|antes)\b/i,
  during:
    /\b(decid\w*|decision|purchas\w*|buy\w*|order\w*|checkout|pay\w*|book\w*|sign\W?up|conversion|convert|acqui\w*|during|visit\w*|service|deliver\w*|wait\w*|kauf\w*|bestell\w*|bezahl\w*|buch\w*|während|achet\w*|achat|command\w*|pendant|compra\w*|durante)\b/i,
  after:
    /\b(post-?\w*|onboard\w*|us(?:e|ing|age)|adopt\w*|retain|retention|loyal\w*|advoca\w*|recommend\w*|renew\w*|support|after\w*|return\w*|refer\w*|follow\W?up|repeat|leave|churn|nachher|danach|nutz\w*|verwend\w*|empfehl\w*|kündig\w*|utilis\w*|après|usar|uso|después)\b/i,
};
const order: readonly Phase[] = ['before', 'during', 'after'];
const known = new Map(stagePresets.map(({ name, phase }) => [name.toLowerCase(), phase]));

function meant(name: string): Phase | undefined {
  const preset = known.get(name.trim().toLowerCase());
  if (preset) return preset;
  const hits = order.filter(phase => WORDS[phase].test(name));
  return hits.length === 1 ? hits[0] : undefined;
}

/**
 * The phase of each stage, by its name: that of the one before where a name says nothing.
 * @returns undefined if the names say nothing at all, or if time would run backwards.
 */
export function phasesOf(names: readonly string[]): readonly Phase[] | undefined {
  const told = names.map(name => meant(name.slice(0, 100)));
  if (told.every(phase => phase === undefined)) return undefined;
  let last: Phase = 'before';
  const phases: Phase[] = [];
  for (const phase of told) {
    if (phase && order.indexOf(phase) < order.indexOf(last)) return undefined;
    last = phase ?? last;
    phases.push(last);
  }
  return phases;
}
