/** Past-tense facts: all that the journal can hold. Nothing else decides what is true. */
import type {
  AlarmAbout,
  AlarmId,
  AlarmKind,
  BatchId,
  BusinessDay,
  CounterId,
  DeviceId,
  DialogueId,
  EpochMillis,
  EquipmentId,
  FeedbackChannel,
  FeedbackId,
  FeedbackKind,
  FiguresKind,
  FiguresPeriod,
  FinishOutcome,
  HistoryId,
  Language,
  LegId,
  PersonId,
  PrintCause,
  PrintJobId,
  PrintOutcome,
  PriorityGroupId,
  ReasonId,
  ServiceId,
  SilenceReason,
  SiteId,
  SiteSettings,
  TicketId,
  TicketNumber,
  VoteId,
  VoteMode,
  WaitInterval,
} from "@motcua/protocol";

import type { LinkHash } from "./phone-link.ts";

export interface Officer {
  readonly id: PersonId;
  readonly title: string;
}

/** How a day began: by the office's hours, or because somebody opened it outside them. */
export type Opening = "by-hours" | "by-hand";

/** When a kiosk gave a ticket without the hub; `doubtful` times had to be moved, or the agent did not trust its clock. */
export interface IssuedAlone {
  readonly issuedAt: EpochMillis;
  readonly clock: "sure" | "doubtful";
}

