import { Button, Dialog, Field, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { putPasted, readPasted } from "../../model/procedure-drafts.ts";
import { procedureTexts } from "../../texts/procedure-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { ReadingPartProps } from "./procedures-page.tsx";

/** Rows copied in a spreadsheet, looked at before they are put into the list. */
export function PasteProcedures({
  app,
  settings,
  change,
  onClose,
}: ReadingPartProps & { readonly onClose: () => void }) {
  const texts = useTexts(procedureTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [text, setText] = useState("");
  const { procedures, wrongLines } = readPasted(text, settings.services);
  const put = async () => {
    if (procedures.length > 0 && (await change(putPasted(procedures))) === "saved") onClose();
  };
  return (
    <Dialog
      title={texts.paste}
      closeLabel={shell.close}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button kind="primary" size="desk" onPress={put}>
            {texts.pasteSave}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        <p>{texts.pasteWords}</p>
        <Field
          label={texts.pasteLabel}
          error={wrongLines.length === 0 ? null : texts.pasteWrong(wrongLines.slice(0, 20).join(", "))}
        >
          {(ids) => (
            <textarea
              {...ids}
              class="kit-input"
              rows={8}
              value={text}
              onInput={(typed) => setText(typed.currentTarget.value)}
            />
          )}
        </Field>
        <p role="status">{text.trim() === "" ? "" : texts.pasteFits(String(procedures.length))}</p>
      </div>
    </Dialog>
  );
}
