/** The hub's time, carried on by this machine while the hub is away. */
import type { EpochMillis } from "@motcua/protocol";

/** The hub's time as last heard, beside what this machine's clock said then. */
export interface HeardTime {
  readonly hubMillis: EpochMillis;
  readonly wallMillis: EpochMillis;
  /** 1, or the pace of a demonstration */
  readonly rate: number;
}

export interface OfficeTime {
  /** The office's time; null before the hub was ever heard, or when this machine's clock has run back behind it. */
  now(): EpochMillis | null;
  heard(hubMillis: EpochMillis, rate: number): HeardTime;
  /** Whether what was stamped since the last time but one fits what the hub said last. */
  trust(): "sure" | "doubtful";
}

export interface OfficeTimeParts {
  readonly stored: HeardTime | null;
  /** milliseconds since 1970, as good as the machine's battery */
  readonly wallMillis: () => number;
  /** milliseconds that never run back, from anywhere */
  readonly steadyMillis: () => number;
}

/** A clock may be off by this much before what it stamped is doubted. */
const toleratedMillis = 120_000;

/** Carries the time on: by the steady clock while this process lives, by the wall clock after a restart. */
export function createOfficeTime({ stored, wallMillis, steadyMillis }: OfficeTimeParts): OfficeTime {
  let base = stored === null ? null : { ...stored, steadyMillis: steadyMillis() };
  let elapsedBefore = base === null ? 0 : wallMillis() - base.wallMillis;
  let trust: "sure" | "doubtful" = "sure";
  const now = () => {
    if (base === null || elapsedBefore < 0) return null;
    const elapsed = elapsedBefore + steadyMillis() - base.steadyMillis;
    return Math.round(base.hubMillis + elapsed * base.rate);
  };
  return {
    now,
    heard: (hubMillis, rate) => {
      const before = now();
      if (before !== null)
        trust = Math.abs(before - hubMillis) > toleratedMillis * rate ? "doubtful" : "sure";
      const heard = { hubMillis, wallMillis: wallMillis(), rate };
      base = { ...heard, steadyMillis: steadyMillis() };
      elapsedBefore = 0;
      return heard;
    },
    trust: () => trust,
  };
}
