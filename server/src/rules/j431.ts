import { type Journey, lookUp, onceAStage, type Touchpoint } from '../model/journey';
import { firstOf, type RefValue, textsOf, valuesOf } from '../model/value';
import { startOf } from '../yaml/node';
import { ownOf } from './complete';
import { addToList, fixWith, replaceAt } from './mend';
import { once } from './once';
import type { Rule } from './rule';

/** J431: where none of them goes. */
export const unlovedChannel: Rule = {
  code: 'J431',
  severity: 'information',
  title: 'A channel that none of the personas prefers',
  reads: 'needless',
  why: 'What you say where they are not is time and money wasted.',
  source: 'S3: channels that do not suit the customers waste time and money.',
  bad: `journey: A lamp
personas:
  tom: { name: Tom Berg, channels: [search] }
channels:
  search: Web search
  instagram: Instagram
stages:
  - stage: Feel the strain
    touchpoints:
      - Searches for a desk light @search (0)
      - Sees a reel about glare @instagram (+1)
`,
  good: `journey: A lamp
personas:
  tom: { name: Tom Berg, channels: [search, instagram] }
channels:
  search: Web search
  instagram: Instagram
stages:
  - stage: Feel the strain
    touchpoints:
      - Searches for a desk light @search (0)
      - Sees a reel about glare @instagram (+1)
`,
  map: ({ journey }, report) => {
    if (journey.kind !== 'map') return;
    const preferred = preferences(journey);
    if (preferred.size === 0) return;
    // One remark for a channel and those who come there, wherever else they meet it.
    const told = new Set<string>();
    for (const stage of journey.stages)
      for (const { channels, personas } of visitsIn(stage)) {
        const going = personas.length > 0 ? personas : [...preferred.keys()];
        for (const { id, at } of channels) {
          if (!lookUp(journey, 'channel', id) || going.some(persona => preferred.get(persona)?.has(id) ?? true))
            continue;
          const cause = JSON.stringify([id, ...going]);
          if (!told.has(cause)) report(at, `None of the personas who come here prefers \`${id}\``);
          told.add(cause);
        }
      }
  },
  fixes: (problem, context) => {
    const { journey } = context.snapshot;
    const preferred = preferences(journey);
    for (const stage of journey.stages)
      for (const { channels, personas } of visitsIn(stage)) {
        const ref = channels.find(({ at }) => startOf(at) === startOf(problem.at));
        if (!ref) continue;
        const going = personas.length > 0 ? personas : [...preferred.keys()];
        const better = new Set(going.flatMap(persona => [...(preferred.get(persona) ?? [])]));
        return [
          ...ownOf(journey, 'persona').flatMap(({ id, value }) =>
            going.includes(id) && value?.is === 'object'
              ? fixWith(`\`${id}\` prefers it too`, addToList(value, 'channels', ref.id, context))
              : [],
          ),
          ...[...better].slice(0, 3).map(id => ({
            title: `Change it to \`${id}\``,
            edits: [replaceAt(ref.at, id, context)],
          })),
        ];
      }
    return [];
  },
};

interface Visit {
  readonly channels: readonly RefValue[];
  /** Who comes there; empty where nothing tells. */
  readonly personas: readonly string[];
}

/** The touchpoints of a stage that have channels, with those who come there: who feels something there, else the stage's. */
const visitsIn = onceAStage((stage): readonly Visit[] =>
  stage.touchpoints.map(touchpoint => ({
    channels: valuesOf(touchpoint.value, 'channel', 'ref'),
    personas: feelingHere(touchpoint) ?? textsOf(stage.value, 'for'),
  })),
);

function feelingHere({ feelings }: Touchpoint): string[] | undefined {
  const named = feelings.flatMap(({ persona }) => persona ?? []);
  return named.length > 0 ? named : undefined;
}

/** The channels that each persona prefers; absent for one of whom none is told, whom any may suit. */
const preferences = once((journey: Journey): ReadonlyMap<string, ReadonlySet<string> | undefined> => {
  const preferred = new Map<string, ReadonlySet<string> | undefined>();
  for (const { id, value } of journey.declared.get('persona')?.values() ?? []) {
    if (value?.is !== 'object' || firstOf(value, 'role', 'word')?.word === 'anti') continue;
    const channels = textsOf(value, 'channels');
    preferred.set(id, channels.length > 0 ? new Set(channels) : undefined);
  }
  return preferred;
});
