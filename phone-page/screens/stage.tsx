import type { PhoneView } from "@motcua/protocol";
import { dayWords, NumberDisplay, useTexts } from "@motcua/screen-kit";
import { Ban, CalendarX, Hand, PauseCircle, UserCheck } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";
import { Called } from "./called.tsx";
import { Served } from "./served.tsx";
import { Tidings } from "./tidings.tsx";
import { Waiting } from "./waiting.tsx";

/** What matters now, by where the ticket stands. */
export function Stage({ phone, view }: { readonly phone: Phone; readonly view: PhoneView }) {
  const texts = useTexts(phoneTexts, phone.languageChoice.language);
  const formats = phone.formats.value;
  const { stage } = view;
  const number = <NumberDisplay number={view.number} size="large" tone="ink" label={texts.number} />;
  switch (stage.kind) {
    case "waiting":
      return <Waiting phone={phone} view={view} stage={stage} />;
    case "called":
      return <Called phone={phone} view={view} stage={stage} />;
    case "serving":
      return (
        <Tidings tone="next" icon={UserCheck} title={texts.serving(stage.counter)} words={texts.servingWords}>
          {number}
        </Tidings>
      );
    case "parked":
      return (
        <Tidings tone="care" icon={PauseCircle} title={texts.parked(stage.counter)} words={texts.parkedWords}>
          {number}
        </Tidings>
      );
    case "missed":
      return (
        <Tidings tone="bad" icon={Hand} title={texts.missed} words={texts.missedWords}>
          {number}
          {stage.counter !== null && (
            <p class="tidings__fact">{texts.missedAt(stage.counter, formats.clock(stage.missedAt))}</p>
          )}
        </Tidings>
      );
    case "served":
      return <Served phone={phone} view={view} stage={stage} />;
    case "cancelled":
      return (
        <Tidings tone="calm" icon={Ban} title={texts.cancelled} words={texts.cancelledWords}>
          {number}
        </Tidings>
      );
    case "expired":
      return (
        <Tidings
          tone="calm"
          icon={CalendarX}
          title={texts.expired}
          words={texts.expiredWords(dayWords(view.day))}
        >
          {number}
        </Tidings>
      );
    default:
      return stage satisfies never;
  }
}
