/** The report on what was typed, imported or written by citizens: one value for pages and documents. */
import type {
  Batch,
  Bilingual,
  BusinessDay,
  EpochMillis,
  FiguresContent,
  FiguresKind,
  FiguresPeriod,
  ReportPosition,
  SiteSettings,
  TypedReport,
} from "@motcua/protocol";
import { businessDay } from "../../domain/hours.ts";
import type { OfficeRecord } from "../../domain/office-record.ts";
import { definitionsOf } from "../definitions.ts";
import { batchesOf, type Contents, liesIn, shareDays, type Titles } from "./batches-of.ts";
import { type DossierBatch, dossiersReport } from "./dossiers-report.ts";
import { dialogueCounts, feedbackCounts } from "./feedback-counts.ts";
import { type CountedSurvey, type LiveRatings, ratingsTogether } from "./ratings-together.ts";

/** Everything that the report is reckoned from: the same input gives the same report. */
export interface TypedInput {
  readonly settings: SiteSettings;
  readonly record: OfficeRecord;
  readonly contents: Contents;
  readonly titles: Titles;
  readonly live: LiveRatings;
  readonly period: FiguresPeriod;
  readonly position: ReportPosition;
  readonly madeAt: EpochMillis;
}

export function typedReport(input: TypedInput): TypedReport {
  const { settings, record, contents, titles, live, period, position, madeAt } = input;
  const today: BusinessDay = businessDay(settings.timeZone, madeAt);
  const batches = batchesOf(record, contents, titles).filter(({ batch }) => {
    const known = record.batches.get(batch);
    return known !== undefined && shareDays(known.period, period);
  });
  const inForce = batches.filter(({ state }) => state === "in-force");
  const chosen = choose(inForce, period);
  const used = new Set(chosen.map(({ batch }) => batch));
  const activities = contentsOf(chosen, "activities");
  return {
    report: "typed",
    site: settings.id,
    office: settings.name,
    period,
    position,
    madeAt,
    definitions: definitionsOf([
      "rating-share",
      "paper-forms",
      "dossiers",
      "qd766-rate",
      "sipas",
      "feedback",
    ]),
    ratings: ratingsTogether({
      live,
      surveys: surveysOf(chosen),
      minimumForShare: settings.votes.minimumForShare,
    }),
    dossiers: dossiersReport(
      contentsOf(chosen, "dossiers").map(({ batch, content }): DossierBatch => ({ batch, content })),
    ),
    sipas: contentsOf(chosen, "sipas").map(({ content }) => content),
    activities: activities.map(({ content }) => content),
    feedback: feedbackCounts(
      record,
      period,
      today,
      activities.flatMap(({ batch, content: { feedback } }) =>
        feedback === null ? [] : [{ batch, ...feedback }],
      ),
    ),
    dialogues: [
      ...activities.flatMap(({ batch, content: { dialogue } }) =>
        dialogue === null ? [] : [{ batch, ...dialogue }],
      ),
      ...dialogueCounts(record, period),
    ],
    batches,
    leftOut: inForce
      .filter(({ batch }) => !used.has(batch))
      .map((one) => ({ batch: one.batch, why: whyLeftOut(one, period) })),
  };
}

/** Batches that lie wholly in the period; of dossiers the one of exactly this period alone, where there is one. */
function choose(inForce: readonly Batch[], period: FiguresPeriod): readonly Batch[] {
  const whole = inForce.filter(({ content }) => content !== null && isWhole(content, period));
  const exact = whole.find(
    ({ content }) =>
      content?.kind === "dossiers" &&
      content.period.from === period.from &&
      content.period.until === period.until,
  );
  return exact === undefined ? whole : whole.filter((one) => one.kind !== "dossiers" || one === exact);
}

/** A yearly survey is shown in every period of its year or around it: it is compared, never added. */
function isWhole(content: FiguresContent, period: FiguresPeriod): boolean {
  return content.kind === "sipas" || liesIn(content.period, period);
}

function whyLeftOut({ content }: Batch, period: FiguresPeriod): Bilingual {
  if (content === null) {
    return {
      vi: "Nội dung đã lưu bị mất hoặc không khớp với mã băm trong sổ nhật ký.",
      en: "The stored figures are gone, or do not fit the digest in the journal.",
    };
  }
  if (isWhole(content, period)) {
    return {
      vi: "Đã có một đợt số liệu đúng bằng kỳ báo cáo.",
      en: "There is a batch of exactly this period.",
    };
  }
  return {
    vi: "Chỉ có một phần nằm trong kỳ báo cáo.",
    en: "It lies only partly in the period.",
  };
}

type ContentOf<K extends FiguresKind> = Extract<FiguresContent, { kind: K }>;

function contentsOf<K extends FiguresKind>(batches: readonly Batch[], kind: K) {
  return batches.flatMap(({ batch, content, differences }) =>
    content?.kind === kind ? [{ batch, content: content as ContentOf<K>, differences }] : [],
  );
}

function surveysOf(batches: readonly Batch[]): CountedSurvey[] {
  return contentsOf(batches, "survey");
}
