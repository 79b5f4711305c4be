import type { TicketTemplate } from "@motcua/protocol";
import { Card, classes, useTexts } from "@motcua/screen-kit";
import { ArrowDown, ArrowUp } from "lucide-preact";
import type { StaffApp } from "../../model/staff-app.ts";
import { addPart, movePart } from "../../model/ticket-layout.ts";
import { partTexts, shownTexts, ticketTexts } from "../../texts/ticket-texts.ts";

export interface TicketPartsProps {
  readonly app: StaffApp;
  readonly template: TicketTemplate;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly onChange: (template: TicketTemplate, chosen: number) => void;
}

/** The lines of a ticket from top to bottom; the chosen one is shaped beside. */
export function TicketParts({ app, template, chosen, onChoose, onChange }: TicketPartsProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(ticketTexts, app.languageChoice.language);
  const nameOf = ({ part, words }: TicketTemplate["parts"][number]) =>
    part === "text" && words !== null
      ? words[language] || partTexts.text[language]
      : partTexts[part][language];
  return (
    <Card tone="plain" class="settings__card">
      <h2 class="settings__title">{texts.parts}</h2>
      <ol class="ticket-parts">
        {template.parts.map((part, at) => (
          <li
            // Two rules are alike: only their place tells them apart.
            key={`${part.part} ${at}`}
            class={classes("ticket-parts__part", at === chosen ? "ticket-parts__part--chosen" : null)}
          >
            <button
              type="button"
              class={classes(
                "ticket-parts__name",
                part.shown === "never" ? "ticket-parts__name--hidden" : null,
              )}
              aria-pressed={at === chosen ? "true" : "false"}
              onClick={() => onChoose(at)}
            >
              <span>{nameOf(part)}</span>
              {part.shown !== "always" && <small>{shownTexts[part.shown][language]}</small>}
            </button>
            <button
              type="button"
              class="row-press"
              aria-label={texts.up(nameOf(part))}
              aria-disabled={at === 0 ? "true" : "false"}
              onClick={() => onChange(movePart(template, at, "up"), Math.max(0, at - 1))}
            >
              <ArrowUp aria-hidden="true" />
            </button>
            <button
              type="button"
              class="row-press"
              aria-label={texts.down(nameOf(part))}
              aria-disabled={at === template.parts.length - 1 ? "true" : "false"}
              onClick={() => onChange(movePart(template, at, "down"), at + 1)}
            >
              <ArrowDown aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      {template.parts.length < 30 && (
        <div class="row-presses">
          <button
            type="button"
            class="row-press"
            onClick={() => onChange(addPart(template, chosen, "text"), chosen + 1)}
          >
            {texts.addText}
          </button>
          <button
            type="button"
            class="row-press"
            onClick={() => onChange(addPart(template, chosen, "rule"), chosen + 1)}
          >
            {texts.addRule}
          </button>
        </div>
      )}
    </Card>
  );
}
