/** A period as people name it: a whole month, quarter or year by its name, any other by its days. */
import type { Language } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { Period } from "../report-rows.ts";

export interface PeriodName {
  /** `tháng 10/2026`, `October 2026`; null of a period that the calendar has no name for */
  readonly name: string | null;
  /** over a column: `Tháng 10/2026`, or `01/11 – 23/11/2026` */
  readonly heading: string;
}

const quarters = ["I", "II", "III", "IV"];

export function periodName(period: Period, language: Language): PeriodName {
  const name = nameOf(period, language);
  return {
    name,
    heading: name === null ? daysOf(period) : `${name.charAt(0).toLocaleUpperCase("vi")}${name.slice(1)}`,
  };
}

function nameOf({ from, until }: Period, language: Language): string | null {
  const first = Temporal.PlainDate.from(from);
  const { months, days } = first.until(Temporal.PlainDate.from(until), { largestUnit: "months" });
  if (first.day !== 1 || days !== 0) return null;
  const { year, month } = first;
  if (months === 1) {
    const english = first.toLocaleString("en-GB", { month: "long", calendar: "iso8601" });
    return language === "vi" ? `tháng ${month}/${year}` : `${english} ${year}`;
  }
  const quarter = (month - 1) / 3;
  if (months === 3 && Number.isInteger(quarter))
    return language === "vi" ? `quý ${quarters[quarter]}/${year}` : `quarter ${quarters[quarter]} of ${year}`;
  if (months === 12 && month === 1) return language === "vi" ? `năm ${year}` : `year ${year}`;
  return null;
}

function daysOf({ from, until }: Period): string {
  const written = (day: Temporal.PlainDate) =>
    [day.day, day.month].map((part) => String(part).padStart(2, "0")).join("/");
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(until).subtract({ days: 1 });
  const end = `${written(last)}/${last.year}`;
  if (first.equals(last)) return end;
  return first.year === last.year ? `${written(first)} – ${end}` : `${written(first)}/${first.year} – ${end}`;
}
