/** What the hub sees when it looks round: alarms begin and end, by the limits of the site. No command: the clock's own work. */
import type { AlarmId, CounterId, DeviceId, EpochMillis, SiteSettings } from "@motcua/protocol";
import { type Alarm, alarmKey, isStanding } from "../domain/alarm.ts";
import { judge, type Sign } from "../domain/alarm-rules.ts";
import { daySigns } from "../domain/day-signs.ts";
import type { DraftEvent } from "../domain/events.ts";
import { issuingAt } from "../domain/hours.ts";
import type { Day, SiteState } from "../domain/state.ts";
import { fact } from "./decision.ts";

/** What is seen of devices, equipment and the hub itself; of what is not named nobody knows anything new. */
export interface Floor {
  readonly signs: readonly Sign[];
  /** all that are paired with the site: an alarm about another one is over */
  readonly devices: ReadonlySet<DeviceId>;
}

export interface FloorChange {
  readonly raised: readonly Omit<Alarm, "id" | "raisedAt" | "clearedAt" | "acknowledged">[];
  readonly cleared: readonly AlarmId[];
}

/** The alarms that begin and end now; only while a day is open is anybody there to be told. */
export function floorChange(state: SiteState, floor: Floor, now: EpochMillis): FloorChange {
  const { day, settings } = state;
  if (day === null) return { raised: [], cleared: [] };
  const standing = new Map<string, Alarm>();
  const lastRaised = new Map<string, EpochMillis>();
  for (const alarm of day.alarms.values()) {
    const key = alarmKey(alarm);
    if (isStanding(alarm) && alarm.kind !== "low-rating") standing.set(key, alarm);
    lastRaised.set(key, Math.max(lastRaised.get(key) ?? 0, alarm.raisedAt));
  }
  const raised: FloorChange["raised"][number][] = [];
  const cleared = new Set<AlarmId>();
  for (const sign of [...daySigns(state, day, now), ...floor.signs]) {
    const key = alarmKey(sign);
    const known = standing.get(key);
    const seen = asNeeded(sign, state, day, now);
    const verdict = judge(seen, settings.alarms, now);
    if (verdict.kind === "clear" && known !== undefined) cleared.add(known.id);
    if (verdict.kind !== "raise" || known !== undefined) continue;
    // One spell is one alarm: hubs that see different devices would raise and clear it in turns.
    const spellSince = "illSince" in seen ? seen.illSince : null;
    if (spellSince !== null && (lastRaised.get(key) ?? -1) >= spellSince) continue;
    raised.push({ kind: sign.kind, about: sign.about, value: verdict.value, limit: verdict.limit });
  }
  for (const alarm of standing.values()) {
    if (settings.alarms[alarm.kind] === null || isGone(alarm, settings, floor)) cleared.add(alarm.id);
  }
  return { raised, cleared: [...cleared] };
}

/** The change as facts. */
export function watchFloor(
  state: SiteState,
  floor: Floor,
  { now, newId }: { readonly now: EpochMillis; readonly newId: () => string },
): DraftEvent[] {
  const { raised, cleared } = floorChange(state, floor, now);
  return [
    ...cleared.map((alarm) => fact("alarm-cleared", { alarm })),
    ...raised.map(({ kind, about, value, limit }) =>
      fact("alarm-raised", { alarm: newId() as AlarmId, kind: kind as Sign["kind"], about, value, limit }),
    ),
  ];
}

/** A device that nobody needs now is not missed: its time counts from when it was needed. */
function asNeeded(sign: Sign, state: SiteState, day: Day, now: EpochMillis): Sign {
  if (!("illSince" in sign) || sign.illSince === null) return sign;
  const since = neededSince(sign, state, day, now);
  return { ...sign, illSince: since === null ? null : Math.max(since, sign.illSince) };
}

function neededSince({ about }: Sign, state: SiteState, day: Day, now: EpochMillis): EpochMillis | null {
  if (about.kind === "device" && about.role === "tablet") return seatedSince(day, about.counter);
  const isIssuing = issuingAt(state.settings, day, now).state === "open";
  return isIssuing || day.waiting.some((queue) => queue.size > 0) ? day.openedAt : null;
}

function seatedSince(day: Day, counter: CounterId | null): EpochMillis | null {
  return counter === null ? null : (day.counters.get(counter)?.signedInAt ?? null);
}

function isGone({ about }: Alarm, settings: SiteSettings, { devices }: Floor): boolean {
  switch (about.kind) {
    case "service":
      return !settings.services.some(({ id }) => id === about.service);
    case "counter":
      return !settings.counters.some(({ id }) => id === about.counter);
    case "device":
      return !devices.has(about.device);
    case "equipment": {
      const { printers, panels, keypads, scanners } = settings.equipment;
      return ![...printers, ...panels, ...keypads, ...scanners].some(({ id }) => id === about.equipment);
    }
    case "zone":
      return !settings.zones.some(({ id }) => id === about.zone);
    case "hub":
      return false;
    default:
      return about satisfies never;
  }
}
