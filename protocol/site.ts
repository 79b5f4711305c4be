/** The settings document of a site: all that an office decides, as one value, kept whole in the journal. */
import { type Static, Type } from "typebox";
import { AlarmLimits } from "./alarms.ts";
import { BoardSettings } from "./board-settings.ts";
import { DocumentSettings } from "./document-settings.ts";
import { Equipment } from "./equipment.ts";
import {
  Bilingual,
  BusinessDay,
  CounterId,
  Language,
  orNull,
  PersonId,
  PriorityGroupId,
  ReasonId,
  ServiceId,
  SiteId,
  WallTime,
  ZoneId,
} from "./ids.ts";
import { LeavePin } from "./leave-pin.ts";
import { OwnNumbers } from "./own-numbers.ts";
import { TicketTemplate } from "./ticket-template.ts";
import { VoiceSettings } from "./voice-settings.ts";

const closed = { additionalProperties: false } as const;
const named = {
  vi: Type.String({ minLength: 1, maxLength: 200 }),
  en: Type.String({ minLength: 1, maxLength: 200 }),
};

export const Weekday = Type.Union(
  (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const).map((day) => Type.Literal(day)),
);
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export const OpeningHours = Type.Object(
  {
    days: Type.Array(Type.Unsafe<Weekday>(Weekday), { maxItems: 7 }),
    sessions: Type.Array(Type.Tuple([WallTime, WallTime]), {
      minItems: 1,
      maxItems: 4,
    }),
    holidays: Type.Array(BusinessDay, { maxItems: 400 }),
  },
  closed,
);
export type OpeningHours = Static<typeof OpeningHours>;

export const PriorityGroup = Type.Object(
  {
    id: PriorityGroupId,
    ...named,
    minAge: orNull(Type.Integer({ minimum: 0, maximum: 120 })),
    weight: Type.Number({
      minimum: 1,
      maximum: 20,
      description: "multiplies the credit that waiting earns (Q1)",
    }),
  },
  closed,
);
export type PriorityGroup = Static<typeof PriorityGroup>;

export const RatingLevel = Type.Object(
  {
    value: Type.Integer({ minimum: 1, maximum: 9 }),
    ...named,
    satisfied: Type.Boolean(),
  },
  closed,
);
export type RatingLevel = Static<typeof RatingLevel>;

export const RatingScale = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9-]{1,20}$" }),
    levels: Type.Array(RatingLevel, { minItems: 2, maxItems: 5 }),
    askReasonsAtOrBelow: Type.Integer({ minimum: 0, maximum: 9 }),
    idleSeconds: Type.Integer({ minimum: 5, maximum: 300 }),
  },
  closed,
);
export type RatingScale = Static<typeof RatingScale>;

export const RatingReason = Type.Object({ id: ReasonId, ...named }, closed);
export type RatingReason = Static<typeof RatingReason>;

export const Service = Type.Object(
  {
    id: ServiceId,
    prefix: Type.String({ pattern: "^[A-Z]{1,2}$" }),
    ...named,
    unit: Type.String({ maxLength: 120 }),
    functional: Type.Boolean({
      description: "not a field of its own: collecting results, help online",
    }),
    expectedMinutes: Type.Number({ minimum: 0.5, maximum: 480 }),
    targetMinutes: Type.Number({ minimum: 1, maximum: 480 }),
    closedReason: orNull(Bilingual),
  },
  closed,
);
export type Service = Static<typeof Service>;

export const Counter = Type.Object(
  {
    id: CounterId,
    number: Type.Integer({ minimum: 1, maximum: 999 }),
    label: orNull(Bilingual),
    services: Type.Array(ServiceId, { minItems: 1, maxItems: 40 }),
    reservedForPriority: Type.Boolean(),
    zone: ZoneId,
    hasTablet: Type.Boolean(),
  },
  closed,
);
export type Counter = Static<typeof Counter>;

/** A procedure by its name: what one searches for, and what a ticket says. */
export const ProcedureName = Type.Object(
  {
    service: ServiceId,
    code: orNull(Type.String({ maxLength: 40 })),
    ...named,
  },
  closed,
);
export type ProcedureName = Static<typeof ProcedureName>;

/** What a visitor should know before taking a number for a procedure; what is null the office has not written yet. */
export const ProcedureDetail = Type.Object(
  {
    papers: Type.Array(Bilingual, { maxItems: 20, description: "what to bring, one a line" }),
    fee: orNull(Bilingual),
    workingDays: orNull(Type.Integer({ minimum: 0, maximum: 365, description: "0: on the same day" })),
    /** where it is handed in, if not at the counters of its service */
    place: orNull(Bilingual),
    note: orNull(Bilingual),
    /** an example that came with the product: screens say so until the office has put its own text there */
    example: Type.Boolean(),
  },
  closed,
);
export type ProcedureDetail = Static<typeof ProcedureDetail>;

