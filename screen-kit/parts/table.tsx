import type { ComponentChildren } from "preact";
import "./table.css";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** figures stand right */
  readonly kind: "words" | "figure";
  readonly cell: (row: Row) => ComponentChildren;
}

export interface TableProps<Row> {
  /** what the table shows, said to a screen reader */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** shown instead of rows when there is none */
  readonly empty: string;
  /** the first column names its row */
  readonly density?: "calm" | "dense";
}

/** Rows of facts; wide ones scroll inside their own box. */
export function Table<Row>({ caption, columns, rows, keyOf, empty, density = "calm" }: TableProps<Row>) {
  return (
    <div class="kit-table-box">
      <table class={`kit-table kit-table--${density}`}>
        <caption class="kit-only-heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, kind }) => (
              <th key={key} scope="col" class={`kit-table__${kind}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td class="kit-table__empty" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, kind, cell }, place) =>
                place === 0 ? (
                  <th key={key} scope="row" class={`kit-table__${kind}`}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} class={`kit-table__${kind}`}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
