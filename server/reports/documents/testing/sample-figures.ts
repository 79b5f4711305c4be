/** Figures of a year that never was, but for dossiers and surveys: those are of the report that an office once printed. */
import type {
  SatisfactionMeasures,
  SatisfactionReport,
  UtilisationReport,
  WaitMeasures,
  WaitReport,
} from "@motcua/protocol";
import { definitionsOf } from "../../definitions.ts";
import type { DocumentFrame, PeriodicFigures } from "../periodic-report.ts";
import { sampleHead as head, samplePosition, sampleSettings, verifiedAt } from "./sample-head.ts";
import { sampleLate, sampleTyped } from "./sample-typed.ts";

/** What every document of the sample says of itself. */
export const sampleFrame = (language: "vi" | "en" = "vi"): DocumentFrame => ({
  settings: sampleSettings(),
  language,
  tamper: { position: samplePosition, verifiedAt, earlier: null },
  madeAt: Date.UTC(2022, 11, 5, 2, 0),
});

const spread = (n: number, medianSeconds: number) => ({
  n,
  medianSeconds,
  p90Seconds: medianSeconds * 3,
  maxSeconds: medianSeconds * 9,
  meanSeconds: Math.round(medianSeconds * 1.3),
});

const waits = (n: number, median: number): WaitMeasures => ({
  legs: n,
  issued: n - 7,
  wait: spread(n - 20, median),
  closed: { legs: 12, seconds: 7000 },
  walk: spread(n - 40, 21),
  serviceTime: spread(n - 40, median + 90),
  leftOut: { noShows: 20, transferred: 8, returned: 3, doubtful: 2 },
  wrapUp: spread(n - 40, 12),
  serviceLevel: { part: n - 60, of: n - 20, percent: Math.round(((n - 60) / (n - 20)) * 10_000) / 100 },
  noShows: { part: 20, of: n - 20, percent: Math.round((20 / (n - 20)) * 10_000) / 100 },
  abandonment: { part: 15, of: n - 7, percent: Math.round((15 / (n - 7)) * 10_000) / 100, later: 1 },
  doubtful: 2,
  promise: {
    part: n - 90,
    of: n - 30,
    percent: Math.round(((n - 90) / (n - 30)) * 10_000) / 100,
    uncalled: 10,
  },
  endings: [
    { ending: "finished", n: n - 46, percent: 95.5 },
    { ending: "no-show", n: 20, percent: 2.1 },
    { ending: "transferred", n: 8, percent: 1 },
    { ending: "returned", n: 3, percent: 0.2 },
    { ending: "cancelled", n: 5, percent: 0.5 },
    { ending: "expired", n: 10, percent: 0.7 },
    { ending: "open", n: 0, percent: 0 },
  ],
});

/** Waits by field. */
export function sampleWaits(): WaitReport {
  const services = sampleSettings().services.slice(0, 8);
  return {
    report: "waits",
    ...head(),
    by: "service",
    definitions: definitionsOf([
      "wait-time",
      "service-time",
      "service-level",
      "no-show-rate",
      "promise-kept",
      "endings",
    ]),
    targetMinutes: 15,
    total: waits(8_420, 420),
    before: {
      period: { from: "2020-12-05" as never, until: "2021-12-05" as never },
      total: waits(7_950, 510),
    },
    groups: services.map(({ id, vi, en }, index) => ({
      key: id,
      name: { vi, en },
      ...waits(700 + 120 * index, 240 + 60 * index),
    })),
  };
}

const share = (satisfied: number, n: number) => ({
  satisfied,
  percent: Math.round((satisfied / n) * 10_000) / 100,
  lowPercent: 98.4,
  highPercent: 100,
  levels: [
    {
      scale: "five",
      level: 5,
      name: { vi: "Rất hài lòng", en: "Very satisfied" },
      satisfied: true,
      n: satisfied - 40,
      percent: 83.05,
    },
    {
      scale: "five",
      level: 4,
      name: { vi: "Hài lòng", en: "Satisfied" },
      satisfied: true,
      n: 40,
      percent: 16.95,
    },
  ],
});

const ratings = (n: number): SatisfactionMeasures => ({
  n,
  share: n < 10 ? null : share(n, n),
  response: { part: n, of: n * 3, percent: 33.33 },
  modes: [
    { mode: "tablet", n, share: n < 10 ? null : share(n, n) },
    { mode: "phone", n: 0, share: null },
  ],
  reasons: [{ reason: "wait", name: { vi: "Chờ lâu", en: "Long wait" }, n: 3 }],
  withoutLeg: 2,
  late: 4,
});

function sampleSatisfaction(): SatisfactionReport {
  const services = sampleSettings().services.slice(0, 5);
  return {
    report: "satisfaction",
    ...head(),
    by: "service",
    definitions: definitionsOf(["rating-share", "interval", "levels", "collection-mode", "response-rate"]),
    minimumForShare: 10,
    total: ratings(236),
    before: { period: { from: "2020-12-05" as never, until: "2021-12-05" as never }, total: ratings(0) },
    groups: services.map(({ id, vi, en }, index) => ({
      key: id,
      name: { vi, en },
      ...ratings([8, 40, 52, 61, 75][index] ?? 0),
    })),
  };
}

const used = (signedInSeconds: number): UtilisationReport["total"] => ({
  signedInSeconds,
  walkSeconds: Math.round(signedInSeconds * 0.03),
  serviceSeconds: Math.round(signedInSeconds * 0.5),
  wrapUpSeconds: Math.round(signedInSeconds * 0.04),
  idleSeconds: Math.round(signedInSeconds * 0.33),
  callingSeconds: 900,
  pausedSeconds: Math.round(signedInSeconds * 0.1),
  pauses: [
    {
      reason: "meeting",
      name: { vi: "Họp", en: "Meeting" },
      times: 14,
      seconds: Math.round(signedInSeconds * 0.1),
    },
  ],
  utilisationPercent: 63.33,
  unended: { times: 0, seconds: 0 },
});

function sampleUtilisation(): UtilisationReport {
  return {
    report: "utilisation",
    ...head(),
    by: "counter",
    definitions: [],
    total: used(5_400_000),
    before: { period: { from: "2020-12-05" as never, until: "2021-12-05" as never }, total: used(0) },
    groups: sampleSettings().counters.map(({ id, number }) => ({
      key: id,
      name: { vi: `Quầy ${number}`, en: `Counter ${number}` },
      ...used(490_000),
    })),
  };
}

/** All of it. */
export const sampleFigures = (): PeriodicFigures => ({
  waits: sampleWaits(),
  satisfaction: sampleSatisfaction(),
  utilisation: sampleUtilisation(),
  typed: sampleTyped(),
  late: sampleLate(),
  flags: {
    period: head().period,
    counterMonths: 121,
    flags: [
      {
        kind: "quick-answers",
        counter: sampleSettings().counters[2]?.id as never,
        month: "2022-09",
        found: 31,
        of: 44,
        why: {
          vi: "31 trên 44 đánh giá được bấm trong vòng 1 giây sau khi câu hỏi hiện ra.",
          en: "31 of 44 ratings were pressed within a second of the question.",
        },
      },
    ],
    definitions: [
      {
        kind: "quick-answers",
        name: { vi: "Bấm quá nhanh", en: "Quick answers" },
        definition: { vi: "…", en: "…" },
      },
    ],
  },
});
