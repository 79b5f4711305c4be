/** A real office, not a demonstration, in whose time zone it is a working morning now. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const example = join(import.meta.dirname, "../../server/sites/site-binh-son-2022.json");
const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** The doors open at seven and midday is half past eleven: hours of work lie before a test that begins at eight. */
const localHour = 8;

/** What a test needs to know of the site it founded. */
export interface WorkingSite {
  readonly file: string;
  readonly id: string;
  readonly counters: readonly WorkingCounter[];
  /** the fields that some counter takes */
  readonly services: readonly string[];
}

interface WorkingCounter {
  readonly id: string;
  readonly zone: string;
  readonly services: readonly string[];
}

interface SiteFile {
  readonly id: string;
  readonly hours: object;
  readonly services: readonly { readonly id: string }[];
  readonly counters: readonly WorkingCounter[];
}

/** Writes the example site to `file`, open every day and moved to where it is eight in the morning at `now`. */
export function writeWorkingSite(file: string, now: number): WorkingSite {
  const site = JSON.parse(readFileSync(example, "utf8")) as SiteFile;
  const { hours } = site;
  writeFileSync(
    file,
    JSON.stringify({ ...site, timeZone: zoneWhereItIsMorning(now), hours: { ...hours, days: everyDay } }),
  );
  const served = new Set(site.counters.flatMap(({ services }) => services));
  return {
    file,
    id: site.id,
    counters: site.counters.map(({ id, zone, services }) => ({ id, zone, services })),
    services: site.services.map(({ id }) => id).filter((id) => served.has(id)),
  };
}

function zoneWhereItIsMorning(now: number): string {
  const ahead = (localHour - new Date(now).getUTCHours() + 24) % 24;
  const offset = ahead > 14 ? ahead - 24 : ahead;
  // The sign of these names is turned round: Etc/GMT-7 is seven hours ahead of UTC.
  return offset === 0 ? "Etc/GMT" : `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset)}`;
}
