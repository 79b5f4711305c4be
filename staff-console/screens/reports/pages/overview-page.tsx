import type { SatisfactionReport, WaitReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import { Empty } from "../parts/empty.tsx";
import { FigureRow } from "../parts/figure-card.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { MadeAt, Shown } from "../parts/shown.tsx";
import { pathOf, type ReportPageProps, trendBy, useReport } from "../report-frame.ts";
import { LevelsChart } from "./levels-chart.tsx";
import { RatingsTable } from "./ratings-table.tsx";
import { ResponseCard, SatisfiedCard } from "./satisfaction-figures.tsx";
import { ThreeFigures } from "./three-figures.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { IssuedCard, ShareCard, SpreadCard } from "./wait-figures.tsx";
import { WaitsByChart } from "./waits-by-chart.tsx";
import { WaitsTable } from "./waits-table.tsx";

/** What a leader reads in a minute: how many came, how long they waited, what they said, and where to look next. */
export function OverviewPage({ frame }: ReportPageProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const trend = useReport<WaitReport>(frame, pathOf(frame, "waits", { by: trendBy(frame.period) }));
  const services = useReport<WaitReport>(frame, pathOf(frame, "waits", { by: "service" }));
  const ratings = useReport<SatisfactionReport>(frame, pathOf(frame, "satisfaction", { by: "service" }));
  return (
    <Shown frame={frame} report={trend}>
      {(waits) => (
        <>
          <PageTitle frame={frame} report={waits} />
          {waits.total.legs === 0 && <Empty frame={frame} words={texts.empty} />}
          {waits.total.legs > 0 && (
            <>
              <FigureRow title={texts.title}>
                <IssuedCard frame={frame} report={waits} />
                <SpreadCard frame={frame} report={waits} which="wait" />
                <ShareCard frame={frame} report={waits} which="serviceLevel" />
                <SpreadCard frame={frame} report={waits} which="serviceTime" />
                {ratings.state.shown !== null && (
                  <>
                    <SatisfiedCard frame={frame} report={ratings.state.shown} />
                    <ResponseCard frame={frame} report={ratings.state.shown} />
                  </>
                )}
              </FigureRow>
              <div class="report-two">
                <Card tone="plain">
                  <TrendChart frame={frame} report={waits} shows="visits" />
                </Card>
                <Card tone="plain">
                  <TrendChart frame={frame} report={waits} shows="waits" />
                </Card>
              </div>
              <div class="report-two">
                <Card tone="plain">
                  <Shown frame={frame} report={services}>
                    {(report) => (
                      <WaitsByChart
                        frame={frame}
                        report={report}
                        table={<WaitsTable frame={frame} report={report} />}
                      />
                    )}
                  </Shown>
                </Card>
                <Card tone="plain">
                  <Shown frame={frame} report={ratings}>
                    {(report) => (
                      <LevelsChart
                        frame={frame}
                        report={report}
                        table={<RatingsTable frame={frame} report={report} />}
                      />
                    )}
                  </Shown>
                </Card>
              </div>
            </>
          )}
          <ThreeFigures frame={frame} />
          <MadeAt frame={frame} report={waits} />
        </>
      )}
    </Shown>
  );
}
