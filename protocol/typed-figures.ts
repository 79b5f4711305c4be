/**
 * Figures that nobody pressed: paper surveys, dossiers of the provincial software, the yearly household survey.
 * They are kept in batches named by a digest; a correction is a new batch that replaces the old one visibly.
 */
import { type Static, type TSchema, Type } from "typebox";
import {
  BatchId,
  Bilingual,
  BusinessDay,
  CommandId,
  EpochMillis,
  HistoryId,
  orNull,
  PersonId,
  ServiceId,
  Words,
} from "./ids.ts";
import { CollectionMode } from "./reports.ts";

const closed = { additionalProperties: false } as const;
const body = <T extends Record<string, TSchema>>(properties: T) => Type.Object(properties, closed);
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
const Percent = Type.Number({ minimum: 0, maximum: 100, description: "at most two decimals" });

/** Half-open, in days of the site: from the first day to the day after the last. */
export const FiguresPeriod = body({ from: BusinessDay, until: BusinessDay });
export type FiguresPeriod = Static<typeof FiguresPeriod>;

export const FiguresKind = Type.Union([
  Type.Literal("survey"),
  Type.Literal("dossiers"),
  Type.Literal("sipas"),
  Type.Literal("activities"),
  Type.Literal("visits"),
]);
export type FiguresKind = Static<typeof FiguresKind>;

/** How a survey was counted: a level of the scale each, or only satisfied among all. */
export const SurveyAnswers = Type.Union([
  body({
    by: Type.Literal("levels"),
    counts: Type.Array(
      body({ level: Type.Integer({ minimum: 1, maximum: 9 }), satisfied: Type.Boolean(), n: Count }),
      { minItems: 1, maxItems: 9 },
    ),
  }),
  body({ by: Type.Literal("satisfied"), satisfied: Count, of: Count }),
]);
export type SurveyAnswers = Static<typeof SurveyAnswers>;

/** Ratings counted by hand: paper forms, or what tablets and phones gave before this program kept them. */
export const SurveyContent = body({
  kind: Type.Literal("survey"),
  period: FiguresPeriod,
  mode: CollectionMode,
  /** null: the whole office */
  service: orNull(ServiceId),
  scale: orNull(Words(1, 40)),
  /** forms handed out, brought back, and filled in so that they count; null is "not known", and is asked for */
  issued: orNull(Count),
  collected: orNull(Count),
  valid: orNull(Count),
  answers: SurveyAnswers,
  note: Words(0, 500),
});
export type SurveyContent = Static<typeof SurveyContent>;

/** Dossiers as stated by their source; what is null was not stated and is the sum of its parts. */
export const DossierFigures = body({
  received: Count,
  /** of `received`, brought over from the period before */
  carriedOver: orNull(Count),
  resolved: orNull(Count),
  early: Count,
  onTime: Count,
  late: Count,
  open: orNull(Count),
  openInTerm: Count,
  openOverdue: Count,
});
export type DossierFigures = Static<typeof DossierFigures>;

/** What the QĐ 766 rate needs beside lateness; null is not known. */
export const DossierQuality = body({
  underAuthority: orNull(Count),
  ratedNotSatisfied: orNull(Count),
  complained: orNull(Count),
  /** dossiers rated not satisfied, complained about or overdue, each counted once */
  anyOfThese: orNull(Count),
});
export type DossierQuality = Static<typeof DossierQuality>;

export const DossierField = body({
  name: Words(1, 200),
  service: orNull(ServiceId),
  figures: DossierFigures,
});
export type DossierField = Static<typeof DossierField>;

export const DossiersContent = body({
  kind: Type.Literal("dossiers"),
  period: FiguresPeriod,
  source: body({
    way: Type.Union([Type.Literal("typed"), Type.Literal("csv"), Type.Literal("xlsx")]),
    file: orNull(Words(1, 200)),
  }),
  /** the source's own total; null: the sum of the fields */
  total: orNull(DossierFigures),
  fields: Type.Array(DossierField, { maxItems: 2_000 }),
  quality: DossierQuality,
  /** rows kept beside the batch for letters of apology, wiped on schedule */
  lateRows: Count,
  note: Words(0, 500),
});
export type DossiersContent = Static<typeof DossiersContent>;

/** The ministry's yearly household survey: not computed by an office, shown beside its own figures. */
export const SipasContent = body({
  kind: Type.Literal("sipas"),
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  percent: Percent,
  respondents: orNull(Count),
  source: Words(0, 300),
});
export type SipasContent = Static<typeof SipasContent>;

/** What an office states of itself that no queue counts, from times before this program kept it. */
export const ActivitiesContent = body({
  kind: Type.Literal("activities"),
  period: FiguresPeriod,
  procedures: orNull(body({ total: Count, district: Count, commune: Count })),
  feedback: orNull(body({ received: Count, resolved: Count })),
  dialogue: orNull(
    body({
      registrationFrom: BusinessDay,
      registrationTo: BusinessDay,
      meeting: BusinessDay,
      registered: Count,
    }),
  ),
  note: Words(0, 500),
});
export type ActivitiesContent = Static<typeof ActivitiesContent>;

