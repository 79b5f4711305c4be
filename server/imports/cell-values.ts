/** What a cell means: a count, a day. Anything else is a named problem of its line. */
import type { Bilingual, BusinessDay } from "@motcua/protocol";
import { isDay } from "../domain/calendar-day.ts";
import { type Cell, textOf } from "./row.ts";

export type Read<T> = { readonly value: T } | { readonly problem: Bilingual };

const formulaProblem = (column: string): Bilingual => ({
  vi: `cột “${column}” có công thức; hãy dán dưới dạng giá trị`,
  en: `the column “${column}” holds a formula; please paste it as a value`,
});

/** A whole number, also written in groups (138.187 or 138,187); an empty cell is null. */
export function countIn(cell: Cell | undefined, column: string): Read<number | null> {
  if (typeof cell === "object") return { problem: formulaProblem(column) };
  const text = textOf(cell);
  if (text === "" || text === "-") return { value: null };
  const digits =
    typeof cell !== "number" && /^\d{1,3}(?:[.,\u00a0 ]\d{3})+$/.test(text)
      ? text.replace(/[^\d]/g, "")
      : text;
  if (/^\d{1,9}$/.test(digits)) return { value: Number(digits) };
  return {
    problem: {
      vi: `cột “${column}” không phải là số nguyên: “${shown(text)}”`,
      en: `the column “${column}” is no whole number: “${shown(text)}”`,
    },
  };
}

/** A day: 2022-12-05, 05/12/2022, with or without a time, or Excel's own count of days; an empty cell is null. */
export function dayIn(cell: Cell | undefined, column: string): Read<BusinessDay | null> {
  if (typeof cell === "object") return { problem: formulaProblem(column) };
  const text = textOf(cell);
  if (text === "") return { value: null };
  const day = dayOf(cell ?? "", text);
  if (day !== null && isDay(day)) return { value: day };
  return {
    problem: {
      vi: `cột “${column}” không phải là ngày: “${shown(text)}”`,
      en: `the column “${column}” is no day: “${shown(text)}”`,
    },
  };
}

/** Days before it are none that a dossier has, and those after are slips. */
const excelDays = { first: 20_000, last: 80_000, epoch: Date.UTC(1899, 11, 30) } as const;

function dayOf(cell: Cell, text: string): string | null {
  if (typeof cell === "number") {
    if (cell < excelDays.first || cell > excelDays.last) return null;
    return new Date(excelDays.epoch + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return dayText(iso[1], iso[2], iso[3]);
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,].*)?$/.exec(text);
  return vietnamese === null ? null : dayText(vietnamese[3], vietnamese[2], vietnamese[1]);
}

const dayText = (year = "", month = "", day = "") =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** Words, at most as many as are kept; a formula is refused. */
export function wordsIn(cell: Cell | undefined, column: string, atMost: number): Read<string> {
  if (typeof cell === "object") return { problem: formulaProblem(column) };
  return {
    value: textOf(cell)
      .slice(0, atMost)
      .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
      .trim(),
  };
}

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
