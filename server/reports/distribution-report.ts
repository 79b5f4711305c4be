/** How often a time was how long. */
import type { DistributionReport, ReportBy, TimeFigure } from "@motcua/protocol";
import { groupingOf } from "./collect.ts";
import { nameGroups } from "./groups.ts";
import { ratioOf } from "./measures/percent.ts";
import { type PeriodQuestion, type ReportSource, reportHead } from "./report-source.ts";
import { beginReading } from "./roll-ups/day-tallies.ts";
import { partTallies } from "./roll-ups/part-tallies.ts";
import type { Histogram } from "./tally/histogram.ts";
import { emptyTally, type TimeName } from "./tally/tally.ts";

export interface DistributionQuestion extends PeriodQuestion {
  readonly figure: TimeFigure;
  /** only this group; null for all legs */
  readonly group: { readonly by: ReportBy; readonly key: string | null } | null;
}

const timeOf: Readonly<Record<TimeFigure, TimeName>> = {
  "wait-time": "wait",
  "walk-time": "walk",
  "service-time": "service",
  "wrap-up-time": "wrapUp",
};

/** Widths that people read easily; the first that needs no more bins than this up to the longest usual time. */
const widths = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const binsAtMost = 24;

/** Makes it now; rejects when the rows cannot be read. */
export async function makeDistributionReport(
  source: ReportSource,
  question: DistributionQuestion,
): Promise<DistributionReport> {
  const { period, figure, group } = question;
  const settings = source.settings();
  const titles = await source.titles();
  const reading = await beginReading(source, period);
  const tally = emptyTally();
  const { dimension, grain, keyOf } =
    group === null ? { ...groupingOf("day"), grain: "year" as const } : groupingOf(group.by);
  for await (const one of partTallies(source, period, dimension, grain, reading)) {
    await one.addTo((key) => (group === null || keyOf(one.key, key) === group.key ? [tally] : []));
  }
  const times = tally.times[timeOf[figure]];
  const spread = times.spread();
  const targetSeconds = settings.waitTargetMinutes * 60;
  const { left } = tally.times;
  const nobody = { vi: "Chưa được gọi", en: "Never called" };
  return {
    report: "distribution",
    ...(await reportHead(source, reading.at, question, [figure, "distribution", "service-level"])),
    figure,
    group:
      group === null
        ? null
        : {
            ...group,
            name: nameGroups(new Set([group.key]), group.by, { settings, titles, nobody })[0]?.name ?? nobody,
          },
    spread,
    target:
      figure === "wait-time"
        ? {
            minutes: settings.waitTargetMinutes,
            serviceLevel: ratioOf(times.within(targetSeconds), times.n + left.n - left.within(targetSeconds)),
          }
        : null,
    ...binsOf(times),
  };
}

/** Bins up to the time that 98 of 100 are within, and one for all that is longer. */
function binsOf(times: Histogram): Pick<DistributionReport, "binSeconds" | "bins"> {
  const n = times.n;
  if (n === 0) return { binSeconds: 60, bins: [] };
  let seen = 0;
  let usual = 0;
  let longest = 0;
  times.forEach((seconds, count) => {
    if (seen < n * 0.98) usual = seconds;
    seen += count;
    longest = seconds;
  });
  const binSeconds = widths.find((width) => usual / width < binsAtMost) ?? 3600;
  const whole = Math.floor(usual / binSeconds) + 1;
  const counts = new Array<number>(whole + 1).fill(0);
  times.forEach((seconds, count) => {
    const bin = Math.min(whole, Math.floor(seconds / binSeconds));
    counts[bin] = (counts[bin] ?? 0) + count;
  });
  const bins = counts.map((count, bin) => ({
    fromSeconds: bin * binSeconds,
    untilSeconds: bin === whole ? null : (bin + 1) * binSeconds,
    n: count,
  }));
  return { binSeconds, bins: longest < whole * binSeconds ? bins.slice(0, whole) : bins };
}
