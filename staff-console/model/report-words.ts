import type { Language } from "@motcua/protocol";
import { addDays, type ReportPeriod } from "./report-period.ts";

/** Figures of reports as people here write them; a percentage with the two decimals that sums are checked by. */
export interface ReportWords {
  /** `138.187` · `138,187` */
  amount(amount: number): string;
  /** `96,46%` · `96.46%`, `95,00%`, but `100%` and `0%`; a dash of nothing */
  percent(percent: number | null): string;
  /** `25%`: the scale of a chart */
  wholePercent(percent: number): string;
  /** `25,0`: figures that stand beside each other have the same decimals */
  tenths(value: number): string;
  /** the difference of two percentages, `2,35` */
  points(points: number): string;
  /** minutes and seconds `03:24`, with hours `1:03:24`; a dash of nothing */
  span(seconds: number | null): string;
  /** `12,5 giờ`: for long sums */
  hours(seconds: number): string;
  /** `23/11/2026` */
  day(day: string): string;
  /** `01/11 – 23/11/2026` */
  period(period: ReportPeriod): string;
  /** `tháng 10/2026`, `quý III/2026`, `năm 2026` of a whole one; else its days */
  periodName(period: ReportPeriod): string;
}

export const nothing = "–";

export function createReportWords(language: Language): ReportWords {
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const amount = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const hour = language === "vi" ? "\u00a0giờ" : "\u00a0h";
  const dayWords = (day: string) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  const periodWords = ({ from, until }: ReportPeriod) => {
    const last = addDays(until, -1);
    if (last === from) return dayWords(from);
    const isOneYear = last.slice(0, 4) === from.slice(0, 4);
    const first = dayWords(from);
    return `${isOneYear ? first.slice(0, 5) : first} – ${dayWords(last)}`;
  };
  return {
    amount: (value) => amount.format(value),
    percent: (value) => (value === null ? nothing : `${(isRound(value) ? amount : percent).format(value)}%`),
    wholePercent: (value) => `${amount.format(Math.round(value))}%`,
    tenths: (value) => tenths.format(value),
    points: (value) => percent.format(value),
    span: (seconds) => (seconds === null ? nothing : spanWords(seconds)),
    hours: (seconds) => `${tenths.format(seconds / 3600)}${hour}`,
    day: dayWords,
    period: periodWords,
    periodName(period) {
      const whole = wholeUnit(period);
      const year = period.from.slice(0, 4);
      const month = Number(period.from.slice(5, 7));
      switch (whole) {
        case "month":
          return language === "vi" ? `tháng ${month}/${year}` : `${monthNames[month - 1]} ${year}`;
        case "quarter":
          return language === "vi"
            ? `quý ${quarterNames[(month - 1) / 3]}/${year}`
            : `Q${(month + 2) / 3} ${year}`;
        case "year":
          return language === "vi" ? `năm ${year}` : year;
        case null:
          return periodWords(period);
        default:
          return whole satisfies never;
      }
    },
  };
}

const quarterNames = ["I", "II", "III", "IV"];
const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, month, 1)),
);

/** Whether a period is one whole month, quarter or year of the calendar. */
function wholeUnit({ from, until }: ReportPeriod): "month" | "quarter" | "year" | null {
  if (!from.endsWith("-01") || !until.endsWith("-01")) return null;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = monthOf(from);
  const months = monthOf(until) - first;
  if (months === 1) return "month";
  if (months === 3 && first % 3 === 0) return "quarter";
  return months === 12 && first % 12 === 0 ? "year" : null;
}

const isRound = (value: number) => value === 0 || value === 100;

function spanWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (part: number) => String(part).padStart(2, "0");
  const tail = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? tail : `${Math.floor(whole / 3600)}:${tail}`;
}

/** A figure beside the one of the period before. */
export type Change =
  | { readonly kind: "unknown" }
  | { readonly kind: "same" }
  | {
      readonly kind: "up" | "down";
      /** of the difference, never below 0 */
      readonly by: number;
      readonly is: "better" | "worse" | "neither";
    };

/** What a change of a figure is judged by. */
export type Wanted = "more" | "less" | "neither";

/** The difference to the period before, and whether it is for the better; "unknown" where that period has no figure. */
export function changeOf(now: number, before: number | null, wanted: Wanted): Change {
  if (before === null) return { kind: "unknown" };
  const by = Math.round((now - before) * 100) / 100;
  if (by === 0) return { kind: "same" };
  const kind = by > 0 ? "up" : "down";
  if (wanted === "neither") return { kind, by: Math.abs(by), is: "neither" };
  return { kind, by: Math.abs(by), is: (kind === "up") === (wanted === "more") ? "better" : "worse" };
}
