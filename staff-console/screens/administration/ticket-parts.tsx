import type { TicketTemplate } from "@motcua/protocol";
import { Card, classes, useTexts } from "@motcua/screen-kit";
import { ArrowDown, ArrowUp } from "lucide-preact";
import { addPart, movePart, wordsOfLine } from "../../model/ticket-layout.ts";
import { partTexts, shownTexts, ticketTexts } from "../../texts/ticket-texts.ts";
import type { SettingsEdit } from "./frame/settings-page.tsx";

export interface TicketPartsProps {
  readonly edit: SettingsEdit;
  readonly template: TicketTemplate;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly onChange: (template: TicketTemplate, chosen: number) => void;
}

/** The lines of a ticket from top to bottom; the chosen one is shaped beside. */
export function TicketParts({ edit, template, chosen, onChoose, onChange }: TicketPartsProps) {
  const { language } = edit;
  const texts = useTexts(ticketTexts, edit.app.languageChoice.language);
  const isWrong = (at: number) =>
    (["vi", "en"] as const).some((side) => edit.problem(`${wordsOfLine(at)}/${side}`) !== null);
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
            class={classes(
              "ticket-parts__part",
              at === chosen ? "ticket-parts__part--chosen" : null,
              isWrong(at) ? "ticket-parts__part--wrong" : null,
            )}
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
