/** Keys as they come from spreadsheets and other formats, and the ones of the dialect that stand for them. */
import { keyOf } from './dialect';
import type { ObjectName } from './shape';

const elsewhere: Partial<Record<ObjectName, Readonly<Record<string, string>>>> = {
  map: {
    title: 'journey',
    name: 'journey',
    actors: 'personas',
    customers: 'personas',
    phases: 'stages',
    sections: 'stages',
    steps: 'stages',
  },
  stage: {
    section: 'stage',
    step: 'stage',
    name: 'stage',
    title: 'stage',
    tasks: 'touchpoints',
    steps: 'touchpoints',
    actions: 'touchpoints',
    feelings: 'emotion',
    score: 'emotion',
    painpoints: 'pains',
    metrics: 'kpis',
  },
  touchpoint: {
    touchpoint: 'touch',
    task: 'touch',
    step: 'touch',
    action: 'touch',
    name: 'touch',
    title: 'touch',
    feelings: 'emotion',
    score: 'emotion',
    painpoints: 'pains',
    thoughts: 'thinking',
    quote: 'says',
  },
  opportunity: { name: 'idea', title: 'idea', solution: 'idea' },
};

/** The key that an unknown one stands for: the same but for its case, blanks and number, or what others call it. */
export function meantKey(type: ObjectName, text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const joined = plain.replace(/[\s-]+/g, '_');
  const own = [joined, `${joined}s`, joined.replace(/s$/, '')].find(key => keyOf(type, key));
  const [words, word] = [elsewhere[type], plain.replace(/[\s_-]+/g, '')];
  return own ?? (words && Object.hasOwn(words, word) ? words[word] : undefined);
}
