/** How long somebody has waited, against what the office promises. */
export interface Wait {
  readonly minutes: number;
  readonly state: "within" | "over";
}

/** Minutes since a ticket joined its queue, by the hub's clock. */
export function waitOf(joinedAt: number, targetMinutes: number, nowMs: number): Wait {
  const minutes = Math.max(0, (nowMs - joinedAt) / 60_000);
  return { minutes, state: minutes > targetMinutes ? "over" : "within" };
}

/** Seconds of service so far, parked time left out. */
export function servedSeconds(startedAt: number, parkedSeconds: number, nowMs: number): number {
  return Math.max(0, (nowMs - startedAt) / 1000 - parkedSeconds);
}

/** What remains or is over of a target, as a share of it: 1 is reached. */
export function shareOfTarget(seconds: number, targetMinutes: number): number {
  return targetMinutes <= 0 ? 0 : seconds / 60 / targetMinutes;
}
