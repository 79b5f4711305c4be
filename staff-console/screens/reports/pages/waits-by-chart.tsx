import type { WaitReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { reportTexts } from "../../../texts/report-texts.ts";
import { Chart } from "../charts/chart.tsx";
import { rowsHeightRem, rowsOption } from "../charts/rows.ts";
import { groupWords, type ReportFrame } from "../report-frame.ts";

export interface WaitsByProps {
  readonly frame: ReportFrame;
  readonly report: WaitReport;
  readonly table: ComponentChildren;
}

const rowsAtMost = 12;

/** Where people wait long: a row a group, the longest median on top. */
export function WaitsByChart({ frame, report, table }: WaitsByProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const known = report.groups
    .filter(({ key }) => key !== null)
    .flatMap(({ name, wait }) => (wait === null ? [] : [{ name, wait }]))
    .sort((one, other) => other.wait.medianSeconds - one.wait.medianSeconds);
  const rows = known.slice(0, rowsAtMost);
  const option = useMemo(
    () =>
      rowsOption({
        names: rows.map(({ name }) => groupWords(name, language, texts.ungrouped)),
        notes: [],
        amount: (value) => words.amount(Math.round(value * 10) / 10),
        most: null,
        series: [
          {
            name: texts.median,
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
            axis: "x",
            at: report.targetMinutes,
            words: texts.targetIs(words.amount(report.targetMinutes)),
            tone: "warning",
            position: "start",
          },
        ],
      }),
    [report, language],
  );
  const first = rows[0];
  return (
    <Chart
      frame={frame}
      title={texts.waitByTitle}
      note={
        rows.length < known.length
          ? `${texts.waitByNote}; ${texts.longestOf(words.amount(rows.length), words.amount(known.length))}`
          : texts.waitByNote
      }
      said={
        first === undefined
          ? `${texts.waitByTitle}: ${texts.empty}`
          : texts.saidRows(
              texts.waitByTitle,
              `${first.name[language]}, ${words.span(first.wait.medianSeconds)} ${texts.minutesSeconds}`,
            )
      }
      option={option}
      heightRem={rowsHeightRem(rows.length, "legend")}
      table={table}
    />
  );
}
