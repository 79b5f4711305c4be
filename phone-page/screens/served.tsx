import type { PhoneStage, PhoneView } from "@motcua/protocol";
import { refusalText, ScaleFace, useTexts } from "@motcua/screen-kit";
import { CircleCheck } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";
import { Reasons } from "./reasons.tsx";
import { Tidings } from "./tidings.tsx";
import "./question.css";

export interface ServedProps {
  readonly phone: Phone;
  readonly view: PhoneView;
  readonly stage: Extract<PhoneStage, { kind: "served" }>;
}

/** After the service: the one question, its reasons, and thanks. */
export function Served({ phone, stage }: ServedProps) {
  const { rating, link, languageChoice } = phone;
  const language = languageChoice.language.value;
  const texts = useTexts(phoneTexts, languageChoice.language);
  const title = stage.counter === null ? texts.servedPlain : texts.served(stage.counter);
  const step = rating.step.value;

  if (step.kind === "reasons") return <Reasons phone={phone} answer={step.answer} />;
  if (step.kind === "sending") {
    const words = link.connection.value.kind === "connected" ? texts.sending : texts.sendingAway;
    return <Tidings tone="calm" icon={CircleCheck} title={texts.thanks} words={words} />;
  }
  if (step.kind === "thanks")
    return <Tidings tone="good" icon={CircleCheck} title={texts.thanks} words={texts.thanksWords} />;
  if (step.kind === "refused") {
    const words =
      step.refusal.code === "already-voted" ? texts.givenWords : refusalText(step.refusal, language);
    return <Tidings tone="calm" icon={CircleCheck} title={title} words={words} />;
  }
  if (stage.rating.state !== "asked") {
    const words = stage.rating.state === "given" ? `${texts.givenWords} ${texts.goodBye}` : texts.goodBye;
    return <Tidings tone="good" icon={CircleCheck} title={title} words={words} />;
  }
  const asked = stage.rating;
  const levels = [...asked.scale.levels].sort((a, b) => b.value - a.value);
  return (
    <section class="card question">
      <p class="question__done">
        <CircleCheck aria-hidden="true" />
        {title}
      </p>
      <h1>{texts.question}</h1>
      <fieldset class="question__levels" aria-label={texts.levels}>
        {levels.map((level, index) => (
          <ScaleFace
            key={level.value}
            place={levels.length - index}
            levels={levels.length}
            word={level[language]}
            state="open"
            onPress={() => rating.choose(asked, level.value)}
          />
        ))}
      </fieldset>
      <p class="quiet">{texts.secret}</p>
    </section>
  );
}
