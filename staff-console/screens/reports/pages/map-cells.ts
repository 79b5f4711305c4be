import type { ArrivalsReport } from "@motcua/protocol";

type Cell = ArrivalsReport["cells"][number];

/** Of fewer waits no median is shown, only how many there were: one visit that waited long says nothing of its hour. */
export const waitsAtLeast = 10;

/** What a heat map shows of each hour in which there was anything. */
export interface MapCells {
  /** hours with a figure: these alone make the scale */
  readonly known: readonly { readonly cell: Cell; readonly value: number }[];
  /** hours with too few visits for one */
  readonly few: readonly Cell[];
}

/** Numbers a day of every hour, or the minutes that half waited in hours with enough visits to say so. */
export function mapCells(cells: readonly Cell[], shows: "arrivals" | "waits"): MapCells {
  if (shows === "arrivals")
    return { known: cells.map((cell) => ({ cell, value: cell.arrivalsADay })), few: [] };
  const waited = cells.flatMap((cell) =>
    cell.medianWaitSeconds === null ? [] : [{ cell, value: cell.medianWaitSeconds / 60 }],
  );
  return {
    known: waited.filter(({ cell }) => cell.waits >= waitsAtLeast),
    few: waited.filter(({ cell }) => cell.waits < waitsAtLeast).map(({ cell }) => cell),
  };
}
