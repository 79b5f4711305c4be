import type { Bilingual, TicketPart, TicketTemplate } from "@motcua/protocol";
import { Card, TextInput, useTexts } from "@motcua/screen-kit";
import { changePart, isRemovable, looksOf, removePart, wordsOfLine } from "../../model/ticket-layout.ts";
import {
  alignTexts,
  partTexts,
  shownTexts,
  sizeTexts,
  ticketTexts,
  weightTexts,
} from "../../texts/ticket-texts.ts";
import { Choice } from "../parts/choice.tsx";
import type { SettingsEdit } from "./frame/settings-page.tsx";

export interface TicketPartFormProps {
  readonly edit: SettingsEdit;
  readonly template: TicketTemplate;
  readonly at: number;
  readonly part: TicketPart;
  readonly onChange: (template: TicketTemplate) => void;
}

/** Heights of the number that paper has room for; less than 20 mm is refused. */
const numberHeights = ["20", "22", "24", "26", "28", "30"] as const;

/** How the chosen line looks. */
export function TicketPartForm({ edit, template, at, part, onChange }: TicketPartFormProps) {
  const { language } = edit;
  const texts = useTexts(ticketTexts, edit.app.languageChoice.language);
  const set = (change: Partial<TicketPart>) => onChange(changePart(template, at, change));
  const looks = looksOf(part.part);
  const words = part.words ?? { vi: "", en: "" };
  const say = (side: keyof Bilingual) => (value: string) => set({ words: { ...words, [side]: value } });
  const missing = (side: keyof Bilingual) =>
    edit.problem(`${wordsOfLine(at)}/${side}`) === null ? null : texts.wordsNeeded;
  return (
    <Card tone="plain" class="settings__card">
      <h2 class="settings__title">{partTexts[part.part][language]}</h2>
      {part.part === "text" && (
        <>
          <TextInput
            label={texts.wordsVi}
            value={words.vi}
            maxLength={120}
            error={missing("vi")}
            onInput={say("vi")}
          />
          <TextInput
            label={texts.wordsEn}
            value={words.en}
            maxLength={120}
            error={missing("en")}
            onInput={say("en")}
          />
        </>
      )}
      {part.part === "number" && (
        <>
          <p class="page__words">{texts.numberHint}</p>
          <Choice
            label={texts.numberHeight}
            value={String(template.numberMillimetres)}
            choices={numberHeights.map((value) => ({
              value: value as string,
              words: texts.millimetres(value),
            }))}
            onChoose={(height) => onChange({ ...template, numberMillimetres: Number(height) })}
          />
        </>
      )}
      <div class="form__row">
        {part.part !== "number" && (
          <Choice
            label={texts.shown}
            value={part.shown}
            choices={choicesOf(shownTexts, language)}
            onChoose={(shown) => set({ shown })}
          />
        )}
        {looks.size === "yes" && (
          <Choice
            label={texts.size}
            value={part.size}
            choices={choicesOf(sizeTexts, language)}
            onChoose={(size) => set({ size })}
          />
        )}
        {looks.weight === "yes" && (
          <Choice
            label={texts.weight}
            value={part.weight}
            choices={choicesOf(weightTexts, language)}
            onChoose={(weight) => set({ weight })}
          />
        )}
        {looks.align === "yes" && (
          <Choice
            label={texts.align}
            value={part.align}
            choices={choicesOf(alignTexts, language)}
            onChoose={(align) => set({ align })}
          />
        )}
      </div>
      {isRemovable(part.part) && (
        <div class="row-presses">
          <button
            type="button"
            class="row-press row-press--bad"
            onClick={() => onChange(removePart(template, at))}
          >
            {texts.remove}
          </button>
        </div>
      )}
    </Card>
  );
}

function choicesOf<Value extends string>(texts: Readonly<Record<Value, Bilingual>>, language: "vi" | "en") {
  return (Object.keys(texts) as Value[]).map((value) => ({ value, words: texts[value][language] }));
}
