/** The report on what was typed, imported or written by citizens: one value for pages and documents. */
import { type Static, Type } from "typebox";
import { BatchId, Bilingual, BusinessDay, EpochMillis, orNull, ServiceId, SiteId } from "./ids.ts";
import { CollectionMode, FigureDefinition, Ratio, ReportPosition } from "./reports.ts";
import { ActivitiesContent, Batch, FiguresDifference, FiguresPeriod, SipasContent } from "./typed-figures.ts";

const Count = Type.Integer({ minimum: 0 });
const Percent = Type.Number({ minimum: 0, maximum: 100, description: "at most two decimals" });

const Share = Type.Object({ percent: Percent, lowPercent: Percent, highPercent: Percent });

/** Where some of the ratings came from: this program's own votes, or a batch. */
export const RatingsPart = Type.Object({
  batch: orNull(BatchId),
  service: orNull(ServiceId),
  n: Count,
  satisfied: Count,
  issued: orNull(Count),
  collected: orNull(Count),
  valid: orNull(Count),
  differences: Type.Array(FiguresDifference),
});
export type RatingsPart = Static<typeof RatingsPart>;

const ratings = {
  n: Count,
  satisfied: Count,
  /** null below the site's minimum: n is shown and no share */
  share: orNull(Share),
  /** percent null is "not known" */
  response: Ratio,
  /** what must be asked of the source before a response rate is known, plain sentences; empty when all is known */
  asked: Type.Array(Bilingual),
};

export const ModeRatings = Type.Object({
  mode: CollectionMode,
  ...ratings,
  /** the sum opened: each source with what it brought */
  parts: Type.Array(RatingsPart),
});
export type ModeRatings = Static<typeof ModeRatings>;

/** Paper, tablets and phones kept apart and shown together (V4). */
export const RatingsTogether = Type.Object({
  minimumForShare: Count,
  paper: ModeRatings,
  tablet: ModeRatings,
  phone: ModeRatings,
  total: Type.Object(ratings),
});
export type RatingsTogether = Static<typeof RatingsTogether>;

/** Dossiers of one field or of all, completed, with percentages that add up to 100. */
export const DossierRow = Type.Object({
  /** null is the total */
  name: orNull(Type.String()),
  service: orNull(ServiceId),
  received: Count,
  carriedOver: orNull(Count),
  resolved: Count,
  early: Count,
  onTime: Count,
  late: Count,
  open: Count,
  openInTerm: Count,
  openOverdue: Count,
  /** resolved and open, parts of received; null of nothing, or where they do not add up to it */
  percentResolved: orNull(Percent),
  percentOpen: orNull(Percent),
  /** parts of resolved */
  percentEarly: orNull(Percent),
  percentOnTime: orNull(Percent),
  percentLate: orNull(Percent),
});
export type DossierRow = Static<typeof DossierRow>;

/** (dossiers − not satisfied, complained about or overdue) ÷ dossiers under authority, QĐ 766/QĐ-TTg. */
export const Qd766Rate = Type.Object({
  underAuthority: orNull(Count),
  overdue: Count,
  ratedNotSatisfied: orNull(Count),
  complained: orNull(Count),
  /** null when not known; then the bounds are where it must lie, as far as that can be said */
  percent: orNull(Percent),
  lowPercent: orNull(Percent),
  highPercent: orNull(Percent),
  asked: Type.Array(Bilingual),
});
export type Qd766Rate = Static<typeof Qd766Rate>;

export const DossiersReport = Type.Object({
  batches: Type.Array(BatchId),
  /** null when several batches cannot be added: `why` says so */
  total: orNull(DossierRow),
  why: orNull(Bilingual),
  fields: Type.Array(DossierRow),
  /** latest batch first; what one of several states alone */
  rows: Type.Array(Type.Object({ batch: BatchId, period: FiguresPeriod, total: DossierRow })),
  qd766: Qd766Rate,
  /** to be shown in every document */
  differences: Type.Array(FiguresDifference),
  lateRows: Count,
});
export type DossiersReport = Static<typeof DossiersReport>;

/** Feedback taken and answered, from this program and from typed figures of times before it. */
export const FeedbackCounts = Type.Object({
  received: Count,
  answered: Count,
  open: Count,
  /** not answered by their day, or answered after it */
  overdue: Count,
  byService: Type.Array(Type.Object({ service: orNull(ServiceId), received: Count, answered: Count })),
  byChannel: Type.Array(Type.Object({ channel: Type.String(), received: Count })),
  typed: Type.Array(Type.Object({ batch: BatchId, received: Count, resolved: Count })),
});
export type FeedbackCounts = Static<typeof FeedbackCounts>;

export const DialogueCount = Type.Object({
  /** null: typed in */
  batch: orNull(BatchId),
  registrationFrom: BusinessDay,
  registrationTo: BusinessDay,
  meeting: BusinessDay,
  registered: Count,
});
export type DialogueCount = Static<typeof DialogueCount>;

/** GET /api/v1/reports/typed: everything of a period that was typed, imported or written by citizens. */
export const TypedReport = Type.Object({
  report: Type.Literal("typed"),
  site: SiteId,
  office: Bilingual,
  period: FiguresPeriod,
  position: ReportPosition,
  madeAt: EpochMillis,
  definitions: Type.Array(FigureDefinition),
  ratings: RatingsTogether,
  /** null when no batch of the period has any */
  dossiers: orNull(DossiersReport),
  sipas: Type.Array(SipasContent),
  activities: Type.Array(ActivitiesContent),
  feedback: FeedbackCounts,
  dialogues: Type.Array(DialogueCount),
  /** every batch used, replaced or left out, so that a correction can be seen */
  batches: Type.Array(Batch),
  /** batches that lie only partly in the period, and those that cannot be read */
  leftOut: Type.Array(Type.Object({ batch: BatchId, why: Bilingual })),
});
export type TypedReport = Static<typeof TypedReport>;
