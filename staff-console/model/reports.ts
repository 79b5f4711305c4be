import type { Refusal, ReportBy, SatisfactionReport, WaitReport } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";
import type { ReportPeriod } from "./report-period.ts";

export const reportGroupings: readonly ReportBy[] = ["day", "service", "counter", "officer"];

export type ReportName = "waits" | "satisfaction";

/** One question to the reports. */
export interface ReportAsk {
  readonly period: ReportPeriod;
  readonly by: ReportBy;
}

export type ReportsState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "shown"; readonly waits: WaitReport; readonly satisfaction: SatisfactionReport };

/** The figures of a period, as the hub made them; nothing is computed here. */
export interface ReportsModel {
  readonly state: ReadonlySignal<ReportsState>;
  show(ask: ReportAsk): Promise<void>;
}

/** The address of a report under `/api/v1/`. */
export function reportPath(name: ReportName, { period, by }: ReportAsk, format: "json" | "csv"): string {
  const query = new URLSearchParams({ from: period.from, until: period.until, by, format });
  return `reports/${name}?${query}`;
}

export function createReports({ http }: { readonly http: Pick<HubHttp, "get"> }): ReportsModel {
  const state = signal<ReportsState>({ kind: "loading" });
  let latest = 0;
  return {
    state,
    async show(ask) {
      latest += 1;
      const mine = latest;
      state.value = { kind: "loading" };
      const [waits, satisfaction] = await Promise.all([
        http.get<WaitReport>(reportPath("waits", ask, "json")),
        http.get<SatisfactionReport>(reportPath("satisfaction", ask, "json")),
      ]);
      if (mine !== latest) return; // another period was asked for meanwhile
      if ("refused" in waits) state.value = { kind: "refused", refusal: waits.refused };
      else if ("refused" in satisfaction) state.value = { kind: "refused", refusal: satisfaction.refused };
      else state.value = { kind: "shown", waits: waits.done, satisfaction: satisfaction.done };
    },
  };
}
