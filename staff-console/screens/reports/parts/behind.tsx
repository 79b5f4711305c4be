import { useTexts } from "@motcua/screen-kit";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { LegsAsk, ReportFrame } from "../report-frame.ts";

/** A count that opens the legs it counts. */
export function Behind({
  frame,
  words,
  ask,
}: {
  readonly frame: ReportFrame;
  readonly words: string;
  readonly ask: LegsAsk;
}) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  return (
    <button
      type="button"
      class="behind"
      aria-label={`${words}. ${texts.legsOf(ask.title)}`}
      onClick={() => frame.showLegs(ask)}
    >
      {words}
    </button>
  );
}
