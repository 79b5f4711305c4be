import { Button, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { SessionState } from "../../model/session.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";

export interface SignInProps {
  readonly app: StaffApp;
  readonly state: Extract<SessionState, { kind: "signed-out" }>;
}

/** User name and password; after too many wrong ones it says until when. */
export function SignIn({ app, state }: SignInProps) {
  const language = app.languageChoice.language;
  const texts = useTexts(shellTexts, language);
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<"none" | "username" | "password">("none");
  const signIn = async () => {
    const lacks = username.trim() === "" ? "username" : password === "" ? "password" : "none";
    setMissing(lacks);
    if (lacks !== "none") return;
    await app.session.signIn(username, password);
    if (app.session.state.peek().kind === "signed-out") setPassword("");
  };
  return (
    <form class="form" onSubmit={(submit) => submit.preventDefault()}>
      <h1>{texts.signInTitle}</h1>
      {state.problem !== null && (
        <p class="said said--bad" role="alert">
          {problemWords()}
        </p>
      )}
      <TextInput
        label={texts.username}
        value={username}
        onInput={setUsername}
        autocomplete="username"
        maxLength={40}
        error={missing === "username" ? texts.usernameNeeded : null}
      />
      <TextInput
        label={texts.password}
        type="password"
        value={password}
        onInput={setPassword}
        autocomplete="current-password"
        maxLength={200}
        error={missing === "password" ? texts.passwordNeeded : null}
      />
      <Button kind="primary" size="desk" wide="wide" type="submit" onPress={signIn}>
        {texts.signIn}
      </Button>
    </form>
  );

  function problemWords(): string {
    if (state.problem === null) return "";
    if (state.lockedUntilMs !== null) return texts.lockedUntil(app.formats.value.clock(state.lockedUntilMs));
    if (state.problem.code === "grant-expired") return texts.setupUsed;
    return refusalWords(state.problem, language.value);
  }
}
