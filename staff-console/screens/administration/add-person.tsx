import type { NewPersonBody, Person, Refusal, StaffRole } from "@motcua/protocol";
import { Button, Dialog, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { Listed } from "../../model/listed.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { Choice } from "../parts/choice.tsx";

export const staffRoles: readonly StaffRole[] = ["officer", "reception", "supervisor", "administrator"];
export const shortestPassword = 10;

export interface AddPersonProps {
  readonly app: StaffApp;
  readonly listed: Listed<Person>;
  readonly onClose: () => void;
}

/** A new account with a first password, which its owner must change. */
export function AddPerson({ app, listed, onClose }: AddPersonProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [username, setUsername] = useState("");
  const [title, setTitle] = useState("");
  const [role, setRole] = useState<StaffRole>("officer");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState<"not-yet" | "checked">("not-yet");
  const [problem, setProblem] = useState<Refusal | null>(null);
  const wrongName = !/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username);
  const wrongTitle = title.trim() === "";
  const wrongPassword = password.length < shortestPassword;
  const add = async () => {
    setChecked("checked");
    setProblem(null);
    if (wrongName || wrongTitle || wrongPassword) return;
    const body: NewPersonBody = { username, title: title.trim(), role, password };
    const reply = await listed.after(app.http.post<Person>("people", body));
    if ("refused" in reply) return setProblem(reply.refused);
    app.toasts.show("good", texts.added(username));
    onClose();
  };
  const said = (wrong: boolean, words: string) => (checked === "checked" && wrong ? words : null);
  return (
    <Dialog
      title={texts.addPerson}
      closeLabel={shell.close}
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
      <div class="form">
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <TextInput
          label={texts.username}
          hint={texts.usernameHint}
          value={username}
          onInput={(typed) => setUsername(typed.trim().toLowerCase())}
          maxLength={40}
          error={said(wrongName, texts.usernameWrong)}
        />
        <TextInput
          label={texts.personTitle}
          hint={texts.personTitleHint}
          value={title}
          onInput={setTitle}
          maxLength={80}
          error={said(wrongTitle, texts.personTitleNeeded)}
        />
        <Choice
          label={texts.personRole}
          value={role}
          choices={staffRoles.map((value) => ({ value, words: shell[value] }))}
          onChoose={setRole}
        />
        <TextInput
          label={texts.firstPassword}
          hint={texts.passwordHint}
          type="password"
          autocomplete="new-password"
          value={password}
          onInput={setPassword}
          maxLength={200}
          error={said(wrongPassword, texts.passwordShort)}
        />
      </div>
    </Dialog>
  );
}
