import type { UtilisationReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { counterReportTexts } from "../../../texts/reports/counter-report-texts.ts";
import { Meaning } from "../parts/meaning.tsx";
import type { ReportFrame } from "../report-frame.ts";

/** Why counters paused, the longest first; the hours add up to all that was paused. */
export function PausesCard({
  frame,
  report,
}: {
  readonly frame: ReportFrame;
  readonly report: UtilisationReport;
}) {
  const texts = useTexts(counterReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const pauses = [...report.total.pauses].sort((one, other) => other.seconds - one.seconds);
  const most = Math.max(1, ...pauses.map(({ seconds }) => seconds));
  return (
    <Card tone="plain" class="report-block">
      <div>
        <h3>
          <Meaning
            frame={frame}
            words={texts.pausesTitle}
            figure="paused"
            definitions={report.definitions}
            legs={null}
          />
        </h3>
        <p class="report-note">{pauses.length === 0 ? texts.noPauses : texts.pausesNote}</p>
      </div>
      <ul class="parts">
        {pauses.map(({ reason, name, times, seconds }) => (
          <li key={reason}>
            <span>{name?.[language] ?? reason}</span>
            <span class="parts__bar parts__bar--warning" aria-hidden="true">
              <span style={{ width: `${(seconds / most) * 100}%` }} />
            </span>
            <span class="parts__figure">
              {words.hours(seconds)} <small>{texts.timesIs(words.amount(times))}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
