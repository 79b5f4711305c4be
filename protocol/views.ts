/** What each audience is shown: always the whole, with the position in the journal that it is true at. */
import { type Static, type TSchema, Type } from "typebox";
import { WaitInterval } from "./commands.ts";
import {
  Bilingual,
  BusinessDay,
  CounterId,
  DeviceId,
  DeviceRole,
  EpochMillis,
  Language,
  LegId,
  orNull,
  PersonId,
  PrintJobId,
  PriorityGroupId,
  ServiceId,
  SiteId,
  StaffRole,
  TicketId,
  TicketNumber,
  ZoneId,
} from "./ids.ts";
import { PrintCause, PrinterFault, TicketContent } from "./print.ts";
import { PriorityGroup, Procedure, QueueOrder, RatingReason, RatingScale } from "./site.ts";

const Count = Type.Integer({ minimum: 0 });
const Seconds = Type.Number({ minimum: 0 });

/** A view and what it is true at; a screen drops one whose (epoch, seq) is older than what it shows. */
export interface Shown<V> {
  readonly epoch: number;
  readonly seq: number;
  readonly at: EpochMillis;
  readonly view: V;
}

export const shownSchema = <T extends TSchema>(view: T) =>
  Type.Object({ epoch: Count, seq: Count, at: EpochMillis, view });

const Office = Type.Object({
  id: SiteId,
  name: Bilingual,
  authority: Bilingual,
});

/** Whether numbers are given out now, and when that changes. */
export const Issuing = Type.Union([
  Type.Object({ state: Type.Literal("open"), stopsAt: EpochMillis }),
  Type.Object({ state: Type.Literal("closed"), opensAt: orNull(EpochMillis) }),
]);
export type Issuing = Static<typeof Issuing>;

export const KioskView = Type.Object({
  office: Office,
  languages: Type.Array(Language),
  day: orNull(BusinessDay),
  issuing: Issuing,
  longQueueMinutes: Type.Number(),
  services: Type.Array(
    Type.Object({
      id: ServiceId,
      prefix: Type.String(),
      name: Bilingual,
      functional: Type.Boolean(),
      waiting: Count,
      estimate: orNull(WaitInterval),
      /** numbers of the counters that take it and are open now */
      openCounters: Type.Array(Count),
      counters: Type.Array(Count),
      closedReason: orNull(Bilingual),
    }),
  ),
  procedures: Type.Array(Procedure),
  priorityGroups: Type.Array(PriorityGroup),
  notices: Type.Array(Bilingual),
  printer: Type.Object({
    state: Type.Union([Type.Literal("ready"), Type.Literal("trouble"), Type.Literal("none")]),
    cause: orNull(PrintCause),
  }),
  /** how the tickets of this day that this kiosk may still be showing were printed */
  prints: Type.Array(
    Type.Object({
      job: PrintJobId,
      ticket: TicketId,
      state: Type.Union([
        Type.Literal("waiting"),
        Type.Literal("printed"),
        Type.Literal("failed-clean"),
        Type.Literal("unknown"),
      ]),
    }),
  ),
});
export type KioskView = Static<typeof KioskView>;

/** One call or recall on a board. `call` is its place in the journal and its name for the voice (C3). */
export const BoardCall = Type.Object({
  call: Type.Integer({ minimum: 1 }),
  number: TicketNumber,
  counter: Count,
  calledAt: EpochMillis,
  recall: Type.Boolean(),
  announced: Type.Boolean(),
});
export type BoardCall = Static<typeof BoardCall>;

/** What stands over a counter. */
export const CounterSign = Type.Object({
  number: Count,
  label: orNull(Bilingual),
  services: Type.Array(Bilingual),
  state: Type.Union([
    Type.Literal("closed"),
    Type.Literal("free"),
    Type.Literal("paused"),
    Type.Literal("calling"),
    Type.Literal("serving"),
  ]),
  ticket: orNull(TicketNumber),
});
export type CounterSign = Static<typeof CounterSign>;

export const BoardView = Type.Object({
  office: Office,
  zone: Type.Object({ id: ZoneId, name: Bilingual }),
  languages: Type.Array(Language),
  /** latest first, nine at most: the present one and the last eight */
  calls: Type.Array(BoardCall, { maxItems: 9 }),
  counters: Type.Array(CounterSign),
  waiting: Type.Array(Type.Object({ prefix: Type.String(), name: Bilingual, waiting: Count })),
  notices: Type.Array(Bilingual),
  priorityGroups: Type.Array(Bilingual),
  issuing: Issuing,
});
export type BoardView = Static<typeof BoardView>;

