/** Identifiers as they travel: strings that a schema checks and a brand keeps apart. */
import { type Static, type TSchema, Type } from "typebox";

declare const brand: unique symbol;

/** A string that only its own schema or maker may produce. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

const slug = <T extends string>(title: string) =>
  Type.Unsafe<T>(Type.String({ title, pattern: "^[a-z0-9][a-z0-9-]{0,39}$" }));

const uuid = <T extends string>(title: string) =>
  Type.Unsafe<T>(
    Type.String({
      title,
      pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    }),
  );

/** An office. */
export type SiteId = Branded<"SiteId">;
export const SiteId = slug<SiteId>("SiteId");

/** A field (lĩnh vực) with its own queue and prefix. */
export type ServiceId = Branded<"ServiceId">;
export const ServiceId = slug<ServiceId>("ServiceId");

/** A service point (quầy). */
export type CounterId = Branded<"CounterId">;
export const CounterId = slug<CounterId>("CounterId");

/** A part of the hall with its boards and one voice. */
export type ZoneId = Branded<"ZoneId">;
export const ZoneId = slug<ZoneId>("ZoneId");

/** A group that goes first by law or custom. */
export type PriorityGroupId = Branded<"PriorityGroupId">;
export const PriorityGroupId = slug<PriorityGroupId>("PriorityGroupId");

/** A reason a citizen may give for a low rating. */
export type ReasonId = Branded<"ReasonId">;
export const ReasonId = slug<ReasonId>("ReasonId");

/** A member of staff. */
export type PersonId = Branded<"PersonId">;
export const PersonId = uuid<PersonId>("PersonId");

/** A kiosk, tablet, board or hardware agent. */
export type DeviceId = Branded<"DeviceId">;
export const DeviceId = uuid<DeviceId>("DeviceId");

/** One visitor's number for one business day. */
export type TicketId = Branded<"TicketId">;
export const TicketId = uuid<TicketId>("TicketId");

/** One stay in one queue and, if called, at one counter. */
export type LegId = Branded<"LegId">;
export const LegId = uuid<LegId>("LegId");

/** One rating. */
export type VoteId = Branded<"VoteId">;
export const VoteId = uuid<VoteId>("VoteId");

/** One request to print. */
export type PrintJobId = Branded<"PrintJobId">;
export const PrintJobId = uuid<PrintJobId>("PrintJobId");

/** One batch of typed or imported figures. */
export type BatchId = Branded<"BatchId">;
export const BatchId = uuid<BatchId>("BatchId");

/** The stored rows of one file of past visits. */
export type HistoryId = Branded<"HistoryId">;
export const HistoryId = uuid<HistoryId>("HistoryId");

/** One piece of feedback or complaint. */
export type FeedbackId = Branded<"FeedbackId">;
export const FeedbackId = uuid<FeedbackId>("FeedbackId");

/** One dialogue meeting. */
export type DialogueId = Branded<"DialogueId">;
export const DialogueId = uuid<DialogueId>("DialogueId");

/** One alarm, from its raising to its end. */
export type AlarmId = Branded<"AlarmId">;
export const AlarmId = uuid<AlarmId>("AlarmId");

/** What a sender names each of its commands by, a UUIDv7; sent again, it brings the same answer (T3). */
export type CommandId = Branded<"CommandId">;
export const CommandId = uuid<CommandId>("CommandId");

/** What a ticket shows: the prefix of its service and at least three digits, `C015`. */
export type TicketNumber = Branded<"TicketNumber">;
export const TicketNumber = Type.Unsafe<TicketNumber>(
  Type.String({ title: "TicketNumber", pattern: "^[A-Z]{1,2}[0-9]{3,6}$" }),
);

/** A calendar day of the site, `2026-11-23`. */
export type BusinessDay = Branded<"BusinessDay">;
export const BusinessDay = Type.Unsafe<BusinessDay>(
  Type.String({
    title: "BusinessDay",
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  }),
);

/** A time of day on the clocks of the site. */
export const WallTime = Type.String({
  pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
  description: "HH:MM in the site's time zone",
});

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const EpochMillis = Type.Integer({
  minimum: 0,
  maximum: 8.64e15,
  description: "ms since 1970 UTC",
});
export type EpochMillis = Static<typeof EpochMillis>;

/** No control characters but line breaks and tabs, no halves of a character: a database must be able to keep it. */
const keepable =
  "^(?:[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff])*$";

/** Words that a person typed, of a length in UTF-16 units. */
export const Words = (minLength: number, maxLength: number) =>
  Type.String({ minLength, maxLength, pattern: keepable });

/** A schema or null, written out. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** A text in every language of the product. */
export const Bilingual = Type.Object(
  {
    vi: Type.String({ minLength: 1, maxLength: 400 }),
    en: Type.String({ minLength: 1, maxLength: 400 }),
  },
  { additionalProperties: false },
);
export type Bilingual = Static<typeof Bilingual>;

export const Language = Type.Union([Type.Literal("vi"), Type.Literal("en")]);
export type Language = Static<typeof Language>;

/** What a device is for. */
export const DeviceRole = Type.Union([
  Type.Literal("kiosk"),
  Type.Literal("tablet"),
  Type.Literal("board"),
  Type.Literal("hardware"),
]);
export type DeviceRole = Static<typeof DeviceRole>;

/** What a member of staff may do. */
export const StaffRole = Type.Union([
  Type.Literal("officer"),
  Type.Literal("reception"),
  Type.Literal("supervisor"),
  Type.Literal("administrator"),
]);
export type StaffRole = Static<typeof StaffRole>;
