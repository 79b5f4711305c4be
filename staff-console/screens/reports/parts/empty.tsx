import { useTexts } from "@motcua/screen-kit";
import { CalendarX } from "lucide-preact";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";

export interface EmptyProps {
  readonly frame: ReportFrame;
  readonly words: string;
  /** what to do about it */
  readonly hint?: "emptyHint" | "enterHint" | "typedHint";
}

/** A period in which nothing happened: said, with what to do, instead of noughts and empty charts. */
export function Empty({ frame, words, hint = "emptyHint" }: EmptyProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  return (
    <div class="report-empty">
      <CalendarX aria-hidden="true" />
      <p class="report-empty__words">{words}</p>
      <p>{texts[hint]}</p>
    </div>
  );
}
