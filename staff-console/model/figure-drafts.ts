import type {
  BusinessDay,
  DossierFigures,
  DossierQuality,
  DossiersContent,
  FiguresPeriod,
  RatingScale,
  ServiceId,
  SurveyContent,
} from "@motcua/protocol";
import { addDays, periodBetween } from "./report-period.ts";

/** A count as somebody typed it: a number, nothing typed, or not a count at all. */
export type TypedCount = number | null | "wrong";

/** Reads `138187`, `138.187` and `138 187`; an empty field is null. */
export function readCount(typed: string): TypedCount {
  const text = typed.trim();
  if (text === "") return null;
  const digits = /^\d{1,3}(?:[.,\s]\d{3})+$/.test(text) ? text.replace(/\D/g, "") : text;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : "wrong";
}

/** Counts typed under the names of a form's fields. */
export type TypedCounts<Name extends string> = Readonly<Record<Name, string>>;

/** The names of those that are no counts, and of the needed ones that are empty. */
export function wrongCounts<Name extends string>(
  typed: TypedCounts<Name>,
  needed: readonly NoInfer<Name>[],
): readonly Name[] {
  return (Object.keys(typed) as Name[]).filter((name) => {
    const read = readCount(typed[name]);
    return read === "wrong" || (read === null && needed.includes(name));
  });
}

const countOr = <Empty>(typed: string, empty: Empty): number | Empty => {
  const read = readCount(typed);
  return typeof read === "number" ? read : empty;
};

/** Two days that are both meant, as a half-open period; null when the last is before the first. */
export function periodTyped(first: string, last: string): FiguresPeriod | null {
  const period = periodBetween(first, last);
  return period === null ? null : { from: period.from as BusinessDay, until: period.until as BusinessDay };
}

/** The last day of a half-open period, as people write it. */
export const lastDayOf = ({ until }: Pick<FiguresPeriod, "until">): string => addDays(until, -1);

export interface SurveyDraft {
  readonly period: FiguresPeriod;
  readonly service: ServiceId | null;
  readonly issued: string;
  readonly collected: string;
  readonly valid: string;
  /** level → how many, as typed */
  readonly levels: Readonly<Record<string, string>>;
  readonly note: string;
}

/** A paper survey; an empty level is none. */
export function surveyOf(draft: SurveyDraft, scale: RatingScale): SurveyContent {
  return {
    kind: "survey",
    period: draft.period,
    mode: "paper",
    service: draft.service,
    scale: scale.id,
    issued: countOr(draft.issued, null),
    collected: countOr(draft.collected, null),
    valid: countOr(draft.valid, null),
    answers: {
      by: "levels",
      counts: scale.levels.map(({ value, satisfied }) => ({
        level: value,
        satisfied,
        n: countOr(draft.levels[String(value)] ?? "", 0),
      })),
    },
    note: draft.note.trim(),
  };
}

export const dossierFields = [
  "received",
  "carriedOver",
  "resolved",
  "early",
  "onTime",
  "late",
  "open",
  "openInTerm",
  "openOverdue",
] as const satisfies readonly (keyof DossierFigures)[];
export type DossierField = (typeof dossierFields)[number];

/** Without these no table of dossiers can be made; the others may be left open. */
export const dossierNeeded: readonly DossierField[] = [
  "received",
  "early",
  "onTime",
  "late",
  "openInTerm",
  "openOverdue",
];

export const qualityFields = [
  "underAuthority",
  "ratedNotSatisfied",
  "complained",
  "anyOfThese",
] as const satisfies readonly (keyof DossierQuality)[];
export type QualityField = (typeof qualityFields)[number];

export function qualityOf(typed: TypedCounts<QualityField>): DossierQuality {
  return {
    underAuthority: countOr(typed.underAuthority, null),
    ratedNotSatisfied: countOr(typed.ratedNotSatisfied, null),
    complained: countOr(typed.complained, null),
    anyOfThese: countOr(typed.anyOfThese, null),
  };
}

/** Dossiers typed as one total. */
export function dossiersOf(
  period: FiguresPeriod,
  typed: TypedCounts<DossierField>,
  quality: TypedCounts<QualityField>,
  note: string,
): DossiersContent {
  return {
    kind: "dossiers",
    period,
    source: { way: "typed", file: null },
    total: {
      received: countOr(typed.received, 0),
      carriedOver: countOr(typed.carriedOver, null),
      resolved: countOr(typed.resolved, null),
      early: countOr(typed.early, 0),
      onTime: countOr(typed.onTime, 0),
      late: countOr(typed.late, 0),
      open: countOr(typed.open, null),
      openInTerm: countOr(typed.openInTerm, 0),
      openOverdue: countOr(typed.openOverdue, 0),
    },
    fields: [],
    quality: qualityOf(quality),
    lateRows: 0,
    note: note.trim(),
  };
}