export const TabletView = Type.Object({
  office: Office,
  counter: CounterSign,
  officer: orNull(Type.Object({ title: Type.String(), initials: Type.String() })),
  languages: Type.Array(Language),
  /** V3: the leg that ended last at this counter and can still be rated; the tablet keeps its question by itself */
  question: orNull(Type.Object({ leg: LegId, number: TicketNumber, finishedAt: EpochMillis })),
  scale: RatingScale,
  reasons: Type.Array(RatingReason),
});
export type TabletView = Static<typeof TabletView>;

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

const OfficerName = Type.Object({ id: PersonId, title: Type.String() });

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

/** What the reception desk sees: all queues, and the tickets it may correct. */
export const ReceptionView = Type.Object({
  kiosk: KioskView,
  tickets: Type.Array(
    Type.Object({
      ticket: TicketId,
      number: TicketNumber,
      service: ServiceId,
      priority: orNull(PriorityGroupId),
      issuedAt: EpochMillis,
      state: Type.Union([
        Type.Literal("waiting"),
        Type.Literal("called"),
        Type.Literal("serving"),
        Type.Literal("parked"),
        Type.Literal("missed"),
      ]),
      counter: orNull(Count),
    }),
  ),
});
export type ReceptionView = Static<typeof ReceptionView>;

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

/** What a hardware agent works on: the jobs of its printers that are not over. */
export const HardwareView = Type.Object({
  jobs: Type.Array(
    Type.Object({
      job: PrintJobId,
      requestedAt: EpochMillis,
      expiresAt: EpochMillis,
      number: TicketNumber,
    }),
  ),
});
export type HardwareView = Static<typeof HardwareView>;

/** A leased job: only the holder of the highest fence may print it. */
export const PrintLease = Type.Object({
  job: PrintJobId,
  fence: Type.Integer({ minimum: 1 }),
  content: TicketContent,
});
export type PrintLease = Static<typeof PrintLease>;

/** The first tell of every connection: the hub's clock (devices' own may be dead) and what it stands on. */
export const Hello = Type.Object({
  now: EpochMillis,
  /** 1, or the pace of a demonstration's clock, up to 600 */
  rate: Type.Number({ minimum: 1, maximum: 600 }),
  epoch: Count,
  version: Type.String(),
  site: SiteId,
  demonstration: Type.Boolean(),
  timeZone: Type.String(),
});
export type Hello = Static<typeof Hello>;

/** What a device says of itself, every half minute and on change; not journalled. */
export const DeviceReport = Type.Object(
  {
    version: Type.String({ maxLength: 40 }),
    batteryPercent: orNull(Type.Integer({ minimum: 0, maximum: 100 })),
    lastTouchAt: orNull(EpochMillis),
    waitingVotes: Type.Integer({ minimum: 0, maximum: 100000 }),
    clockErrorSeconds: Type.Number({ minimum: -1e9, maximum: 1e9 }),
    printer: orNull(PrinterFault),
  },
  { additionalProperties: false },
);
export type DeviceReport = Static<typeof DeviceReport>;

/** The health of every device of the site, for the live board. */
export const Health = Type.Object({
  devices: Type.Array(
    Type.Object({
      id: DeviceId,
      role: DeviceRole,
      name: Type.String(),
      counter: orNull(CounterId),
      zone: orNull(ZoneId),
      online: Type.Boolean(),
      lastSeenAt: orNull(EpochMillis),
      report: orNull(DeviceReport),
    }),
  ),
});
export type Health = Static<typeof Health>;

/** Told to boards: whether this board is the one that speaks for its zone now (C3), and whether aloud. */
export const Voice = Type.Object({
  speaks: Type.Boolean(),
  muted: Type.Boolean(),
});
export type Voice = Static<typeof Voice>;

/** Who is signed in. */
export const Me = Type.Object({
  id: PersonId,
  title: Type.String(),
  role: StaffRole,
  mustChangePassword: Type.Boolean(),
});
export type Me = Static<typeof Me>;
