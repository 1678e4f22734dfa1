import { MapList, OtherFiles } from '../map/portfolio/portfolio';
import {
  type ColumnId,
  choicesOf,
  isTree,
  type ListFilter,
  type ListOptions,
  type Row,
  totalWords,
} from '../map/portfolio/rows';
import { printable } from '../map/text';
import { statusWord } from '../map/words';
import type { Listed } from './messages';

export interface PageProps {
  /** Absent until it is known. */
  readonly listed: Listed | undefined;
  readonly rows: readonly Row[];
  readonly options: ListOptions;
  readonly stop: string | undefined;
  readonly folder: boolean;
  /** More maps will come. */
  readonly reading: boolean;
  readonly stopped: string | undefined;
  readonly said: string;
  readonly onSort: (by: ColumnId) => void;
  readonly onFilter: (change: Partial<ListFilter>) => void;
  readonly onBegin: (what: 'map' | 'folder') => void;
}

/** All of the portfolio's page. */
export function Page(props: PageProps) {
  const { listed, rows, options, stop, folder, reading, stopped, said, onSort, onFilter, onBegin } = props;
  return (
    <main class="journey-map">
      <div class="head ways">
        <h1>Journey maps</h1>
        {listed && listed.maps.length > 0 ? (
          <button type="button" class="secondary" onClick={() => onBegin('map')}>
            New map
          </button>
        ) : null}
      </div>
      {stopped === undefined ? null : (
        <p class="stopped" role="alert">
          {stopped}
        </p>
      )}
      {listed === undefined ? <p class="about">Reading all maps…</p> : null}
      {reading && listed ? <p class="about">{`Reading all maps… ${listed.maps.length} so far`}</p> : null}
      {listed && listed.maps.length === 0 ? <Empty folder={folder} onBegin={onBegin} /> : null}
      {listed && listed.maps.length > 0 ? (
        <>
          <p class="totals">{totalWords(listed.maps)}</p>
          <Filters listed={listed} filter={options.filter} onFilter={onFilter} />
          <MapList rows={rows} sort={options.sort} stop={stop} onSort={onSort} />
          <p class="about hint">
            {rows.length === 0 ? 'No map has all of that. ' : ''}
            {isTree(options)
              ? ''
              : 'Shown as one list: sorted by name and unfiltered, maps stand below those that they are part of. '}
            Enter or a click opens a map, with Ctrl or Cmd its drawing.
          </p>
        </>
      ) : null}
      {listed && listed.others.length > 0 ? <OtherFiles files={listed.others} /> : null}
      <p class="said" aria-live="polite">
        {said}
      </p>
    </main>
  );
}

interface FiltersProps {
  readonly listed: Listed;
  readonly filter: ListFilter;
  readonly onFilter: PageProps['onFilter'];
}

function Filters({ listed, filter, onFilter }: FiltersProps) {
  const { owners, statuses } = choicesOf(listed.maps);
  return (
    <search class="filters">
      <label>
        Find
        <input
          type="search"
          value={filter.text}
          placeholder="Title, path, owner or persona"
          onInput={({ currentTarget }) => onFilter({ text: currentTarget.value })}
        />
      </label>
      <label>
        Owner
        <select value={filter.owner} onChange={({ currentTarget }) => onFilter({ owner: currentTarget.value })}>
          <option value="">all</option>
          {owners.map(owner => (
            <option key={owner} value={owner}>
              {printable(owner)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Status
        <select
          value={filter.status}
          onChange={({ currentTarget }) =>
            onFilter({ status: statuses.find(each => each === currentTarget.value) ?? '' })
          }
        >
          <option value="">all</option>
          {statuses.map(status => (
            <option key={status} value={status}>
              {statusWord(status)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

function Empty({ folder, onBegin }: { readonly folder: boolean; readonly onBegin: PageProps['onBegin'] }) {
  return (
    <section class="empty">
      <h2>No maps here yet</h2>
      <p>
        {folder
          ? 'A map is a text whose name ends with .journey.yaml. All those in the folders that are open are listed here, each with how it feels, what hurts and who looks after it.'
          : 'Open a folder with journey maps (texts whose names end with .journey.yaml), and they are listed here, each with how it feels, what hurts and who looks after it.'}
      </p>
      <p class="ways">
        {folder ? null : (
          <button type="button" class="primary" onClick={() => onBegin('folder')}>
            Open a folder
          </button>
        )}
        <button type="button" class={folder ? 'primary' : 'secondary'} onClick={() => onBegin('map')}>
          Write a new map
        </button>
      </p>
    </section>
  );
}
