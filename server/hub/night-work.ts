/** What is done while nobody waits for the disk: the backup, the wiping of words whose time is over, and what ran out. */
import type { EpochMillis, SiteId, SiteSettings } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import type { Store } from "../store/store.ts";

const dayMillis = 86_400_000;
/** A pairing that ran out yesterday may still be asked about by the device that waits for it. */
const pairingsKeptDays = 1;
/** Who exported what is asked for months later, at an inspection; two years are enough. */
const auditKeptDays = 730;

/** Forgets what nobody may use any more: sessions and pairings that ran out, old lines of the log. */
export async function forgetWhatRanOut(
  { people, devices, audit }: Pick<Store, "people" | "devices" | "audit">,
  site: SiteId,
  now: EpochMillis,
): Promise<void> {
  await people.forgetSessions(site, now);
  await devices.forgetPairings(site, now - pairingsKeptDays * dayMillis);
  await audit.forget(site, now - auditKeptDays * dayMillis);
}

/** The night's date between three and five in the morning at the site, else null. */
export function nightOf({ timeZone }: SiteSettings, now: number): string | null {
  const wall = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now);
  const hour = Number(wall);
  return hour >= 3 && hour < 5 ? businessDay(timeZone, now) : null;
}
