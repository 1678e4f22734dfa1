import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Glyph, type GlyphName } from './glyph';
import { Menu, type MenuGroup } from './menu';

export interface MenuButtonProps {
  readonly name: string;
  readonly glyph: GlyphName;
  /** Shown behind the name: how much of the menu's matter is in force. */
  readonly note?: string | undefined;
  readonly groups: () => readonly MenuGroup[];
  /** The button at which the Tab key stops. */
  readonly first?: boolean;
}

/** A button that opens a menu below it. */
export function MenuButton({ name, glyph, note, groups, first }: MenuButtonProps) {
  return (
    <Opener name={name} glyph={glyph} note={note} popup="menu" first={first}>
      {close => <Menu name={name} groups={groups()} onClose={close} />}
    </Opener>
  );
}

export interface OpenerProps {
  readonly name: string;
  readonly glyph: GlyphName;
  readonly note?: string | undefined;
  readonly popup: 'menu' | 'dialog';
  readonly first?: boolean | undefined;
  readonly children: (close: (back: boolean) => void) => ComponentChildren;
}

/** A button with something that opens below it, and closes with the focus back on the button. */
export function Opener({ name, glyph, note, popup, first = false, children }: OpenerProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button.current?.focus();
  };
  return (
    <div class="opener">
      <button
        type="button"
        class="tool"
        title={name}
        aria-label={note === undefined ? name : `${name}: ${note}`}
        aria-haspopup={popup}
        aria-expanded={open}
        tabIndex={first ? 0 : -1}
        data-opens={name}
        ref={button}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Glyph name={glyph} />
        <span class="tool-name">{name}</span>
        {note === undefined ? null : <span class="tool-note">{note}</span>}
      </button>
      {open ? children(close) : null}
    </div>
  );
}
