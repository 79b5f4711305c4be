/** The alarms of the day as supervisors see them; nobody else is shown any (V2). */
import type { AlarmAbout, AlarmPlace, AlarmShown, CounterId, LiveView, SiteSettings } from "@motcua/protocol";
import { type Alarm, isStanding } from "../domain/alarm.ts";
import type { SiteState } from "../domain/state.ts";
import { nameOf } from "./office.ts";

const overShown = 60;

/** Those that last, the unacknowledged ones first, and those of today that are over. */
export function alarmsOf({ settings, day }: SiteState): LiveView["alarms"] {
  const all = [...(day?.alarms.values() ?? [])].map((alarm) => shown(settings, alarm));
  const latestFirst = (a: AlarmShown, b: AlarmShown) => b.raisedAt - a.raisedAt;
  return {
    standing: all
      .filter(isStanding)
      .toSorted(
        (a, b) => Number(a.acknowledged !== null) - Number(b.acknowledged !== null) || latestFirst(a, b),
      ),
    over: all
      .filter((alarm) => !isStanding(alarm))
      .toSorted((a, b) => (b.clearedAt ?? 0) - (a.clearedAt ?? 0))
      .slice(0, overShown),
    today: all.length,
  };
}

function shown(settings: SiteSettings, alarm: Alarm): AlarmShown {
  const { id, kind, value, limit, raisedAt, clearedAt, acknowledged } = alarm;
  return {
    id,
    kind,
    place: placeOf(settings, alarm.about),
    value,
    limit,
    raisedAt,
    clearedAt,
    acknowledged: acknowledged === null ? null : { by: acknowledged.by.title, at: acknowledged.at },
  };
}

/** Names of the settings in force; of a service that is gone its id is what is left. */
function placeOf(settings: SiteSettings, about: AlarmAbout): AlarmPlace {
  const numberOf = (counter: CounterId | null) =>
    settings.counters.find(({ id }) => id === counter)?.number ?? null;
  const bare = (id: string) => ({ vi: id, en: id });
  switch (about.kind) {
    case "service": {
      const service = settings.services.find(({ id }) => id === about.service);
      return {
        kind: "service",
        prefix: service?.prefix ?? "",
        name: service === undefined ? bare(about.service) : nameOf(service),
      };
    }
    case "counter":
      return { kind: "counter", number: numberOf(about.counter) ?? 0 };
    case "device":
      return { kind: "device", role: about.role, name: about.name, counter: numberOf(about.counter) };
    case "equipment":
      return { kind: "equipment", name: about.name };
    case "zone": {
      const zone = settings.zones.find(({ id }) => id === about.zone);
      return { kind: "zone", name: zone === undefined ? bare(about.zone) : nameOf(zone) };
    }
    case "hub":
      return { kind: "hub" };
    default:
      return about satisfies never;
  }
}
