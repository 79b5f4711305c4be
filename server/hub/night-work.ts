/** What is done while nobody waits for the disk: the backup, and the wiping of words whose time is over. */
import type { SiteSettings } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";

/** The night's date between three and five in the morning at the site, else null. */
export function nightOf({ timeZone }: SiteSettings, now: number): string | null {
  const wall = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now);
  const hour = Number(wall);
  return hour >= 3 && hour < 5 ? businessDay(timeZone, now) : null;
}
