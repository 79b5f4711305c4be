import { classes, useTexts } from "@motcua/screen-kit";
import { ArrowDown, ArrowUp, Minus } from "lucide-preact";
import { changeOf, type Wanted } from "../../../model/report-words.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";

export interface ChangeLineProps {
  readonly frame: ReportFrame;
  /** null where this period has no figure: nothing is said of a change then */
  readonly now: number | null;
  /** null where the period before has none */
  readonly before: number | null;
  readonly wanted: Wanted;
  /** the difference, written */
  readonly words: (by: number) => string;
}

/** The difference to the period before, in words first; the arrow and the colour only repeat them. */
export function ChangeLine({ frame, now, before, wanted, words }: ChangeLineProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  if (frame.choice.beside === "nothing" || now === null) return null;
  const change = changeOf(now, before, wanted);
  if (change.kind === "unknown") return <p class="change">{texts.noBefore}</p>;
  if (change.kind === "same") {
    return (
      <p class="change">
        <Minus aria-hidden="true" />
        {texts.same}
      </p>
    );
  }
  const Arrow = change.kind === "up" ? ArrowUp : ArrowDown;
  const judged = change.is === "neither" ? "" : `, ${texts[change.is]}`;
  return (
    <p class={classes("change", change.is === "neither" ? null : `change--${change.is}`)}>
      <Arrow aria-hidden="true" />
      {`${texts[change.kind]} ${words(change.by)}${judged}`}
    </p>
  );
}
