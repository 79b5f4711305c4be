/** The report on waits and service. */
import type { ReportBy, WaitReport } from "@motcua/protocol";
import { groupedReport } from "./grouped-report.ts";
import type { ReportQuestion, ReportSource } from "./report-source.ts";
import { measureWaits } from "./wait-measures.ts";

/** A ticket is issued at no counter, by no officer of one, and is rated in no way. */
const withoutTickets: readonly ReportBy[] = ["counter", "officer", "mode"];

/** Makes it now; rejects when the rows cannot be read. */
export async function makeWaitReport(source: ReportSource, question: ReportQuestion): Promise<WaitReport> {
  const targetMinutes = source.settings().waitTargetMinutes;
  const tickets = withoutTickets.includes(question.by) ? "elsewhere" : "here";
  const report = await groupedReport(source, question, {
    figures: [
      "issued",
      "wait-time",
      "closed-time",
      "walk-time",
      "service-time",
      "wrap-up-time",
      "service-level",
      "no-show-rate",
      "abandonment-rate",
      "doubtful",
      "promise-kept",
      "endings",
    ],
    nobody: { vi: "Chưa được gọi", en: "Never called" },
    whole: (tally) => measureWaits(tally, { targetMinutes, tickets: "here" }),
    part: (tally) => measureWaits(tally, { targetMinutes, tickets }),
  });
  // Hours, counters and officers that had nothing but time to spend belong to the report on time at the counter.
  const groups = report.groups.filter(({ legs, issued }) => legs + (issued ?? 0) > 0);
  return { report: "waits", targetMinutes, ...report, groups };
}
