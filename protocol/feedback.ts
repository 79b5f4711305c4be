/** Feedback and complaints (phản ánh, kiến nghị), and registration for a dialogue meeting (buổi đối thoại). */
import { type Static, type TSchema, Type } from "typebox";
import {
  BusinessDay,
  DialogueId,
  EpochMillis,
  FeedbackId,
  orNull,
  PersonId,
  ServiceId,
  Words,
} from "./ids.ts";

const body = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

export const FeedbackChannel = Type.Union([
  Type.Literal("desk"),
  Type.Literal("kiosk"),
  Type.Literal("phone"),
]);
export type FeedbackChannel = Static<typeof FeedbackChannel>;

/** Phản ánh (what went wrong) or kiến nghị (what should change). */
export const FeedbackKind = Type.Union([Type.Literal("complaint"), Type.Literal("proposal")]);
export type FeedbackKind = Static<typeof FeedbackKind>;

/** What a citizen writes. Both texts are erasable: kept beside the journal and wiped on schedule. */
export const feedbackFields = {
  kind: FeedbackKind,
  service: orNull(ServiceId),
  words: Words(1, 2000),
  /** a name, a phone number or an address, only if the citizen gives one for the answer */
  contact: orNull(Words(1, 200)),
};

export const FeedbackState = Type.Union([
  Type.Literal("received"),
  Type.Literal("assigned"),
  Type.Literal("answered"),
]);
export type FeedbackState = Static<typeof FeedbackState>;

/** One piece of feedback as staff see it; texts are null once they were wiped. */
export const FeedbackCase = Type.Object({
  feedback: FeedbackId,
  kind: FeedbackKind,
  channel: FeedbackChannel,
  service: orNull(ServiceId),
  state: FeedbackState,
  receivedAt: EpochMillis,
  /** answered by the end of this day */
  dueOn: BusinessDay,
  overdue: Type.Boolean(),
  assignedTo: orNull(PersonId),
  answeredAt: orNull(EpochMillis),
  words: orNull(Type.String()),
  contact: orNull(Type.String()),
  answer: orNull(Type.String()),
});
export type FeedbackCase = Static<typeof FeedbackCase>;

/** A dialogue meeting, and the window in which people register for it; days of the site, both ends taken in. */
export const dialogueFields = {
  meeting: BusinessDay,
  registrationFrom: BusinessDay,
  registrationTo: BusinessDay,
  topic: Words(1, 300),
};

export const Dialogue = Type.Object({
  dialogue: DialogueId,
  ...dialogueFields,
  registered: Type.Integer({ minimum: 0 }),
  state: Type.Union([Type.Literal("before"), Type.Literal("open"), Type.Literal("over")]),
});
export type Dialogue = Static<typeof Dialogue>;

/** Who registered; null once the words were wiped. */
export const Registration = Type.Object({
  at: EpochMillis,
  channel: FeedbackChannel,
  who: orNull(Type.String()),
});
export type Registration = Static<typeof Registration>;

/** GET /api/v1/feedback */
export const FeedbackList = Type.Object({
  cases: Type.Array(FeedbackCase),
  dialogues: Type.Array(Dialogue),
  /** who can be asked to answer */
  people: Type.Array(Type.Object({ id: PersonId, title: Type.String() })),
});
export type FeedbackList = Static<typeof FeedbackList>;

export const DialogueRegistrations = Type.Object({
  dialogue: DialogueId,
  registrations: Type.Array(Registration),
});
export type DialogueRegistrations = Static<typeof DialogueRegistrations>;

/** What a public screen may know: fields to choose from are in its view; here is whether one can register. */
export const PublicDialogues = body({
  dialogues: Type.Array(Type.Object({ dialogue: DialogueId, ...dialogueFields })),
});
export type PublicDialogues = Static<typeof PublicDialogues>;
