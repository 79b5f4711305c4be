/** The office's own report of 2022 as batches: what it printed, and nothing that it did not. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ActivitiesContent, DossiersContent, FiguresPeriod, SurveyContent } from "@motcua/protocol";
import { serverFolder } from "../../server-folder.ts";

/** The part of the report's file that is taken over. */
interface Report2022 {
  readonly period: { readonly first: string; readonly last: string };
  readonly satisfaction: { readonly paperForms: number; readonly tabletRatings: number };
  readonly procedures: { readonly total: number; readonly district: number; readonly commune: number };
  readonly dossiers: Readonly<
    Record<
      | "received"
      | "resolved"
      | "resolvedEarly"
      | "resolvedOnTime"
      | "resolvedLate"
      | "open"
      | "openInTerm"
      | "openOverdue",
      number
    >
  >;
  readonly feedback: { readonly received: number; readonly resolved: number };
  readonly dialogue: {
    readonly registrationFrom: string;
    readonly registrationTo: string;
    readonly meeting: string;
    readonly registered: number;
  };
}

const file = join(serverFolder, "reports/typed/examples/report-2022-figures.json");
const note = "Báo cáo năm 2022 của Bộ phận Một cửa (số liệu mẫu)";

/** Paper forms, tablet ratings, dossiers and activities of 5 December 2021 to 5 December 2022. */
export async function example2022(): Promise<
  readonly [SurveyContent, SurveyContent, DossiersContent, ActivitiesContent]
> {
  const { period, satisfaction, procedures, dossiers, feedback, dialogue }: Report2022 = JSON.parse(
    await readFile(file, "utf8"),
  );
  const days = { from: period.first, until: period.last } as FiguresPeriod;
  // All were satisfied or very satisfied; how many forms went out and came back the report does not say.
  const survey = (mode: SurveyContent["mode"], n: number): SurveyContent => ({
    kind: "survey",
    period: days,
    mode,
    service: null,
    scale: null,
    issued: null,
    collected: null,
    valid: null,
    answers: { by: "satisfied", satisfied: n, of: n },
    note,
  });
  return [
    survey("paper", satisfaction.paperForms),
    survey("tablet", satisfaction.tabletRatings),
    {
      kind: "dossiers",
      period: days,
      source: { way: "typed", file: null },
      total: {
        received: dossiers.received,
        carriedOver: null,
        resolved: dossiers.resolved,
        early: dossiers.resolvedEarly,
        onTime: dossiers.resolvedOnTime,
        late: dossiers.resolvedLate,
        open: dossiers.open,
        openInTerm: dossiers.openInTerm,
        openOverdue: dossiers.openOverdue,
      },
      fields: [],
      quality: { underAuthority: null, ratedNotSatisfied: null, complained: null, anyOfThese: null },
      lateRows: 0,
      note,
    },
    {
      kind: "activities",
      period: days,
      procedures: {
        total: procedures.total,
        district: procedures.district,
        commune: procedures.commune,
      },
      feedback: { received: feedback.received, resolved: feedback.resolved },
      dialogue: {
        registrationFrom: dialogue.registrationFrom,
        registrationTo: dialogue.registrationTo,
        meeting: dialogue.meeting,
        registered: dialogue.registered,
      } as ActivitiesContent["dialogue"],
      note,
    },
  ];
}
