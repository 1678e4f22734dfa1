import { type Draft, Inline, Stop } from '../edits/draft';
import { firstOf, type ObjectValue, textsOf, valuesOf } from '../model/value';
import { declaredAt, fixOf, ownOf, setKeys } from './complete';
import type { Rule } from './rule';

/** J433: a persona with a name and little else. */
export const thinPersona: Rule = {
  code: 'J433',
  severity: 'hint',
  title: 'A persona without goals, problems or channels',
  reads: 'map',
  why: 'Who does not know what a persona wants, what stands in their way and where they look can’t tell what they feel.',
  source: 'S2, the six headings of a persona; S4.',
  bad: `journey: A lamp
personas:
  maya: Maya, freelance editor who works after the kids sleep
sources: { calls: calls }
stages:
  - Compare
`,
  good: `journey: A lamp
personas:
  maya:
    name: Maya
    general: freelance editor who works after the kids sleep
    channels: [search]
    goals: Work in the evening without a headache
    problems: [Glare on the screen]
    evidence: [calls]
channels: { search: Web search }
sources: { calls: calls }
stages:
  - Compare
`,
  map: ({ journey }, report) => {
    for (const { idAt, value } of ownOf(journey, 'persona')) {
      if (value?.is !== 'object' || firstOf(value, 'role', 'word')?.word === 'anti') continue;
      const missing = missingIn(value);
      // A persona who lacks nothing but evidence is what J461 tells.
      if (missing.length > 0 && (missing.length > 1 || missing[0] !== 'evidence'))
        report(idAt, `We know too little of them: nothing on ${missing.map(key => `\`${key}\``).join(', ')}`);
    }
  },
  fixes: (problem, context) => {
    const { value } = declaredAt('persona', problem, context) ?? {};
    if (value?.is !== 'object') return [];
    const missing = missingIn(value).filter(key => key !== 'evidence');
    const ids = [...(context.snapshot.journey.declared.get('channel')?.keys() ?? [])].slice(0, 12);
    const channels: Draft = ids.length > 0 ? new Inline([new Stop('', false, ids)]) : '';
    const drafts = missing.map(key => [key, key === 'channels' ? channels : new Stop(asks[key] ?? '')] as const);
    const title = `Add ${missing.map(key => `\`${key}\``).join(', ')}`;
    return fixOf(title, setKeys(value, Object.fromEntries(drafts), context));
  },
};

const asks: Readonly<Record<string, string>> = {
  goals: 'What they want',
  problems: 'What stands in their way',
};

/** Headings that a persona lacks, in the order of the dialect. */
function missingIn(persona: ObjectValue): string[] {
  return ['channels', 'goals', 'problems', 'evidence'].filter(
    key => textsOf(persona, key).length === 0 && valuesOf(persona, key, 'object').length === 0,
  );
}
