import type { BatchId, DossierFigures, FiguresPeriod, SurveyContent } from "@motcua/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleSettings } from "../../testing/office.ts";
import { figuresProblems } from "./check-figures.ts";
import { combineDossiers } from "./combine-dossiers.ts";
import { dossierRow, sumOfFigures } from "./dossier-row.ts";
import { figuresDifferences } from "./figures-differences.ts";
import { qd766Rate } from "./qd766-rate.ts";
import { noLiveRatings, ratingsTogether } from "./ratings-together.ts";

const period = { from: "2022-01-01", until: "2022-02-01" } as FiguresPeriod;
const n = fc.nat(200_000);

/** Dossiers whose sums all add up. */
const sound = fc.tuple(n, n, n, n, n).map(
  ([early, onTime, late, openInTerm, openOverdue]): DossierFigures => ({
    received: early + onTime + late + openInTerm + openOverdue,
    carriedOver: null,
    resolved: early + onTime + late,
    early,
    onTime,
    late,
    open: openInTerm + openOverdue,
    openInTerm,
    openOverdue,
  }),
);

const content = (fields: readonly DossierFigures[], total: DossierFigures | null) => ({
  kind: "dossiers" as const,
  period,
  source: { way: "typed" as const, file: null },
  total,
  fields: fields.map((figures, at) => ({ name: `Lĩnh vực ${at}`, service: null, figures })),
  quality: { underAuthority: null, ratedNotSatisfied: null, complained: null, anyOfThese: null },
  lateRows: 0,
  note: "",
});

describe("dossiers", () => {
  it("parts of a whole are rounded by largest remainder, so that they add up to 100", () => {
    fc.assert(
      fc.property(sound, (figures) => {
        const row = dossierRow(null, null, figures);
        const hundredths = (parts: readonly (number | null)[]) =>
          parts.reduce((sum: number, part) => sum + Math.round((part ?? 0) * 100), 0);
        if (row.resolved > 0) {
          expect(hundredths([row.percentEarly, row.percentOnTime, row.percentLate])).toBe(10_000);
        }
        if (row.received > 0) expect(hundredths([row.percentResolved, row.percentOpen])).toBe(10_000);
      }),
    );
  });

  it("the sum over any partition equals the whole, and then nothing differs", () => {
    fc.assert(
      fc.property(fc.array(sound, { minLength: 1, maxLength: 9 }), fc.nat(8), (fields, cut) => {
        const whole = sumOfFigures(fields);
        const parts = [fields.slice(0, cut), fields.slice(cut)].filter((part) => part.length > 0);
        expect(sumOfFigures(parts.map(sumOfFigures))).toEqual(whole);
        expect(figuresDifferences(content(fields, whole))).toEqual([]);
      }),
    );
  });

  it("whatever is added to one figure is told as that difference, never corrected in silence", () => {
    fc.assert(
      fc.property(sound, fc.integer({ min: 1, max: 999 }), (figures, more) => {
        const told = figuresDifferences(content([], { ...figures, open: (figures.open ?? 0) + more }));
        expect(told.map(({ missing }) => missing).toSorted((a, b) => a - b)).toEqual([-more, more]);
      }),
    );
  });

  it("periods add up to the figures of the whole time: what is brought over counts once", () => {
    const months = fc.array(fc.tuple(n, n, n), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(months, (flows) => {
        let open = 0;
        const all = flows.map(([incoming, wanted, early], at) => {
          const carriedOver = open;
          const resolved = Math.min(wanted, carriedOver + incoming);
          open = carriedOver + incoming - resolved;
          const first = Math.min(early, resolved);
          const figures: DossierFigures = {
            received: carriedOver + incoming,
            carriedOver,
            resolved,
            early: first,
            onTime: resolved - first,
            late: 0,
            open,
            openInTerm: open,
            openOverdue: 0,
          };
          const month = (of: number) => `2022-${String(of).padStart(2, "0")}-01`;
          return { period: { from: month(at + 1), until: month(at + 2) } as FiguresPeriod, figures };
        });
        const combined = combineDossiers(all.toReversed());
        if (combined.kind !== "combined") throw new Error(combined.why.en);
        expect(combined.figures.received).toBe(flows.reduce((sum, [incoming]) => sum + incoming, 0));
        expect(figuresDifferences(content([], combined.figures))).toEqual([]);
      }),
    );
  });

  it("periods that share days, or do not say what was brought over, are not added", () => {
    const figures = { ...sumOfFigures([]), carriedOver: null };
    const month = (from: string, until: string) => ({ period: { from, until } as FiguresPeriod, figures });
    const apart = [month("2022-01-01", "2022-02-01"), month("2022-02-01", "2022-03-01")];
    expect(combineDossiers(apart)).toMatchObject({
      kind: "not-possible",
      why: { vi: expect.stringContaining("chuyển qua") },
    });
    const shared = [month("2022-01-01", "2022-02-02"), month("2022-02-01", "2022-03-01")];
    expect(combineDossiers(shared)).toMatchObject({
      kind: "not-possible",
      why: { vi: expect.stringContaining("trùng") },
    });
  });

  it("QĐ 766 is exact when each dossier is counted once, else it is told between bounds", () => {
    const quality = { underAuthority: 1_000, ratedNotSatisfied: 10, complained: 5, anyOfThese: null };
    expect(qd766Rate({ ...quality, anyOfThese: 25 }, 20)).toMatchObject({ percent: 97.5, asked: [] });
    expect(qd766Rate(quality, 20)).toMatchObject({ percent: null, lowPercent: 96.5, highPercent: 98 });
    expect(qd766Rate({ ...quality, ratedNotSatisfied: 0, complained: 0 }, 20)).toMatchObject({
      percent: 98,
      asked: [],
    });
    expect(qd766Rate({ ...quality, complained: null }, 20)).toMatchObject({
      percent: null,
      lowPercent: null,
      asked: [{}],
    });
  });
});

