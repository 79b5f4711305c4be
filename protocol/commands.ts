/**
 * What can be asked of the hub, one schema a verb, and what each answers when it is done.
 * Sockets and HTTP carry the same bodies; who asks is known from the connection and is never part of the body.
 */
import { type Static, type TObject, type TSchema, Type } from "typebox";
import { SilenceReason } from "./announcements.ts";
import { dialogueFields, feedbackFields } from "./feedback.ts";
import {
  AlarmId,
  BatchId,
  BusinessDay,
  CommandId,
  CounterId,
  DialogueId,
  EpochMillis,
  FeedbackId,
  Language,
  LegId,
  orNull,
  PersonId,
  PrintJobId,
  PriorityGroupId,
  ReasonId,
  ServiceId,
  TicketId,
  TicketNumber,
  VoteId,
  Words,
} from "./ids.ts";
import { PrintOutcome } from "./print.ts";
import { RatingScale, SiteSettings } from "./site.ts";
import { FiguresKind } from "./typed-figures.ts";

const body = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

const FreeWords = Words(0, 500);

export const VoteMode = Type.Union([Type.Literal("tablet"), Type.Literal("phone")]);
export type VoteMode = Static<typeof VoteMode>;

export const FinishOutcome = Type.Union([
  Type.Literal("done"),
  Type.Literal("incomplete-dossier"),
  Type.Literal("advised"),
]);
export type FinishOutcome = Static<typeof FinishOutcome>;

export const commandBodies = {
  "open-day": body({}),
  "close-day": body({}),
  "sign-in": body({ counter: CounterId }),
  "sign-out": body({ counter: CounterId }),
  ready: body({ counter: CounterId }),
  pause: body({ counter: CounterId, reason: ReasonId }),
  "issue-ticket": body({
    service: ServiceId,
    priority: orNull(PriorityGroupId),
    procedure: orNull(Words(0, 200)),
    language: Language,
    print: Type.Union([Type.Literal("paper"), Type.Literal("none")]),
  }),
  "hand-in-ticket": body({
    ticket: TicketId,
    leg: LegId,
    number: TicketNumber,
    /** the business day that its paper says */
    day: BusinessDay,
    issuedAt: EpochMillis,
    clock: Type.Union([Type.Literal("sure"), Type.Literal("doubtful")]),
    service: ServiceId,
    priority: orNull(PriorityGroupId),
    procedure: orNull(Words(0, 200)),
    language: Language,
    paper: orNull(body({ job: PrintJobId, outcome: PrintOutcome })),
  }),
  "reprint-ticket": body({ ticket: TicketId }),
  "call-next": body({ counter: CounterId }),
  "call-ticket": body({ counter: CounterId, number: TicketNumber }),
  recall: body({ counter: CounterId }),
  "start-service": body({ counter: CounterId }),
  finish: body({
    counter: CounterId,
    outcome: FinishOutcome,
    dossierCodes: Type.Array(Type.String({ minLength: 3, maxLength: 60 }), {
      maxItems: 20,
    }),
  }),
  "no-show": body({ counter: CounterId }),
  reinstate: body({ number: TicketNumber }),
  transfer: body({
    counter: CounterId,
    service: ServiceId,
    note: orNull(FreeWords),
  }),
  park: body({ counter: CounterId, note: orNull(FreeWords) }),
  resume: body({
    counter: CounterId,
    number: TicketNumber,
    to: Type.Union([Type.Literal("counter"), Type.Literal("queue")]),
  }),
  cancel: body({ number: TicketNumber }),
  "set-priority": body({
    number: TicketNumber,
    priority: orNull(PriorityGroupId),
  }),
  "cast-vote": body({
    leg: orNull(LegId),
    /** the scale that the question was asked with; votes kept by an older tablet do not say, and mean the present one */
    scale: Type.Optional(RatingScale.properties.id),
    level: Type.Integer({ minimum: 1, maximum: 9 }),
    reasons: Type.Array(ReasonId, { maxItems: 20 }),
    words: orNull(FreeWords),
    votedAt: EpochMillis,
    openedAt: orNull(EpochMillis),
  }),
  announce: body({ call: Type.Integer({ minimum: 1 }) }),
  "keep-silent": body({ call: Type.Integer({ minimum: 1 }), why: SilenceReason }),
  "report-print": body({
    job: PrintJobId,
    fence: Type.Integer({ minimum: 1 }),
    outcome: PrintOutcome,
  }),
  "change-settings": body({
    basedOn: Type.Integer({ minimum: 0 }),
    settings: SiteSettings,
  }),
  "confirm-clock": body({}),
  "acknowledge-alarm": body({ alarm: AlarmId }),
  /** figures whose text is stored already, under this digest */
  "enter-figures": body({
    kind: FiguresKind,
    digest: Type.String({ pattern: "^[0-9a-f]{64}$" }),
    replaces: orNull(BatchId),
  }),
  "withdraw-figures": body({ batch: BatchId }),
  "take-feedback": body(feedbackFields),
  "assign-feedback": body({ feedback: FeedbackId, to: PersonId }),
  "answer-feedback": body({ feedback: FeedbackId, answer: Words(1, 2000) }),
  "announce-dialogue": body(dialogueFields),
  /** who comes: a name, and how to reach them */
  "register-dialogue": body({ dialogue: DialogueId, who: Words(1, 300) }),
} as const;

