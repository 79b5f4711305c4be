import type { Bilingual, TicketSample, TicketTemplate } from "@motcua/protocol";
import { Card, Segments, useTexts } from "@motcua/screen-kit";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { secondsOnLine } from "../../model/ticket-layout.ts";
import { createTicketPreviewer } from "../../model/ticket-previewer.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { sampleTexts, ticketTexts } from "../../texts/ticket-texts.ts";
import { Choice } from "../parts/choice.tsx";

export interface TicketPreviewCardProps {
  readonly app: StaffApp;
  readonly template: TicketTemplate;
}

const samples = Object.entries(sampleTexts) as [TicketSample, Bilingual][];
const dotsPerMillimetre = 8;

/** The ticket as it would be printed now, drawn by the hub with the very code that prints. */
export function TicketPreviewCard({ app, template }: TicketPreviewCardProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(ticketTexts, app.languageChoice.language);
  const previewer = useMemo(() => createTicketPreviewer(app.http), [app]);
  const [paper, setPaper] = useState<"80mm" | "58mm">("80mm");
  const [extent, setExtent] = useState<"full" | "short">("full");
  const [sample, setSample] = useState<TicketSample>("standard");
  useEffect(() => previewer.show({ template, paper, sample, extent }), [template, paper, sample, extent]);
  const { picture, problem } = previewer.state.value;
  return (
    <Card tone="plain" class="settings__card ticket-preview">
      <h2 class="settings__title">{texts.preview}</h2>
      <div class="ticket-preview__choices">
        <Segments
          label={texts.paper}
          size="desk"
          chosen={paper}
          choices={[
            { value: "80mm", words: "80 mm" },
            { value: "58mm", words: "58 mm" },
          ]}
          onChoose={setPaper}
        />
        <Segments
          label={texts.extent}
          size="desk"
          chosen={extent}
          choices={[
            { value: "full", words: texts.full },
            { value: "short", words: texts.short },
          ]}
          onChoose={setExtent}
        />
      </div>
      <Choice
        label={texts.sample}
        value={sample}
        choices={samples.map(([value, words]) => ({ value, words: words[language] }))}
        onChoose={setSample}
      />
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(problem, language)}
        </p>
      )}
      {picture !== null && (
        <>
          <div class="ticket-preview__desk">
            <img
              class="ticket-preview__paper"
              src={`data:image/png;base64,${picture.png}`}
              width={picture.widthDots / 2}
              height={picture.heightDots / 2}
              style={`padding-top: ${picture.blankDots / 2}px`}
              alt={texts.previewAlt(sampleTexts[sample][language])}
            />
          </div>
          <p class="ticket-preview__figures" role="status">
            {picture.followed === "not" && <strong>{texts.noQr} </strong>}
            {texts.onPaper(
              String(Math.round((picture.blankDots + picture.heightDots) / dotsPerMillimetre)),
              String(Math.round(picture.blankDots / dotsPerMillimetre)),
              String(Math.ceil(picture.rasterBytes / 1000)),
            )}{" "}
            {texts.onLine(
              String(secondsOnLine(picture.hybridBytes, 115_200)),
              String(secondsOnLine(picture.hybridBytes, 19_200)),
            )}
          </p>
        </>
      )}
    </Card>
  );
}
