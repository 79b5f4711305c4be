import { Button, Dialog, Field, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { counterTexts } from "../../texts/counter-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { CounterPartProps } from "./counter-page.tsx";

/** Dossier codes of the present visit, typed or scanned one after the other. */
export function DossierDialog({ app, desk }: CounterPartProps) {
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [code, setCode] = useState("");
  const [state, setState] = useState<"fine" | "not-a-code">("fine");
  const add = () => {
    if (code.trim() === "") return desk.closeDialog();
    const added = desk.addDossier(code);
    setState(added === "added" ? "fine" : "not-a-code");
    if (added === "added") setCode("");
  };
  return (
    <Dialog
      title={texts.addDossier}
      closeLabel={shell.close}
      onClose={desk.closeDialog}
      actions={
        <Button kind="primary" size="desk" keyName="Enter" onPress={add}>
          {code.trim() === "" ? shell.close : texts.addDossier}
        </Button>
      }
    >
      <div class="form">
        <Field
          label={texts.dossier}
          hint={texts.dossierHint}
          error={state === "fine" ? null : texts.notACode}
        >
          {(ids) => (
            <input
              {...ids}
              class="kit-input"
              type="text"
              maxLength={60}
              autocomplete="off"
              placeholder="000.00.00.H48-261123-0001"
              value={code}
              onInput={(typed) => {
                setCode(typed.currentTarget.value);
                setState("fine");
              }}
              onKeyDown={(press) => {
                if (press.key !== "Enter" || press.repeat) return;
                press.preventDefault();
                add();
              }}
            />
          )}
        </Field>
        {desk.dossiers.value.length > 0 && (
          <ul class="dialog__codes">
            {desk.dossiers.value.map((kept) => (
              <li key={kept}>{kept}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
