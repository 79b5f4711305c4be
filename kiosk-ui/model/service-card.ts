import type { Bilingual, KioskView } from "@motcua/protocol";

type ServiceShown = KioskView["services"][number];

/** What a service is like for somebody who is about to choose it. */
export type ServiceState =
  | { readonly kind: "closed"; readonly reason: Bilingual }
  /** the hub is away: nobody knows how many wait */
  | { readonly kind: "unknown" }
  | { readonly kind: "no-counter"; readonly waiting: number }
  | { readonly kind: "free" }
  | {
      readonly kind: "waiting" | "long";
      readonly waiting: number;
      readonly estimate: ServiceShown["estimate"];
    };

/** Whether a service is closed, without a counter, free, or with people waiting, longer than the site's limit or not. */
export function serviceState(
  { closedReason, waiting, estimate, openCounters }: ServiceShown,
  longQueueMinutes: number,
): ServiceState {
  if (closedReason !== null) return { kind: "closed", reason: closedReason };
  if (waiting === null) return { kind: "unknown" };
  if (openCounters.length === 0) return { kind: "no-counter", waiting };
  // how many wait is a fact; that there is no wait at all would be a promise, and the paper says "under 1 minute"
  if (waiting === 0 && (estimate === null || estimate.highMinutes <= 1)) return { kind: "free" };
  const kind = estimate !== null && estimate.highMinutes > longQueueMinutes ? "long" : "waiting";
  return { kind, waiting, estimate };
}

/** A name and what stands behind it in brackets, to be set smaller: "Thuế (đất, nhà)". */
export function nameAndNote(name: string): { readonly main: string; readonly note: string | null } {
  const found = /^(.+?)\s*\((.+)\)\s*$/.exec(name);
  return found === null ? { main: name, note: null } : { main: found[1] ?? name, note: found[2] ?? null };
}
