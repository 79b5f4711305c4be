import type { ReportBy } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { groupingTexts } from "../../../texts/reports/report-names.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import type { ReportFrame } from "../report-frame.ts";

export interface ByChoiceProps {
  readonly frame: ReportFrame;
  /** what this page can be grouped by */
  readonly of: readonly ReportBy[];
}

/** The grouping of a page; it stays while one goes from page to page. */
export function ByChoice({ frame, of }: ByChoiceProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  return (
    <div class="report-by">
      <Choice
        label={texts.by}
        value={byOf(frame, of)}
        choices={of.map((value) => ({ value, words: groupingTexts[value][frame.language] }))}
        onChoose={(by) => frame.change({ by })}
      />
    </div>
  );
}

/** The grouping that is chosen, or the first that this page has. */
export function byOf(frame: Pick<ReportFrame, "choice">, of: readonly ReportBy[]): ReportBy {
  const { by } = frame.choice;
  return of.includes(by) ? by : (of[0] ?? by);
}
