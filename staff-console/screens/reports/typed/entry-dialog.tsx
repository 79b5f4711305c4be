import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import type { StaffApp } from "../../../model/staff-app.ts";
import { shellTexts } from "../../../texts/shell-texts.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import { CheckedNotes } from "./checked-notes.tsx";
import type { Entering } from "./use-entering.ts";

export interface EntryDialogProps {
  readonly app: StaffApp;
  readonly title: string;
  readonly entering: Entering;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The frame of every form that figures are typed into. */
export function EntryDialog({ app, title, entering, onSave, onClose, children }: EntryDialogProps) {
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  return (
    <Dialog
      title={title}
      closeLabel={shell.close}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button kind="primary" size="desk" onPress={onSave}>
            {entering.step === "check" ? texts.save : texts.saveAnyway}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        {children}
        <CheckedNotes app={app} checked={entering.checked} refusal={entering.refusal} />
      </div>
    </Dialog>
  );
}