/** Figures that a person types, or sends whole. */
export const TypedContent = Type.Union([SurveyContent, DossiersContent, SipasContent, ActivitiesContent]);
export type TypedContent = Static<typeof TypedContent>;

const Sha256 = Type.String({ pattern: "^[0-9a-f]{64}$" });

/** Visits and ratings of an older system, read from a file; their rows are kept beside, and count as those of this one. */
export const VisitsContent = body({
  kind: Type.Literal("visits"),
  period: FiguresPeriod,
  /** what the rows are kept under */
  rows: HistoryId,
  file: Words(1, 200),
  /** SHA-256 of the file, hex */
  fileDigest: Sha256,
  visits: Count,
  ratings: Count,
  days: Count,
  /** SHA-256 over the rows of all days in order, hex */
  rowsDigest: Sha256,
});
export type VisitsContent = Static<typeof VisitsContent>;

export const FiguresContent = Type.Union([
  SurveyContent,
  DossiersContent,
  SipasContent,
  ActivitiesContent,
  VisitsContent,
]);
export type FiguresContent = Static<typeof FiguresContent>;

/** A sum that does not add up: accepted, and shown with its difference wherever the figures are. */
export const FiguresDifference = Type.Object({
  /** the field it is of; null is the whole */
  of: orNull(Type.String()),
  /** `Đang giải quyết trong hạn + quá hạn = đang giải quyết` */
  statement: Bilingual,
  left: Type.Integer(),
  right: Type.Integer(),
  /** right − left: how many are short, below 0 how many are too many */
  missing: Type.Integer(),
  /** the whole as a sentence: `4.419 + 409 = 4.828, thiếu 63 so với 4.891` */
  sentence: Bilingual,
});
export type FiguresDifference = Static<typeof FiguresDifference>;

/** Something that cannot be accepted, with the field that it is about and a plain sentence. */
export const FiguresProblem = Type.Object({ field: Type.String(), sentence: Bilingual });
export type FiguresProblem = Static<typeof FiguresProblem>;

export const BatchState = Type.Union([
  Type.Literal("in-force"),
  Type.Literal("replaced"),
  Type.Literal("withdrawn"),
]);
export type BatchState = Static<typeof BatchState>;

const Doer = Type.Object({ id: orNull(PersonId), title: Type.String() });

/** One batch as it was entered: both the old and the new of a correction are listed, who and when. */
export const Batch = Type.Object({
  batch: BatchId,
  kind: FiguresKind,
  /** SHA-256 of the stored text, hex */
  digest: Type.String(),
  state: BatchState,
  replaces: orNull(BatchId),
  replacedBy: orNull(BatchId),
  enteredAt: EpochMillis,
  enteredBy: Doer,
  endedAt: orNull(EpochMillis),
  endedBy: orNull(Doer),
  /** null when the stored text is missing or does not fit its digest: then it counts nowhere */
  content: orNull(FiguresContent),
  differences: Type.Array(FiguresDifference),
});
export type Batch = Static<typeof Batch>;

/** Figures to look at before they are entered. */
export const CheckFiguresBody = body({ content: TypedContent, replaces: orNull(BatchId) });
export type CheckFiguresBody = Static<typeof CheckFiguresBody>;

/** One figure of a batch before and after a correction; null where there is none. */
export const FigureChange = Type.Object({
  name: Bilingual,
  before: orNull(Type.Number()),
  after: orNull(Type.Number()),
});
export type FigureChange = Static<typeof FigureChange>;

export const CheckedFigures = Type.Object({
  problems: Type.Array(FiguresProblem),
  differences: Type.Array(FiguresDifference),
  /** batches in force of the same kind that speak of some of the same days */
  overlaps: Type.Array(BatchId),
  changes: Type.Array(FigureChange),
});
export type CheckedFigures = Static<typeof CheckedFigures>;

/** Enters figures; the same id brings the same batch (T3). */
export const EnterFiguresBody = body({
  id: CommandId,
  content: TypedContent,
  replaces: orNull(BatchId),
});
export type EnterFiguresBody = Static<typeof EnterFiguresBody>;

export const Entered = Type.Object({ batch: BatchId, digest: Type.String() });
export type Entered = Static<typeof Entered>;

export const SurveyCsvBody = body({ csv: Type.String({ maxLength: 200_000 }) });
export type SurveyCsvBody = Static<typeof SurveyCsvBody>;

/** A line that could not be read, and why; then nothing of the file is taken. */
export const LineProblem = Type.Object({ line: Type.Integer(), sentence: Bilingual });
export type LineProblem = Static<typeof LineProblem>;

export const SurveyCsvRead = Type.Object({
  surveys: Type.Array(SurveyContent),
  problems: Type.Array(LineProblem),
});
export type SurveyCsvRead = Static<typeof SurveyCsvRead>;
