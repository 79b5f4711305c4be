/** The report on satisfaction: the rating share, which is neither the QĐ 766 rate nor SIPAS. */
import type { SatisfactionReport } from "@motcua/protocol";
import { groupedReport } from "./grouped-report.ts";
import type { ReportQuestion, ReportSource } from "./report-source.ts";
import { measureSatisfaction } from "./satisfaction-measures.ts";
import type { Tally } from "./tally/tally.ts";

/** Makes it now; rejects when the rows cannot be read. Groups in which nothing could be rated are left out. */
export async function makeSatisfactionReport(
  source: ReportSource,
  question: ReportQuestion,
): Promise<SatisfactionReport> {
  const { ratingScale, ratingReasons, votes } = source.settings();
  const { minimumForShare } = votes;
  const measure = (tally: Tally) =>
    measureSatisfaction(tally, { ratingScale, ratingReasons, minimumForShare });
  const { groups, ...report } = await groupedReport(source, question, {
    figures: [
      "rating-share",
      "interval",
      "levels",
      "reasons",
      "collection-mode",
      "response-rate",
      "without-leg",
      "late-votes",
    ],
    nobody: { vi: "Không rõ", en: "Not known" },
    whole: measure,
    part: measure,
  });
  return {
    report: "satisfaction",
    minimumForShare,
    ...report,
    groups: groups.filter(({ n, withoutLeg, response }) => n + withoutLeg + response.of > 0),
  };
}
