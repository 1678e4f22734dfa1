import { textsOf } from '../model/value';
import { declaredAt, ownOf } from './complete';
import { addToList, fixWith } from './mend';
import type { Rule } from './rule';

/** J425: a villain who is nowhere. */
export const villainNowhere: Rule = {
  code: 'J425',
  severity: 'hint',
  title: 'A villain that tempts at no stage',
  reads: 'expectations',
  why: 'A competitor or a habit is strong at some stages and weak at others: knowing where tells you where to answer.',
  source: 'S0: who pulls the hero off the path, and where.',
  bad: `journey: A lamp
villains:
  bargain: { name: Marketplace lamps at 19 €, counter: A trial at home }
stages:
  - Compare
`,
  good: `journey: A lamp
villains:
  bargain: { name: Marketplace lamps at 19 €, tempts: [compare], counter: A trial at home }
stages:
  - Compare
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    for (const { idAt, value } of ownOf(journey, 'villain'))
      if (value?.is === 'object' && textsOf(value, 'tempts').length === 0)
        report(idAt, 'Where is it strongest? It `tempts` at no stage');
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const { value } = declaredAt('villain', problem, context) ?? {};
    if (value?.is !== 'object') return [];
    return journey.stages.slice(0, 8).flatMap(stage => {
      const id = journey.ids.get(stage);
      return id === undefined ? [] : fixWith(`It tempts at “${stage.name}”`, addToList(value, 'tempts', id, context));
    });
  },
};
