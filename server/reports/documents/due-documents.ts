/** Which scheduled reports are due: their periods are over, and none was made of them yet. */
import type { BusinessDay, DocumentSchedule } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { Period } from "../report-rows.ts";

export interface DueQuestion {
  readonly schedule: DocumentSchedule;
  /** of the site, in its time zone */
  readonly today: BusinessDay;
  /** the first day that the office has anything of; nothing is due of a time before it */
  readonly firstDay: BusinessDay;
  /** the end of the latest period that was made; null before the first */
  readonly madeUntil: BusinessDay | null;
}

/** A year of months that a hub was off; what is older can be asked for by hand. */
const mostAtOnce = 12;

/** The periods to make now, oldest first. A hub that never made any begins with the last one that is over. */
export function duePeriods({ schedule, today, firstDay, madeUntil }: DueQuestion): Period[] {
  const due: Period[] = [];
  let until = lastEnd(schedule, Temporal.PlainDate.from(today));
  while (due.length < mostAtOnce) {
    const from = previousEnd(schedule, until);
    const text = until.toString() as BusinessDay;
    if (text <= firstDay || (madeUntil !== null && text <= madeUntil)) break;
    due.unshift({ from: from.toString() as BusinessDay, until: text });
    if (madeUntil === null) break;
    until = from;
  }
  return due;
}

/** The last day on which a period of the schedule had just ended, today at the latest. */
function lastEnd({ every }: DocumentSchedule, today: Temporal.PlainDate): Temporal.PlainDate {
  if (every.kind === "month") return today.with({ day: 1 });
  const [month = 1, day = 1] = every.from.split("-").map(Number);
  const thisYear = today.with({ month, day });
  return Temporal.PlainDate.compare(thisYear, today) <= 0 ? thisYear : thisYear.subtract({ years: 1 });
}

function previousEnd({ every }: DocumentSchedule, end: Temporal.PlainDate): Temporal.PlainDate {
  return end.subtract(every.kind === "month" ? { months: 1 } : { years: 1 });
}
