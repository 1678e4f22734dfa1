import { Stop } from '../edits/draft';
import { insertKey } from '../edits/insert';
import { textOf } from '../model/value';
import { setKey } from './complete';
import { fixWith, orderOf, pageOf, preferredIf, rootOf } from './mend';
import type { Rule } from './rule';

/** J420: a story in which nothing is at stake. */
export const noConflict: Rule = {
  code: 'J420',
  severity: 'information',
  title: 'A story without a conflict',
  reads: 'map',
  why: 'Nobody sets out without a reason: the conflict is what the customer wants to get rid of, and what you help with.',
  source: 'S0, the hero’s journey; S1.',
  bad: `journey: A lamp
story:
  circumstances: The kitchen table is the office until midnight
  climax: checkout
stages:
  - Compare
  - stage: Buy
    touchpoints: [{ touch: Pays, id: checkout }]
`,
  good: `journey: A lamp
story:
  circumstances: The kitchen table is the office until midnight
  conflict: Headaches after two hours of screen work
  climax: checkout
stages:
  - Compare
  - stage: Buy
    touchpoints: [{ touch: Pays, id: checkout }]
`,
  map: ({ journey: { kind, root } }, report) => {
    const field = root?.fields.get('story') ?? root?.fields.get('beliefs');
    const story = root?.fields.get('story')?.value;
    if (kind !== 'map' || !field || (story?.is === 'object' && textOf(story, 'conflict') !== undefined)) return;
    report(field.keyAt ?? field.at, 'What is at stake? The story has no `conflict` that makes them set out');
  },
  fixes: (_, context) => {
    const root = rootOf(context);
    const story = context.snapshot.journey.root?.fields.get('story');
    const conflict = new Stop('What they want to get rid of');
    const edit =
      story?.value?.is === 'object'
        ? setKey(story.value, 'conflict', conflict, context)
        : root && !story
          ? insertKey(pageOf(context), root, 'story', { conflict }, orderOf('map'))
          : undefined;
    return fixWith('Add the conflict', edit, preferredIf(context.snippets));
  },
};
