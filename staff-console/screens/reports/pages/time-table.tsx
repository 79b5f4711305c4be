import type { Bilingual, UtilisationMeasures, UtilisationReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { counterReportTexts } from "../../../texts/reports/counter-report-texts.ts";
import { groupingTexts, selectionTexts } from "../../../texts/reports/report-names.ts";
import { Behind } from "../parts/behind.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { meaningsOf } from "../parts/meaning.tsx";
import { groupWords, type ReportFrame } from "../report-frame.ts";

type Row = UtilisationMeasures & {
  readonly key: string | null;
  readonly name: Bilingual;
  readonly is: "part" | "whole";
};

/** The same time in hours: signed in is the sum of the five beside it. */
export function TimeTable({
  frame,
  report,
}: {
  readonly frame: ReportFrame;
  readonly report: UtilisationReport;
}) {
  const texts = useTexts(counterReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const meaning = meaningsOf(frame, report.definitions);
  const nameOf = ({ is, name }: Row) =>
    is === "whole" ? texts.total : groupWords(name, language, texts.ungrouped);
  // a visit stands in the hour in which it joined, its service in the hours in which it passed
  const behind = (row: Row, hours: string) =>
    report.by === "hour" ? (
      hours
    ) : (
      <Behind
        frame={frame}
        words={hours}
        ask={{
          title: `${nameOf(row)}: ${selectionTexts.called[language]}`,
          which: "called",
          group: row.is === "whole" ? null : { by: report.by, key: row.key ?? "" },
        }}
      />
    );
  return (
    <DataTable<Row>
      frame={frame}
      caption={texts.timeTitle}
      rowTitle={groupingTexts[report.by][language]}
      nameOf={nameOf}
      keyOf={({ key }) => key ?? "(none)"}
      rows={report.groups.map((group) => ({ ...group, is: "part" as const }))}
      total={{ ...report.total, key: null, name: { vi: "", en: "" }, is: "whole" }}
      columns={[
        {
          key: "utilisation",
          title: meaning("utilisation", texts.utilisation),
          cell: ({ utilisationPercent }) => words.percent(utilisationPercent),
        },
        {
          key: "signed-in",
          begins: "group",
          title: meaning("signed-in", texts.signedIn),
          cell: ({ signedInSeconds }) => words.hours(signedInSeconds),
        },
        {
          key: "service",
          begins: "group",
          title: texts.working,
          cell: (row) => behind(row, words.hours(row.serviceSeconds)),
        },
        { key: "walk", title: texts.walk, cell: ({ walkSeconds }) => words.hours(walkSeconds) },
        { key: "wrap-up", title: texts.wrapUp, cell: ({ wrapUpSeconds }) => words.hours(wrapUpSeconds) },
        {
          key: "idle",
          title: meaning("idle", texts.idle),
          cell: ({ idleSeconds, callingSeconds }) => (
            <>
              {words.hours(idleSeconds)}{" "}
              {callingSeconds >= 180 && <small>{`${texts.calling} ${words.hours(callingSeconds)}`}</small>}
            </>
          ),
        },
        {
          key: "paused",
          title: meaning("paused", texts.paused),
          cell: ({ pausedSeconds }) => words.hours(pausedSeconds),
        },
      ]}
    />
  );
}
