import type { ComponentChildren, VNode } from 'preact';
import type { JourneyMap } from '../../../server/src/model/map';
import { printable } from '../../map/text';
import { isOpen, noFilter, type ViewOptions } from '../../map/view/options';
import type { LaneChoice } from '../../map/view/types';
import { formOf } from '../forms';
import { FormButtons } from './form-buttons';
import { Glyph } from './glyph';
import { Help } from './help';
import { MenuButton, Opener } from './menu-button';
import { filterMenu, filterWords, laneMenu, type SetOptions, viewMenu } from './menus';

/** A page of its own, which a map was exported to: there is no text behind it. */
export interface Published {
  /** Buttons of the page. */
  readonly tools: VNode;
}

export interface ToolbarProps {
  readonly map: JourneyMap;
  readonly choices: readonly LaneChoice[];
  /** How much the filter hides. */
  readonly filtered: number;
  readonly options: ViewOptions;
  readonly set: SetOptions;
  readonly onForm: (form: ViewOptions['form']) => void;
  readonly published: Published | undefined;
  /** The map at a glance, where it covers nothing of the map. */
  readonly children: ComponentChildren;
}

/** What can be done about how the map looks, and in plain words what of it is not shown. */
export function Toolbar({ map, choices, filtered, options, set, onForm, published, children }: ToolbarProps) {
  const { filter, preset } = options;
  const { heeds } = formOf(options);
  const hasLanes = heeds.includes('hidden');
  const views = viewMenu(options, heeds, set);
  const shown = choices.filter(lane => lane.shown).length;
  const lanes = shown < choices.length ? `${shown} of ${choices.length}` : undefined;
  return (
    <div class="toolbar" role="toolbar" aria-label="View" onKeyDown={walkTools}>
      {hasLanes ? (
        <MenuButton name="Lanes" glyph="lanes" first note={lanes} groups={() => laneMenu(choices, options, set)} />
      ) : null}
      <MenuButton name="Filter" glyph="filter" first={!hasLanes} groups={() => filterMenu(map, options, set)} />
      {views.length === 0 ? null : <MenuButton name="View" glyph="view" groups={() => views} />}
      <FormButtons form={options.form} onForm={onForm} />
      {published?.tools}
      <div class="chips" aria-live="polite">
        {preset === 'everything' || !heeds.includes('preset') ? null : (
          <Chip
            text={preset === 'pains' ? 'Pains only' : 'Coverage'}
            clear="Show everything"
            onClear={() => set({ preset: 'everything' })}
          />
        )}
        {isOpen(filter) ? null : (
          <Chip
            text={`Only ${filterWords(map, filter).map(printable).join(', ') || 'what this map does not have'}`}
            note={filtered === 0 ? '' : `${filtered} hidden`}
            clear="Clear the filter"
            onClear={() => set({ filter: noFilter })}
          />
        )}
      </div>
      {children}
      <Opener name="Keyboard shortcuts" glyph="help" popup="dialog">
        {close => <Help readOnly={published !== undefined} onClose={close} />}
      </Opener>
    </div>
  );
}

/** The Tab key stops at the first button, from which arrows lead on. */
function walkTools(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.tool')];
  const tools = all.filter(tool => tool.checkVisibility());
  const at = tools.findIndex(tool => tool.matches(':focus'));
  if (by === 0 || at < 0) return;
  event.preventDefault();
  tools[(at + by + tools.length) % tools.length]?.focus();
}

function Chip({
  text,
  note = '',
  clear,
  onClear,
}: {
  readonly text: string;
  readonly note?: string;
  readonly clear: string;
  readonly onClear: () => void;
}) {
  return (
    <span class="shown-chip">
      <span class="shown-chip-text" title={text}>
        {text}
      </span>
      {note === '' ? null : (
        <span class="shown-chip-note" aria-live="off">
          {note}
        </span>
      )}
      <button type="button" aria-label={clear} title={clear} onClick={onClear}>
        <Glyph name="close" />
      </button>
    </span>
  );
}
