import { isoDate } from '../dialect/dates';
import { lastReview } from '../model/facts';
import type { Journey, Touchpoint } from '../model/journey';
import { markReviewed } from './j470';
import type { Fix, Rule } from './rule';

/** J472: the map is not the one that was reviewed. */
export const changedSinceReview: Rule = {
  code: 'J472',
  severity: 'information',
  title: 'Touchpoints added or removed since the review',
  reads: 'map',
  why: 'What was reviewed is not what stands here now: a touchpoint that came or went may have changed the rest of the way.',
  source: 'S2, step 6: adding or removing a touchpoint.',
  bad: `journey: A lamp
reviewed: 2026-11-20
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (0)
      - Asks the chat what shipping costs (-1)
`,
  good: `journey: A lamp
reviewed: 2026-11-22
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (0)
      - Asks the chat what shipping costs (-1)
`,
  earlier: `journey: A lamp
reviewed: 2026-11-20
stages:
  - stage: Buy
    touchpoints:
      - Pays at the checkout (0)
`,
  map: ({ journey, today, earlier }, report) => {
    const review = lastReview(journey.root);
    // What is reviewed today is what stands here today.
    if (!earlier || !review || review.on >= today) return;
    const { added, removed } = changes(earlier, journey);
    const first = added[0] ?? removed[0];
    if (!first) return;
    const counts =
      added.length === 0
        ? `${were(removed.length)} removed`
        : `${were(added.length)} added${removed.length > 0 ? ` and ${removed.length} removed` : ''}`;
    const among = added.length + removed.length > 1 ? ', among them' : ':';
    report(review.at, `${counts} since this review${among} \`${first.text}\``);
  },
  fixes: (problem, context) => {
    const { uri, journey } = context.snapshot;
    const review = lastReview(journey.root);
    const command = context.changesCommand;
    const shown: Fix[] =
      command !== undefined && review
        ? [{ title: 'Show what changed', edits: [], command: { command, arguments: [uri, isoDate(review.on)] } }]
        : [];
    return [...shown, ...markReviewed(problem, context)];
  },
};

const were = (count: number): string => (count === 1 ? 'A touchpoint was' : `${count} touchpoints were`);

/** Touchpoints that only one of two versions has: known again by their id, else by their words. */
function changes(before: Journey, now: Journey): { readonly added: Touchpoint[]; readonly removed: Touchpoint[] } {
  const old = byId(before);
  const fresh = [...byId(now)].filter(([id]) => !old.delete(id));
  const texts = new Map<string, string[]>();
  for (const [id, { text }] of old) texts.set(text, [...(texts.get(text) ?? []), id]);
  const added = fresh.filter(([, { text }]) => {
    const id = texts.get(text)?.shift();
    return id === undefined || !old.delete(id);
  });
  return { added: added.map(([, each]) => each), removed: [...old.values()] };
}

function byId({ stages, ids }: Journey): Map<string, Touchpoint> {
  const touchpoints = stages.flatMap(stage => stage.touchpoints);
  return new Map(touchpoints.map(each => [ids.get(each) ?? '', each]));
}
