import type { Bilingual, FigureId, Spread, WaitMeasures, WaitReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { ReportAsk } from "../../model/reports.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { endingTexts, reportTexts } from "../../texts/report-texts.ts";
import { GroupName, Share } from "./report-cells.tsx";
import { ReportSection } from "./report-section.tsx";

export interface WaitsSectionProps {
  readonly app: StaffApp;
  readonly report: WaitReport;
  readonly ask: ReportAsk;
}

/** Waits and services as spreads with their n; shares with what they are shares of. */
export function WaitsSection({ app, report, ask }: WaitsSectionProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const rows: readonly { key: string; name: Bilingual | null; measures: WaitMeasures }[] = [
    ...report.groups.map((group) => ({ key: group.key ?? "", name: group.name, measures: group })),
    { key: "(total)", name: null, measures: report.total },
  ];
  const nameOf = (figure: FigureId) =>
    report.definitions.find((known) => known.figure === figure)?.name[language] ?? null;
  const meaning = (figure: FigureId) =>
    report.definitions.find((known) => known.figure === figure)?.definition[language];
  const spreadTitles = [texts.n, texts.median, texts.p90, texts.max, texts.mean];
  return (
    <ReportSection app={app} name="waits" title={texts.waitsTitle} ask={ask} report={report}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard */}
      <section class="report__box" aria-label={texts.waitsTitle} tabIndex={0}>
        <table class="report__table">
          <caption class="kit-only-heard">{texts.waitsTitle}</caption>
          <thead>
            <tr>
              <th rowSpan={2} scope="col" />
              <th rowSpan={2} scope="col">
                {texts.legs}
              </th>
              <th colSpan={5} scope="colgroup" title={meaning("wait-time")} class="report__group">
                {nameOf("wait-time") ?? texts.wait}
              </th>
              <th colSpan={5} scope="colgroup" title={meaning("service-time")} class="report__group">
                {nameOf("service-time") ?? texts.serviceTime}
              </th>
              <th rowSpan={2} scope="col" title={meaning("service-level")} class="report__group">
                {texts.within(formats.minutes(report.targetMinutes))}
              </th>
              <th rowSpan={2} scope="col" title={meaning("no-show-rate")}>
                {texts.noShows}
              </th>
              <th rowSpan={2} scope="col" title={meaning("abandonment-rate")}>
                {texts.abandonment}
              </th>
              <th rowSpan={2} scope="col" title={meaning("promise-kept")}>
                {texts.promise}
              </th>
              <th rowSpan={2} scope="col" title={meaning("doubtful")}>
                {texts.doubtful}
              </th>
            </tr>
            <tr>
              {[...spreadTitles, ...spreadTitles].map((title, at) => (
                <th key={at} scope="col" class={at % 5 === 0 ? "report__group" : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.total.legs === 0 && (
              <tr>
                <td class="report__empty" colSpan={17}>
                  {texts.empty}
                </td>
              </tr>
            )}
            {report.total.legs > 0 &&
              rows.map(({ key, name, measures }) => (
                <tr key={key} class={name === null ? "report__total" : undefined}>
                  <GroupName words={name === null ? texts.total : name[language] || texts.ungrouped} />
                  <td>{formats.amount(measures.legs)}</td>
                  {spreadCells(measures.wait)}
                  {spreadCells(measures.serviceTime)}
                  <td class="report__group">
                    <Share ratio={measures.serviceLevel} formats={formats} />
                  </td>
                  <td>
                    <Share ratio={measures.noShows} formats={formats} />
                  </td>
                  <td>
                    {measures.abandonment === null ? (
                      "–"
                    ) : (
                      <Share ratio={measures.abandonment} formats={formats} />
                    )}
                  </td>
                  <td>
                    <Share ratio={measures.promise} formats={formats} />
                  </td>
                  <td>{formats.amount(measures.doubtful)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {report.total.legs > 0 && (
        <p class="report__parts">
          <strong>{texts.endings}:</strong>{" "}
          {report.total.endings
            .filter(({ n }) => n > 0)
            .map(
              ({ ending, n, percent }) =>
                `${endingTexts[ending][language]} ${formats.amount(n)}${percent === null ? "" : ` (${formats.share(percent / 100)})`}`,
            )
            .join(" · ")}
        </p>
      )}
    </ReportSection>
  );

  function spreadCells(spread: Spread | null) {
    const cells =
      spread === null
        ? ["0", "–", "–", "–", "–"]
        : [
            formats.amount(spread.n),
            formats.span(spread.medianSeconds),
            formats.span(spread.p90Seconds),
            formats.span(spread.maxSeconds),
            formats.span(spread.meanSeconds),
          ];
    return cells.map((cell, at) => (
      <td key={at} class={at === 0 ? "report__group" : undefined}>
        {cell}
      </td>
    ));
  }
}
