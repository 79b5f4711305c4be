import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { counterTexts } from "../../texts/counter-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { CallDialog } from "./call-dialog.tsx";
import type { CounterPartProps } from "./counter-page.tsx";
import { DossierDialog } from "./dossier-dialog.tsx";
import { NoteField } from "./note-field.tsx";
import { PauseDialog } from "./pause-dialog.tsx";
import { ProblemInside } from "./problem-inside.tsx";
import { ResumeDialog } from "./resume-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import "./counter-dialogs.css";

/** The question that is open, if any. Escape always leaves it; Enter always takes the answer that is marked. */
export function CounterDialogs(props: CounterPartProps) {
  switch (props.desk.dialog.value) {
    case null:
      return null;
    case "transfer":
      return <TransferDialog {...props} />;
    case "park":
      return <ParkDialog {...props} />;
    case "call":
      return <CallDialog {...props} />;
    case "pause":
      return <PauseDialog {...props} />;
    case "resume":
      return <ResumeDialog {...props} />;
    case "dossier":
      return <DossierDialog {...props} />;
  }
}

function ParkDialog(props: CounterPartProps) {
  const { app, view, desk } = props;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [note, setNote] = useState("");
  const { activity } = view;
  const number = "present" in activity ? activity.present.number : "";
  return (
    <Dialog
      title={texts.parkTitle(number)}
      closeLabel={shell.close}
      onClose={desk.closeDialog}
      actions={
        <>
          <Button kind="primary" size="desk" keyName="Enter" onPress={() => desk.park(note)}>
            {texts.park}
          </Button>
          <Button kind="quiet" size="desk" keyName="Esc" onPress={desk.closeDialog}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        <ProblemInside {...props} />
        <p class="dialog__words">{texts.parkWords}</p>
        <NoteField
          label={texts.parkNote}
          hint={texts.noteHint}
          note={note}
          onNote={setNote}
          onEnter={() => desk.park(note)}
        />
      </div>
    </Dialog>
  );
}
