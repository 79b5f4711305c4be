import type { Refusal } from "@motcua/protocol";
import { Button, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { SessionState } from "../../model/session.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";

export interface ChoosePasswordProps {
  readonly app: StaffApp;
  readonly state: Extract<SessionState, { kind: "choose-password" }>;
}

const shortestPassword = 10;

/** A password of one's own: at set-up, when somebody else chose the present one, or because one wants another. */
export function ChoosePassword({ app, state }: ChoosePasswordProps) {
  const language = app.languageChoice.language;
  const texts = useTexts(shellTexts, language);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [checked, setChecked] = useState<"not-yet" | "checked">("not-yet");
  const wrong = checked === "not-yet" ? null : problemOf();
  const save = async () => {
    setChecked("checked");
    if (problemOf() === null) await app.session.choosePassword(current, next);
  };
  return (
    <form class="form" onSubmit={(submit) => submit.preventDefault()}>
      <h1>{texts.choosePassword}</h1>
      <p class="session__why">{whyWords()}</p>
      {state.problem !== null && (
        <p class="said said--bad" role="alert">
          {problemWords(state.problem)}
        </p>
      )}
      {state.current === "asked" && (
        <TextInput
          label={texts.currentPassword}
          type="password"
          value={current}
          onInput={setCurrent}
          autocomplete="current-password"
          maxLength={200}
          error={wrong === "current" ? texts.passwordNeeded : null}
        />
      )}
      <TextInput
        label={texts.newPassword}
        hint={texts.newPasswordHint}
        type="password"
        value={next}
        onInput={setNext}
        autocomplete="new-password"
        maxLength={200}
        error={wrong === "short" ? texts.tooShort(shortestPassword - next.length) : null}
      />
      <TextInput
        label={texts.repeatPassword}
        type="password"
        value={again}
        onInput={setAgain}
        autocomplete="new-password"
        maxLength={200}
        error={wrong === "other" ? texts.notTheSame : null}
      />
      <div class="form__actions">
        <Button kind="primary" size="desk" type="submit" onPress={save}>
          {texts.save}
        </Button>
        {state.skip === "may-skip" && (
          <Button kind="quiet" size="desk" onPress={() => app.session.skipPassword()}>
            {state.current === "asked" ? texts.cancel : texts.later}
          </Button>
        )}
      </div>
    </form>
  );

  function problemWords(problem: Refusal): string {
    if (problem.code === "wrong-credentials") return texts.currentWrong;
    if (problem.detail?.["problem"] === "same") return texts.passwordSame;
    return refusalWords(problem, language.value);
  }

  function whyWords(): string {
    if (state.current === "none") return texts.setupWords;
    return state.skip === "needed" ? texts.choosePasswordWords : texts.changePasswordWords;
  }

  function problemOf(): "current" | "short" | "other" | null {
    if (state.current === "asked" && current === "") return "current";
    if (next.length < shortestPassword) return "short";
    return next === again ? null : "other";
  }
}
