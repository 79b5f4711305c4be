import type { ReportBy, UtilisationReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { timeBefore } from "../../../model/total-before.ts";
import { counterReportTexts } from "../../../texts/reports/counter-report-texts.ts";
import { ByChoice, byOf } from "../parts/by-choice.tsx";
import { ChangeLine } from "../parts/change-line.tsx";
import { CsvLink } from "../parts/csv-link.tsx";
import { Empty } from "../parts/empty.tsx";
import { FigureCard, FigureRow } from "../parts/figure-card.tsx";
import { Meaning } from "../parts/meaning.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { MadeAt, Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, type ReportPageProps, useReport } from "../report-frame.ts";
import { PausesCard } from "./pauses-card.tsx";
import { TimeChart } from "./time-chart.tsx";
import { TimeTable } from "./time-table.tsx";

const groupings: readonly ReportBy[] = ["counter", "officer", "day", "month", "weekday", "hour"];

/** What the time at the counters went to: work, waiting for people, pauses by reason. */
export function CountersPage({ frame }: ReportPageProps) {
  const texts = useTexts(counterReportTexts, frame.app.languageChoice.language);
  const by = byOf(frame, groupings);
  const asked = useReport<UtilisationReport>(frame, pathOf(frame, "utilisation", { by }));
  return (
    <Shown frame={frame} report={asked}>
      {(report) => (
        <>
          <PageTitle frame={frame} report={report} />
          {report.total.signedInSeconds === 0 && <Empty frame={frame} words={texts.noUtilisation} />}
          {report.total.signedInSeconds > 0 && (
            <>
              <TimeFigures frame={frame} report={report} />
              <Card tone="plain" class="report-block">
                <div class="report-block__head">
                  <ByChoice frame={frame} of={groupings} />
                  <CsvLink frame={frame} name="utilisation" title={texts.timeTitle} ask={{ by }} />
                </div>
                <TimeChart frame={frame} report={report} />
                <TimeTable frame={frame} report={report} />
              </Card>
              <PausesCard frame={frame} report={report} />
            </>
          )}
          <MadeAt frame={frame} report={report} />
        </>
      )}
    </Shown>
  );
}

function TimeFigures({ frame, report }: { readonly frame: ReportFrame; readonly report: UtilisationReport }) {
  const texts = useTexts(counterReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const { total } = report;
  const before = timeBefore(report);
  const times = [
    { figure: "signed-in", key: "signedInSeconds", title: texts.signedIn },
    { figure: "idle", key: "idleSeconds", title: texts.idle },
    { figure: "paused", key: "pausedSeconds", title: texts.paused },
  ] as const;
  const busy = total.walkSeconds + total.serviceSeconds + total.wrapUpSeconds;
  return (
    <FigureRow title={texts.timeTitle}>
      <FigureCard
        name={
          <Meaning
            frame={frame}
            words={texts.utilisation}
            figure="utilisation"
            definitions={report.definitions}
            legs={null}
          />
        }
        value={words.percent(total.utilisationPercent)}
        unit={null}
        of={texts.partOf(words.hours(busy), words.hours(total.signedInSeconds - total.pausedSeconds))}
        more={texts.utilisationNote}
        change={
          <ChangeLine
            frame={frame}
            now={total.utilisationPercent}
            before={before?.utilisationPercent ?? null}
            wanted="neither"
            words={(points) => texts.points(words.points(points))}
          />
        }
      />
      {times.map(({ figure, key, title }) => (
        <FigureCard
          key={key}
          name={
            <Meaning
              frame={frame}
              words={title}
              figure={figure}
              definitions={report.definitions}
              legs={null}
            />
          }
          value={words.hours(total[key])}
          unit={null}
          of={
            key === "signedInSeconds"
              ? texts.total
              : texts.partOf(words.hours(total[key]), words.hours(total.signedInSeconds))
          }
          more={null}
          change={
            <ChangeLine
              frame={frame}
              now={tenths(total[key])}
              before={before === null ? null : tenths(before[key])}
              wanted="neither"
              words={(hours) => words.hours(hours * 3600)}
            />
          }
        />
      ))}
    </FigureRow>
  );
}

/** Hours as they are written: a difference below a tenth is none. */
const tenths = (seconds: number) => Math.round(seconds / 360) / 10;
