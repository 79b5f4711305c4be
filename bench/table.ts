import { type Row, readable } from "./figures.ts";
import type { Machine } from "./machine.ts";

const marks: Record<Row["verdict"], string> = { reached: "✓", short: "✗", "not measured": "–" };

/** The rows as a table for a terminal, with the machine below them. */
export function tableOf(rows: readonly Row[], machine: Machine, seconds: number): string {
  const wide = (of: (row: Row) => string, title: string) =>
    Math.max(title.length, ...rows.map((row) => of(row).length));
  const what = wide((row) => row.what, "what");
  const reach = wide((row) => row.reach, "reach");
  const line = (mark: string, first: string, second: string, third: string) =>
    `${mark} ${first.padEnd(what)}  ${second.padEnd(reach)}  ${third}`.trimEnd();
  const { cpu, cores, memoryGib, system, node, fileSystem, loadBefore } = machine;
  return [
    "",
    line(" ", "what", "reach", "measured"),
    line(" ", "─".repeat(what), "─".repeat(reach), "─".repeat(8)),
    ...rows.map((row) => line(marks[row.verdict], row.what, row.reach, row.measured)),
    "",
    `${cpu}, ${cores} cores, ${memoryGib} GiB, ${system}, Node ${node}, ${fileSystem};`,
    `load before ${readable(loadBefore)}, ${Math.round(seconds)} s in all.`,
    "",
  ].join("\n");
}
