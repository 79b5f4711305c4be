import type { UtilisationMeasures, UtilisationReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { useMemo } from "preact/hooks";
import { counterReportTexts } from "../../../texts/reports/counter-report-texts.ts";
import { percentSteps } from "../charts/axis-steps.ts";
import { Chart } from "../charts/chart.tsx";
import type { ChartLook } from "../charts/chart-look.ts";
import { rowsHeightRem, rowsOption } from "../charts/rows.ts";
import { groupWords, type ReportFrame } from "../report-frame.ts";

/** Each counter's or officer's time as parts of a whole, in the order of a visit. */
export function TimeChart({
  frame,
  report,
}: {
  readonly frame: ReportFrame;
  readonly report: UtilisationReport;
}) {
  const texts = useTexts(counterReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const rows = report.groups.filter(({ signedInSeconds }) => signedInSeconds > 0);
  const parts: readonly {
    name: string;
    colour: (look: ChartLook) => string;
    of: (row: UtilisationMeasures) => number;
  }[] = [
    { name: texts.working, colour: (look) => look.primary, of: ({ serviceSeconds }) => serviceSeconds },
    { name: texts.walk, colour: (look) => look.primaryPale, of: ({ walkSeconds }) => walkSeconds },
    { name: texts.wrapUp, colour: (look) => look.good, of: ({ wrapUpSeconds }) => wrapUpSeconds },
    { name: texts.idle, colour: (look) => look.line, of: ({ idleSeconds }) => idleSeconds },
    { name: texts.paused, colour: (look) => look.warning, of: ({ pausedSeconds }) => pausedSeconds },
  ];
  const share = (part: number, of: number) => Math.round((part / of) * 10_000) / 100;
  const option = useMemo(
    () =>
      rowsOption({
        names: rows.map(({ name }) => groupWords(name, language, texts.ungrouped)),
        notes: [],
        amount: (value) => words.percent(value),
        scale: words.wholePercent,
        steps: percentSteps,
        marks: [],
        series: parts.map(({ name, colour, of }) => ({
          name,
          colour,
          values: rows.map((row) => share(of(row), row.signedInSeconds)),
        })),
      }),
    [report, language],
  );
  return (
    <Chart
      frame={frame}
      title={texts.timeTitle}
      note={texts.timeNote}
      said={`${texts.timeTitle}: ${parts
        .map(
          ({ name, of }) => `${name} ${words.percent(share(of(report.total), report.total.signedInSeconds))}`,
        )
        .join(", ")}.`}
      option={option}
      heightRem={rowsHeightRem(rows.length, "legend")}
      table={null}
    />
  );
}
