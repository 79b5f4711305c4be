import type { ReportBy } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import { isDay, type PeriodChoice, type PeriodKind, periodKinds } from "./report-period.ts";

/** The pages of the reports, in the order of their tabs. */
export const reportPages = [
  "overview",
  "waits",
  "ratings",
  "counters",
  "busy",
  "dossiers",
  "feedback",
] as const;
export type ReportPageName = (typeof reportPages)[number];

/** Those whose figures can stand beside the ones of the period before. */
export const comparedPages: readonly ReportPageName[] = ["overview", "waits", "ratings", "counters"];

/** What a figure is compared with. */
export type Beside = "before" | "nothing";

/** All that the address of a report says: who gets the link sees the same figures. */
export interface ReportChoice {
  readonly page: ReportPageName;
  /** null is the month that runs now */
  readonly period: PeriodChoice | null;
  readonly by: ReportBy;
  readonly beside: Beside;
}

/** What figures may be grouped by, the usual ones first. */
export const groupings: readonly ReportBy[] = [
  "service",
  "counter",
  "officer",
  "day",
  "month",
  "weekday",
  "hour",
  "procedure",
  "priority",
  "device",
  "mode",
];

/** Reads `#/reports/waits?period=month&at=2026-11-23&by=service`; what it does not understand it leaves at the usual. */
export function readReportChoice(hash: string): ReportChoice {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const page = reportPages.find((known) => known === path.split("/")[1]) ?? "overview";
  const said = new URLSearchParams(query);
  return {
    page,
    period: periodIn(said),
    by: groupings.find((known) => known === said.get("by")) ?? "service",
    beside: said.get("beside") === "nothing" ? "nothing" : "before",
  };
}

function periodIn(said: URLSearchParams): PeriodChoice | null {
  const kind = said.get("period");
  if (kind === "days") return { kind, first: said.get("first") ?? "", last: said.get("last") ?? "" };
  const known = periodKinds.find((name): name is PeriodKind => name === kind);
  const at = said.get("at") ?? "";
  return known !== undefined && isDay(at) ? { kind: known, at } : null;
}

/** The address of a report. */
export function hashOfReport({ page, period, by, beside }: ReportChoice): string {
  const says = new URLSearchParams();
  if (period?.kind === "days") {
    says.set("period", "days");
    says.set("first", period.first);
    says.set("last", period.last);
  } else if (period !== null) {
    says.set("period", period.kind);
    says.set("at", period.at);
  }
  if (by !== "service") says.set("by", by);
  if (beside === "nothing") says.set("beside", beside);
  const query = says.toString();
  return `#/reports/${page}${query === "" ? "" : `?${query}`}`;
}

/** The choice that the address names, and how to change it; back and forward walk through what was looked at. */
export interface ReportAddress {
  readonly choice: ReadonlySignal<ReportChoice>;
  change(part: Partial<ReportChoice>): void;
  close(): void;
}

export interface ReportAddressParts {
  readonly address: { hash: string };
  readonly changes: Pick<EventTarget, "addEventListener" | "removeEventListener">;
}

/** Follows the address for as long as the reports are shown. */
export function createReportAddress({ address, changes }: ReportAddressParts): ReportAddress {
  const choice = signal(readReportChoice(address.hash));
  const follow = () => {
    // another page of the console is being gone to: what is shown here stays until it is gone
    if (address.hash.startsWith("#/reports")) choice.value = readReportChoice(address.hash);
  };
  changes.addEventListener("hashchange", follow);
  return {
    choice,
    change(part) {
      choice.value = { ...choice.peek(), ...part };
      address.hash = hashOfReport(choice.value);
    },
    close: () => changes.removeEventListener("hashchange", follow),
  };
}
