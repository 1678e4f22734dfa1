import { Component } from 'preact';
import { tenth } from '../../../server/src/dialect/emotions';
import type { OtherFile } from '../../../server/src/protocol';
import { printable } from '../text';
import { agoWords, feelingTone, scoreWords, statusWord } from '../words';
import {
  type ColumnId,
  columns,
  emotionWords,
  type ListOptions,
  meanOf,
  painWords,
  type Row,
  sizeWords,
  titleOf,
} from './rows';
import { SparkLine } from './spark-line';

export interface MapListProps {
  readonly rows: readonly Row[];
  readonly sort: ListOptions['sort'];
  /** URI of the map whose row is the stop of the Tab key. */
  readonly stop: string | undefined;
  readonly onSort: (by: ColumnId) => void;
}

/** All maps, a line each: a tree or a list in columns that can be sorted by. */
export function MapList({ rows, sort, stop, onSort }: MapListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML lets a table be a tree of rows
    <table role="treegrid" aria-label="Journey maps" class="map-list">
      <thead>
        <tr>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" aria-sort={id === sort.by ? (sort.down ? 'descending' : 'ascending') : undefined}>
              <button type="button" class="sort" onClick={() => onSort(id)}>
                {name}
                <span class="sort-sign" aria-hidden="true">
                  {id === sort.by ? (sort.down ? '▼' : '▲') : ''}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <MapRow key={row.map.uri} row={row} isStop={row.map.uri === stop} />
        ))}
      </tbody>
    </table>
  );
}

/** A line of the list: only its place changes when the list is sorted. */
function MapRow({ row, isStop }: { readonly row: Row; readonly isStop: boolean }) {
  const { map, level, open, at, of, tie } = row;
  return (
    <tr
      data-uri={map.uri}
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-expanded={open}
      aria-posinset={at}
      aria-setsize={of}
    >
      <Cells map={map} level={level} open={open} tie={tie} />
    </tr>
  );
}

type Said = Pick<Row, 'map' | 'level' | 'tie'> & { readonly open: boolean | undefined };

/** What a line says of its map. It is gone through anew only if that is something else. */
class Cells extends Component<Said> {
  override shouldComponentUpdate({ map, level, open, tie }: Said): boolean {
    const { props } = this;
    return map !== props.map || level !== props.level || open !== props.open || tie !== props.tie;
  }

  override render({ map, level, open, tie }: Said) {
    const { path, type, status, owner, stages, pains, quickWins, review, problem } = map;
    const mean = meanOf(map);
    const shown = mean === undefined ? 0 : tenth(mean);
    return (
      <>
        <td class={`name level-${Math.min(level, 6)}`}>
          <span class={open === undefined ? 'twisty none' : open ? 'twisty open' : 'twisty'} aria-hidden="true" />
          <span class="title" dir="auto">
            {printable(titleOf(map))}
          </span>
          <span class="about" dir="auto">
            {tie === '' ? null : <em>{printable(tie)}</em>}
            <span class="path">{breakable(path)}</span>
            <span class="size">{sizeWords(map)}</span>
          </span>
          {problem === undefined ? null : <span class="problem">{`Can’t be read now. ${printable(problem)}`}</span>}
        </td>
        <td>
          <span class={`status ${status}`}>{statusWord(status)}</span>
          {type === 'future' ? <span class="about">to-be</span> : null}
        </td>
        <td class="emotion">
          {mean === undefined ? (
            <span class="about">not told</span>
          ) : (
            <>
              <SparkLine scores={stages.map(({ emotion }) => emotion)} label={printable(emotionWords(map))} />
              <span class={`mean ${feelingTone(shown)}`}>{scoreWords(shown)}</span>
            </>
          )}
        </td>
        <td class={pains.includes(3) ? 'number severe' : 'number'}>{painWords(pains)}</td>
        <td class="number">{quickWins}</td>
        <td class={review.due ? 'review due' : 'review'}>
          {review.on === undefined ? 'never' : agoWords(review)}
          {review.due ? <span class="about">overdue, every {review.everyDays} days</span> : null}
        </td>
        <td dir="auto">{owner === undefined ? <span class="about">nobody</span> : printable(owner)}</td>
      </>
    );
  }
}

/** A path that breaks between its parts rather than within. */
function breakable(path: string) {
  return printable(path)
    .split(/(?<=[/.])/)
    .map((part, at) => [at === 0 ? null : <wbr key={at} />, part]);
}

/** What is wrong with the files that are in no list of maps. */
export function OtherFiles({ files }: { readonly files: readonly (OtherFile & { readonly path: string })[] }) {
  return (
    <section class="others">
      <h2>Files that are no maps</h2>
      <ul>
        {files.map(({ uri, path, kind, problem }) => (
          <li key={uri} class={kind}>
            <button type="button" class="link" data-uri={uri}>
              {printable(path)}
            </button>
            <span class="about">{printable(problem ?? fileWords[kind])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const fileWords: Readonly<Record<OtherFile['kind'], string>> = {
  library: 'A library that maps use',
  broken: 'Its text cannot be read',
  empty: 'Empty',
  foreign: 'Not a journey map',
  unreadable: 'Cannot be read: it is gone, or larger than any map',
};
