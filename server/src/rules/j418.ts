import { signed } from '../dialect/emotions';
import { type Journey, lookUp, type Touchpoint } from '../model/journey';
import { textOf, textsOf } from '../model/value';
import { addOpportunity, unsettled } from './craft';
import type { Rule } from './rule';
import { limitsOf } from './thresholds';

const thresholds = {
  score: { default: -1, minimum: -2, maximum: 0, about: 'A touchpoint with this score or less is a low point.' },
};
const limits = limitsOf('J418', thresholds);

/** J418: it goes wrong where others tell of us. */
export const lowAmongPeers: Rule = {
  code: 'J418',
  severity: 'warning',
  title: 'A low point on a channel of peers',
  reads: 'lows',
  why: 'What people hear of us from each other we can’t take back: a low point there costs more than this one customer.',
  source: 'S2: the risk to the reputation.',
  bad: `journey: A lamp
channels: { forum: { name: Forum, by: peers } }
stages:
  - stage: Compare
    touchpoints:
      - touch: Reads that it breaks
        channel: forum
        emotion: -1
        pains:
          - { support: Nobody of ours answers in the forum, id: silence, severity: 1 }
`,
  good: `journey: A lamp
channels: { forum: { name: Forum, by: peers } }
stages:
  - stage: Compare
    touchpoints:
      - touch: Reads that it breaks
        channel: forum
        emotion: -1
        pains:
          - { support: Nobody of ours answers in the forum, id: silence, severity: 1 }
opportunities:
  answer: { idea: Answer in the forum within a day, fixes: [silence] }
`,
  yieldsTo: ['J411', 'J412'],
  thresholds,
  map: ({ journey, settings }, report) => {
    const limit = limits(settings).score;
    for (const stage of journey.stages)
      for (const element of stage.touchpoints) {
        const feeling = element.feelings.find(({ now }) => now !== undefined && now <= limit);
        const channel = feeling && peersAt(journey, element);
        const place = channel && unsettled(journey, { element, stage, feeling });
        if (!place) continue;
        const score = signed(feeling.now ?? 0);
        report(
          place.at,
          `It feels bad (${score}) where people talk to each other, in \`${channel}\`, and no opportunity is there`,
          { about: place.about },
        );
      }
  },
  fixes: addOpportunity,
};

/** The channel of a touchpoint that belongs to people like its persona. */
function peersAt(journey: Journey, { value }: Touchpoint): string | undefined {
  return textsOf(value, 'channel').find(id => {
    const channel = lookUp(journey, 'channel', id)?.value;
    return channel?.is === 'object' && textOf(channel, 'by') === 'peers';
  });
}
