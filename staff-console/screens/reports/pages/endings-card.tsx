import type { LegEnding, LegSelection, WaitReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { endingTexts } from "../../../texts/reports/report-names.ts";
import { waitReportTexts } from "../../../texts/reports/wait-report-texts.ts";
import { Behind } from "../parts/behind.tsx";
import { meaningsOf } from "../parts/meaning.tsx";
import type { ReportFrame } from "../report-frame.ts";

const selections: Readonly<Partial<Record<LegEnding, LegSelection>>> = {
  finished: "served",
  "no-show": "no-show",
  transferred: "transferred",
  returned: "returned",
};

/** How visits ended, adding up to 100 %, and what the times leave out. */
export function EndingsCard({ frame, report }: { readonly frame: ReportFrame; readonly report: WaitReport }) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const { endings, leftOut, closed, legs } = report.total;
  const meaning = meaningsOf(frame, report.definitions);
  return (
    <Card tone="plain" class="report-block">
      <h3>{meaning("endings", texts.endings)}</h3>
      <ul class="parts">
        {endings
          .filter(({ n }) => n > 0)
          .map(({ ending, n, percent }) => {
            const title = endingTexts[ending][language];
            const which = selections[ending];
            return (
              <li key={ending}>
                <span>{title}</span>
                <span class="parts__bar" aria-hidden="true">
                  <span style={{ width: `${percent ?? 0}%` }} />
                </span>
                <span class="parts__figure">
                  {words.percent(percent)}{" "}
                  {which === undefined ? (
                    <small>{words.amount(n)}</small>
                  ) : (
                    <Behind frame={frame} words={words.amount(n)} ask={{ title, which, group: null }} />
                  )}
                </span>
              </li>
            );
          })}
      </ul>
      <p class="report-note">
        {texts.allLegs(words.amount(legs))}
        {closed.legs > 0 && ` ${texts.closedTime(words.amount(closed.legs), words.hours(closed.seconds))}`}
      </p>
      <p class="report-note">
        {meaning("service-time", texts.leftOutTitle)}:{" "}
        {texts.leftOut(
          words.amount(leftOut.noShows),
          words.amount(leftOut.transferred),
          words.amount(leftOut.returned),
          words.amount(leftOut.doubtful),
        )}
        .
      </p>
    </Card>
  );
}
