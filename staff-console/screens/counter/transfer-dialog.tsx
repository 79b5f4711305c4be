import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { findServices } from "../../model/find.ts";
import { counterTexts } from "../../texts/counter-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { PickList } from "../parts/pick-list.tsx";
import type { CounterPartProps } from "./counter-page.tsx";
import { NoteField } from "./note-field.tsx";
import { ProblemInside } from "./problem-inside.tsx";

/** Sends the visitor on to another field, with a word for the officer there. */
export function TransferDialog(props: CounterPartProps) {
  const { app, view, desk } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const { activity } = view;
  const present = "present" in activity ? activity.present : null;
  const others = view.services.filter(({ id }) => id !== present?.service);
  const found = findServices(others, query);
  const target = found.find(({ id }) => id === chosen) ?? found[0];
  const transfer = () => (target === undefined ? undefined : desk.transfer(target.id, note));
  return (
    <Dialog
      title={texts.transferTitle(present?.number ?? "")}
      closeLabel={shell.close}
      onClose={desk.closeDialog}
      actions={
        <>
          <Button
            kind="primary"
            size="desk"
            keyName="Enter"
            unavailable={target === undefined ? texts.findService : null}
            onPress={transfer}
          >
            {texts.transfer}
          </Button>
          <Button kind="quiet" size="desk" keyName="Esc" onPress={desk.closeDialog}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        <ProblemInside {...props} />
        <PickList
          label={texts.service}
          placeholder={texts.findService}
          query={query}
          onQuery={(typed) => {
            setQuery(typed);
            setChosen(null);
          }}
          items={found}
          keyOf={({ id }) => id}
          chosen={target?.id ?? null}
          onChoose={({ id }) => setChosen(id)}
          onEnter={transfer}
          empty={texts.findService}
          row={({ prefix, name, waiting }) => (
            <>
              <strong>{prefix}</strong>
              <span>{name[language]}</span>
              <small>{texts.waitingCount(String(waiting))}</small>
            </>
          )}
        />
        <NoteField label={texts.note} hint={texts.noteHint} note={note} onNote={setNote} onEnter={transfer} />
      </div>
    </Dialog>
  );
}
