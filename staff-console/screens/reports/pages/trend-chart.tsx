import type { WaitReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { useMemo } from "preact/hooks";
import { groupingTexts, timeUnitTexts } from "../../../texts/reports/report-names.ts";
import { waitReportTexts } from "../../../texts/reports/wait-report-texts.ts";
import { minuteAxis, percentSteps } from "../charts/axis-steps.ts";
import { Chart } from "../charts/chart.tsx";
import { columnsOption, linesOption } from "../charts/trends.ts";
import { DataTable } from "../parts/data-table.tsx";
import { groupWords, type ReportFrame } from "../report-frame.ts";

export interface TrendProps {
  readonly frame: ReportFrame;
  /** by hour, day or month */
  readonly report: WaitReport;
  readonly shows: "visits" | "waits" | "level";
}

/** How a period went, point by point: who came, how long they waited, whether the target was kept. */
export function TrendChart({ frame, report, shows }: TrendProps) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const groups = report.groups.filter(({ key }) => key !== null);
  const names = groups.map(({ name, key }) => shortName(name[language], key ?? "", report.by));
  const target = words.amount(report.targetMinutes);
  const step = groupingTexts[report.by][language].toLowerCase();
  const p90 = groups.map(({ wait }) => (wait === null ? null : wait.p90Seconds / 60));
  const axis = minuteAxis([...p90, report.targetMinutes], words);
  const titles = {
    visits: [texts.visitsTitle, texts.visitsNote(step)],
    waits: [texts.waitTrendTitle(step), texts.waitTrendNote(timeUnitTexts[axis.form][language])],
    level: [texts.levelTrendTitle(step), texts.levelTrendNote(target)],
  } as const;
  const [title, note] = titles[shows];
  const values = groups.map((group) => {
    if (shows === "visits") return group.issued ?? group.legs;
    if (shows === "waits") return group.wait === null ? null : group.wait.medianSeconds / 60;
    return group.serviceLevel.percent;
  });
  const option = useMemo(() => {
    if (shows === "visits")
      return columnsOption({
        names,
        amount: words.amount,
        scale: words.amount,
        values: values.map((value) => value ?? 0),
      });
    if (shows === "level") {
      return linesOption({
        names,
        amount: (value) => words.percent(value),
        scale: words.wholePercent,
        lines: [{ name: texts.within(target), tone: "primary", values }],
        steps: percentSteps,
      });
    }
    return linesOption({
      names,
      amount: axis.amount,
      scale: axis.scale,
      steps: axis.steps,
      lines: [
        { name: texts.half, tone: "primary", values },
        { name: texts.p90, tone: "second", values: p90 },
        {
          name: texts.targetIs(target),
          tone: "warning",
          values: groups.map(() => report.targetMinutes),
          is: "target",
        },
      ],
    });
  }, [report, language, shows]);
  const known = values.filter((value) => value !== null);
  const written = (value: number) =>
    shows === "visits"
      ? words.amount(value)
      : shows === "waits"
        ? `${words.span(value * 60)} ${texts.minutesSeconds}`
        : words.percent(value);
  const said =
    known.length === 0
      ? `${title}: ${texts.empty}`
      : texts.saidTrend(
          title,
          words.amount(known.length),
          written(Math.min(...known)),
          written(Math.max(...known)),
        );
  return (
    <Chart
      frame={frame}
      title={title}
      note={note}
      said={said}
      option={option}
      heightRem={15}
      table={
        <DataTable
          frame={frame}
          caption={title}
          rowTitle={groupingTexts[report.by][language]}
          nameOf={({ name }) => groupWords(name, language, texts.ungrouped)}
          keyOf={({ key }) => key ?? ""}
          rows={groups}
          total={null}
          columns={[
            {
              key: "issued",
              title: texts.issued,
              cell: ({ issued }) => (issued === null ? "–" : words.amount(issued)),
            },
            { key: "n", title: texts.calledLegs, cell: ({ wait }) => words.amount(wait?.n ?? 0) },
            {
              key: "median",
              title: texts.half,
              cell: ({ wait }) => words.span(wait?.medianSeconds ?? null),
            },
            { key: "p90", title: texts.p90, cell: ({ wait }) => words.span(wait?.p90Seconds ?? null) },
            {
              key: "level",
              title: texts.within(target),
              cell: ({ serviceLevel: { percent, part, of } }) =>
                `${words.percent(percent)} (${words.amount(part)}/${words.amount(of)})`,
            },
          ]}
        />
      }
    />
  );
}

/** Days stand close together: the year and the weekday are in the table. */
function shortName(name: string, key: string, by: WaitReport["by"]): string {
  if (by === "day" && /^\d{4}-\d{2}-\d{2}$/.test(key)) return `${key.slice(8)}/${key.slice(5, 7)}`;
  return name;
}