export type Verb = keyof typeof commandBodies;
export const verbs = Object.keys(commandBodies) as readonly Verb[];

export type CommandBody<V extends Verb> = Static<(typeof commandBodies)[V]>;

/** A command as it travels: its body and the id that its sender gave it (T3). */
export type Ask<V extends Verb> = { readonly id: CommandId } & CommandBody<V>;

/** The schema of a command as it travels. */
export function askSchema(verb: Verb): TObject {
  return Type.Object({ id: CommandId, ...commandBodies[verb].properties }, { additionalProperties: false });
}

export const WaitInterval = Type.Object({
  lowMinutes: Type.Integer({ minimum: 0 }),
  highMinutes: Type.Integer({ minimum: 0 }),
});
/** W1: the interval that a wait is expected to fall in, whole minutes. */
export type WaitInterval = Static<typeof WaitInterval>;

/** A QR code to be drawn as it is: the modules of a side, and an SVG path of the dark ones, one unit each. */
export const FollowQr = Type.Object({
  size: Type.Integer({ minimum: 21, maximum: 177 }),
  path: Type.String(),
});
export type FollowQr = Static<typeof FollowQr>;

const Nothing = Type.Object({});
const CalledTicket = Type.Object({
  ticket: TicketId,
  number: TicketNumber,
  leg: LegId,
  call: Type.Integer(),
});

/** What each verb answers when it is done. */
export const commandDone = {
  "open-day": Type.Object({ day: BusinessDay }),
  "close-day": Type.Object({
    day: BusinessDay,
    expired: Type.Integer(),
    endedDoubtful: Type.Integer(),
  }),
  "sign-in": Nothing,
  "sign-out": Nothing,
  ready: Nothing,
  pause: Nothing,
  "issue-ticket": Type.Object({
    ticket: TicketId,
    number: TicketNumber,
    service: ServiceId,
    counters: Type.Array(Type.Integer()),
    peopleAhead: Type.Integer(),
    estimate: orNull(WaitInterval),
    printJob: orNull(PrintJobId),
    issuedAt: EpochMillis,
    /** where its phone follows it; made for each answer anew, so that no secret is kept with the answers (T3) */
    followUrl: orNull(Type.String()),
    /** the same address as a code for a screen that can only draw */
    followQr: orNull(FollowQr),
  }),
  "hand-in-ticket": Nothing,
  "reprint-ticket": Type.Object({ printJob: PrintJobId }),
  "call-next": CalledTicket,
  "call-ticket": CalledTicket,
  recall: CalledTicket,
  "start-service": Nothing,
  finish: Type.Object({ leg: LegId }),
  "no-show": Nothing,
  reinstate: Nothing,
  transfer: Type.Object({ leg: LegId }),
  park: Nothing,
  resume: Nothing,
  cancel: Nothing,
  "set-priority": Nothing,
  "cast-vote": Type.Object({ vote: VoteId }),
  announce: Nothing,
  "keep-silent": Nothing,
  "report-print": Nothing,
  "change-settings": Type.Object({ revision: Type.Integer() }),
  "confirm-clock": Nothing,
  "acknowledge-alarm": Nothing,
  "enter-figures": Type.Object({ batch: BatchId }),
  "withdraw-figures": Nothing,
  "take-feedback": Type.Object({ feedback: FeedbackId, dueOn: BusinessDay }),
  "assign-feedback": Nothing,
  "answer-feedback": Nothing,
  "announce-dialogue": Type.Object({ dialogue: DialogueId }),
  "register-dialogue": Nothing,
} as const satisfies Record<Verb, TObject>;

export type CommandDone<V extends Verb> = Static<(typeof commandDone)[V]>;
