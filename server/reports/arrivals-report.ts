/** The heat map of arrivals and waits by weekday and hour. */
import type { ArrivalCell, ArrivalsReport, Weekday } from "@motcua/protocol";
import { weekdayOf } from "./collect.ts";
import { type PeriodQuestion, type ReportSource, reportHead } from "./report-source.ts";
import { beginReading, dayTallies } from "./roll-ups/day-tallies.ts";
import { emptyTally, type Tally } from "./tally/tally.ts";

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

interface WeekdayHours {
  /** days of this weekday on which a ticket was issued */
  days: number;
  readonly hours: Map<string, Tally>;
}

/** Makes it now; rejects when the rows cannot be read. */
export async function makeArrivalsReport(
  source: ReportSource,
  question: PeriodQuestion,
): Promise<ArrivalsReport> {
  const { period } = question;
  const reading = await beginReading(source, period);
  const of = new Map(weekdays.map((name): [Weekday, WeekdayHours] => [name, { days: 0, hours: new Map() }]));
  for await (const one of dayTallies(source, period, "hour", reading)) {
    const weekday = of.get(weekdayOf(one.day));
    if (weekday === undefined) continue;
    const issued = emptyTally();
    one.addTo((hour) => {
      const key = hour ?? "";
      const tally = weekday.hours.get(key) ?? emptyTally();
      weekday.hours.set(key, tally);
      return [tally, issued];
    });
    if (issued.counts.issued > 0) weekday.days++;
  }
  const cells = [...of].flatMap(([weekday, { days, hours }]) =>
    [...hours]
      .filter(([hour, { counts }]) => hour !== "" && counts.issued + counts.legs > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([hour, tally]) => cellOf(weekday, Number(hour), tally, days)),
  );
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
    medianWaitSeconds: spread?.medianSeconds ?? null,
    p90WaitSeconds: spread?.p90Seconds ?? null,
  };
}
