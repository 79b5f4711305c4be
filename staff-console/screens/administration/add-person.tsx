import type { NewPersonBody, Person, Refusal } from "@motcua/protocol";
import { Button, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { Listed } from "../../model/listed.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { PersonDialog, type PersonDraft, shortestPassword } from "./person-dialog.tsx";

export interface AddPersonProps {
  readonly app: StaffApp;
  readonly listed: Listed<Person>;
  readonly onClose: () => void;
}

/** A new account with a first password, which its owner must change. */
export function AddPerson({ app, listed, onClose }: AddPersonProps) {
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [username, setUsername] = useState("");
  const [draft, setDraft] = useState<PersonDraft>({ title: "", role: "officer", password: "" });
  const [checked, setChecked] = useState<"not-yet" | "checked">("not-yet");
  const [problem, setProblem] = useState<Refusal | null>(null);
  const wrongName = !/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username);
  const wrongTitle = draft.title.trim() === "";
  const wrongPassword = draft.password.length < shortestPassword;
  const add = async () => {
    setChecked("checked");
    setProblem(null);
    if (wrongName || wrongTitle || wrongPassword) return;
    const body: NewPersonBody = { ...draft, username, title: draft.title.trim() };
    const reply = await listed.after(app.http.post<Person>("people", body));
    if ("refused" in reply) return setProblem(reply.refused);
    app.toasts.show("good", texts.added(username));
    onClose();
  };
  const said = (wrong: boolean, words: string) => (checked === "checked" && wrong ? words : null);
  return (
    <PersonDialog
      app={app}
      dialogTitle={texts.addPerson}
      draft={draft}
      onDraft={setDraft}
      problem={problem}
      errors={{
        title: said(wrongTitle, texts.personTitleNeeded),
        password: said(wrongPassword, texts.passwordShort),
      }}
      passwordLabel={texts.firstPassword}
      passwordHint={texts.passwordHint}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={add}>
            {texts.add}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <TextInput
        label={texts.username}
        hint={texts.usernameHint}
        value={username}
        onInput={(typed) => setUsername(typed.trim().toLowerCase())}
        maxLength={40}
        error={said(wrongName, texts.usernameWrong)}
      />
    </PersonDialog>
  );
}
