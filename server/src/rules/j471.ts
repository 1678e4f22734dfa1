import { isoDate } from '../dialect/dates';
import { Stop } from '../edits/draft';
import { lastReview } from '../model/facts';
import { firstOf, textOf } from '../model/value';
import { setKey } from './complete';
import { fixWith, preferredIf } from './mend';
import type { Rule } from './rule';

/** J471: a map that nobody keeps. */
export const unkept: Rule = {
  code: 'J471',
  severity: 'information',
  title: 'A map without an owner, or without a review',
  reads: 'map',
  why: 'A map without somebody who keeps it true is out of date before it is printed.',
  source: 'Smaply, on why journey maps fail.',
  bad: `journey: A lamp
status: review
scenario: Home workers who buy online
owner: Mira Okafor
personas:
  maya: Maya, freelance editor
stages:
  - { stage: Compare, phase: before, touchpoints: ['Reads a guide (0)'] }
  - { stage: Keep, phase: after, touchpoints: [{ touch: Tells a friend, act: loyalty, emotion: 1 }] }
`,
  good: `journey: A lamp
status: review
scenario: Home workers who buy online
owner: Mira Okafor
reviewed: 2026-11-20
personas:
  maya: Maya, freelance editor
stages:
  - { stage: Compare, phase: before, touchpoints: ['Reads a guide (0)'] }
  - { stage: Keep, phase: after, touchpoints: [{ touch: Tells a friend, act: loyalty, emotion: 1 }] }
`,
  map: ({ journey: { kind, root } }, report) => {
    const status = root && firstOf(root, 'status', 'word')?.word;
    const at = root?.fields.get('journey')?.keyAt;
    if (kind !== 'map' || !root || !at || (status !== 'review' && status !== 'live')) return;
    const missing = [
      ...(textOf(root, 'owner') === undefined ? ['who keeps it true (`owner`)'] : []),
      ...(lastReview(root) ? [] : ['when it was last held against reality (`reviewed`)']),
    ];
    if (missing.length > 0) report(at, `The map does not say ${missing.join(', nor ')}`);
  },
  fixes: (_, context) => {
    const { root } = context.snapshot.journey;
    const { author } = context;
    if (!root) return [];
    const [owner, review] = [textOf(root, 'owner') !== undefined, lastReview(root) !== undefined];
    return [
      ...(owner
        ? []
        : fixWith(
            author === undefined ? 'Add the owner' : `Add the owner: ${author}`,
            setKey(root, 'owner', new Stop(author ?? 'Who keeps it true', author !== undefined), context),
            preferredIf(review && (context.snippets || author !== undefined)),
          )),
      ...(review ? [] : fixWith('It was reviewed today', setKey(root, 'reviewed', isoDate(context.today), context))),
    ];
  },
};
