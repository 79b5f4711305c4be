import type { Refusal, SiteSettings } from "@motcua/protocol";
import { Starting, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./administration.css";
import { HoursForm } from "./hours-form.tsx";
import { QueueOrderForm } from "./queue-order-form.tsx";
import { ServicesList } from "./services-list.tsx";

/** What each part of the settings is given. */
export interface SettingsPartProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  /** puts a change on top of the newest settings and says how it went */
  readonly change: (edit: (settings: SiteSettings) => SiteSettings) => Promise<"saved" | "refused">;
}

/** What an office decides for itself: which services are open, who is next, and when. */
export function SettingsPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const inForce = app.office.inForce.value;
  if (inForce === null) return <Starting language={language} />;
  const change: SettingsPartProps["change"] = async (edit) => {
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
      <PageHead app={app} me={me} title={texts.settings} link={null} />
      <main class="page settings">
        <p class="page__words">{texts.settingsWords}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <div class="settings__columns">
          <ServicesList {...part} />
          <div class="settings__side">
            <QueueOrderForm {...part} key={`order ${inForce.revision}`} />
            <HoursForm {...part} key={`hours ${inForce.revision}`} />
          </div>
        </div>
      </main>
    </>
  );
}
