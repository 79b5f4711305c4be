/** The tally of any rows, whatever their days. */
import { smallSite } from "../../http/testing/test-http.ts";
import type { DayRows } from "../report-rows.ts";
import { addTally, emptyTally, type Tally } from "../tally/tally.ts";
import { tallyDay } from "../tally/tally-day.ts";
import { monday } from "./sample-rows.ts";

/** As if all were of one Monday at a small office. */
export function tallyOf(rows: Partial<DayRows>): Tally {
  const whole = { tickets: [], legs: [], votes: [], stays: [], ...rows };
  const total = emptyTally();
  for (const tally of tallyDay(monday, whole, smallSite("office")).total.values()) addTally(total, tally);
  return total;
}
