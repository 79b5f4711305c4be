/** The dossiers and surveys of a report that an office once printed, with the sum that does not add up. */
import type { DossierRow, LateDossiers, ModeRatings, TypedReport } from "@motcua/protocol";
import { definitionsOf } from "../../definitions.ts";
import { sampleHead as head } from "./sample-head.ts";

const dossiers: DossierRow = {
  name: null,
  service: null,
  received: 138_187,
  carriedOver: null,
  resolved: 133_296,
  early: 13_281,
  onTime: 119_431,
  late: 584,
  open: 4_891,
  openInTerm: 4_419,
  openOverdue: 409,
  percentResolved: 96.46,
  percentOpen: 3.54,
  percentEarly: 9.96,
  percentOnTime: 89.6,
  percentLate: 0.44,
};

const mode = (which: ModeRatings["mode"], n: number): ModeRatings => ({
  mode: which,
  n,
  satisfied: n,
  share: n === 0 ? null : { percent: 100, lowPercent: 98.4, highPercent: 100 },
  response: { part: n, of: 0, percent: null },
  asked:
    which === "paper"
      ? [
          {
            vi: "Cần hỏi: số phiếu thu về và số phiếu hợp lệ.",
            en: "To be asked: forms collected and valid.",
          },
        ]
      : [],
  parts:
    n === 0
      ? []
      : [
          {
            batch: which === "paper" ? ("b" as never) : null,
            service: null,
            n,
            satisfied: n,
            issued: 500,
            collected: null,
            valid: null,
            differences: [],
          },
        ],
});

/** Dossiers and surveys as once printed, with the sum that does not add up. */
export function sampleTyped(): TypedReport {
  return {
    report: "typed",
    ...head(),
    definitions: definitionsOf(["dossiers", "qd766-rate"]),
    ratings: {
      minimumForShare: 10,
      paper: mode("paper", 500),
      tablet: mode("tablet", 236),
      phone: mode("phone", 0),
      total: {
        n: 736,
        satisfied: 736,
        share: { percent: 100, lowPercent: 99.48, highPercent: 100 },
        response: { part: 736, of: 0, percent: null },
        asked: [],
      },
    },
    dossiers: {
      batches: [],
      total: dossiers,
      why: null,
      fields: [],
      rows: [],
      qd766: {
        underAuthority: null,
        overdue: 993,
        ratedNotSatisfied: null,
        complained: null,
        percent: null,
        lowPercent: null,
        highPercent: null,
        asked: [],
      },
      differences: [
        {
          of: null,
          statement: {
            vi: "Đang giải quyết trong hạn + quá hạn = đang giải quyết",
            en: "open in term + open overdue = open",
          },
          left: 4_828,
          right: 4_891,
          missing: 63,
          sentence: {
            vi: "4.419 + 409 = 4.828, thiếu 63 so với 4.891",
            en: "4,419 + 409 = 4,828, 63 short of 4,891",
          },
        },
      ],
      lateRows: 0,
    },
    sipas: [],
    activities: [],
    feedback: {
      received: 0,
      answered: 0,
      open: 0,
      overdue: 0,
      byService: [],
      byChannel: [],
      typed: [{ batch: "b" as never, received: 2, resolved: 2 }],
    },
    dialogues: [
      {
        batch: null,
        registrationFrom: "2022-06-13" as never,
        registrationTo: "2022-06-30" as never,
        meeting: "2022-07-22" as never,
        registered: 0,
      },
    ],
    batches: [],
    leftOut: [],
  };
}

/** Late dossiers, one with a name that a spreadsheet would take for a formula. */
export function sampleLate(): LateDossiers {
  const day = (text: string) => text as never;
  return {
    period: { from: day("2021-12-05"), until: day("2022-12-05") },
    byField: [
      { field: "Đất đai", late: 402 },
      { field: "Hộ tịch", late: 121 },
      { field: "=1+1", late: 61 },
    ],
    rows: [
      {
        batch: "b" as never,
        row: 1,
        code: "000.00.00.H48-220311-0001",
        field: "Đất đai",
        dueOn: day("2022-04-01"),
        doneOn: null,
        reason: "Chờ kết quả xác minh thực địa",
        newDate: day("2022-12-20"),
      },
      {
        batch: "b" as never,
        row: 2,
        code: "000.00.00.H48-220511-0007",
        field: "Hộ tịch",
        dueOn: day("2022-06-01"),
        doneOn: day("2022-06-09"),
        reason: null,
        newDate: null,
      },
    ],
    missing: 582,
  };
}
