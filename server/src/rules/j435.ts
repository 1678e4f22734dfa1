import { Stop } from '../edits/draft';
import { startOf } from '../yaml/node';
import { completeArrow } from './complete';
import { openDoubts } from './j422';
import { fixWith, objectsAt, preferredIf } from './mend';
import type { Rule } from './rule';

/** J435: a doubt that nobody answers. */
export const openDoubt: Rule = {
  code: 'J435',
  severity: 'information',
  title: 'A doubt without an answer',
  reads: 'expectations',
  why: 'Whoever is left alone with a doubt stops here: answer it before they ask.',
  source: 'S3, barriers to the next stage; S4, crush objections before they come up.',
  bad: `journey: A lamp
stages:
  - stage: Compare
    doubts:
      - It is expensive -> 30-day trial, we pay the return
      - Too many models
`,
  good: `journey: A lamp
stages:
  - stage: Compare
    doubts:
      - It is expensive -> 30-day trial, we pay the return
      - Too many models -> A quiz that picks one
`,
  stage: (stage, report) => {
    for (const at of openDoubts(stage)) report(at, 'What do we answer? This doubt has no answer yet');
  },
  fixes: (problem, context) => {
    const doubt = objectsAt(context.snapshot.journey, startOf(problem.at)).findLast(({ type }) => type === 'doubt');
    const edit = doubt && completeArrow(doubt, 'answer', new Stop('Our answer'), context);
    return fixWith('Add the answer', edit, preferredIf(context.snippets));
  },
};
