/** The heat map of arrivals and waits by weekday and hour. */
import type { ArrivalCell, ArrivalsReport, Weekday } from "@motcua/protocol";
import { collect, collectBy } from "./collect.ts";
import { type PeriodQuestion, type ReportSource, reportHead } from "./report-source.ts";
import { beginReading } from "./roll-ups/day-tallies.ts";
import { stepAside } from "./step-aside.ts";
import type { Tally } from "./tally/tally.ts";
import { weekdays } from "./tally/weekday-of.ts";

/** Makes it now; rejects when the rows cannot be read. */
export async function makeArrivalsReport(
  source: ReportSource,
  question: PeriodQuestion,
): Promise<ArrivalsReport> {
  const { period } = question;
  const reading = await beginReading(source, period);
  const measure = { whole: (tally: Tally) => tally, part: (tally: Tally) => tally };
  const days = await collect(source, reading, period, "weekday", measure);
  const hours = await collectBy(source, reading, period, "weekday-hour");
  const cells: ArrivalCell[] = [];
  for (const weekday of weekdays) {
    const issuingDays = days.groups.get(weekday)?.counts.issuingDays ?? 0;
    const ofDay = [...hours]
      .filter(([key, { counts }]) => key?.startsWith(weekday) && counts.issued + counts.legs > 0)
      .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1));
    for (const [key, tally] of ofDay) cells.push(cellOf(weekday, Number(key?.slice(-2)), tally, issuingDays));
    await stepAside(source);
  }
  return {
    report: "arrivals",
    ...(await reportHead(source, reading.at, question, ["arrivals", "wait-time"])),
    cells,
    most: {
      arrivals: Math.max(0, ...cells.map(({ arrivals }) => arrivals)),
      medianWaitSeconds: Math.max(0, ...cells.map(({ medianWaitSeconds }) => medianWaitSeconds ?? 0)),
    },
  };
}

function cellOf(weekday: Weekday, hour: number, { counts, times }: Tally, days: number): ArrivalCell {
  const spread = times.wait.spread();
  return {
    weekday,
    hour,
    arrivals: counts.issued,
    arrivalsADay: days === 0 ? 0 : Math.round((counts.issued * 10) / days) / 10,
    waits: spread?.n ?? 0,
    medianWaitSeconds: spread?.medianSeconds ?? null,
    p90WaitSeconds: spread?.p90Seconds ?? null,
  };
}
