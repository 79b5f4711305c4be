import type { KioskView, ServiceId } from "@motcua/protocol";
import { Button, PressCard, useTexts } from "@motcua/screen-kit";
import type { Kiosk } from "../../model/kiosk.ts";
import type { Letter } from "../../model/letter.ts";
import { cardGrid, pageOf } from "../../model/page-size.ts";
import { nameAndNote } from "../../model/service-card.ts";
import { letterTexts } from "../../texts/letter-texts.ts";
import { useFittingRows } from "../fitting-rows.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import { Pager } from "../pager.tsx";
import "../service-card.css";
import "../welcome.css";

export interface LetterServiceProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly letter: Letter;
  readonly place: number;
}

/** Which service it is about, if any. */
export function LetterService({ kiosk, view, letter, place }: LetterServiceProps) {
  const { language } = kiosk.device.languageChoice;
  const texts = useTexts(letterTexts, language);
  const { looks } = kiosk.appearance;
  const { columns, rows: most } = cardGrid(kiosk.orientation.value, looks.value);
  const [rows, list] = useFittingRows(
    Math.min(most, Math.ceil(view.services.length / columns)),
    `${kiosk.orientation.value} ${looks.value.text} ${looks.value.reach} ${language.value}`,
  );
  const { shown, pages, place: held } = pageOf(view.services, place, columns * rows);
  const choose = (service: ServiceId | null) => () => {
    if (letter.about === "feedback") {
      kiosk.visit.goTo({ kind: "letter", step: "words", letter: { ...letter, service }, place: 0 });
    }
  };
  return (
    <Frame
      kiosk={kiosk}
      kind="letter"
      title={texts.serviceTitle}
      hint={texts.serviceHint}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <Button kind="primary" size="touch" wide="wide" onPress={choose(null)}>
        {texts.noService}
      </Button>
      <ul
        class="kiosk-services"
        ref={list}
        style={`--columns: ${columns}; --rows: ${Math.ceil(shown.length / columns)}`}
      >
        {shown.map(({ id, prefix, name }) => (
          <li key={id}>
            <PressCard tone="plain" class="kiosk-service" onPress={choose(id)}>
              <span class="kiosk-service__letter" aria-hidden="true">
                {prefix}
              </span>
              <span class="kiosk-service__name">{nameAndNote(name[language.value]).main}</span>
            </PressCard>
          </li>
        ))}
      </ul>
      <Pager kiosk={kiosk} place={held} pages={pages} />
    </Frame>
  );
}
