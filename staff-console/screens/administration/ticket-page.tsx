import { type Refusal, standardTicketTemplate, type TicketTemplate } from "@motcua/protocol";
import { Button, Starting, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { wordlessPart } from "../../model/ticket-layout.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./administration.css";
import "./ticket-page.css";
import { TicketLook } from "./ticket-look.tsx";
import { TicketPartForm } from "./ticket-part-form.tsx";
import { TicketParts } from "./ticket-parts.tsx";
import { TicketPreviewCard } from "./ticket-preview-card.tsx";

/** The paper ticket's layout: lines and their looks on the left, the very dots that will be printed on the right. */
export function TicketPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(ticketTexts, app.languageChoice.language);
  const inForce = app.office.inForce.value;
  const [draft, setDraft] = useState<TicketTemplate | null>(null);
  const [chosen, setChosen] = useState(0);
  const [problem, setProblem] = useState<Refusal | null>(null);
  if (inForce === null) return <Starting language={language} />;
  const template = draft ?? inForce.settings.ticketTemplate;
  const change = (next: TicketTemplate, at = chosen) => {
    setProblem(null);
    setDraft(next);
    setChosen(Math.min(at, next.parts.length - 1));
  };
  const save = async () => {
    const wordless = wordlessPart(template);
    if (wordless !== null) return setChosen(wordless);
    const reply = await app.office.change((settings) => ({ ...settings, ticketTemplate: template }));
    if ("refused" in reply) return setProblem(reply.refused);
    setDraft(null);
    app.toasts.show("good", texts.saved);
  };
  const part = template.parts[chosen];
  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null} />
      <main class="page ticket-page">
        <p class="page__words">{texts.words}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <div class="ticket-page__columns">
          <TicketParts app={app} template={template} chosen={chosen} onChoose={setChosen} onChange={change} />
          <div class="ticket-page__look">
            {part !== undefined && (
              <TicketPartForm app={app} template={template} at={chosen} part={part} onChange={change} />
            )}
            <TicketLook app={app} template={template} onChange={change} />
            <div class="form__actions">
              <Button kind="quiet" size="desk" onPress={() => change(standardTicketTemplate, 0)}>
                {texts.standard}
              </Button>
              <Button kind="primary" size="desk" onPress={save}>
                {texts.save}
              </Button>
              <Button
                kind="quiet"
                size="desk"
                note={texts.trialNote}
                onPress={() => app.router.go({ page: "equipment" })}
              >
                {texts.trial}
              </Button>
            </div>
          </div>
          <TicketPreviewCard app={app} template={template} />
        </div>
      </main>
    </>
  );
}
