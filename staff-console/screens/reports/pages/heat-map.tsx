import type { ArrivalsReport, Weekday } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { useMemo } from "preact/hooks";
import { busyReportTexts } from "../../../texts/reports/busy-report-texts.ts";
import { weekdayTexts } from "../../../texts/reports/report-names.ts";
import { Chart } from "../charts/chart.tsx";
import { heatMapOption } from "../charts/heat-map.ts";
import { Behind } from "../parts/behind.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Meaning } from "../parts/meaning.tsx";
import type { ReportFrame } from "../report-frame.ts";
import { mapCells, waitsAtLeast } from "./map-cells.ts";

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export interface HeatMapProps {
  readonly frame: ReportFrame;
  readonly report: ArrivalsReport;
  readonly shows: "arrivals" | "waits";
}

/** Weekdays by hours; only those on which anybody ever came. */
export function HeatMap({ frame, report, shows }: HeatMapProps) {
  const texts = useTexts(busyReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const days = weekdays.filter((day) => report.cells.some(({ weekday }) => weekday === day));
  const hoursUsed = report.cells.map(({ hour }) => hour);
  const first = Math.min(...hoursUsed);
  const hours = Array.from({ length: Math.max(...hoursUsed) - first + 1 }, (_, at) => first + at);
  const written = words.tenths;
  const { known, few } = mapCells(report.cells, shows);
  const counted = (cell: ArrivalsReport["cells"][number]) => texts.nVisits(words.amount(cell.waits));
  const most = Math.max(0, ...known.map(({ value }) => value));
  const title = shows === "arrivals" ? texts.arrivalsTitle : texts.waitsMapTitle;
  const unit = shows === "arrivals" ? texts.aDay : texts.minutes;
  const option = useMemo(
    () =>
      heatMapOption({
        columns: hours.map((hour) => texts.hourIs(String(hour))),
        rows: days.map((day) => weekdayTexts[day][language]),
        cells: known.map(({ cell, value }) => [
          hours.indexOf(cell.hour),
          days.indexOf(cell.weekday),
          Math.round(value * 10) / 10,
        ]),
        apart: few.map((cell) => [hours.indexOf(cell.hour), days.indexOf(cell.weekday), counted(cell)]),
        most,
        words: written,
        scale: words.amount,
        unit,
      }),
    [report, language, shows],
  );
  const top = known.find(({ value }) => value === most);
  const wordsAt = (weekday: Weekday, hour: number): string | null => {
    const isIt = (cell: ArrivalsReport["cells"][number]) => cell.weekday === weekday && cell.hour === hour;
    const figure = known.find(({ cell }) => isIt(cell));
    if (figure !== undefined) return written(figure.value);
    const tooFew = few.find(isIt);
    return tooFew === undefined ? null : counted(tooFew);
  };
  const least = words.amount(waitsAtLeast);
  const note =
    shows === "arrivals"
      ? texts.arrivalsNote
      : few.length === 0
        ? texts.waitsMapNote
        : `${texts.waitsMapNote}. ${texts.fewNote(least)}`;
  return (
    <Chart
      frame={frame}
      title={
        <Meaning
          frame={frame}
          words={title}
          figure={shows === "arrivals" ? "arrivals" : "wait-time"}
          definitions={report.definitions}
          legs={null}
        />
      }
      note={note}
      said={
        top === undefined
          ? `${title}: ${few.length === 0 ? texts.empty : texts.tooFewAnywhere(least)}`
          : texts.saidRows(
              title,
              `${texts.peakIs(weekdayTexts[top.cell.weekday][language], texts.hourIs(String(top.cell.hour)))}, ${written(top.value)} ${unit}`,
            )
      }
      option={option}
      heightRem={days.length * 2.9 + 5}
      table={
        <DataTable
          frame={frame}
          caption={title}
          rowTitle={texts.weekday}
          nameOf={(day) => weekdayTexts[day][language]}
          keyOf={(day) => day}
          rows={days}
          total={null}
          columns={hours.map((hour) => ({
            key: String(hour),
            title: texts.hourIs(String(hour)),
            cell: (day: Weekday) => {
              const shown = wordsAt(day, hour);
              if (shown === null) return "–";
              const when = `${weekdayTexts[day][language]}, ${texts.hourIs(String(hour))}`;
              return (
                <Behind
                  frame={frame}
                  words={shown}
                  ask={{
                    title: `${title}: ${when}`,
                    which: shows === "arrivals" ? "issued" : "called",
                    group: { by: "hour", key: String(hour).padStart(2, "0") },
                    only: { weekday: day },
                  }}
                />
              );
            },
          }))}
        />
      }
    />
  );
}
