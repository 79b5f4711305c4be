/** What the clock has to do with the day before anything else is decided (D1). */
import type { EpochMillis } from "@motcua/protocol";
import { businessDay, rememberedHours } from "./hours.ts";
import type { SiteState } from "./state.ts";

export type DayDuty =
  | { readonly kind: "nothing" }
  /** `at` may lie in the past: a day left open by a power cut is closed at the time it should have been */
  | { readonly kind: "close"; readonly at: EpochMillis }
  | { readonly kind: "open" };

/** The clock's next duty at a moment. After doing it, ask again: a close may be followed by an opening. */
export function dayDuty(state: SiteState, now: EpochMillis): DayDuty {
  const { settings, day } = state;
  if (day !== null) {
    const hours = rememberedHours(settings, day.day);
    const closesAt = day.opening === "by-hand" ? hours.endsAt - 1 : Math.max(hours.closesAt, day.openedAt);
    return now >= closesAt ? { kind: "close", at: closesAt } : { kind: "nothing" };
  }
  const today = businessDay(settings.timeZone, now);
  if (state.lastClosed !== null && today <= state.lastClosed.day) return { kind: "nothing" };
  const hours = rememberedHours(settings, today);
  const first = hours.issuing[0];
  return first !== undefined && first.from <= now && now < hours.closesAt
    ? { kind: "open" }
    : { kind: "nothing" };
}
