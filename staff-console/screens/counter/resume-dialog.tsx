import { Dialog, useTexts } from "@motcua/screen-kit";
import { counterTexts } from "../../texts/counter-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { CounterPartProps } from "./counter-page.tsx";
import { ProblemInside } from "./problem-inside.tsx";

/** The numbers on hold: each back to the counter, or back to the queue. */
export function ResumeDialog(props: CounterPartProps) {
  const { app, view, watched, desk } = props;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  return (
    <Dialog title={texts.resumeTitle} closeLabel={shell.close} onClose={desk.closeDialog}>
      <ProblemInside {...props} />
      <ul class="dialog__choices">
        {view.parked.map(({ number, since }) => (
          <li key={number} class="dialog__pair">
            <button type="button" class="dialog__choice" onClick={() => void desk.resume(number, "counter")}>
              <strong>{number}</strong>
              <span>{texts.heldSince(watched.formats.value.moment(since, watched.nowMs.value))}</span>
              <span class="dialog__do">{texts.toCounter}</span>
            </button>
            <button
              type="button"
              class="dialog__choice dialog__choice--side"
              aria-label={texts.toQueueOf(number)}
              onClick={() => void desk.resume(number, "queue")}
            >
              {texts.toQueue}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
