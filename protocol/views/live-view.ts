/** What supervisors see of the floor. */
import { type Static, Type } from "typebox";
import { Bilingual, BusinessDay, EpochMillis, orNull, ServiceId } from "../ids.ts";
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

export const LiveView = Type.Object({
  office: Office,
  day: orNull(BusinessDay),
  issuing: Issuing,
  waitTargetMinutes: Type.Number(),
  counters: Type.Array(
    Type.Object({
      sign: CounterSign,
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
});
export type LiveView = Static<typeof LiveView>;
