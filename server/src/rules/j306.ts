import { removePlace } from '../edits/remove';
import { pathAt } from '../edits/tree';
import { isExit } from '../model/curve';
import { targetsOf } from '../model/flow';
import { onceAStage } from '../model/journey';
import { firstOf, placeOf } from '../model/value';
import { type Span, startOf } from '../yaml/node';
import { elementAt } from './craft';
import { addKey, fixWith, replaceAt } from './mend';
import type { Rule } from './rule';

/** J306: a way that stops in the middle, or goes on behind an exit. */
export const deadEnd: Rule = {
  code: 'J306',
  severity: 'warning',
  title: 'A dead end on the way, or an exit that goes on',
  reads: 'handOffs',
  why: 'Where people leave should say so, and where they stay there should be a way on: else nobody sees that they are lost.',
  source: 'A real map of our corpus: `hear-back` leads nowhere.',
  bad: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Leaves the basket
        next: end
  - stage: Use
    touchpoints:
      - Unboxes the lamp (+1)
`,
  good: `journey: A lamp
stages:
  - stage: Buy
    touchpoints:
      - touch: Leaves the basket
        act: exit
        next: end
  - stage: Use
    touchpoints:
      - Unboxes the lamp (+1)
`,
  map: ({ journey }, report) => {
    const last = journey.stages.at(-1);
    for (const stage of journey.stages)
      for (const { at, exit } of endsIn(stage))
        if (exit) report(at, 'People leave here (`act: exit`), and yet it goes on');
        else if (stage !== last) report(at, 'The journey ends here, before the last stage, and not with `act: exit`');
  },
  fixes: (problem, context) => {
    const element = elementAt(problem, context);
    if (!element) return [];
    const { text, root } = context.snapshot.yaml;
    const remove = (key: string) => {
      const keyAt = element.fields.get(key)?.keyAt;
      const path = keyAt ? pathAt(root, startOf(keyAt)) : [];
      const pair = path.findLastIndex(place => 'pair' in place && place.pair.key.text === key);
      return removePlace(text, path.slice(0, pair + 1));
    };
    if (firstOf(element, 'act', 'word')?.word === 'exit')
      return [
        { title: 'Let it end here', edits: [replaceAt(problem.at, 'end', context)] },
        ...fixWith('It is no exit: remove `act`', remove('act')),
      ];
    return [
      ...(element.fields.has('act')
        ? []
        : fixWith('People leave here: `act: exit`', addKey(element, 'act', 'exit', context))),
      ...fixWith('Let it go on with the touchpoint that follows', remove('next')),
    ];
  },
};

interface End {
  readonly at: Span;
  readonly exit: boolean;
}

/** Exits that go on, and touchpoints that are none and lead to the end only. */
const endsIn = onceAStage((stage): readonly End[] =>
  stage.touchpoints.flatMap(touchpoint => {
    const targets = targetsOf(touchpoint);
    const exit = isExit(touchpoint);
    const odd = exit
      ? targets.some(id => id !== undefined)
      : targets.length > 0 && targets.every(id => id === undefined);
    return odd ? [{ at: placeOf(touchpoint.value, 'next'), exit }] : [];
  }),
);
