import type { FiguresDifference } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { TriangleAlert } from "lucide-preact";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";

export interface DifferencesProps {
  readonly frame: ReportFrame;
  readonly differences: readonly FiguresDifference[];
}

/** Sums that do not add up, each with how much is short: the figures stay as they were entered. */
export function Differences({ frame, differences }: DifferencesProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const { language } = frame;
  if (differences.length === 0) return null;
  return (
    <div class="differences" role="note">
      <TriangleAlert aria-hidden="true" />
      <div>
        <h4>{texts.differences}</h4>
        <ul>
          {differences.map(({ of, statement, sentence }) => (
            <li key={`${of} ${statement.vi}`}>
              {of === null ? "" : `${of}: `}
              {statement[language]}. <strong>{sentence[language]}</strong>
            </li>
          ))}
        </ul>
        <p>{texts.differencesNote}</p>
      </div>
    </div>
  );
}
