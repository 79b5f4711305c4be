import type { ReportBy, WaitReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { groupingTexts, timeUnitTexts } from "../../../texts/reports/report-names.ts";
import { waitReportTexts } from "../../../texts/reports/wait-report-texts.ts";
import { minuteAxis } from "../charts/axis-steps.ts";
import { Chart } from "../charts/chart.tsx";
import { rowsHeightRem, rowsOption } from "../charts/rows.ts";
import { groupWords, type ReportFrame } from "../report-frame.ts";

export interface WaitsByProps {
  readonly frame: ReportFrame;
  readonly report: WaitReport;
  readonly table: ComponentChildren;
}

const rowsAtMost = 12;
const courses: readonly ReportBy[] = ["hour", "weekday", "day", "month"];

/** Where people wait long: a row a group, the longest median on top. */
export function WaitsByChart({ frame, report, table }: WaitsByProps) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const known = report.groups
    .filter(({ key }) => key !== null)
    .flatMap(({ name, wait }) => (wait === null ? [] : [{ name, wait }]));
  const longestFirst = [...known].sort((one, other) => other.wait.medianSeconds - one.wait.medianSeconds);
  // hours and days in their own order, as long as all of them have room
  const isCourse = courses.includes(report.by) && known.length <= rowsAtMost;
  const rows = isCourse ? known : longestFirst.slice(0, rowsAtMost);
  const axis = minuteAxis(
    rows.map(({ wait }) => wait.p90Seconds / 60),
    words,
  );
  const option = useMemo(
    () =>
      rowsOption({
        names: rows.map(({ name }) => groupWords(name, language, texts.ungrouped)),
        notes: [],
        amount: axis.amount,
        scale: axis.scale,
        steps: axis.steps,
        series: [
          {
            name: texts.half,
            colour: (look) => look.primary,
            values: rows.map(({ wait }) => wait.medianSeconds / 60),
          },
          {
            name: texts.upToP90,
            colour: (look) => look.primarySoft,
            values: rows.map(({ wait }) => (wait.p90Seconds - wait.medianSeconds) / 60),
          },
        ],
        marks: [
          {
            at: report.targetMinutes,
            words: texts.targetIs(words.amount(report.targetMinutes)),
            tone: "warning",
            position: "start",
          },
        ],
      }),
    [report, language],
  );
  const first = longestFirst[0];
  const title = texts.waitBy(groupingTexts[report.by][language].toLowerCase());
  return (
    <Chart
      frame={frame}
      title={title}
      note={
        rows.length < known.length
          ? `${texts.waitByNote(timeUnitTexts[axis.form][language])}; ${texts.longestOf(words.amount(rows.length), words.amount(known.length))}`
          : texts.waitByNote(timeUnitTexts[axis.form][language])
      }
      said={
        first === undefined
          ? `${title}: ${texts.empty}`
          : texts.saidRows(
              title,
              `${first.name[language]}, ${words.span(first.wait.medianSeconds)} ${texts.minutesSeconds}`,
            )
      }
      option={option}
      heightRem={rowsHeightRem(rows.length, "legend")}
      table={table}
    />
  );
}
