/** Figures as they are written in a sentence or a cell of a document. */
import type { Language } from "@motcua/protocol";
import type { ColumnKind, DocumentCell } from "./office-document.ts";

export interface DocumentNumbers {
  count(value: number): string;
  /** 0 to 100 with two decimals, none of all and of nothing */
  percent(value: number): string;
  /** seconds as minutes with one decimal */
  minutes(seconds: number): string;
  cell(kind: ColumnKind, value: DocumentCell): string;
}

/** Groups and decimal signs of the language: `138.187` and `96,46%`, or `138,187` and `96.46%`. */
export function documentNumbers(language: Language): DocumentNumbers {
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const count = (value: number) => whole.format(value);
  const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = (value: number) => `${(value === 0 || value === 100 ? whole : twoDecimals).format(value)}%`;
  const minutes = (seconds: number) => tenths.format(seconds / 60);
  return {
    count,
    percent,
    minutes,
    cell: (kind, value) => {
      if (value === null) return "–";
      if (typeof value === "string") return value;
      if (kind === "percent") return percent(value);
      if (kind === "hours") return tenths.format(value / 3600);
      return kind === "minutes" ? minutes(value) : hundredths.format(value);
    },
  };
}
