import { Dialog, KeyHint, useTexts } from "@motcua/screen-kit";
import { useEffect } from "preact/hooks";
import { counterTexts } from "../../texts/counter-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { CounterPartProps } from "./counter-page.tsx";
import { ProblemInside } from "./problem-inside.tsx";

/** Why the counter pauses: one press of a digit. */
export function PauseDialog(props: CounterPartProps) {
  const { app, view, desk } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const reasons = view.pauseReasons;
  useEffect(() => {
    const choose = (press: KeyboardEvent) => {
      const reason = /^[1-9]$/.test(press.key) && !press.repeat ? reasons[Number(press.key) - 1] : undefined;
      if (reason === undefined) return;
      press.preventDefault();
      void desk.pause(reason.id);
    };
    window.addEventListener("keydown", choose);
    return () => window.removeEventListener("keydown", choose);
  }, [desk, reasons]);
  return (
    <Dialog title={texts.pauseTitle} closeLabel={shell.close} onClose={desk.closeDialog}>
      <ProblemInside {...props} />
      <ul class="dialog__choices">
        {reasons.map((reason, at) => (
          <li key={reason.id}>
            <button type="button" class="dialog__choice" onClick={() => void desk.pause(reason.id)}>
              <span>{reason[language]}</span>
              {at < 9 && <KeyHint keyName={String(at + 1)} />}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
