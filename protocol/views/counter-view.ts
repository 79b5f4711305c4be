/** What an officer sees at a counter. */
import { type Static, Type } from "typebox";
import {
  Bilingual,
  BusinessDay,
  CounterId,
  EpochMillis,
  LegId,
  orNull,
  PriorityGroupId,
  ServiceId,
  TicketId,
  TicketNumber,
} from "../ids.ts";
import { PriorityGroup, QueueOrder } from "../site.ts";
import { Count, Office, OfficerName, Seconds } from "./shown.ts";

export const QueueEntry = Type.Object({
  number: TicketNumber,
  service: ServiceId,
  priority: orNull(PriorityGroupId),
  issuedAt: EpochMillis,
  joinedAt: EpochMillis,
  transferred: Type.Boolean(),
  /** why it stands where it stands, for the officer's eye: earned credit, or its turn by the rule */
  because: Type.Union([
    Type.Literal("waited-longest"),
    Type.Literal("priority"),
    Type.Literal("target-nearest"),
    Type.Literal("its-turn"),
  ]),
});
export type QueueEntry = Static<typeof QueueEntry>;

/** The ticket in front of an officer. */
export const PresentTicket = Type.Object({
  ticket: TicketId,
  number: TicketNumber,
  leg: LegId,
  service: ServiceId,
  procedure: orNull(Type.String()),
  priority: orNull(PriorityGroupId),
  issuedAt: EpochMillis,
  joinedAt: EpochMillis,
  firstCalledAt: EpochMillis,
  lastCalledAt: EpochMillis,
  calls: Count,
  startedAt: orNull(EpochMillis),
  parkedSeconds: Seconds,
  /** words left by the counter that sent it here */
  note: orNull(Type.String()),
});
export type PresentTicket = Static<typeof PresentTicket>;

/** What the officer at a counter does now. */
export const Activity = Type.Union([
  Type.Object({ kind: Type.Literal("closed") }),
  Type.Object({ kind: Type.Literal("ready"), since: EpochMillis }),
  Type.Object({ kind: Type.Literal("wrap-up"), since: EpochMillis }),
  Type.Object({
    kind: Type.Literal("paused"),
    since: EpochMillis,
    reason: Bilingual,
  }),
  Type.Object({ kind: Type.Literal("calling"), present: PresentTicket }),
  Type.Object({ kind: Type.Literal("serving"), present: PresentTicket }),
]);
export type Activity = Static<typeof Activity>;

const CounterBrief = Type.Object({
  id: CounterId,
  number: Count,
  label: orNull(Bilingual),
  services: Type.Array(ServiceId),
});

const ServiceBrief = Type.Object({
  id: ServiceId,
  prefix: Type.String(),
  name: Bilingual,
  targetMinutes: Type.Number(),
  expectedMinutes: Type.Number(),
  waiting: Count,
});

export const CounterView = Type.Object({
  office: Office,
  day: orNull(BusinessDay),
  counter: CounterBrief,
  officer: orNull(OfficerName),
  activity: Activity,
  /** the queue of the counter's services in the order they would be called here, fifty at most */
  queue: Type.Array(QueueEntry, { maxItems: 50 }),
  queueLength: Count,
  parked: Type.Array(
    Type.Object({
      number: TicketNumber,
      service: ServiceId,
      since: EpochMillis,
    }),
  ),
  missed: Type.Array(Type.Object({ number: TicketNumber, service: ServiceId, at: EpochMillis })),
  /** finished here today, and medians; never anything about votes (V2) */
  today: Type.Object({
    finished: Count,
    serviceMedianSeconds: orNull(Seconds),
    waitMedianSeconds: orNull(Seconds),
  }),
  services: Type.Array(ServiceBrief),
  counters: Type.Array(CounterBrief),
  priorityGroups: Type.Array(PriorityGroup),
  pauseReasons: Type.Array(Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() })),
  minimumCalls: Count,
  queueOrder: QueueOrder,
});
export type CounterView = Static<typeof CounterView>;
