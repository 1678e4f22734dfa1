import type { Binding } from '../keys';

/** What keys can change in the map. */
export interface EditActions {
  /** The feeling at the point with the focus by so many halves of a step, or what is wanted there. */
  feel(halves: number, part?: 'wanted'): void;
  step(way: 'undo' | 'redo'): void;
}

const [raise, want] = ['Feel better or worse, by half a step', 'Want it better or worse'];

/** The keys that change the map; part of the list of all keys. */
export const editBindings: readonly Binding[] = [
  { keys: ['Alt+ArrowUp'], says: raise, where: 'point', run: to => to.edit.feel(1) },
  { keys: ['Alt+ArrowDown'], says: raise, where: 'point', run: to => to.edit.feel(-1) },
  { keys: ['Alt+Shift+ArrowUp'], says: want, where: 'point', run: to => to.edit.feel(1, 'wanted') },
  { keys: ['Alt+Shift+ArrowDown'], says: want, where: 'point', run: to => to.edit.feel(-1, 'wanted') },
  { keys: ['Mod+z'], says: 'Undo the last change of the text', where: 'anywhere', run: to => to.edit.step('undo') },
  { keys: ['Mod+Z', 'Mod+y'], says: 'Do it again', where: 'anywhere', run: to => to.edit.step('redo') },
];
