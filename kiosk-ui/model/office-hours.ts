import type { KioskView, Weekday } from "@motcua/protocol";

const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];

/** Days of the week that follow each other without a gap; one day alone is from and to. */
export interface DaysInARow {
  readonly from: Weekday;
  readonly to: Weekday;
}

/** Working days as people say them: Monday to Friday, and Sunday. */
export function daysInARow(days: KioskView["hours"]["days"]): readonly DaysInARow[] {
  const rows: DaysInARow[] = [];
  for (const [at, day] of week.entries()) {
    if (!days.includes(day)) continue;
    const last = rows.at(-1);
    if (last !== undefined && last.to === week[at - 1]) rows[rows.length - 1] = { from: last.from, to: day };
    else rows.push({ from: day, to: day });
  }
  return rows;
}
