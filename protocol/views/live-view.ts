/** What supervisors see of the floor. */
import { type Static, Type } from "typebox";
import { AlarmKind } from "../alarms.ts";
import { AlarmId, Bilingual, BusinessDay, DeviceRole, EpochMillis, orNull, ServiceId } from "../ids.ts";
import { Count, CounterSign, Issuing, Office, OfficerName, Seconds } from "./shown.ts";

export const Spread = Type.Object({
  n: Count,
  medianSeconds: Seconds,
  p90Seconds: Seconds,
  maxSeconds: Seconds,
  meanSeconds: Seconds,
});
/** Median, 90th percentile, maximum and mean, in seconds; the mean never alone. */
export type Spread = Static<typeof Spread>;

/** What an alarm is about, as people name it. */
export const AlarmPlace = Type.Union([
  Type.Object({ kind: Type.Literal("service"), prefix: Type.String(), name: Bilingual }),
  Type.Object({ kind: Type.Literal("counter"), number: Count }),
  Type.Object({
    kind: Type.Literal("device"),
    role: DeviceRole,
    name: Type.String(),
    counter: orNull(Count),
  }),
  Type.Object({ kind: Type.Literal("equipment"), name: Type.String() }),
  Type.Object({ kind: Type.Literal("zone"), name: Bilingual }),
  Type.Object({ kind: Type.Literal("hub") }),
]);
export type AlarmPlace = Static<typeof AlarmPlace>;

/** One alarm of the day; a low rating as counter and level, without ticket or phone (V2). */
export const AlarmShown = Type.Object({
  id: AlarmId,
  kind: AlarmKind,
  place: AlarmPlace,
  /** what was measured when it was raised, in the unit of its limit; null where there is nothing to measure */
  value: orNull(Type.Number()),
  limit: Type.Number(),
  raisedAt: EpochMillis,
  clearedAt: orNull(EpochMillis),
  acknowledged: orNull(Type.Object({ by: Type.String(), at: EpochMillis })),
});
export type AlarmShown = Static<typeof AlarmShown>;

/** What goes on at a counter, as its supervisor sees it: finer than the sign over it, which citizens read. */
export const CounterActivity = Type.Union([
  Type.Literal("closed"),
  Type.Literal("ready"),
  Type.Literal("calling"),
  Type.Literal("serving"),
  /** the visitor has left, the dossier is being put in order */
  Type.Literal("wrap-up"),
  Type.Literal("paused"),
]);
export type CounterActivity = Static<typeof CounterActivity>;

export const LiveView = Type.Object({
  office: Office,
  day: orNull(BusinessDay),
  issuing: Issuing,
  waitTargetMinutes: Type.Number(),
  counters: Type.Array(
    Type.Object({
      sign: CounterSign,
      activity: CounterActivity,
      officer: orNull(OfficerName),
      since: orNull(EpochMillis),
      expectedMinutes: orNull(Type.Number()),
      finished: Count,
    }),
  ),
  services: Type.Array(
    Type.Object({
      id: ServiceId,
      prefix: Type.String(),
      name: Bilingual,
      waiting: Count,
      longestSince: orNull(EpochMillis),
      targetMinutes: Type.Number(),
    }),
  ),
  today: Type.Object({
    issued: Count,
    waiting: Count,
    finished: Count,
    noShows: Count,
    gone: Count,
    wait: orNull(Spread),
    service: orNull(Spread),
    withinTarget: Type.Object({ kept: Count, of: Count }),
  }),
  ratings: Type.Object({
    n: Count,
    rateable: Count,
    satisfied: Count,
    withoutLeg: Count,
    minimumForShare: Count,
    byLevel: Type.Array(
      Type.Object({
        level: Count,
        name: Bilingual,
        satisfied: Type.Boolean(),
        n: Count,
      }),
    ),
    /** as they come, latest first: counter and level, without ticket, phone or officer (V2) */
    latest: Type.Array(
      Type.Object({
        seq: Count,
        at: EpochMillis,
        counter: orNull(Count),
        level: Count,
      }),
      { maxItems: 12 },
    ),
  }),
  alarms: Type.Object({
    /** those that last, unacknowledged ones first, latest first */
    standing: Type.Array(AlarmShown),
    /** those of today that are over, latest first */
    over: Type.Array(AlarmShown, { maxItems: 60 }),
    today: Count,
  }),
});
export type LiveView = Static<typeof LiveView>;
