import { Printer, Raw, Stop } from '../edits/draft';
import { insertKey } from '../edits/insert';
import { isExit } from '../model/curve';
import { reachable, reversed, type Ways } from '../model/flow';
import { placeOf } from '../model/value';
import { endOf, startOf } from '../yaml/node';
import { flowOf } from './craft';
import { fixWith, pageOf } from './mend';
import { once } from './once';
import type { FixContext, Rule } from './rule';

/** J305: nobody can get there. */
export const unreachable: Rule = {
  code: 'J305',
  severity: 'warning',
  title: 'A touchpoint that no way leads to',
  reads: 'needless',
  why: 'What nobody can get to is not on the journey: a way is missing, or the touchpoint is left over.',
  source: 'One of the real maps of our corpus has two.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        next: unbox
      - Asks where the parcel is
  - stage: Use
    touchpoints:
      - { touch: Unboxes the lamp, id: unbox }
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Pays at the checkout
        next: { hears nothing: asks-where-the-parcel-is, all is well: unbox }
      - Asks where the parcel is
  - stage: Use
    touchpoints:
      - { touch: Unboxes the lamp, id: unbox }
`,
  map: ({ journey }, report) => {
    const flow = flowOf(journey);
    if (!flow.complete) return;
    for (const at of lostIn(flow.same)) {
      const value = flow.touchpoints[at]?.value;
      if (value) report(placeOf(value, 'touch'), 'No way leads here from the first touchpoint');
    }
  },
  fixes: ({ at }, context) => {
    const { touchpoints, ways, starts } = flowOf(context.snapshot.journey);
    const own = touchpoints.findIndex(({ value }) => startOf(placeOf(value, 'touch')) === startOf(at));
    const reached = reachable(ways, starts);
    const from = touchpoints.findLastIndex((each, index) => index < own && reached.has(index) && !isExit(each));
    return own < 0 || from < 0 ? [] : link(from, own, context);
  },
};

/** The first ones of what can't be reached: what only they lead to needs no remark of its own. */
const lostIn = once(({ ways, starts }: Ways): readonly number[] => {
  const reached = reachable(ways, starts);
  const lost = ways.flatMap((_, at) => (reached.has(at) ? [] : [at]));
  const back = lost.length > 0 ? reversed(ways) : [];
  const entries = lost.filter(at => !back[at]?.some(from => from !== at));
  reachable(ways, entries, reached);
  // The rest is in circles, or behind one.
  for (const at of lost)
    if (!reached.has(at)) {
      entries.push(at);
      reachable(ways, [at], reached);
    }
  return entries;
});

/** One more way in `next`. */
function link(from: number, to: number, context: FixContext): ReturnType<typeof fixWith> {
  const { journey } = context.snapshot;
  const { touchpoints } = flowOf(journey);
  const [source, target] = [touchpoints[from], touchpoints[to]];
  const id = target && journey.ids.get(target);
  const next = source?.value.fields.get('next')?.value;
  if (!source || id === undefined || !next) return [];
  const page = pageOf(context);
  const title = `Link it from “${source.text}”`;
  if (next.is === 'entries') {
    const node = source.value.node.kind === 'map' && source.value.node.pairs.find(pair => pair.key.text === 'next');
    const map = node ? node.value : undefined;
    const names = new Set(next.entries.map(({ name }) => name));
    let name = 'or';
    while (names.has(name)) name += ' else';
    return map?.kind === 'map' ? fixWith(title, insertKey(page, map, name, id), { preferred: true }) : [];
  }
  const old = next.is === 'ref' ? next.id : next.is === 'word' ? next.word : undefined;
  if (old === undefined) return [];
  const draft = new Raw('{ ', new Stop('one way', true), `: ${old}, `, new Stop('another', true), `: ${id} }`);
  const printer = new Printer(page, draft);
  const edit = printer.edit(page, startOf(next.at), endOf(next.at), printer.inline(draft, true));
  return fixWith(title, edit, { preferred: true });
}
