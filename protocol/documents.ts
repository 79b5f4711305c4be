/** Documents that an office makes of its reports: what is asked, how far it is, what waits in the console. */
import { type Static, Type } from "typebox";
import { DocumentFormat, DocumentSchedule } from "./document-settings.ts";
import { Bilingual, BusinessDay, EpochMillis, Language, orNull } from "./ids.ts";
import { ReportPeriod } from "./reports.ts";

const closed = { additionalProperties: false } as const;

/** The periodic report, or a letter of apology for each late dossier of the period. */
export const DocumentKind = Type.Union([Type.Literal("periodic"), Type.Literal("apologies")]);
export type DocumentKind = Static<typeof DocumentKind>;

export const MakeDocumentBody = Type.Object(
  {
    kind: DocumentKind,
    from: BusinessDay,
    until: BusinessDay,
    format: DocumentFormat,
    language: Language,
  },
  closed,
);
export type MakeDocumentBody = Static<typeof MakeDocumentBody>;

/** What is being done, in this order. */
export const MakingStep = Type.Union([
  Type.Literal("waiting"),
  Type.Literal("figures"),
  Type.Literal("journal"),
  Type.Literal("writing"),
]);
export type MakingStep = Static<typeof MakingStep>;

export const DocumentState = Type.Union([
  Type.Object({
    state: Type.Literal("making"),
    step: MakingStep,
    percent: Type.Integer({ minimum: 0, maximum: 100 }),
  }),
  Type.Object({
    state: Type.Literal("ready"),
    bytes: Type.Integer({ minimum: 0 }),
    /** of the file, hex */
    sha256: Type.String(),
    /** the anchor printed in it */
    anchor: Type.Object({ seq: Type.Integer({ minimum: 0 }), hash: Type.String() }),
  }),
  Type.Object({ state: Type.Literal("failed"), sentence: Bilingual }),
  Type.Object({ state: Type.Literal("cancelled") }),
]);
export type DocumentState = Static<typeof DocumentState>;

/** One document, from the wish to the file. */
export const OfficeDocumentEntry = Type.Object({
  id: Type.String({ pattern: "^[0-9a-f-]{36}$" }),
  kind: DocumentKind,
  format: DocumentFormat,
  language: Language,
  period: ReportPeriod,
  askedAt: EpochMillis,
  /** the title of who asked; null: the hub itself, by the schedule named */
  askedBy: orNull(Type.String()),
  schedule: orNull(Bilingual),
  fileName: Type.String(),
  making: DocumentState,
});
export type OfficeDocumentEntry = Static<typeof OfficeDocumentEntry>;

/** GET /api/v1/documents, latest first */
export const OfficeDocumentList = Type.Object({
  documents: Type.Array(OfficeDocumentEntry),
  schedules: Type.Array(DocumentSchedule),
});
export type OfficeDocumentList = Static<typeof OfficeDocumentList>;
