/** What is done once for each night: at three, or as soon after as the hub runs. Many an office switches it off at five. */
import type { BusinessDay, EpochMillis, SiteId } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import type { Clock } from "../parts/clock.ts";
import type { Store } from "../store/store.ts";

const nightHour = 3;
const hourMillis = 3_600_000;
/** What failed fails again a minute later: a disk is not made roomy so soon. */
const againAfterMillis = hourMillis;

export interface NightlyParts {
  readonly site: SiteId;
  readonly timeZone: () => string;
  readonly clock: Clock;
  /** where it is kept which night was done last, also over a restart */
  readonly marks: Pick<Store, "setting" | "setSetting">;
  readonly run: () => Promise<unknown>;
}

/** A chore that looks whether a night's work is still to do. Rejects as its work does, and leaves it be for an hour. */
export function createNightly({ site, timeZone, clock, marks, run }: NightlyParts): () => Promise<void> {
  const key = `night-work ${site}`;
  let failedAt: number | null = null;
  return async () => {
    if (failedAt !== null && clock.monotonic() - failedAt < againAfterMillis) return;
    const night = latestNight(timeZone(), clock.now());
    const done = await marks.setting(key);
    if (done === night) return;
    failedAt = clock.monotonic();
    // A hub that was founded today has nothing to keep yet: its first night is the one that follows.
    if (done !== null) await run();
    await marks.setSetting(key, night);
    failedAt = null;
  };
}

/** The date of the night that began last: the one whose three o'clock has passed at the site. */
function latestNight(timeZone: string, now: EpochMillis): BusinessDay {
  return businessDay(timeZone, now - nightHour * hourMillis);
}
