import type { ReceptionView } from "@motcua/protocol";
import { newCommandId, StatusStrip, useTexts } from "@motcua/screen-kit";
import { createOneAsk, type OneAsk } from "../../model/one-ask.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { receptionTexts } from "../../texts/reception-texts.ts";
import type { PageProps } from "../console.tsx";
import { BeforeView } from "../parts/before-view.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOwned } from "../parts/use-owned.ts";
import { IssuePanel } from "./issue-panel.tsx";
import "./reception-page.css";
import { TicketsPanel } from "./tickets-panel.tsx";

/** What both halves of the desk are given. */
export interface ReceptionPartProps {
  readonly app: PageProps["app"];
  readonly one: OneAsk;
  readonly watched: Watched<"reception">;
  readonly view: ReceptionView;
}

/** The desk at the entrance: a number for those who cannot use the kiosk, and corrections of today's numbers. */
export function ReceptionPage({ app, me }: PageProps) {
  const open = useOwned(() => {
    const watched = openWatched(app, { kind: "reception" });
    return { watched, one: createOneAsk({ link: watched.link, newCommandId }), close: watched.close };
  });
  const language = app.languageChoice.language.value;
  const texts = useTexts(receptionTexts, app.languageChoice.language);
  const view = open?.watched.link.view.value ?? null;
  if (open === null) return null;
  const { watched, one } = open;
  const connection = watched.link.connection.value;
  if (view === null) return <BeforeView app={app} me={me} title={texts.title} watched={watched} />;
  const line = { connection, nowMs: watched.nowMs.value, formats: watched.formats.value };
  const part = { app, one, watched, view };
  return (
    <div class="reception">
      <PageHead app={app} me={me} title={texts.title} link={watched} />
      <StatusStrip {...line} language={language} place="bar" />
      <div class="reception__body">
        <IssuePanel {...part} />
        <TicketsPanel {...part} />
      </div>
    </div>
  );
}