const survey = (
  mode: SurveyContent["mode"],
  counts: readonly number[],
  issued: number | null,
): SurveyContent => ({
  kind: "survey",
  period,
  mode,
  service: null,
  scale: "five",
  issued,
  collected: issued,
  valid: counts.reduce((sum, one) => sum + one, 0),
  answers: { by: "levels", counts: counts.map((of, at) => ({ level: at + 1, satisfied: at >= 3, n: of })) },
  note: "",
});
const counted = (all: readonly SurveyContent[]) =>
  all.map((one, at) => ({ batch: `b${at}` as BatchId, content: one, differences: [] }));

describe("ratings together", () => {
  it("V4 the office's total is the sum of its modes, and each mode of its parts", () => {
    const counts = fc.array(fc.nat(500), { minLength: 5, maxLength: 5 });
    const surveys = fc.array(
      fc.tuple(fc.constantFrom("paper" as const, "tablet" as const, "phone" as const), counts),
    );
    fc.assert(
      fc.property(surveys, fc.nat(400), fc.nat(400), (all, tablet, phone) => {
        const live = {
          tablet: { n: tablet, satisfied: tablet >> 1 },
          phone: { n: phone, satisfied: phone },
          response: { part: tablet + phone, of: tablet + phone + 7 },
        };
        const together = ratingsTogether({
          live,
          surveys: counted(all.map(([mode, of]) => survey(mode, of, 5_000))),
          minimumForShare: 10,
        });
        const modes = [together.paper, together.tablet, together.phone];
        const sum = (of: readonly { readonly n: number }[]) => of.reduce((total, one) => total + one.n, 0);
        expect(together.total.n).toBe(sum(modes));
        for (const mode of modes) expect(mode.n).toBe(sum(mode.parts));
        expect(together.total.response).toMatchObject({
          part: together.total.n,
          of: live.response.of + 5_000 * all.length,
        });
      }),
    );
  });

  it("V4 one part that cannot say how many were asked leaves the response rate not known, and asks", () => {
    const all = counted([survey("paper", [0, 0, 0, 0, 50], 60), survey("paper", [0, 0, 0, 0, 50], null)]);
    const { paper, total } = ratingsTogether({ live: noLiveRatings, surveys: all, minimumForShare: 10 });
    expect([paper.response.percent, total.response.percent]).toEqual([null, null]);
    expect(paper.asked).toHaveLength(1);
    const known = ratingsTogether({ live: noLiveRatings, surveys: all.slice(0, 1), minimumForShare: 10 });
    expect(known.paper).toMatchObject({ response: { part: 50, of: 60, percent: 83.33 }, asked: [] });
  });

  it("below the site's minimum n is shown and no share", () => {
    const few = counted([survey("paper", [0, 0, 0, 0, 9], 9)]);
    expect(ratingsTogether({ live: noLiveRatings, surveys: few, minimumForShare: 10 }).total).toMatchObject({
      n: 9,
      share: null,
    });
  });

  it("a survey with more valid than collected, or collected than issued, is told why it cannot be", () => {
    const wrong = { ...survey("paper", [0, 0, 0, 0, 50], 60), collected: 70, valid: 65 };
    expect(figuresProblems(wrong, exampleSettings()).map(({ sentence }) => sentence.vi)).toEqual([
      "Số phiếu thu về (70) không thể nhiều hơn số phiếu phát ra (60).",
      "Số phiếu hợp lệ (65) không thể nhiều hơn số phiếu phát ra (60).",
    ]);
    expect(figuresDifferences({ ...wrong, collected: 60, valid: 52 })).toMatchObject([{ missing: 2 }]);
  });
});
