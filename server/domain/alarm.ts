/** One alarm of the open day: raised and cleared by what the hub sees, acknowledged by a person. */
import type { AlarmAbout, AlarmId, AlarmKind, EpochMillis } from "@motcua/protocol";
import type { OrderedMap } from "immutable";
import type { Officer, RecordedEvent } from "./events.ts";
import type { Day, SiteState } from "./state.ts";

export interface Alarm {
  readonly id: AlarmId;
  readonly kind: AlarmKind;
  readonly about: AlarmAbout;
  /** what was measured when it was raised, in the unit of its limit */
  readonly value: number | null;
  readonly limit: number;
  readonly raisedAt: EpochMillis;
  readonly clearedAt: EpochMillis | null;
  readonly acknowledged: { readonly by: Officer; readonly at: EpochMillis } | null;
}

/** The alarms of a day by their ids, in the order in which they were raised. */
export type Alarms = OrderedMap<AlarmId, Alarm>;

/** What makes two alarms the same one: their kind and whom they are about. */
export function alarmKey({ kind, about }: Pick<Alarm, "kind" | "about">): string {
  switch (about.kind) {
    case "service":
      return `${kind}/${about.service}`;
    case "counter":
      return `${kind}/${about.counter}`;
    case "device":
      return `${kind}/${about.device}`;
    case "equipment":
      return `${kind}/${about.equipment}`;
    case "zone":
      return `${kind}/${about.zone}`;
    case "hub":
      return kind;
    default:
      return about satisfies never;
  }
}

/** Whether it lasts. */
export const isStanding = ({ clearedAt }: Pick<Alarm, "clearedAt">): boolean => clearedAt === null;

/** The day once an alarm was raised, cleared or acknowledged. */
export function withAlarm(
  day: Day,
  event: RecordedEvent<"alarm-raised" | "alarm-cleared" | "alarm-acknowledged">,
): Day {
  const { at } = event;
  switch (event.type) {
    case "alarm-raised": {
      const { alarm: id, kind, about, value, limit } = event.data;
      const alarm = { id, kind, about, value, limit, raisedAt: at, clearedAt: null, acknowledged: null };
      return { ...day, alarms: day.alarms.set(id, alarm) };
    }
    case "alarm-cleared":
      return changed(day, event.data.alarm, { clearedAt: at });
    case "alarm-acknowledged":
      return changed(day, event.data.alarm, { acknowledged: { by: event.data.by, at } });
    default:
      return event satisfies never;
  }
}

function changed(day: Day, id: AlarmId, change: Partial<Alarm>): Day {
  const alarm = day.alarms.get(id);
  return alarm === undefined ? day : { ...day, alarms: day.alarms.set(id, { ...alarm, ...change }) };
}

/**
 * A low rating is an alarm by itself, bound to the vote's own event: a second row in the journal would move
 * the position that officers' views carry, and so tell them that somebody was not satisfied (V2).
 */
export function withLowRating(day: Day, event: RecordedEvent<"vote-cast">, { settings }: SiteState): Day {
  const { vote, level, scale, counter } = event.data;
  const limit = settings.alarms["low-rating"];
  if (limit === null || level > limit || scale !== settings.ratingScale.id) return day;
  // a limit from before the scale was changed: nobody is told of somebody who is satisfied
  if (settings.ratingScale.levels.some(({ value, satisfied }) => value === level && satisfied)) return day;
  const id = vote as string as AlarmId;
  const alarm: Alarm = {
    id,
    kind: "low-rating",
    about: counter === null ? { kind: "hub" } : { kind: "counter", counter },
    value: level,
    limit,
    raisedAt: event.at,
    clearedAt: null,
    acknowledged: null,
  };
  return { ...day, alarms: day.alarms.set(id, alarm) };
}
