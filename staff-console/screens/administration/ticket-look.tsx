import type { TicketTemplate } from "@motcua/protocol";
import { Card, Toggle, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { blackAndWhitePng } from "../parts/black-and-white-png.ts";
import { FilePick } from "../parts/file-pick.tsx";

export interface TicketLookProps {
  readonly app: StaffApp;
  readonly template: TicketTemplate;
  readonly onChange: (template: TicketTemplate) => void;
}

/** What concerns the ticket as a whole: languages, slow lines, the office's image. */
export function TicketLook({ app, template, onChange }: TicketLookProps) {
  const texts = useTexts(ticketTexts, app.languageChoice.language);
  const [image, setImage] = useState<"good" | "wrong">("good");
  const take = async (file: File) => {
    const png = await blackAndWhitePng(file);
    setImage(png === null ? "wrong" : "good");
    if (png !== null) onChange({ ...template, image: png });
  };
  return (
    <Card tone="plain" class="settings__card">
      <Toggle
        size="desk"
        state={template.languages.includes("en") ? "on" : "off"}
        onChange={(state) => onChange({ ...template, languages: state === "on" ? ["vi", "en"] : ["vi"] })}
      >
        {texts.english}
      </Toggle>
      <Toggle
        size="desk"
        state={template.onSlowLines === "short" ? "on" : "off"}
        onChange={(state) => onChange({ ...template, onSlowLines: state === "on" ? "short" : "full" })}
      >
        {texts.slow}
      </Toggle>
      <p class="page__words">{texts.slowHint}</p>
      <FilePick
        label={texts.image}
        hint={texts.imageHint}
        accept="image/png"
        error={image === "wrong" ? texts.imageWrong : null}
        onChoose={(file) => void take(file)}
      />
      {template.image !== null && (
        <div class="row-presses">
          <button
            type="button"
            class="row-press row-press--bad"
            onClick={() => onChange({ ...template, image: null })}
          >
            {texts.imageRemove}
          </button>
        </div>
      )}
    </Card>
  );
}
