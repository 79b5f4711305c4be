import type { Bilingual, SatisfactionMeasures, SatisfactionReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { groupingTexts, modeTexts } from "../../../texts/reports/report-names.ts";
import { type DataColumn, DataTable } from "../parts/data-table.tsx";
import { meaningsOf } from "../parts/meaning.tsx";
import { groupWords, type ReportFrame } from "../report-frame.ts";

type Row = SatisfactionMeasures & {
  readonly key: string | null;
  readonly name: Bilingual;
  readonly is: "part" | "whole";
};

/** Ratings by group: n always, a share only from the minimum on, and how the ratings came in. */
export function RatingsTable({
  frame,
  report,
}: {
  readonly frame: ReportFrame;
  readonly report: SatisfactionReport;
}) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const rows: readonly Row[] = report.groups.map((group) => ({ ...group, is: "part" }));
  const total: Row = { ...report.total, key: null, name: { vi: "", en: "" }, is: "whole" };
  const meaning = meaningsOf(frame, report.definitions);
  const response: DataColumn<Row> = {
    key: "response",
    title: meaning("response-rate", texts.response),
    cell: ({ response: { percent, part, of } }) => (
      <>
        {percent === null ? texts.unknown : words.percent(percent)}{" "}
        <small>{`${words.amount(part)}/${words.amount(of)}`}</small>
      </>
    ),
  };
  const modeColumns = (["tablet", "phone", "paper"] as const).map(
    (mode): DataColumn<Row> => ({
      key: mode,
      begins: mode === "tablet" ? "group" : null,
      title: modeTexts[mode][language],
      cell: ({ modes }) => words.amount(modes.find((one) => one.mode === mode)?.n ?? 0),
    }),
  );
  return (
    <DataTable<Row>
      frame={frame}
      caption={texts.satisfiedTitle}
      rowTitle={groupingTexts[report.by][language]}
      nameOf={({ is, name }) => (is === "whole" ? texts.total : groupWords(name, language, texts.ungrouped))}
      keyOf={({ key }) => key ?? "(none)"}
      rows={rows}
      total={total}
      columns={[
        { key: "n", title: texts.ratings, cell: ({ n }) => words.amount(n) },
        {
          key: "share",
          title: meaning("rating-share", texts.satisfied),
          cell: ({ n, share }) =>
            share === null ? (
              <small>{n === 0 ? "–" : texts.tooFew(words.amount(report.minimumForShare))}</small>
            ) : (
              words.percent(share.percent)
            ),
        },
        {
          key: "interval",
          title: meaning("interval", texts.interval),
          cell: ({ share }) =>
            share === null ? "–" : `${words.percent(share.lowPercent)} – ${words.percent(share.highPercent)}`,
        },
        // of a way of rating there is no response rate: whoever did not rate chose none
        ...(report.by === "mode" ? [] : [response, ...modeColumns]),
        {
          key: "without-leg",
          begins: "group",
          title: meaning("without-leg", texts.withoutLeg),
          cell: ({ withoutLeg }) => words.amount(withoutLeg),
        },
      ]}
    />
  );
}
