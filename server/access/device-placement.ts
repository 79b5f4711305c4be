/** Where a device stands, checked against the settings in force. */
import { type Placement, type Refusal, refuse, type SiteSettings } from "@motcua/protocol";

/**
 * Null when a device may stand there. A tablet needs its counter; counters and zones must exist.
 * Refused `unknown-counter`, or `bad-request` with the field that does not fit.
 */
export function placementRefusal(
  placement: Placement,
  settings: Pick<SiteSettings, "counters" | "zones">,
): { readonly refused: Refusal } | null {
  const { role, counter, zone } = placement;
  if (counter !== null && !settings.counters.some((each) => each.id === counter)) {
    return refuse("unknown-counter");
  }
  if (zone !== null && !settings.zones.some((each) => each.id === zone)) {
    return refuse("bad-request", { field: "placement/zone", problem: "unknown" });
  }
  if (role === "tablet" && counter === null) {
    return refuse("bad-request", { field: "placement/counter", problem: "needed" });
  }
  return null;
}
