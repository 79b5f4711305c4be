import type { SatisfactionReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { Meaning } from "../parts/meaning.tsx";
import type { ReportFrame } from "../report-frame.ts";

/** Why people were not satisfied, the most named first. */
export function ReasonsCard({
  frame,
  report,
}: {
  readonly frame: ReportFrame;
  readonly report: SatisfactionReport;
}) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const reasons = report.total.reasons.filter(({ n }) => n > 0).sort((one, other) => other.n - one.n);
  const most = Math.max(1, ...reasons.map(({ n }) => n));
  return (
    <Card tone="plain" class="report-block">
      <div>
        <h3>
          <Meaning
            frame={frame}
            words={texts.reasons}
            figure="reasons"
            definitions={report.definitions}
            legs={null}
          />
        </h3>
        <p class="report-note">{reasons.length === 0 ? texts.noReasons : texts.reasonsNote}</p>
      </div>
      {reasons.length > 0 && (
        <ul class="parts">
          {reasons.map(({ reason, name, n }) => (
            <li key={reason}>
              <span>{name?.[language] ?? reason}</span>
              <span class="parts__bar parts__bar--warning" aria-hidden="true">
                <span style={{ width: `${(n / most) * 100}%` }} />
              </span>
              <span class="parts__figure">{words.amount(n)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
