import type { Bilingual, FigureId, SatisfactionMeasures, SatisfactionReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { ReportAsk } from "../../model/reports.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { modeTexts, reportTexts } from "../../texts/report-texts.ts";
import { GroupName, Share } from "./report-cells.tsx";
import { ReportSection } from "./report-section.tsx";

export interface SatisfactionSectionProps {
  readonly app: StaffApp;
  readonly report: SatisfactionReport;
  readonly ask: ReportAsk;
}

/** V4: the satisfied share never without n, its interval, the response rate and how the votes were collected. */
export function SatisfactionSection({ app, report, ask }: SatisfactionSectionProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const rows: readonly { key: string; name: Bilingual | null; measures: SatisfactionMeasures }[] = [
    ...report.groups.map((group) => ({ key: group.key ?? "", name: group.name, measures: group })),
    { key: "(total)", name: null, measures: report.total },
  ];
  const meaning = (figure: FigureId) =>
    report.definitions.find((known) => known.figure === figure)?.definition[language];
  const isEmpty = report.total.n === 0 && report.total.withoutLeg === 0;
  return (
    <ReportSection app={app} name="satisfaction" title={texts.satisfactionTitle} ask={ask} report={report}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard */}
      <section class="report__box" aria-label={texts.satisfactionTitle} tabIndex={0}>
        <table class="report__table">
          <caption class="kit-only-heard">{texts.satisfactionTitle}</caption>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{texts.votes}</th>
              <th scope="col" title={meaning("rating-share")}>
                {texts.share}
              </th>
              <th scope="col" title={meaning("interval")}>
                {texts.interval}
              </th>
              <th scope="col" title={meaning("response-rate")}>
                {texts.response}
              </th>
              <th scope="col" title={meaning("collection-mode")}>
                {texts.modes}
              </th>
              <th scope="col" title={meaning("without-leg")}>
                {texts.withoutLeg}
              </th>
            </tr>
          </thead>
          <tbody>
            {isEmpty && (
              <tr>
                <td class="report__empty" colSpan={7}>
                  {texts.emptyVotes}
                </td>
              </tr>
            )}
            {!isEmpty &&
              rows.map(({ key, name, measures }) => (
                <tr key={key} class={name === null ? "report__total" : undefined}>
                  <GroupName words={name === null ? texts.total : name[language] || texts.ungrouped} />
                  <td>{formats.amount(measures.n)}</td>
                  <td>{shareWords(measures)}</td>
                  <td>{intervalWords(measures)}</td>
                  <td>
                    {measures.response.percent === null ? (
                      texts.unknown
                    ) : (
                      <Share ratio={measures.response} formats={formats} />
                    )}
                  </td>
                  <td>{modeWords(measures)}</td>
                  <td>{formats.amount(measures.withoutLeg)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {report.total.share !== null && (
        <p class="report__parts">
          <strong>{texts.levels}:</strong>{" "}
          {report.total.share.levels
            .map(
              ({ name, level, n, percent }) =>
                `${name?.[language] ?? level} ${formats.amount(n)} (${formats.share(percent / 100)})`,
            )
            .join(" · ")}
        </p>
      )}
    </ReportSection>
  );

  function shareWords({ n, share }: SatisfactionMeasures): string {
    if (share !== null) return formats.share(share.percent / 100);
    return n === 0 ? "–" : texts.tooFew(formats.amount(report.minimumForShare));
  }

  function intervalWords({ share }: SatisfactionMeasures): string {
    if (share === null) return "–";
    return `${formats.share(share.lowPercent / 100)} – ${formats.share(share.highPercent / 100)}`;
  }

  function modeWords({ modes }: SatisfactionMeasures): string {
    const used = modes.filter(({ n }) => n > 0);
    if (used.length === 0) return "–";
    return used.map(({ mode, n }) => `${modeTexts[mode][language]} ${formats.amount(n)}`).join(", ");
  }
}
