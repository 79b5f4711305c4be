import type { KioskView } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import { Hourglass, Info } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import type { Wish } from "../model/page.ts";
import { serviceState } from "../model/service-card.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { StepFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";
import "./notice.css";

export interface AdviceProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly wish: Wish;
}

/** What a person should know before taking this number: a long queue, or no counter that is open. */
export function Advice({ kiosk, view, wish }: AdviceProps) {
  const { device, visit } = kiosk;
  const { language } = device.languageChoice;
  const texts = useTexts(kioskTexts, language);
  const service = view.services.find(({ id }) => id === wish.service);
  if (service === undefined) return null;
  const state = serviceState(service, view.longQueueMinutes);
  const isWithoutCounter = state.kind === "no-counter";
  const waiting = "waiting" in state ? state.waiting : 0;
  const estimate = "estimate" in state ? state.estimate : null;
  const facts = [
    waiting > 0 ? texts.waiting(waiting) : null,
    estimate === null ? null : device.formats.value.minutesBetween(estimate.lowMinutes, estimate.highMinutes),
  ]
    .filter((part) => part !== null)
    .join(", ");
  return (
    <Frame
      kiosk={kiosk}
      kind="advice"
      title={isWithoutCounter ? texts.noCounterTitle : texts.longTitle}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <div class="kiosk-notice kiosk-notice--away">
        <span class="kiosk-notice__sign" aria-hidden="true">
          {isWithoutCounter ? <Info /> : <Hourglass />}
        </span>
        <p>{service.name[language.value]}</p>
        {facts !== "" && <p class="kiosk-notice__main">{facts}</p>}
        <p>{isWithoutCounter ? texts.noCounterWords : texts.longWords}</p>
      </div>
      <div class="kiosk-choices">
        <Button kind="primary" size="giant" wide="wide" onPress={visit.goOn}>
          {texts.takeAnyway}
        </Button>
        <Button kind="quiet" size="giant" wide="wide" onPress={visit.back}>
          {texts.otherService}
        </Button>
      </div>
    </Frame>
  );
}
