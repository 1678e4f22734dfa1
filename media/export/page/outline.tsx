import type { Column, Piece, Row, TableView } from '../../map/table/rows';
import { printable } from '../../map/text';

/** A table for paper: as a list, since its many columns are too wide for a sheet. */
export function Outline({ table: { title, about, columns, groups } }: { readonly table: TableView }) {
  return (
    <section class="page outline journey-map" aria-label="In words">
      <h1 dir="auto">{printable(title.text)}</h1>
      <ul class="about">
        {about.map(piece => (
          <li key={piece.id}>
            <Words piece={piece} />
          </li>
        ))}
      </ul>
      <div class="stages">
        {groups.map(({ key, own, rows }) => (
          <section key={key}>
            <h2>
              <Words piece={own.head} />
            </h2>
            <Cells row={own} columns={columns} />
            {rows.map(row => (
              <section key={row.id} class="step">
                <h3>
                  <Words piece={row.head} />
                </h3>
                <Cells row={row} columns={columns} />
              </section>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

/** What a row has, each with the name of its column. */
function Cells({ row: { cells }, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  const filled = columns.flatMap(({ id, name }, at) => {
    const pieces = cells[at] ?? [];
    return pieces.length === 0 ? [] : [{ id, name, pieces }];
  });
  if (filled.length === 0) return null;
  return (
    <dl>
      {filled.map(({ id, name, pieces }) => (
        <div key={id}>
          <dt>{printable(name)}</dt>
          {pieces.map(piece => (
            <dd key={piece.id}>
              <Words piece={piece} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Words({ piece: { text, facts } }: { readonly piece: Piece }) {
  return (
    <span dir="auto">
      {printable(text)}
      {facts.length === 0 ? null : <span class="facts"> {facts.map(printable).join(' · ')}</span>}
    </span>
  );
}
