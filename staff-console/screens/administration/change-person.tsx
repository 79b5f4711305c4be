import type { ChangePersonBody, Me, Person, Refusal } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { AddPersonProps } from "./add-person.tsx";
import { PersonDialog, type PersonDraft, shortestPassword } from "./person-dialog.tsx";
import { PersonPhoto } from "./person-photo.tsx";

export interface ChangePersonProps extends AddPersonProps {
  readonly me: Me;
  readonly person: Person;
}

/** A new title, role or password, or the end of an account; only what was changed is sent. */
export function ChangePerson({ app, me, listed, person, onClose }: ChangePersonProps) {
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [draft, setDraft] = useState<PersonDraft>({ title: person.title, role: person.role, password: "" });
  const [problem, setProblem] = useState<Refusal | null>(null);
  const title = draft.title.trim();
  const wrongPassword = draft.password !== "" && draft.password.length < shortestPassword;
  const send = async (body: ChangePersonBody) => {
    setProblem(null);
    const reply = await listed.after(app.http.patch<Person>(`people/${person.id}`, body));
    if ("refused" in reply) return setProblem(reply.refused);
    app.toasts.show("good", texts.saved);
    onClose();
  };
  const signOut = async () => {
    setProblem(null);
    const reply = await app.http.remove<object>(`people/${person.id}/sessions`);
    if ("refused" in reply) return setProblem(reply.refused);
    app.toasts.show("good", texts.personSignedOut(person.username));
    onClose();
  };
  const save = () => {
    if (wrongPassword || title === "") return;
    const body: ChangePersonBody = {
      ...(title === person.title ? {} : { title }),
      ...(draft.role === person.role ? {} : { role: draft.role }),
      ...(draft.password === "" ? {} : { password: draft.password }),
    };
    return Object.keys(body).length === 0 ? onClose() : send(body);
  };
  return (
    <PersonDialog
      app={app}
      dialogTitle={texts.changeOf(person.username)}
      draft={draft}
      onDraft={setDraft}
      problem={problem}
      errors={{
        title: title === "" ? texts.personTitleNeeded : null,
        password: wrongPassword ? texts.passwordShort : null,
      }}
      passwordLabel={texts.newPassword}
      passwordHint={texts.newPasswordHint}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={save}>
            {texts.save}
          </Button>
          {person.id !== me.id && person.active && (
            <Button kind="quiet" size="desk" onPress={signOut}>
              {texts.signOutPerson}
            </Button>
          )}
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
      after={person.active && <PersonPhoto app={app} listed={listed} person={person} />}
    />
  );
}
