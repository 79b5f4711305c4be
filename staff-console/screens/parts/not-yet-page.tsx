import type { Refusal } from "@motcua/protocol";
import { Starting, useTexts } from "@motcua/screen-kit";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "./page-head.tsx";

export interface NotYetPageProps extends PageProps {
  readonly title: string;
  /** why what the page needs has not come; null while it is on its way */
  readonly problem: Refusal | null;
}

/** A page before it has what it stands on, which is asked for meanwhile: about to be ready, or what is in the way. */
export function NotYetPage({ app, me, title, problem }: NotYetPageProps) {
  const language = app.languageChoice.language.value;
  const shell = useTexts(shellTexts, app.languageChoice.language);
  return (
    <>
      <PageHead app={app} me={me} title={title} link={null} />
      {problem === null ? (
        <Starting language={language} />
      ) : (
        <main class="page">
          <p class="said said--bad" role="alert">
            {problem.code === "hub-away"
              ? `${shell.awayTitle}. ${shell.awayWords}`
              : refusalWords(problem, language)}
          </p>
        </main>
      )}
    </>
  );
}
