import type {
  Bilingual,
  FigureDefinition,
  FigureId,
  Language,
  LegSelection,
  Me,
  ReportBy,
  Weekday,
} from "@motcua/protocol";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ReportAddress, ReportChoice } from "../../model/report-address.ts";
import type { ReportPeriod } from "../../model/report-period.ts";
import { createReportReader, type ReportState, reportPath } from "../../model/report-reader.ts";
import type { ReportWords } from "../../model/report-words.ts";
import type { StaffApp } from "../../model/staff-app.ts";

/** The legs that stand behind one figure. */
export interface LegsAsk {
  readonly title: string;
  readonly which: LegSelection;
  /** of one group; null is all of the period */
  readonly group: { readonly by: ReportBy; readonly key: string } | null;
  /** one cell of a heat map, or one bar of a distribution */
  readonly only?: {
    readonly weekday?: Weekday;
    readonly fromSeconds?: number;
    readonly untilSeconds?: number | null;
  };
}

/** What a figure means, opened beside it. */
export interface Explained {
  readonly name: string;
  readonly definition: string;
  /** null where no legs stand behind it */
  readonly legs: LegsAsk | null;
}

/** What each page of the reports is given: one period, one way of writing, one place to open what is behind a figure. */
export interface ReportFrame {
  readonly app: StaffApp;
  readonly me: Me;
  readonly language: Language;
  readonly words: ReportWords;
  readonly choice: ReportChoice;
  readonly change: ReportAddress["change"];
  readonly period: ReportPeriod;
  /** goes on when the figures may have changed: each minute of a day that is open, and when the hub is back */
  readonly beat: number;
  readonly explain: (what: Explained) => void;
  readonly showLegs: (ask: LegsAsk) => void;
}

/** A page of the reports. */
export interface ReportPageProps {
  readonly frame: ReportFrame;
}

/** The path of a report on the frame's period. */
export function pathOf(
  frame: Pick<ReportFrame, "period">,
  name: string,
  ask: Readonly<Record<string, string | null>> = {},
): string {
  return reportPath(name, { from: frame.period.from, until: frame.period.until, ...ask });
}

/** A report on the page, and how to ask for it again. */
export interface AskedReport<T> {
  readonly state: ReportState<T>;
  readonly again: () => void;
}

/** Reads one report for as long as its part of the page is shown. */
export function useReport<T>(frame: ReportFrame, path: string): AskedReport<T> {
  const { http } = frame.app;
  const [tries, setTries] = useState(0);
  const reader = useMemo(() => createReportReader<T>({ http }), [http]);
  useEffect(() => {
    void reader.read(path);
  }, [reader, path, frame.beat, tries]);
  return { state: reader.state.value, again: () => setTries(tries + 1) };
}

/** What the hub says that a figure means. */
export function meaningOf(
  definitions: readonly FigureDefinition[],
  figure: FigureId,
  language: Language,
): { readonly name: string; readonly definition: string } | null {
  const known = definitions.find((one) => one.figure === figure);
  return known === undefined ? null : { name: known.name[language], definition: known.definition[language] };
}

/** The words of a group; one without a name holds what belongs to none. */
export function groupWords(name: Bilingual, language: Language, ungrouped: string): string {
  return name[language] === "" ? ungrouped : name[language];
}

/** The grouping that shows how a period went: hours of a day, days of a quarter, months of a year. */
export function trendBy(period: ReportPeriod): "hour" | "day" | "month" {
  const days = (Date.parse(period.until) - Date.parse(period.from)) / 86_400_000;
  if (days <= 1) return "hour";
  return days <= 100 ? "day" : "month";
}