export interface EventData {
  "site-founded": { settings: SiteSettings };
  /** a restore: views carry the new epoch, and the day's numbers go on above the floor */
  "epoch-begun": { epoch: number; day: BusinessDay; numberFloor: number };
  "settings-changed": { settings: SiteSettings };
  "clock-confirmed": { wallAt: EpochMillis };
  "day-opened": {
    day: BusinessDay;
    opening: Opening;
    settings: SiteSettings;
    /** prefix → the last number given on this date before: a day opened again goes on above them (T1) */
    numbersGiven: Readonly<Record<string, number>>;
  };
  "day-closed": { day: BusinessDay };
  "officer-signed-in": { counter: CounterId; officer: Officer };
  "officer-signed-out": { counter: CounterId };
  "officer-ready": { counter: CounterId };
  "counter-paused": { counter: CounterId; reason: ReasonId };
  "ticket-issued": {
    ticket: TicketId;
    leg: LegId;
    number: TicketNumber;
    service: ServiceId;
    priority: PriorityGroupId | null;
    procedure: string | null;
    language: Language;
    /** null: nobody knew, the hub was away */
    peopleAhead: number | null;
    estimate: WaitInterval | null;
    from: DeviceId | PersonId;
    /** of a ticket that an agent gave without the hub: its own time, which queue order, waits and reports go by */
    alone?: IssuedAlone;
    /** hash of the secret of its phone link; absent: it has none */
    link?: LinkHash;
  };
  /** given without the hub on a day that has closed since; it counts there, as one who was not served */
  "ticket-handed-in-late": {
    ticket: TicketId;
    leg: LegId;
    number: TicketNumber;
    day: BusinessDay;
    service: ServiceId;
    priority: PriorityGroupId | null;
    procedure: string | null;
    language: Language;
    from: DeviceId;
    alone: IssuedAlone;
    expiredAt: EpochMillis;
  };
  "print-requested": {
    job: PrintJobId;
    ticket: TicketId;
    copy: number;
    from: DeviceId | PersonId;
  };
  /** it left no byte and is tried again, on another printer where there is one */
  "print-moved": {
    job: PrintJobId;
    ticket: TicketId;
    /** where it had been; null: on whatever printer an agent was started with */
    printer: EquipmentId | null;
    cause: PrintCause;
  };
  "print-ended": {
    job: PrintJobId;
    ticket: TicketId;
    outcome: PrintOutcome["kind"];
    cause: PrintCause | null;
  };
  "ticket-called": {
    ticket: TicketId;
    counter: CounterId;
    how: "next" | "by-number";
    passedOthers: boolean;
  };
  "ticket-recalled": { ticket: TicketId; counter: CounterId };
  "call-announced": { call: number; board: DeviceId };
  /** shown and not spoken; the board that speaks for its zone says why */
  "call-kept-silent": { call: number; board: DeviceId; why: SilenceReason };
  "service-started": { ticket: TicketId; counter: CounterId };
  "service-finished": {
    ticket: TicketId;
    counter: CounterId;
    outcome: FinishOutcome;
    /** digest of the dossier codes, which are kept apart and wiped on schedule */
    dossiers: Digest | null;
  };
  "visitor-missed": { ticket: TicketId; counter: CounterId };
  "ticket-reinstated": { ticket: TicketId; leg: LegId };
  "ticket-transferred": {
    ticket: TicketId;
    counter: CounterId;
    leg: LegId;
    service: ServiceId;
    note: Digest | null;
  };
  "ticket-parked": {
    ticket: TicketId;
    counter: CounterId;
    note: Digest | null;
  };
  "ticket-resumed": { ticket: TicketId; counter: CounterId };
  "ticket-returned": { ticket: TicketId; leg: LegId };
  "ticket-cancelled": { ticket: TicketId };
  "ticket-expired": { ticket: TicketId };
  "service-ended-doubtful": { ticket: TicketId };
  "priority-changed": { ticket: TicketId; priority: PriorityGroupId | null };
  "vote-cast": {
    vote: VoteId;
    /** null: a press that no leg was open for, counted apart (V1) */
    leg: LegId | null;
    /** the day the vote counts in, which is the day of its leg */
    day: BusinessDay;
    counter: CounterId | null;
    service: ServiceId | null;
    officer: PersonId | null;
    level: number;
    scale: string;
    reasons: readonly ReasonId[];
    mode: VoteMode;
    votedAt: EpochMillis;
    openedAt: EpochMillis | null;
    words: Digest | null;
  };
  /** a limit of the site was passed; a low rating needs no event beside its vote */
  "alarm-raised": {
    alarm: AlarmId;
    kind: Exclude<AlarmKind, "low-rating">;
    about: AlarmAbout;
    /** in the unit of the limit; null where there is nothing to measure */
    value: number | null;
    limit: number;
  };
  "alarm-cleared": { alarm: AlarmId };
  "alarm-acknowledged": { alarm: AlarmId; by: Officer };
  /** typed or imported figures; what they are is stored beside, under its digest */
  "figures-entered": {
    batch: BatchId;
    kind: FiguresKind;
    /** SHA-256 of the stored text, hex */
    digest: string;
    period: FiguresPeriod;
    replaces: BatchId | null;
    /** only of visits: whose rows count from now on, on which days, and which days have none any more */
    visits?: { rows: HistoryId; days: readonly BusinessDay[]; emptied: readonly BusinessDay[] };
  };
  /** `emptied`: only of visits */
  "figures-withdrawn": { batch: BatchId; emptied?: readonly BusinessDay[] };
  "feedback-received": {
    feedback: FeedbackId;
    kind: FeedbackKind;
    channel: FeedbackChannel;
    service: ServiceId | null;
    dueOn: BusinessDay;
    words: Digest;
  };
  "feedback-assigned": { feedback: FeedbackId; to: PersonId };
  "feedback-answered": { feedback: FeedbackId; answer: Digest };
  "dialogue-announced": {
    dialogue: DialogueId;
    meeting: BusinessDay;
    registrationFrom: BusinessDay;
    registrationTo: BusinessDay;
    topic: string;
  };
  "dialogue-registered": { dialogue: DialogueId; channel: FeedbackChannel; who: Digest };
}

export type EventType = keyof EventData;

/** SHA-256 of a salt and the words, hex; once the words and the salt are wiped it says nothing. */
export type Digest = string;

/** Words that must be erasable: beside the event, never in it. */
export interface ErasableWords {
  readonly field: "note" | "dossiers" | "words" | "feedback" | "answer" | "registration";
  readonly text: string;
  readonly salt: string;
}

/** An event as a verb decides it, before it has a place in the journal. */
export type DraftEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly data: Readonly<EventData[K]>;
    readonly words: ErasableWords | null;
  };
}[T];

/** An event in its place. `seq` counts from 1 without gaps within a site. */
export type RecordedEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly site: SiteId;
    readonly epoch: number;
    readonly seq: number;
    readonly at: EpochMillis;
    readonly day: BusinessDay;
    readonly type: K;
    readonly data: Readonly<EventData[K]>;
    /** who caused it: `person:<id>`, `device:<id>`, `ticket:<id>` of a visitor's phone, `clock` */
    readonly actor: string;
    /** the machine's clock was in doubt when this was stamped */
    readonly doubtfulClock: boolean;
  };
}[T];
