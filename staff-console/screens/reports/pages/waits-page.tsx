import type { ReportBy, WaitReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { waitReportTexts } from "../../../texts/reports/wait-report-texts.ts";
import { ByChoice, byOf } from "../parts/by-choice.tsx";
import { CsvLink } from "../parts/csv-link.tsx";
import { Empty } from "../parts/empty.tsx";
import { FigureRow } from "../parts/figure-card.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { MadeAt, Shown } from "../parts/shown.tsx";
import { pathOf, type ReportPageProps, trendBy, useReport } from "../report-frame.ts";
import { DistributionChart } from "./distribution-chart.tsx";
import { EndingsCard } from "./endings-card.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { DoubtfulCard, ShareCard, SpreadCard } from "./wait-figures.tsx";
import { WaitsByChart } from "./waits-by-chart.tsx";
import { WaitsTable } from "./waits-table.tsx";

const groupings: readonly ReportBy[] = [
  "service",
  "procedure",
  "counter",
  "officer",
  "priority",
  "device",
  "day",
  "month",
  "weekday",
  "hour",
];

/** How long people waited and were served, where and when, and how their visits ended. */
export function WaitsPage({ frame }: ReportPageProps) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const by = byOf(frame, groupings);
  const grouped = useReport<WaitReport>(frame, pathOf(frame, "waits", { by }));
  const trend = useReport<WaitReport>(frame, pathOf(frame, "waits", { by: trendBy(frame.period) }));
  return (
    <Shown frame={frame} report={grouped}>
      {(report) => (
        <>
          <PageTitle frame={frame} report={report} />
          {report.total.legs === 0 && <Empty frame={frame} words={texts.empty} />}
          {report.total.legs > 0 && (
            <>
              <FigureRow title={texts.waitTable}>
                <SpreadCard frame={frame} report={report} which="wait" />
                <ShareCard frame={frame} report={report} which="serviceLevel" />
                <SpreadCard frame={frame} report={report} which="serviceTime" />
                <ShareCard frame={frame} report={report} which="promise" />
                <ShareCard frame={frame} report={report} which="noShows" />
                <ShareCard frame={frame} report={report} which="abandonment" />
                <SpreadCard frame={frame} report={report} which="walk" />
                <SpreadCard frame={frame} report={report} which="wrapUp" />
                <DoubtfulCard frame={frame} report={report} />
              </FigureRow>
              <Card tone="plain">
                <DistributionChart frame={frame} />
              </Card>
              <Shown frame={frame} report={trend}>
                {(days) => (
                  <div class="report-two">
                    <Card tone="plain">
                      <TrendChart frame={frame} report={days} shows="waits" />
                    </Card>
                    <Card tone="plain">
                      <TrendChart frame={frame} report={days} shows="level" />
                    </Card>
                  </div>
                )}
              </Shown>
              <Card tone="plain" class="report-block">
                <div class="report-block__head">
                  <ByChoice frame={frame} of={groupings} />
                  <CsvLink frame={frame} name="waits" title={texts.waitTable} ask={{ by }} />
                </div>
                <WaitsByChart frame={frame} report={report} table={null} />
                <WaitsTable frame={frame} report={report} />
              </Card>
              <EndingsCard frame={frame} report={report} />
            </>
          )}
          <MadeAt frame={frame} report={report} />
        </>
      )}
    </Shown>
  );
}
