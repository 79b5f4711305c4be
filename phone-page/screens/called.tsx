import type { PhoneStage, PhoneView } from "@motcua/protocol";
import { NumberDisplay, useTexts } from "@motcua/screen-kit";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";
import "./called.css";

export interface CalledProps {
  readonly phone: Phone;
  readonly view: PhoneView;
  readonly stage: Extract<PhoneStage, { kind: "called" }>;
}

/** Which counter to go to, as large as the glass allows. */
export function Called({ phone, view, stage }: CalledProps) {
  const { language } = phone.languageChoice;
  const texts = useTexts(phoneTexts, language);
  const clock = phone.formats.value.clock(stage.calledAt);
  return (
    // A recall is another call: it is told again, and moves again.
    <section key={stage.calls} class="card called" role="alert">
      <h1 class="called__to">
        {texts.toCounter} <strong class="called__counter">{stage.counter}</strong>
      </h1>
      {stage.label !== null && <p class="called__label">{stage.label[language.value]}</p>}
      <p class="called__number">
        <NumberDisplay number={view.number} size="large" tone="ink" label={texts.number} />
      </p>
      <p class="called__at">{stage.calls > 1 ? texts.recalled(stage.calls, clock) : texts.calledAt(clock)}</p>
      <p>{texts.calledWords}</p>
    </section>
  );
}
