/** Files of the provincial one-stop software: from upload over mapping and preview to a batch. */
import { type Static, type TSchema, Type } from "typebox";
import { BatchId, Bilingual, BusinessDay, CommandId, orNull, Words } from "./ids.ts";
import {
  DossierQuality,
  DossiersContent,
  FigureChange,
  FiguresDifference,
  FiguresPeriod,
  FiguresProblem,
  LineProblem,
} from "./typed-figures.ts";

const body = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });
const Count = Type.Integer({ minimum: 0 });

/** `summary`: a row a field, with counts. `detail`: a row a dossier, counted here. */
export const DossierShape = Type.Union([Type.Literal("summary"), Type.Literal("detail")]);
export type DossierShape = Static<typeof DossierShape>;

/** What a column can hold. */
export const dossierColumns = [
  "field",
  "received",
  "carriedOver",
  "resolved",
  "early",
  "onTime",
  "late",
  "open",
  "openInTerm",
  "openOverdue",
  "code",
  "receivedOn",
  "dueOn",
  "doneOn",
  "reason",
  "newDate",
] as const;
export type DossierColumn = (typeof dossierColumns)[number];
const DossierColumn = Type.Unsafe<DossierColumn>(
  Type.Union(dossierColumns.map((name) => Type.Literal(name))),
);

/** Which column of the file holds what; columns are counted from 0, the header row from 1. */
export const DossierMapping = body({
  shape: DossierShape,
  headerRow: Type.Integer({ minimum: 1, maximum: 50 }),
  columns: Type.Array(body({ holds: DossierColumn, column: Type.Integer({ minimum: 0, maximum: 499 }) }), {
    maxItems: dossierColumns.length,
  }),
  /** fields named like this are the source's own total: `Tổng cộng` */
  totalNames: Type.Array(Words(1, 60), { maxItems: 10 }),
});
export type DossierMapping = Static<typeof DossierMapping>;

/** What was found in an uploaded file before any of it is taken. */
export const DossierFile = Type.Object({
  file: Type.String(),
  name: Type.String(),
  format: Type.Union([Type.Literal("csv"), Type.Literal("xlsx")]),
  bytes: Count,
  /** the first rows as text, at most 12, cells cut at 80 characters */
  firstRows: Type.Array(Type.Array(Type.String())),
  headerDigest: Type.String(),
  mapping: DossierMapping,
  /** `remembered`: a file with the same header was imported before */
  mappingFrom: Type.Union([Type.Literal("remembered"), Type.Literal("guessed")]),
});
export type DossierFile = Static<typeof DossierFile>;

/** The answer to an upload: what was found, or why the file cannot be taken. */
export const DossierUpload = Type.Union([
  Type.Object({ state: Type.Literal("found"), found: DossierFile }),
  Type.Object({ state: Type.Literal("refused"), sentence: Bilingual }),
]);
export type DossierUpload = Static<typeof DossierUpload>;

export const PreviewDossiersBody = body({
  mapping: DossierMapping,
  period: FiguresPeriod,
  quality: DossierQuality,
  replaces: orNull(BatchId),
  note: Words(0, 500),
});
export type PreviewDossiersBody = Static<typeof PreviewDossiersBody>;

/** A file being read, or what it would lead to. Nothing is entered before `commit`. */
export const DossierPreview = Type.Union([
  Type.Object({ state: Type.Literal("none") }),
  Type.Object({ state: Type.Literal("reading"), rows: Count, percent: Type.Number() }),
  Type.Object({
    state: Type.Literal("failed"),
    sentence: Bilingual,
    problems: Type.Array(LineProblem),
  }),
  Type.Object({
    state: Type.Literal("ready"),
    rows: Count,
    content: DossiersContent,
    problems: Type.Array(FiguresProblem),
    differences: Type.Array(FiguresDifference),
    overlaps: Type.Array(BatchId),
    changes: Type.Array(FigureChange),
    /** late dossiers beyond the most that are kept */
    lateRowsDropped: Count,
  }),
]);
export type DossierPreview = Static<typeof DossierPreview>;

export const CommitDossiersBody = body({ id: CommandId });
export type CommitDossiersBody = Static<typeof CommitDossiersBody>;

/** One late dossier, for its letter of apology. Erasable: wiped on schedule, never in the journal. */
export const LateDossier = Type.Object({
  batch: BatchId,
  row: Count,
  code: Type.String(),
  field: Type.String(),
  dueOn: orNull(BusinessDay),
  doneOn: orNull(BusinessDay),
  reason: orNull(Type.String()),
  newDate: orNull(BusinessDay),
});
export type LateDossier = Static<typeof LateDossier>;

/** GET /api/v1/dossiers/late */
export const LateDossiers = Type.Object({
  period: FiguresPeriod,
  byField: Type.Array(Type.Object({ field: Type.String(), late: Count })),
  rows: Type.Array(LateDossier),
  /** late dossiers that the figures count and whose rows are not here: not in the file, or wiped */
  missing: Count,
});
export type LateDossiers = Static<typeof LateDossiers>;
