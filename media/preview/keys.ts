import type { ViewOptions } from '../map/view/options';
import { type EditActions, editBindings } from './edit/keys';
import { forms } from './forms';
import { laneAt } from './lanes';
import { itemAt, type Step } from './walk';

/** What keys can do; the app does it. */
export interface Actions {
  /** From the element with the focus to another one. */
  walk(step: Step): void;
  /** Shows the line of the element with the focus. */
  choose(): void;
  /** Turns to the text of the element with the focus, or lists what refers to it. */
  lead(way: 'edit' | 'references'): void;
  /** Shows all that there is to know of the element with the focus. */
  lookCloser(): void;
  zoom(to: ZoomTo): void;
  /** Moves the map by so many steps. */
  pan(right: number, down: number): void;
  walkLanes(by: 1 | -1): void;
  foldLane(): void;
  hideLane(): void;
  moveLane(by: 1 | -1): void;
  laneMenu(): void;
  open(tool: string): void;
  readonly edit: EditActions;
  /** Shows the map in another form. */
  turnTo(form: ViewOptions['form']): void;
}

export type ZoomTo = 'in' | 'out' | 'whole' | 'height' | 'actual';

/**
 * Where the focus must be for a key to count: on an element of the map (on a point of the curve among them), on the name
 * of a lane, or anywhere.
 */
type Where = 'item' | 'point' | 'lane' | 'anywhere';

export interface Binding {
  readonly keys: readonly string[];
  readonly says: string;
  readonly where: Where;
  readonly run: (actions: Actions) => void;
  /** It needs the text behind the drawing, which a page that was exported has not. */
  readonly inText?: true;
}

const walks = (key: string, step: Step): Binding => ({
  keys: [key],
  says: 'Go to the neighbour, or to the lane above or below',
  where: 'item',
  run: to => to.walk(step),
});
const pans = (key: string, right: number, down: number): Binding => ({
  keys: [key],
  says: 'Move the map',
  where: 'anywhere',
  run: to => to.pan(right, down),
});

/** Every key of the preview, in one place: the help shows the same list. */
export const bindings: readonly Binding[] = [
  walks('ArrowLeft', 'previous'),
  walks('ArrowRight', 'next'),
  walks('ArrowUp', 'up'),
  walks('ArrowDown', 'down'),
  { keys: ['Home'], says: 'Go to the first element', where: 'item', run: to => to.walk('first') },
  { keys: ['End'], says: 'Go to the last element', where: 'item', run: to => to.walk('last') },
  { keys: ['Enter'], says: 'Show its line in the text', where: 'item', run: to => to.choose(), inText: true },
  { keys: ['Mod+Enter'], says: 'Write there, in the text', where: 'item', run: to => to.lead('edit'), inText: true },
  {
    keys: ['Alt+Enter'],
    says: 'List what refers to it',
    where: 'item',
    run: to => to.lead('references'),
    inText: true,
  },
  {
    keys: ['i'],
    says: 'Look closer: whole text, evidence, and fixes',
    where: 'item',
    run: to => to.lookCloser(),
    inText: true,
  },
  ...editBindings.map((each): Binding => ({ ...each, inText: true })),
  { keys: ['+', '='], says: 'Zoom in', where: 'anywhere', run: to => to.zoom('in') },
  { keys: ['-'], says: 'Zoom out', where: 'anywhere', run: to => to.zoom('out') },
  { keys: ['0'], says: 'Zoom to 100 %', where: 'anywhere', run: to => to.zoom('actual') },
  { keys: ['f'], says: 'Fit the whole map', where: 'anywhere', run: to => to.zoom('whole') },
  { keys: ['h'], says: 'Fit its height', where: 'anywhere', run: to => to.zoom('height') },
  pans('Shift+ArrowLeft', -1, 0),
  pans('Shift+ArrowRight', 1, 0),
  pans('Shift+ArrowUp', 0, -1),
  pans('Shift+ArrowDown', 0, 1),
  { keys: ['ArrowUp'], says: 'Go to the lane above', where: 'lane', run: to => to.walkLanes(-1) },
  { keys: ['ArrowDown'], says: 'Go to the lane below', where: 'lane', run: to => to.walkLanes(1) },
  { keys: ['Enter', ' '], says: 'Fold or unfold it', where: 'lane', run: to => to.foldLane() },
  { keys: ['Alt+ArrowUp'], says: 'Move it up', where: 'lane', run: to => to.moveLane(-1) },
  { keys: ['Alt+ArrowDown'], says: 'Move it down', where: 'lane', run: to => to.moveLane(1) },
  { keys: ['Delete'], says: 'Hide it', where: 'lane', run: to => to.hideLane() },
  { keys: ['Shift+F10', 'ContextMenu'], says: 'Open its menu', where: 'lane', run: to => to.laneMenu() },
  { keys: ['l'], says: 'Which lanes are shown', where: 'anywhere', run: to => to.open('Lanes') },
  { keys: ['/'], says: 'Filter', where: 'anywhere', run: to => to.open('Filter') },
  { keys: ['v'], says: 'Pains only, coverage, density', where: 'anywhere', run: to => to.open('View') },
  ...forms.map(({ id, key, says }): Binding => ({ keys: [key], says, where: 'anywhere', run: to => to.turnTo(id) })),
  { keys: ['?'], says: 'These keys', where: 'anywhere', run: to => to.open('Keyboard shortcuts') },
];

