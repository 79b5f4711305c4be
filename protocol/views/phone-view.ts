/** What a citizen's phone shows of its one ticket. No name, no group, nobody else's number (P1). */
import { type Static, Type } from "typebox";
import { WaitInterval } from "../commands.ts";
import { Bilingual, BusinessDay, EpochMillis, Language, LegId, orNull, TicketNumber } from "../ids.ts";
import { RatingReason, RatingScale } from "../site.ts";
import { Count, Office } from "./shown.ts";

/** Whether the one question is asked now: once, about a service that can be rated, until somebody has answered (V1). */
export const PhoneRating = Type.Union([
  Type.Object({
    state: Type.Literal("asked"),
    leg: LegId,
    scale: RatingScale,
    reasons: Type.Array(RatingReason),
  }),
  Type.Object({ state: Type.Literal("given") }),
  Type.Object({ state: Type.Literal("not-asked") }),
]);
export type PhoneRating = Static<typeof PhoneRating>;

/** Where the ticket stands, each step with what matters then. */
export const PhoneStage = Type.Union([
  Type.Object({
    kind: Type.Literal("waiting"),
    /** those of the same service who would be called before, as the order stands now; 0: next */
    ahead: Count,
    estimate: orNull(WaitInterval),
    /** numbers of the counters that take it and are open now */
    openCounters: Type.Array(Count),
    joinedBy: Type.Union([
      Type.Literal("issue"),
      Type.Literal("transfer"),
      Type.Literal("return"),
      Type.Literal("reinstatement"),
    ]),
    /** midday: nobody is called before */
    breakUntil: orNull(EpochMillis),
  }),
  Type.Object({
    kind: Type.Literal("called"),
    counter: Count,
    label: orNull(Bilingual),
    /** how many times; above 1 it is a recall */
    calls: Count,
    calledAt: EpochMillis,
  }),
  Type.Object({ kind: Type.Literal("serving"), counter: Count }),
  Type.Object({ kind: Type.Literal("parked"), counter: Count }),
  Type.Object({ kind: Type.Literal("missed"), counter: orNull(Count), missedAt: EpochMillis }),
  Type.Object({
    kind: Type.Literal("served"),
    counter: orNull(Count),
    servedAt: EpochMillis,
    rating: PhoneRating,
  }),
  Type.Object({ kind: Type.Literal("cancelled"), at: EpochMillis }),
  Type.Object({ kind: Type.Literal("expired"), at: EpochMillis }),
]);
export type PhoneStage = Static<typeof PhoneStage>;

export const PhoneView = Type.Object({
  office: Office,
  languages: Type.Array(Language),
  /** the language its visitor chose at the kiosk; null once its day has closed */
  language: orNull(Language),
  day: BusinessDay,
  number: TicketNumber,
  service: Bilingual,
  /** from then on the link says nothing any more */
  worksUntil: EpochMillis,
  stage: PhoneStage,
});
export type PhoneView = Static<typeof PhoneView>;
