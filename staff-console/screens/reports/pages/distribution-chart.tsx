import type { DistributionReport, TimeFigure } from "@motcua/protocol";
import { Segments, useTexts } from "@motcua/screen-kit";
import { useMemo, useState } from "preact/hooks";
import { legsOfTime } from "../../../model/legs-of-time.ts";
import { timeTexts } from "../../../texts/reports/report-names.ts";
import { waitReportTexts } from "../../../texts/reports/wait-report-texts.ts";
import { Chart } from "../charts/chart.tsx";
import { histogramOption } from "../charts/histogram.ts";
import { Behind } from "../parts/behind.tsx";
import { CsvLink } from "../parts/csv-link.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Meaning } from "../parts/meaning.tsx";
import { Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, useReport } from "../report-frame.ts";

const figures: readonly TimeFigure[] = ["wait-time", "walk-time", "service-time", "wrap-up-time"];

/** How often a time was how long: what a mean hides. */
export function DistributionChart({ frame }: { readonly frame: ReportFrame }) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const [figure, setFigure] = useState<TimeFigure>("wait-time");
  const asked = useReport<DistributionReport>(frame, pathOf(frame, "distribution", { figure }));
  return (
    <div class="report-block">
      <div class="report-block__head">
        <Segments
          label={texts.whichTime}
          choices={figures.map((value) => ({ value, words: timeTexts[value][frame.language] }))}
          chosen={figure}
          onChoose={setFigure}
          size="desk"
        />
        <CsvLink frame={frame} name="distribution" title={texts.distributionTitle} ask={{ figure }} />
      </div>
      <Shown frame={frame} report={asked}>
        {(report) => <Histogram frame={frame} report={report} />}
      </Shown>
    </div>
  );
}

function Histogram({ frame, report }: { readonly frame: ReportFrame; readonly report: DistributionReport }) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const { spread, target, bins } = report;
  // the ends of all bars in one form: whole minutes, or minutes and seconds
  const unit = report.binSeconds % 60 === 0 ? texts.minutes : texts.minutesSeconds;
  const minutes = (seconds: number) =>
    report.binSeconds % 60 === 0 ? words.amount(seconds / 60) : words.span(seconds);
  const bin = ({ fromSeconds, untilSeconds }: DistributionReport["bins"][number]) =>
    untilSeconds === null
      ? texts.binFrom(minutes(fromSeconds))
      : texts.binIs(minutes(fromSeconds), minutes(untilSeconds));
  const behind = (row: DistributionReport["bins"][number]) => {
    const legs = words.amount(row.n);
    if (row.n === 0) return legs;
    const which = legsOfTime[report.figure];
    const { fromSeconds, untilSeconds } = row;
    const only = { fromSeconds, untilSeconds };
    return (
      <Behind frame={frame} words={legs} ask={{ title: `${title}: ${bin(row)}`, which, group: null, only }} />
    );
  };
  const title = `${timeTexts[report.figure][language]}: ${texts.distributionTitle}`;
  const option = useMemo(
    () =>
      histogramOption(report, {
        amount: words.amount,
        bin,
        legs: texts.legsAmount,
        within: texts.withinTarget,
        beyond: texts.beyondTarget,
        median: texts.medianIs(words.span(spread?.medianSeconds ?? null)),
        p90: texts.p90Is(words.span(spread?.p90Seconds ?? null)),
        target: target === null ? "" : texts.targetIs(words.amount(target.minutes)),
      }),
    [report, language],
  );
  const n = words.amount(spread?.n ?? 0);
  const within =
    target === null
      ? ""
      : `. ${texts.within(words.amount(target.minutes))}: ${words.percent(target.serviceLevel.percent)} (${texts.partOf(words.amount(target.serviceLevel.part), words.amount(target.serviceLevel.of))})`;
  return (
    <Chart
      frame={frame}
      title={
        <Meaning
          frame={frame}
          words={title}
          figure={report.figure}
          definitions={report.definitions}
          legs={{ title, which: legsOfTime[report.figure], group: null }}
        />
      }
      note={`${texts.nLegs(n)}, ${unit}${within}`}
      said={
        spread === null
          ? `${title}: ${texts.empty}`
          : `${title}, ${texts.nLegs(n)}: ${texts.medianIs(words.span(spread.medianSeconds))}, ${texts.spreadWords(words.span(spread.p90Seconds), words.span(spread.maxSeconds))}.`
      }
      option={option}
      heightRem={18}
      table={
        <DataTable
          frame={frame}
          caption={title}
          rowTitle={unit}
          nameOf={bin}
          keyOf={({ fromSeconds }) => String(fromSeconds)}
          rows={bins}
          total={null}
          columns={[{ key: "n", title: texts.legs, cell: (row) => behind(row) }]}
        />
      }
    />
  );
}
