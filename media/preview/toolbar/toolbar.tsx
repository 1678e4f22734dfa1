import type { JourneyMap } from '../../../server/src/model/map';
import { isOpen, noFilter, type ViewOptions } from '../../map/view/options';
import type { LaneChoice } from '../../map/view/types';
import { Glyph } from './glyph';
import { Help } from './help';
import { MenuButton, Opener } from './menu-button';
import { filterMenu, filterWords, laneMenu, type SetOptions, viewMenu } from './menus';

export interface ToolbarProps {
  readonly map: JourneyMap;
  readonly choices: readonly LaneChoice[];
  /** How much the filter hides. */
  readonly filtered: number;
  readonly options: ViewOptions;
  readonly set: SetOptions;
}

/** What can be done about how the map looks, and in plain words what of it is not shown. */
export function Toolbar({ map, choices, filtered, options, set }: ToolbarProps) {
  const { filter, preset } = options;
  const shown = choices.filter(lane => lane.shown).length;
  const lanes = shown < choices.length ? `${shown} of ${choices.length}` : undefined;
  return (
    <div class="toolbar" role="toolbar" aria-label="View">
      <MenuButton name="Lanes" glyph="lanes" note={lanes} groups={() => laneMenu(choices, options, set)} />
      <MenuButton name="Filter" glyph="filter" groups={() => filterMenu(map, options, set)} />
      <MenuButton name="View" glyph="view" groups={() => viewMenu(options, set)} />
      <div class="chips" role="status">
        {preset === 'everything' ? null : (
          <Chip
            text={preset === 'pains' ? 'Pains only' : 'Coverage'}
            clear="Show everything"
            onClear={() => set({ preset: 'everything' })}
          />
        )}
        {isOpen(filter) ? null : (
          <Chip
            text={`Only ${filterWords(map, filter).join(', ') || 'what this map does not have'}`}
            note={filtered === 0 ? '' : `${filtered} hidden`}
            clear="Clear the filter"
            onClear={() => set({ filter: noFilter })}
          />
        )}
      </div>
      <Opener name="Keyboard shortcuts" glyph="help" popup="dialog">
        {close => <Help onClose={close} />}
      </Opener>
    </div>
  );
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
      {note === '' ? null : <span class="shown-chip-note">{note}</span>}
      <button type="button" aria-label={clear} title={clear} onClick={onClear}>
        <Glyph name="close" />
      </button>
    </span>
  );
}