/** What a key does where it was pressed, if anything. @param readOnly there is no text behind the drawing */
export function bindingFor(event: KeyboardEvent, readOnly: boolean): Binding | undefined {
  const { target } = event;
  if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], [role="menu"]')) return;
  const chord = chordOf(event);
  const places = placesOf(target);
  return usable(readOnly).find(each => each.keys.includes(chord) && places.includes(each.where));
}

function usable(readOnly: boolean): readonly Binding[] {
  return readOnly ? bindings.filter(each => !each.inText) : bindings;
}

function placesOf(target: EventTarget | null): Where[] {
  if (laneAt(target)) return ['lane', 'anywhere'];
  const item = itemAt(target);
  if (!item) return ['anywhere'];
  return item.dataset.part !== undefined ? ['point', 'item', 'anywhere'] : ['item', 'anywhere'];
}

/** `Alt+ArrowUp`; a sign that needs the Shift key is named by itself. */
function chordOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const shift = shiftKey && key.length > 1 ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift}${key}`;
}

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
  '-': '−',
  Delete: 'Del',
  Mod: 'Ctrl/Cmd',
  ContextMenu: 'Menu',
  Insert: 'Ins',
};

/** A chord as it is written for people. */
export function chordWords(chord: string): string {
  return chord
    .replace(/^Mod\+(\p{L})$/u, (_, key: string) => `Mod+${/\p{Lu}/u.test(key) ? 'Shift+' : ''}${key.toUpperCase()}`)
    .split(/(?<=.)\+/)
    .map(key => signs[key] ?? key)
    .join('+');
}

const groupNames = {
  item: 'On an element',
  point: 'On an emotion: a point of the curve, or in the table',
  lane: 'On the name of a lane',
  anywhere: 'Anywhere',
} as const;

/** The keys as the help shows them: what does the same stands together. */
export function keyGroups(readOnly: boolean) {
  const groups = (['item', 'point', 'lane', 'anywhere'] as const).map(where => {
    const rows = new Map<string, string[]>();
    for (const { keys, says } of usable(readOnly).filter(each => each.where === where)) {
      rows.set(says, [...(rows.get(says) ?? []), ...keys]);
    }
    return { name: groupNames[where], rows: [...rows].map(([says, keys]) => ({ says, keys })) };
  });
  return groups.filter(({ rows }) => rows.length > 0);
}
