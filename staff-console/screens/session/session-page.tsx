import { LanguageSwitch, useTexts } from "@motcua/screen-kit";
import type { SessionState } from "../../model/session.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { ChoosePassword } from "./choose-password.tsx";
import { SignIn } from "./sign-in.tsx";
import "./session-page.css";

export interface SessionPageProps {
  readonly app: StaffApp;
  readonly state: Exclude<SessionState, { kind: "signed-in" }>;
}

/** Everything before one is in: who are you, a password of your own, or the hub is away. */
export function SessionPage({ app, state }: SessionPageProps) {
  const { language, choose } = app.languageChoice;
  const texts = useTexts(shellTexts, language);
  return (
    <main class="session">
      <div class="session__brand">
        <img
          class="session__mark"
          src={`${import.meta.env.BASE_URL}icon.svg`}
          alt=""
          width="64"
          height="64"
        />
        <p class="session__product">{texts.product}</p>
        <p class="session__words">{texts.productWords}</p>
      </div>
      <div class="session__box">{inside()}</div>
      <LanguageSwitch language={language.value} onChoose={choose} size="desk" />
    </main>
  );

  function inside() {
    switch (state.kind) {
      case "starting":
        return <p role="status">{texts.loading}</p>;
      case "away":
        return (
          <div role="status" class="form">
            <h1>{texts.awayTitle}</h1>
            <p>{texts.awayWords}</p>
          </div>
        );
      case "signed-out":
        return <SignIn app={app} state={state} />;
      case "choose-password":
        return <ChoosePassword app={app} state={state} />;
      default:
        return state satisfies never;
    }
  }
}
