/** The report on what signed-in time went to. */
import type { ReportBy, UtilisationReport } from "@motcua/protocol";
import { groupedReport } from "./grouped-report.ts";
import type { ReportQuestion, ReportSource } from "./report-source.ts";
import type { Tally } from "./tally/tally.ts";
import { measureUtilisation } from "./utilisation-measures.ts";

const groupings: readonly ReportBy[] = ["day", "month", "weekday", "hour", "counter", "officer"];

/** Whether a counter's time can be parted so: waiting for the next visitor is time of no service. */
export const canPartTime = (by: ReportBy): boolean => groupings.includes(by);

/** Makes it now; rejects when the rows cannot be read. `by` must be one that `canPartTime`. */
export async function makeUtilisationReport(
  source: ReportSource,
  question: ReportQuestion,
): Promise<UtilisationReport> {
  const { pauseReasons } = source.settings();
  const measure = (tally: Tally) => measureUtilisation(tally, pauseReasons);
  const { groups, ...report } = await groupedReport(source, question, {
    figures: ["signed-in", "walk-time", "service-time", "wrap-up-time", "idle", "paused", "utilisation"],
    nobody: { vi: "Không rõ", en: "Not known" },
    whole: measure,
    part: measure,
  });
  return {
    report: "utilisation",
    ...report,
    groups: groups.filter(
      ({ signedInSeconds, pauses, unended }) =>
        signedInSeconds + pauses.length + unended.times + unended.seconds > 0,
    ),
  };
}
