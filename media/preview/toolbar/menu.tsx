import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { printable } from '../../map/text';
import { Glyph, type GlyphName } from './glyph';

/** What a menu offers, as data. A check or radio stays open when chosen; what does something closes the menu. */
export interface MenuItem {
  readonly kind: 'check' | 'radio' | 'action';
  readonly name: string;
  readonly on?: boolean;
  /** A choice after which there is nothing more to choose here. */
  readonly closes?: true;
  readonly choose: () => void;
}

export interface MenuGroup {
  readonly name: string;
  readonly items: readonly MenuItem[];
}

export interface MenuProps {
  readonly name: string;
  readonly groups: readonly MenuGroup[];
  /** Called when it is to be closed; `back` tells whether the focus goes back to where the menu was opened. */
  readonly onClose: (back: boolean) => void;
  /** Where a menu without a button appears, in pixels of the panel. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
}

const roles = { check: 'menuitemcheckbox', radio: 'menuitemradio', action: 'menuitem' } as const;
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A menu that takes the focus: arrows walk, a letter leads to what begins with it, Escape, Tab and a click outside close. */
export function Menu({ name, groups, onClose, at }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useClickOutside(menu, () => onClose(false));
  useLayoutEffect(() => {
    itemsOf(menu.current)[0]?.focus();
    if (at && menu.current) keepInside(menu.current, at);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const items = itemsOf(menu.current);
    const focused = items.findIndex(item => item.matches(':focus'));
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (move) items[move(focused, items.length)]?.focus();
    else if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab') onClose(true);
    else if (event.key.length === 1 && event.key !== ' ') startingWith(items, focused, event.key)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div class="menu" role="menu" aria-label={printable(name)} tabIndex={-1} ref={menu} onKeyDown={onKeyDown}>
      {groups.map((group, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of a menu is no fieldset
        <div key={group.name} class="menu-group" role="group" aria-label={group.name}>
          {groups.length > 1 || place > 0 ? (
            <span class="menu-title" aria-hidden="true">
              {group.name}
            </span>
          ) : null}
          {group.items.map(item => (
            <button
              key={item.name}
              type="button"
              role={roles[item.kind]}
              tabIndex={-1}
              {...(item.kind === 'action' ? {} : { 'aria-checked': item.on === true })}
              onClick={() => {
                item.choose();
                if (item.kind === 'action' || item.closes) onClose(true);
              }}
            >
              <Glyph name={glyphOf(item)} />
              {printable(item.name)}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function glyphOf({ kind, on = false }: MenuItem): GlyphName | undefined {
  return kind === 'check' && on ? 'check' : kind === 'radio' && on ? 'radio' : undefined;
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function startingWith(items: readonly HTMLElement[], from: number, letter: string): HTMLElement | undefined {
  const around = [...items.slice(from + 1), ...items.slice(0, from + 1)];
  return around.find(item => item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()));
}

/** Places a menu at a point, moved so that all of it is in the panel. */
function keepInside(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { clientWidth, clientHeight } = document.documentElement;
  menu.style.position = 'fixed';
  menu.style.left = `${Math.max(4, Math.min(x, clientWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(y, clientHeight - menu.offsetHeight - 4))}px`;
}

/** Calls when the pointer goes down anywhere else. */
export function useClickOutside(inside: { readonly current: HTMLElement | null }, call: () => void): void {
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => {
    const onDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !inside.current?.parentElement?.contains(target)) latest.current();
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, []);
}
