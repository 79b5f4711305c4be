import type { FigureDefinition, FigureId } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { Info } from "lucide-preact";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import { type LegsAsk, meaningOf, type ReportFrame } from "../report-frame.ts";

export interface MeaningProps {
  readonly frame: ReportFrame;
  readonly words: string;
  readonly figure: FigureId;
  readonly definitions: readonly FigureDefinition[];
  readonly legs: LegsAsk | null;
}

/** The name of a figure; pressed, it opens what the figure means and the way to what is behind it. */
export function Meaning({ frame, words, figure, definitions, legs }: MeaningProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const known = meaningOf(definitions, figure, frame.language);
  if (known === null) return <>{words}</>;
  return (
    <button
      type="button"
      class="meaning"
      aria-label={texts.meaningOf(words)}
      onClick={() => frame.explain({ ...known, legs })}
    >
      <span>{words}</span>
      <Info aria-hidden="true" />
    </button>
  );
}

/** The names of a report's figures, one after the other: each needs only which figure it is. */
export function meaningsOf(frame: ReportFrame, definitions: readonly FigureDefinition[]) {
  return (figure: FigureId, words: string) => (
    <Meaning frame={frame} words={words} figure={figure} definitions={definitions} legs={null} />
  );
}
