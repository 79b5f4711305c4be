import type { ChangePersonBody, Me, Person, Refusal, StaffRole } from "@motcua/protocol";
import { Button, Dialog, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { Choice } from "../parts/choice.tsx";
import { type AddPersonProps, shortestPassword, staffRoles } from "./add-person.tsx";

export interface ChangePersonProps extends AddPersonProps {
  readonly me: Me;
  readonly person: Person;
}

/** A new title, role or password, or the end of an account; only what was changed is sent. */
export function ChangePerson({ app, me, listed, person, onClose }: ChangePersonProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [title, setTitle] = useState(person.title);
  const [role, setRole] = useState<StaffRole>(person.role);
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Refusal | null>(null);
  const wrongPassword = password !== "" && password.length < shortestPassword;
  const send = async (body: ChangePersonBody) => {
    setProblem(null);
    const reply = await listed.after(app.http.patch<Person>(`people/${person.id}`, body));
    if ("refused" in reply) return setProblem(reply.refused);
    app.toasts.show("good", texts.saved);
    onClose();
  };
  const save = () => {
    if (wrongPassword || title.trim() === "") return;
    const body: ChangePersonBody = {
      ...(title.trim() === person.title ? {} : { title: title.trim() }),
      ...(role === person.role ? {} : { role }),
      ...(password === "" ? {} : { password }),
    };
    return Object.keys(body).length === 0 ? onClose() : send(body);
  };
  return (
    <Dialog
      title={texts.changeOf(person.username)}
      closeLabel={shell.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={save}>
            {texts.save}
          </Button>
          {person.id !== me.id && (
            <Button
              kind={person.active ? "danger" : "quiet"}
              size="desk"
              onPress={() => send({ active: !person.active })}
            >
              {person.active ? texts.deactivate : texts.activate}
            </Button>
          )}
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
          label={texts.personTitle}
          hint={texts.personTitleHint}
          value={title}
          onInput={setTitle}
          maxLength={80}
          error={title.trim() === "" ? texts.personTitleNeeded : null}
        />
        <Choice
          label={texts.personRole}
          value={role}
          choices={staffRoles.map((value) => ({ value, words: shell[value] }))}
          onChoose={setRole}
        />
        <TextInput
          label={texts.newPassword}
          hint={texts.newPasswordHint}
          type="password"
          autocomplete="new-password"
          value={password}
          onInput={setPassword}
          maxLength={200}
          error={wrongPassword ? texts.passwordShort : null}
        />
      </div>
    </Dialog>
  );
}
