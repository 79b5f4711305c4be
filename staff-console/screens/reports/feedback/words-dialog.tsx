import type { Refusal } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import type { StaffApp } from "../../../model/staff-app.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { shellTexts } from "../../../texts/shell-texts.ts";

export interface WordsDialogProps {
  readonly app: StaffApp;
  readonly title: string;
  readonly save: string;
  readonly refusal: Refusal | null;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A small form of feedback: what is asked, one way on and one way out. */
export function WordsDialog({ app, title, save, refusal, onSave, onClose, children }: WordsDialogProps) {
  const shell = useTexts(shellTexts, app.languageChoice.language);
  return (
    <Dialog
      title={title}
      closeLabel={shell.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={onSave}>
            {save}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        {refusal !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(refusal, app.languageChoice.language.value)}
          </p>
        )}
        {children}
      </div>
    </Dialog>
  );
}
