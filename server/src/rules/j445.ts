import { lookUp } from '../model/journey';
import { firstOf } from '../model/value';
import { actOf, actsIn, addAct, stagesIn } from './acts';
import { citeNew, fixOf, kindOf } from './complete';
import { elementAt, titleKey } from './craft';
import { addToList } from './mend';
import type { Rule } from './rule';
import { usesOf } from './uses';

const voices: ReadonlySet<string | undefined> = new Set(['survey', 'interview', 'reviews']);

/** J445: asked, and not listened to. */
export const unheardFeedback: Rule = {
  code: 'J445',
  severity: 'information',
  title: 'Feedback that is used nowhere, or never asked for',
  reads: 'expectations',
  why: 'Asking and doing nothing with the answer is worse than not asking: what they say belongs on this map as evidence.',
  source: 'S4: act on that feedback.',
  bad: `journey: A lamp
sources:
  survey-26: survey
stages:
  - stage: Use and keep
    phase: after
    touchpoints:
      - { touch: Gets a two-question survey, act: feedback }
      - { touch: Sends a friend the code, act: loyalty }
`,
  good: `journey: A lamp
sources:
  survey-26: survey
stages:
  - stage: Use and keep
    phase: after
    touchpoints:
      - { touch: Gets a two-question survey, act: feedback, evidence: [survey-26] }
      - { touch: Sends a friend the code, act: loyalty }
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    const asking = journey.stages.find(stage => actsIn(stage).has('feedback'));
    if (!asking) {
      const at = titleKey(journey);
      if (at && stagesIn(journey, 'after').some(({ touchpoints }) => touchpoints.length > 0))
        report(at, 'Nobody asks them how it was: no touchpoint is `feedback`');
      return;
    }
    const cited = [...(usesOf(journey).used.get('source') ?? [])].flatMap(id => lookUp(journey, 'source', id) ?? []);
    if (cited.some(source => voices.has(kindOf(source)))) return;
    const feedback = asking.touchpoints.find(touchpoint => actOf(touchpoint) === 'feedback');
    const act = feedback && firstOf(feedback.value, 'act', 'word');
    if (act) report(act.at, 'What do they say? Nothing on this map rests on a survey, an interview or a review');
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const touchpoint = elementAt(problem, context);
    if (!touchpoint) {
      const last = stagesIn(journey, 'after').at(-1);
      return last ? addAct(last, 'Add a survey', 'Answers a short survey', 'feedback', context) : [];
    }
    const known = [...(journey.declared.get('source')?.values() ?? [])].filter(source => voices.has(kindOf(source)));
    if (known.length === 0) return citeNew(touchpoint, 'survey', 'feedback', 'Add a source for what they say', context);
    return known.slice(0, 3).flatMap(({ id }) => {
      const edit = addToList(touchpoint, 'evidence', id, context);
      return fixOf(`Use what \`${id}\` tells`, edit ? [edit] : []);
    });
  },
};
