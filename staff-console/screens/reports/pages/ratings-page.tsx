import type { ReportBy, SatisfactionReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { ByChoice, byOf } from "../parts/by-choice.tsx";
import { CsvLink } from "../parts/csv-link.tsx";
import { Empty } from "../parts/empty.tsx";
import { FigureRow } from "../parts/figure-card.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { MadeAt, Shown } from "../parts/shown.tsx";
import { SingleVotes } from "../parts/single-votes.tsx";
import { pathOf, type ReportPageProps, useReport } from "../report-frame.ts";
import { FlagsCard } from "./flags-card.tsx";
import { LevelsChart } from "./levels-chart.tsx";
import { ModesCard } from "./modes-card.tsx";
import { RatingsTable } from "./ratings-table.tsx";
import { ReasonsCard } from "./reasons-card.tsx";
import { ApartCards, ResponseCard, SatisfiedCard } from "./satisfaction-figures.tsx";
import { ThreeFigures } from "./three-figures.tsx";

const groupings: readonly ReportBy[] = [
  "service",
  "procedure",
  "counter",
  "officer",
  "priority",
  "mode",
  "device",
  "day",
  "month",
  "weekday",
  "hour",
];

/** What citizens said: never a share without n, its interval, the response rate and the way it was collected (V4). */
export function RatingsPage({ frame }: ReportPageProps) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const by = byOf(frame, groupings);
  const asked = useReport<SatisfactionReport>(frame, pathOf(frame, "satisfaction", { by }));
  return (
    <Shown frame={frame} report={asked}>
      {(report) => (
        <>
          <PageTitle frame={frame} report={report} />
          {report.total.n === 0 && report.total.withoutLeg === 0 && (
            <Empty frame={frame} words={texts.emptyVotes} hint="typedHint" />
          )}
          {(report.total.n > 0 || report.total.withoutLeg > 0) && (
            <>
              <FigureRow title={texts.satisfiedTitle}>
                <SatisfiedCard frame={frame} report={report} />
                <ResponseCard frame={frame} report={report} />
                <ApartCards frame={frame} report={report} />
              </FigureRow>
              <Card tone="plain" class="report-block">
                <div class="report-block__head">
                  <ByChoice frame={frame} of={groupings} />
                  <CsvLink frame={frame} name="satisfaction" title={texts.satisfiedTitle} ask={{ by }} />
                </div>
                <LevelsChart frame={frame} report={report} table={null} />
                <RatingsTable frame={frame} report={report} />
              </Card>
              <ReasonsCard frame={frame} report={report} />
            </>
          )}
          <ModesCard frame={frame} />
          <ThreeFigures frame={frame} />
          <FlagsCard frame={frame} />
          <SingleVotes frame={frame} />
          <MadeAt frame={frame} report={report} />
        </>
      )}
    </Shown>
  );
}
