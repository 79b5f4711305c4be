import { dayIn } from "../../model/report-period.ts";
import type { Watched } from "../../model/watched.ts";

/** The calendar day at the office, as its hub has it; null until the hub has said so: this machine's clock is no witness. */
export function officeDay({ link, nowMs }: Watched<"live">): string | null {
  const timeZone = link.hello.value?.timeZone;
  return timeZone === undefined || link.clock.known.value === "device" ? null : dayIn(timeZone, nowMs.value);
}
