/** Something in which two journeys differ. */
export interface Difference {
  readonly look: 'better' | 'worse' | 'added' | 'removed' | 'changed';
  readonly about: 'stage' | 'emotion' | 'touchpoint' | 'pain' | 'kpi' | 'doubt' | 'belief' | 'opportunity';
  /** Whether the second one alone has what it is about, the first one alone, or both. */
  readonly is: 'new' | 'gone' | 'changed';
  readonly text: string;
  /** Key of what it is about, and on which side. */
  readonly key?: string;
  readonly side: 0 | 1;
}

type About = Difference['about'];

/** Of something that only the second journey has. */
export function fresh(about: About, text: string, key: string, look: Difference['look'] = 'added'): Difference {
  return { look, about, is: 'new', text, key, side: 1 };
}

/** Of something that only the first journey has. */
export function gone(about: About, text: string, key: string, look: Difference['look'] = 'removed'): Difference {
  return { look, about, is: 'gone', text, key, side: 0 };
}

/** Of something that both have. @param key of what it is in the second one */
export function changed(about: About, text: string, key: string, look: Difference['look'] = 'changed'): Difference {
  return { look, about, is: 'changed', text, key, side: 1 };
}
