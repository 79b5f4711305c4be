import type { Refusal } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** One report of the hub as it stands on the page; what was shown stays until the next is here. */
export type ReportState<T> =
  | { readonly kind: "loading"; readonly shown: T | null }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly shown: T | null }
  | { readonly kind: "shown"; readonly shown: T };

/** Reads one report again whenever its question changes; the hub makes the figures, nothing is computed here. */
export interface ReportReader<T> {
  readonly state: ReadonlySignal<ReportState<T>>;
  /** a path under `/api/v1/`; the same again reads quietly, another one forgets what was shown */
  read(path: string): Promise<void>;
}

export function createReportReader<T>({ http }: { readonly http: Pick<HubHttp, "get"> }): ReportReader<T> {
  const state = signal<ReportState<T>>({ kind: "loading", shown: null });
  let latest = 0;
  let asked = "";
  return {
    state,
    async read(path) {
      latest += 1;
      const mine = latest;
      const before = state.peek();
      if (asked !== path || before.kind === "refused") state.value = { kind: "loading", shown: before.shown };
      const isSame = asked === path;
      asked = path;
      const reply = await http.get<T>(path);
      if (mine !== latest) return; // another question was asked meanwhile
      if ("done" in reply) state.value = { kind: "shown", shown: reply.done };
      // figures of another period must not stand under this one's name
      else state.value = { kind: "refused", refusal: reply.refused, shown: isSame ? before.shown : null };
    },
  };
}

/** The address of a report: what was not asked is left out. */
export function reportPath(name: string, ask: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(ask)) if (value !== null) query.set(key, value);
  return `reports/${name}?${query}`;
}
