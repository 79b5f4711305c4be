/** When an alarm begins and when it ends: limits of the site, and a distance between the two, so that none flaps. */
import type { AlarmAbout, AlarmKind, AlarmLimits, EpochMillis } from "@motcua/protocol";

/** Kinds that are measured; `keeps` is the share of its limit at which an alarm ends again. */
const levels = {
  "wait-long": { direction: "above", keeps: 0.8 },
  "queue-long": { direction: "above", keeps: 0.8 },
  // the time of one service only grows: it is over when the service is
  "service-long": { direction: "above", keeps: 1 },
  "clock-wrong": { direction: "above", keeps: 0.8 },
  "backup-old": { direction: "above", keeps: 1 },
  "battery-low": { direction: "below", keeps: 1.25 },
  "disk-full": { direction: "below", keeps: 1.25 },
} as const satisfies Partial<
  Record<AlarmKind, { readonly direction: "above" | "below"; readonly keeps: number }>
>;

export type LevelKind = keyof typeof levels;
/** Kinds that last: a state that somebody should see to when it has been so for some minutes. */
export type SpellKind = Exclude<AlarmKind, LevelKind | "low-rating">;

/** What somebody who looks finds: how much of a thing there is, or since when something is wrong; null: it is well. */
export type Sign =
  | { readonly kind: LevelKind; readonly about: AlarmAbout; readonly value: number }
  | { readonly kind: SpellKind; readonly about: AlarmAbout; readonly illSince: EpochMillis | null };

/** What a sign means for an alarm: it must be there, it may go on, or it is over. */
export type Verdict =
  | { readonly kind: "raise"; readonly value: number | null; readonly limit: number }
  | { readonly kind: "keep" }
  | { readonly kind: "clear" };

const over: Verdict = { kind: "clear" };
const keep: Verdict = { kind: "keep" };

/** Judges one sign by the limits in force. */
export function judge(sign: Sign, limits: AlarmLimits, now: EpochMillis): Verdict {
  const limit = limits[sign.kind];
  if (limit === null) return over;
  if ("illSince" in sign) {
    if (sign.illSince === null) return over;
    const minutes = (now - sign.illSince) / 60_000;
    return minutes >= limit ? { kind: "raise", value: null, limit } : keep;
  }
  const { value } = sign;
  const { direction, keeps } = levels[sign.kind];
  const isBeyond = (bound: number) => (direction === "above" ? value > bound : value < bound);
  if (isBeyond(limit)) return { kind: "raise", value, limit };
  return keeps !== 1 && isBeyond(limit * keeps) ? keep : over;
}
