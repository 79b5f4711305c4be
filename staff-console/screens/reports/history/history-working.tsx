import type { HistoryState } from "@motcua/protocol";
import { ProgressBar, useTexts } from "@motcua/screen-kit";
import type { StaffApp } from "../../../model/staff-app.ts";
import { historyTexts } from "../../../texts/history-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";

export interface HistoryWorkingProps {
  readonly app: StaffApp;
  readonly now: HistoryState;
}

/** How far a file is, or in a sentence what became of it. */
export function HistoryWorking({ app, now }: HistoryWorkingProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(historyTexts, app.languageChoice.language);
  const { amount } = app.formats.value;
  switch (now.state) {
    case "ready":
    case "not-ready":
      return null;
    case "waiting":
      return <p role="status">{texts.waiting}</p>;
    case "reading":
    case "entering":
      return (
        <>
          <p role="status">{texts[now.state](amount(now.lines), amount(now.percent))}</p>
          <ProgressBar label={texts.progress} share={now.percent / 100} tone="next" />
        </>
      );
    case "counting":
      return <p role="status">{texts.counting(amount(now.days))}</p>;
    case "entered":
      return (
        <>
          <p class="said said--good" role="status">
            {texts.entered}
          </p>
          <p class="typed-note">{texts.toWithdraw}</p>
        </>
      );
    case "failed":
      return (
        <p class="said said--bad" role="alert">
          {now.sentence[language]}
        </p>
      );
    case "not-entered":
      return (
        <p class="said said--bad" role="alert">
          {refusalWords(now.refusal, language)}
        </p>
      );
    default:
      return now satisfies never;
  }
}
