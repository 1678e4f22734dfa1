import { Component } from 'preact';
import type { Mark } from '../../../server/src/protocol';
import { fieldOf, severityWords } from '../drawing/item';
import { placeMarks } from '../drawing/marks';
import { same } from '../same';
import { printable } from '../text';
import { type Column, firstIn, firstInGroup, type Group, type Piece, type Row, type TableView } from './rows';
import { nameColumn, readSort } from './sort';

export interface MapTableProps {
  readonly table: TableView;
  readonly marks: readonly Mark[];
  /** Key of the element in which the text cursor is. */
  readonly highlighted: string | undefined;
  /** Key of the element that the person chose. */
  readonly selected: string | undefined;
  /** 1 for words of the usual size. */
  readonly scale?: number;
  /** By what it is sorted, as it is kept. */
  readonly sort?: string;
  /** Absent where it can't be sorted. */
  readonly onSort?: (column: Column) => void;
}

/** All that pieces show beside their words. */
interface State {
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** The first piece of each key: the one that tells its marks. */
  readonly first: ReadonlyMap<string, Piece>;
  readonly highlighted: string | undefined;
  readonly selected: string | undefined;
}

/** A map as a table: all that the drawing tells, in words, to be read from top to bottom or cell by cell. */
export function MapTable({ table, marks, highlighted, selected, scale = 1, sort = '', onSort }: MapTableProps) {
  const { title, about, columns, groups, sorted } = table;
  const first = firstIn(table);
  const state: State = { marks: placeMarks(first, marks), first, highlighted, selected };
  return (
    <div class="journey-map map-table" style={{ fontSize: `${13 * scale}px` }}>
      <table>
        <caption>
          <h1>
            <Pieces pieces={[title]} state={state} />
          </h1>
          {about.length === 0 ? null : (
            <ul aria-label="About this map">
              {about.map(piece => (
                <li key={piece.id}>
                  <Pieces pieces={[piece]} state={state} />
                </li>
              ))}
            </ul>
          )}
        </caption>
        <thead>
          <tr>
            {[{ id: nameColumn, name: 'Stage and touchpoint', sorts: true as const }, ...columns].map(column => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {sorted ? (
          <tbody>
            {sorted.map(row => (
              <TableRow key={row.id} row={row} scope="row" state={state} />
            ))}
          </tbody>
        ) : (
          groups.map(group => <GroupRows key={group.key} group={group} state={within(group, state)} />)
        )}
      </table>
    </div>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sort: string;
  readonly onSort: MapTableProps['onSort'];
}

/** The head of a column; where there is a sense in sorting by it, a button. */
function Head({ column, sort, onSort }: HeadProps) {
  const { id, name, sorts } = column;
  const now = readSort(sort);
  const way = now?.column === id ? (now.down ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={onSort && way}>
      {sorts && onSort ? (
        <button type="button" class="sort" onClick={() => onSort(column)}>
          {printable(name)}
          <span class="sort-sign" aria-hidden="true">
            {way === undefined ? '⇅' : way === 'descending' ? '▼' : '▲'}
          </span>
        </button>
      ) : (
        printable(name)
      )}
    </th>
  );
}

/** What of a state concerns a group. */
function within(group: Group, { marks, highlighted, selected }: State): State {
  const first = firstInGroup(group);
  const here = (key: string | undefined) => (key !== undefined && first.has(key) ? key : undefined);
  const own = new Map([...marks].filter(([key]) => first.has(key)));
  return { marks: own, first, highlighted: here(highlighted), selected: here(selected) };
}

interface GroupProps {
  readonly group: Group;
  readonly state: State;
}

/** A stage with its touchpoints. It is gone through anew only if something in it changed. */
class GroupRows extends Component<GroupProps> {
  override shouldComponentUpdate({ group, state }: GroupProps): boolean {
    const { group: shown, state: now } = this.props;
    const shownOf = ({ marks, highlighted, selected }: State) => [[...marks], highlighted, selected];
    return group !== shown || !same(shownOf(state), shownOf(now));
  }

  override render({ group: { own, rows }, state }: GroupProps) {
    return (
      <tbody>
        <TableRow row={own} scope="rowgroup" state={state} />
        {rows.map(row => (
          <TableRow key={row.id} row={row} scope="row" state={state} />
        ))}
      </tbody>
    );
  }
}

function TableRow({
  row,
  scope,
  state,
}: {
  readonly row: Row;
  readonly scope: 'row' | 'rowgroup';
  readonly state: State;
}) {
  const { head, cells, within: stage } = row;
  return (
    <tr class={scope === 'row' ? 'touchpoint-row' : 'stage-row'}>
      <th scope={scope}>
        <Pieces pieces={[head]} state={state} />
        {stage ? (
          <span class="facts within" dir="auto">
            in {printable(stage.text)}
          </span>
        ) : null}
      </th>
      {cells.map((pieces, at) => (
        <td key={at}>
          <Pieces pieces={pieces} state={state} />
        </td>
      ))}
    </tr>
  );
}

function Pieces({ pieces, state }: { readonly pieces: readonly Piece[]; readonly state: State }) {
  return pieces.map(piece => <PieceWords key={piece.id} piece={piece} state={state} />);
}

function PieceWords({ piece, state }: { readonly piece: Piece; readonly state: State }) {
  const { key, text, facts } = piece;
  const { marks, first, highlighted, selected } = state;
  const said = key !== undefined && first.get(key) === piece ? (marks.get(key) ?? []) : [];
  return (
    <span
      class="piece"
      {...(key === undefined ? {} : leading(piece, key, key === highlighted, key === selected))}
      dir="auto"
    >
      {printable(text)}
      {facts.length === 0 ? null : <span class="facts"> {facts.map(printable).join(' · ')}</span>}
      {said.map(({ severity, message }, at) => (
        <span key={at} class={`remark ${severity}`}>
          {` ${severityWords[severity]}: ${printable(message)}`}
        </span>
      ))}
    </span>
  );
}

/** What makes a piece an element that can be reached and leads to its text. */
function leading({ id, felt }: Piece, key: string, highlighted: boolean, selected: boolean) {
  return {
    class: `piece item${highlighted ? ' is-highlighted' : ''}${selected ? ' is-selected' : ''}`,
    role: 'button',
    tabIndex: -1,
    'data-key': key,
    'data-field': fieldOf({ key, id }),
    'data-part': felt?.part,
    'data-persona': felt?.persona,
    'aria-current': highlighted ? ('location' as const) : undefined,
  } as const;
}
