import type { Bilingual, LegSelection, Ratio, Spread, WaitMeasures, WaitReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { groupingTexts, selectionTexts } from "../../../texts/reports/report-names.ts";
import { waitReportTexts } from "../../../texts/reports/wait-report-texts.ts";
import { Behind } from "../parts/behind.tsx";
import { type DataColumn, DataTable } from "../parts/data-table.tsx";
import { meaningsOf } from "../parts/meaning.tsx";
import { groupWords, type ReportFrame } from "../report-frame.ts";

type Row = WaitMeasures & {
  readonly key: string | null;
  readonly name: Bilingual;
  readonly is: "part" | "whole";
};

/** Every figure of waits and service by group, the whole period below; counts open the legs they count. */
export function WaitsTable({ frame, report }: { readonly frame: ReportFrame; readonly report: WaitReport }) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const rows: readonly Row[] = report.groups.map((group) => ({ ...group, is: "part" }));
  const total: Row = { ...report.total, key: null, name: { vi: "", en: "" }, is: "whole" };
  const nameOf = ({ is, name }: Row) =>
    is === "whole" ? texts.total : groupWords(name, language, texts.ungrouped);
  const behind = (row: Row, which: LegSelection, amount: string) =>
    report.by === "mode" ? (
      amount
    ) : (
      <Behind
        frame={frame}
        words={amount}
        ask={{
          title: `${nameOf(row)}: ${selectionTexts[which][language]}`,
          which,
          group: row.is === "whole" ? null : { by: report.by, key: row.key ?? "" },
        }}
      />
    );
  const meaning = meaningsOf(frame, report.definitions);
  const share = (row: Row, ratio: Ratio | null, which: LegSelection) =>
    ratio === null ? (
      "–"
    ) : (
      <>
        {words.percent(ratio.percent)}{" "}
        <small>{behind(row, which, `${words.amount(ratio.part)}/${words.amount(ratio.of)}`)}</small>
      </>
    );
  const spread = (
    key: "wait" | "service",
    title: ComponentChildren,
    of: (row: Row) => Spread | null,
  ): readonly DataColumn<Row>[] => [
    {
      key: `${key}-n`,
      title: key === "wait" ? texts.calledLegs : texts.servedLegs,
      begins: "group",
      cell: (row) => words.amount(of(row)?.n ?? 0),
    },
    { key: `${key}-median`, title, cell: (row) => words.span(of(row)?.medianSeconds ?? null) },
    { key: `${key}-p90`, title: texts.p90, cell: (row) => words.span(of(row)?.p90Seconds ?? null) },
    { key: `${key}-max`, title: texts.max, cell: (row) => words.span(of(row)?.maxSeconds ?? null) },
    { key: `${key}-mean`, title: texts.mean, cell: (row) => words.span(of(row)?.meanSeconds ?? null) },
  ];
  return (
    <DataTable<Row>
      frame={frame}
      caption={texts.waitTable}
      rowTitle={groupingTexts[report.by][language]}
      nameOf={nameOf}
      keyOf={({ key }) => key ?? "(none)"}
      rows={rows}
      total={total}
      columns={[
        { key: "legs", title: texts.legs, cell: (row) => behind(row, "all", words.amount(row.legs)) },
        ...spread("wait", meaning("wait-time", texts.timeHalf(texts.wait)), ({ wait }) => wait),
        ...spread(
          "service",
          meaning("service-time", texts.timeHalf(texts.serviceTime)),
          ({ serviceTime }) => serviceTime,
        ),
        {
          key: "level",
          begins: "group",
          title: meaning("service-level", texts.within(words.amount(report.targetMinutes))),
          cell: (row) => share(row, row.serviceLevel, "called-in-time"),
        },
        {
          key: "no-shows",
          title: meaning("no-show-rate", texts.noShows),
          cell: (row) => share(row, row.noShows, "no-show"),
        },
        {
          key: "left",
          title: meaning("abandonment-rate", texts.abandonment),
          cell: (row) => share(row, row.abandonment, "abandoned"),
        },
        {
          key: "promise",
          title: meaning("promise-kept", texts.promise),
          cell: (row) => share(row, row.promise, "promise-kept"),
        },
        {
          key: "doubtful",
          title: meaning("doubtful", texts.doubtful),
          cell: (row) => behind(row, "doubtful", words.amount(row.doubtful)),
        },
      ]}
    />
  );
}
