import type { KioskView, ServiceId } from "@motcua/protocol";
import { Button, PressCard, useTexts } from "@motcua/screen-kit";
import type { Kiosk } from "../../model/kiosk.ts";
import type { Letter } from "../../model/letter.ts";
import { pageOf } from "../../model/page-size.ts";
import { nameAndNote } from "../../model/service-card.ts";
import { letterTexts } from "../../texts/letter-texts.ts";
import { CardList } from "../card-list.tsx";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import { useCardPlan } from "../use-card-plan.ts";
import "../service-card.css";

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
  const [plan, room] = useCardPlan({
    names: view.services.map(({ name }) => nameAndNote(name[language.value])),
    states: "names-alone",
    orientation: kiosk.orientation.value,
    looks: kiosk.appearance.looks.value,
    above: "something",
  });
  const { shown, pages, place: held } = pageOf(view.services, place, plan.perPage);
  const choose = (service: ServiceId | null) => () => {
    if (letter.about === "feedback") {
      kiosk.visit.goTo({ kind: "letter", step: "words", letter: { ...letter, service }, place: 0 });
    }
  };
  return (
    <Frame
      kiosk={kiosk}
      kind="letter-service"
      title={texts.serviceTitle}
      hint={texts.serviceHint}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <Button kind="primary" size="touch" wide="wide" onPress={choose(null)}>
        {texts.noService}
      </Button>
      <CardList kiosk={kiosk} plan={plan} room={room} label={texts.serviceTitle} place={held} pages={pages}>
        {shown.map(({ id, prefix, name }) => (
          <li key={id}>
            <PressCard tone="plain" class="kiosk-service" onPress={choose(id)}>
              <span class="kiosk-service__letter" aria-hidden="true">
                {prefix}
              </span>
              <span class="kiosk-service__words">
                <span class="kiosk-service__name">{nameAndNote(name[language.value]).main}</span>
              </span>
            </PressCard>
          </li>
        ))}
      </CardList>
    </Frame>
  );
}
