/** For each object of the dialect, maps with the cursor where a key of it may stand. */
import type { ObjectName } from '../../../server/src/dialect/shape';

/** In block style, in a mapping that holds something already, which no key of the object is named like. */
export const blockPlaces: Readonly<Record<ObjectName, string>> = {
  map: 'x-a: 1\n|\n',
  story: 'story:\n  x-a: 1\n  |\n',
  review: 'reviewed:\n  - x-a: 1\n    |\n',
  belief: 'beliefs:\n  dear:\n    x-a: 1\n    |\n',
  villain: 'villains:\n  inertia:\n    x-a: 1\n    |\n',
  source: 'sources:\n  survey:\n    x-a: 1\n    |\n',
  persona: 'personas:\n  tom:\n    x-a: 1\n    |\n',
  goals: 'personas:\n  tom:\n    goals:\n      x-a: 1\n      |\n',
  channel: 'channels:\n  web:\n    x-a: 1\n    |\n',
  stage: 'stages:\n  - x-a: 1\n    |\n',
  touchpoint: 'stages:\n  - stage: A\n    touchpoints:\n      - x-a: 1\n        |\n',
  pain: 'stages:\n  - stage: A\n    pains:\n      - x-a: 1\n        |\n',
  doubt: 'stages:\n  - stage: A\n    doubts:\n      - x-a: 1\n        |\n',
  content: 'stages:\n  - stage: A\n    content:\n      - x-a: 1\n        |\n',
  kpi: 'stages:\n  - stage: A\n    kpis:\n      NPS:\n        x-a: 1\n        |\n',
  opportunity: 'opportunities:\n  idea:\n    x-a: 1\n    |\n',
};

/** The same in braces. */
export const flowPlaces: Readonly<Record<Exclude<ObjectName, 'map'>, string>> = {
  story: 'story: { x-a: 1, | }\n',
  review: 'reviewed:\n  - { x-a: 1, | }\n',
  belief: 'beliefs:\n  dear: { x-a: 1, | }\n',
  villain: 'villains:\n  inertia: { x-a: 1, | }\n',
  source: 'sources:\n  survey: { x-a: 1, | }\n',
  persona: 'personas:\n  tom: { x-a: 1, | }\n',
  goals: 'personas:\n  tom:\n    goals: { x-a: 1, | }\n',
  channel: 'channels:\n  web: { x-a: 1, | }\n',
  stage: 'stages:\n  - { x-a: 1, | }\n',
  touchpoint: 'stages:\n  - stage: A\n    touchpoints:\n      - { x-a: 1, | }\n',
  pain: 'stages:\n  - stage: A\n    pains:\n      - { x-a: 1, | }\n',
  doubt: 'stages:\n  - stage: A\n    doubts: [{ x-a: 1, | }]\n',
  content: 'stages:\n  - stage: A\n    content: [{ x-a: 1, | }]\n',
  kpi: 'stages:\n  - stage: A\n    kpis: { NPS: { x-a: 1, | } }\n',
  opportunity: 'opportunities:\n  idea: { x-a: 1, | }\n',
};
