import type { ArrivalsReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { nothing } from "../../../model/report-words.ts";
import { busyReportTexts } from "../../../texts/reports/busy-report-texts.ts";
import { weekdayTexts } from "../../../texts/reports/report-names.ts";
import { CsvLink } from "../parts/csv-link.tsx";
import { Empty } from "../parts/empty.tsx";
import { FigureCard, FigureRow } from "../parts/figure-card.tsx";
import { meaningsOf } from "../parts/meaning.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { MadeAt, Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, type ReportPageProps, useReport } from "../report-frame.ts";
import { HeatMap } from "./heat-map.tsx";
import { mapCells, waitsAtLeast } from "./map-cells.ts";

/** When people come and when they wait: hours of the week, so that counters can be opened before the crowd. */
export function BusyPage({ frame }: ReportPageProps) {
  const texts = useTexts(busyReportTexts, frame.app.languageChoice.language);
  const asked = useReport<ArrivalsReport>(frame, pathOf(frame, "arrivals"));
  return (
    <Shown frame={frame} report={asked}>
      {(report) => (
        <>
          <PageTitle frame={frame} report={{ ...report, before: null }} />
          {report.cells.length === 0 && <Empty frame={frame} words={texts.empty} />}
          {report.cells.length > 0 && (
            <>
              <Peaks frame={frame} report={report} />
              <Card tone="plain" class="report-block report-block--over">
                <div class="report-block__head report-block__head--over">
                  <CsvLink frame={frame} name="arrivals" title={texts.arrivalsTitle} ask={{}} />
                </div>
                <HeatMap frame={frame} report={report} shows="arrivals" />
              </Card>
              <Card tone="plain">
                <HeatMap frame={frame} report={report} shows="waits" />
              </Card>
            </>
          )}
          <MadeAt frame={frame} report={report} />
        </>
      )}
    </Shown>
  );
}

function Peaks({ frame, report }: { readonly frame: ReportFrame; readonly report: ArrivalsReport }) {
  const texts = useTexts(busyReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const when = ({ weekday, hour }: ArrivalsReport["cells"][number]) =>
    texts.peakIs(weekdayTexts[weekday][language], texts.hourIs(String(hour)));
  const busiest = [...report.cells].sort((one, other) => other.arrivalsADay - one.arrivalsADay)[0];
  const { known, few } = mapCells(report.cells, "waits");
  const longest = known
    .flatMap(({ cell }) => (cell.medianWaitSeconds === null ? [] : [{ cell, wait: cell.medianWaitSeconds }]))
    .sort((one, other) => other.wait - one.wait)[0];
  const all = report.cells.reduce((sum, { arrivals }) => sum + arrivals, 0);
  const meaning = meaningsOf(frame, report.definitions);
  return (
    <FigureRow title={texts.arrivalsTitle}>
      <FigureCard
        name={meaning("arrivals", texts.issued)}
        value={words.amount(all)}
        unit={null}
        of={texts.allArrivals}
        more={null}
        change={null}
      />
      {busiest !== undefined && (
        <FigureCard
          name={meaning("arrivals", texts.peak)}
          value={words.tenths(busiest.arrivalsADay)}
          unit={texts.aDay}
          of={when(busiest)}
          more={texts.nNumbers(words.amount(busiest.arrivals))}
          change={null}
        />
      )}
      {longest !== undefined && (
        <FigureCard
          name={meaning("wait-time", texts.longestHour)}
          value={words.span(longest.wait)}
          unit={texts.minutesSeconds}
          of={when(longest.cell)}
          more={`${texts.halfOf(words.amount(longest.cell.waits))}; ${texts.p90Is(words.span(longest.cell.p90WaitSeconds))}`}
          change={null}
        />
      )}
      {longest === undefined && few.length > 0 && (
        <FigureCard
          name={meaning("wait-time", texts.longestHour)}
          value={nothing}
          unit={null}
          of={texts.tooFewAnywhere(words.amount(waitsAtLeast))}
          more={null}
          change={null}
        />
      )}
    </FigureRow>
  );
}
