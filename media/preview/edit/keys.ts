import type { Binding } from '../keys';

/** What keys can change in the map. */
export interface EditActions {
  /** The feeling at the point with the focus by so many halves of a step, or what is wanted there. */
  feel(halves: number, part?: 'wanted'): void;
  write(): void;
  add(): void;
  duplicate(): void;
  remove(): void;
  shift(by: 1 | -1): void;
  menu(): void;
  step(way: 'undo' | 'redo'): void;
}

const [raise, want, move] = [
  'Feel better or worse, by half a step',
  'Want it better or worse',
  'Move it earlier or later',
];

/** The keys that change the map; part of the list of all keys. */
export const editBindings: readonly Binding[] = [
  { keys: ['F2'], says: 'Edit its text here', where: 'item', run: to => to.edit.write() },
  {
    keys: ['Shift+F10', 'ContextMenu'],
    says: 'All that can be done with it',
    where: 'item',
    run: to => to.edit.menu(),
  },
  { keys: ['Alt+ArrowLeft'], says: move, where: 'item', run: to => to.edit.shift(-1) },
  { keys: ['Alt+ArrowRight'], says: move, where: 'item', run: to => to.edit.shift(1) },
  { keys: ['Insert'], says: 'Add another one after it', where: 'item', run: to => to.edit.add() },
  { keys: ['Mod+d'], says: 'Duplicate it', where: 'item', run: to => to.edit.duplicate() },
  { keys: ['Delete'], says: 'Delete it', where: 'item', run: to => to.edit.remove() },
  { keys: ['Alt+ArrowUp'], says: raise, where: 'point', run: to => to.edit.feel(1) },
  { keys: ['Alt+ArrowDown'], says: raise, where: 'point', run: to => to.edit.feel(-1) },
  { keys: ['Alt+Shift+ArrowUp'], says: want, where: 'point', run: to => to.edit.feel(1, 'wanted') },
  { keys: ['Alt+Shift+ArrowDown'], says: want, where: 'point', run: to => to.edit.feel(-1, 'wanted') },
  { keys: ['Mod+z'], says: 'Undo the last change of the text', where: 'anywhere', run: to => to.edit.step('undo') },
  { keys: ['Mod+Z', 'Mod+y'], says: 'Do it again', where: 'anywhere', run: to => to.edit.step('redo') },
];
