import { standardTicketTemplate, type TicketTemplate } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { ticketPart } from "../../model/ticket-layout.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import type { PageProps } from "../console.tsx";
import { type SettingsEdit, SettingsPage } from "./frame/settings-page.tsx";
import "./ticket-page.css";
import { TicketLook } from "./ticket-look.tsx";
import { TicketPartForm } from "./ticket-part-form.tsx";
import { TicketParts } from "./ticket-parts.tsx";
import { TicketPreviewCard } from "./ticket-preview-card.tsx";

/** The paper ticket's layout: lines and their looks on the left, the very dots that will be printed on the right. */
export function TicketPage({ app, me }: PageProps) {
  return (
    <SettingsPage app={app} me={me} page="ticket" part={ticketPart}>
      {(edit) => <Layout edit={edit} />}
    </SettingsPage>
  );
}

function Layout({ edit }: { readonly edit: SettingsEdit }) {
  const { app } = edit;
  const texts = useTexts(ticketTexts, app.languageChoice.language);
  const [wanted, setWanted] = useState(0);
  const template = edit.settings.ticketTemplate;
  // a layout that was given up may be shorter than the one it was chosen in
  const chosen = Math.min(wanted, template.parts.length - 1);
  const part = template.parts[chosen];
  const change = (ticketTemplate: TicketTemplate, at = chosen) => {
    edit.set({ ticketTemplate });
    setWanted(at);
  };
  return (
    <div class="ticket-page">
      <TicketParts edit={edit} template={template} chosen={chosen} onChoose={setWanted} onChange={change} />
      <div class="ticket-page__look">
        {part !== undefined && (
          <TicketPartForm edit={edit} template={template} at={chosen} part={part} onChange={change} />
        )}
        <TicketLook app={app} template={template} onChange={change} />
        <div class="form__actions">
          <Button kind="quiet" size="desk" onPress={() => change(standardTicketTemplate, 0)}>
            {texts.standard}
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
  );
}
