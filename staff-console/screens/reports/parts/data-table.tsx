import { classes } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { ScrollBox } from "../../parts/scroll-box.tsx";
import type { ReportFrame } from "../report-frame.ts";
import { ColumnsBeyond } from "./columns-beyond.tsx";
import "./data-table.css";

export interface DataColumn<Row> {
  readonly key: string;
  readonly title: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** words stand left, figures right; figures when left out */
  readonly kind?: "words";
  /** stands a little apart from the one before */
  readonly begins?: "group" | null;
}

export interface DataTableProps<Row> {
  readonly frame: Pick<ReportFrame, "app">;
  readonly caption: string;
  /** what a row is, over their names */
  readonly rowTitle: string;
  readonly nameOf: (row: Row) => ComponentChildren;
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  /** the whole, under its parts; null where there is none */
  readonly total: Row | null;
}

/** Figures in rows: names stay in sight, figures stand right, the whole comes last; a wide one scrolls in its own box and says so. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const box = useRef<HTMLElement>(null);
  const { frame, caption, rowTitle, nameOf, keyOf, columns, rows, total } = props;
  const line = (row: Row, key: string, kind: string | null) => (
    <tr key={key} class={kind ?? undefined}>
      <th scope="row">{nameOf(row)}</th>
      {columns.map(({ key: column, cell, begins, kind }) => (
        <td key={column} class={placed(begins, kind)}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
  const look = classes("data", columns.length > 10 ? "data--many" : null);
  return (
    <div class="data-place">
      <ColumnsBeyond app={frame.app} box={box} />
      <ScrollBox class={look} label={caption} boxRef={box}>
        <table>
          <caption class="kit-only-heard">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              {columns.map(({ key, title, begins, kind }) => (
                <th key={key} scope="col" class={placed(begins, kind)}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => line(row, keyOf(row), null))}
            {total !== null && line(total, "(total)", "data__total")}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

const placed = (begins: "group" | null | undefined, kind: "words" | undefined) =>
  classes(begins === "group" ? "data__begins" : null, kind === "words" ? "data__words" : null);
