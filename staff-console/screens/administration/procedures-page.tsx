import type { Refusal, SiteSettings } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { procedureTexts } from "../../texts/procedure-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import type { PageProps } from "../console.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./administration.css";
import { NoticesForm } from "./notices-form.tsx";
import { ProceduresList } from "./procedures-list.tsx";

/** What each part of this page is given. */
export interface ReadingPartProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  /** puts a change on top of the newest settings and says how it went */
  readonly change: (edit: (settings: SiteSettings) => SiteSettings) => Promise<"saved" | "refused">;
}

/** What citizens can read at the kiosk: the procedures with their papers, and the office's notices. */
export function ProceduresPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(procedureTexts, app.languageChoice.language);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const inForce = app.office.inForce.value;
  if (inForce === null) {
    return <NotYetPage app={app} me={me} title={texts.title} problem={app.office.problem.value} />;
  }
  const change: ReadingPartProps["change"] = async (edit) => {
    setProblem(null);
    const reply = await app.office.change(edit);
    if ("refused" in reply) {
      setProblem(reply.refused);
      return "refused";
    }
    app.toasts.show("good", texts.saved);
    return "saved";
  };
  const part = { app, settings: inForce.settings, change };
  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null} />
      <main class="page">
        <p class="page__words">{texts.words}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <ProceduresList {...part} />
        <NoticesForm {...part} key={inForce.revision} />
      </main>
    </>
  );
}