export const Procedure = Type.Object(
  { ...ProcedureName.properties, detail: Type.Optional(ProcedureDetail) },
  closed,
);
export type Procedure = Static<typeof Procedure>;

export const Zone = Type.Object({ id: ZoneId, ...named }, closed);
export type Zone = Static<typeof Zone>;

/** Q1: how a queue is ordered. */
export const QueueOrder = Type.Union([
  Type.Object({ policy: Type.Literal("accumulating") }, closed),
  Type.Object(
    {
      policy: Type.Literal("interleaved"),
      others: Type.Integer({ minimum: 1, maximum: 20 }),
    },
    closed,
  ),
  Type.Object({ policy: Type.Literal("strict") }, closed),
]);
export type QueueOrder = Static<typeof QueueOrder>;

export const SiteSettings = Type.Object(
  {
    id: SiteId,
    level: Type.Union([Type.Literal("district"), Type.Literal("commune")]),
    demonstration: Type.Boolean({
      description: "true only where sample days may run; never a real office",
    }),
    timeZone: Type.String({ minLength: 1, maxLength: 60 }),
    name: Bilingual,
    authority: Bilingual,
    languages: Type.Array(Language, { minItems: 1, maxItems: 2 }),
    hours: OpeningHours,
    issuing: Type.Object(
      {
        opensMinutesBefore: Type.Integer({ minimum: 0, maximum: 240 }),
        stopsMinutesBefore: Type.Integer({ minimum: 0, maximum: 240 }),
        closeDayAt: WallTime,
      },
      closed,
    ),
    waitTargetMinutes: Type.Number({ minimum: 1, maximum: 480 }),
    longQueueMinutes: Type.Number({
      minimum: 1,
      maximum: 480,
      description: "the kiosk warns before issuing above this",
    }),
    doubtfulServiceMinutes: Type.Number({ minimum: 10, maximum: 720 }),
    queueOrder: QueueOrder,
    noShow: Type.Object({ minimumCalls: Type.Integer({ minimum: 1, maximum: 10 }) }, closed),
    votes: Type.Object(
      {
        withoutLeg: Type.Union([Type.Literal("refused"), Type.Literal("counted-apart")]),
        minimumForShare: Type.Integer({ minimum: 1, maximum: 1000 }),
      },
      closed,
    ),
    priorityGroups: Type.Array(PriorityGroup, { maxItems: 20 }),
    ratingScale: RatingScale,
    ratingReasons: Type.Array(RatingReason, { maxItems: 20 }),
    pauseReasons: Type.Array(Type.Object({ id: ReasonId, ...named }, closed), {
      minItems: 1,
      maxItems: 20,
    }),
    services: Type.Array(Service, { minItems: 1, maxItems: 60 }),
    counters: Type.Array(Counter, { minItems: 1, maxItems: 120 }),
    procedures: Type.Array(Procedure, { maxItems: 2000 }),
    zones: Type.Array(Zone, { minItems: 1, maxItems: 20 }),
    notices: Type.Array(Bilingual, {
      maxItems: 50,
      description: "what boards and kiosks show to those who wait",
    }),
    singleVotesFor: Type.Array(PersonId, {
      maxItems: 20,
      description: "supervisors who may look at single votes; every look is logged (V2)",
    }),
    equipment: Equipment,
    ticketTemplate: TicketTemplate,
    /** feedback and complaints are answered within this many days */
    feedback: Type.Object({ answerDays: Type.Integer({ minimum: 1, maximum: 90 }) }, closed),
    formerScales: Type.Array(RatingScale, {
      maxItems: 10,
      description:
        "kept by the hub: votes kept on a tablet over a change are judged by the scale they were asked with",
    }),
    ownNumbers: Type.Array(OwnNumbers, {
      maxItems: 60,
      description: "kept by the hub: blocks of agents that issue for a kiosk when the hub is away",
    }),
    documents: DocumentSettings,
    /** opens the staff's page at kiosks, tablets and boards; null: nobody leaves them at the glass */
    leavePin: orNull(LeavePin),
    alarms: AlarmLimits,
    voice: VoiceSettings,
    board: BoardSettings,
  },
  closed,
);
export type SiteSettings = Static<typeof SiteSettings>;
