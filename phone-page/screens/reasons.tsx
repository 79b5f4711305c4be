import { Button, Face, Field, useTexts } from "@motcua/screen-kit";
import { moodOf } from "@motcua/screen-kit/parts/mood.ts";
import { Check } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { type Answer, mostWords } from "../model/rating.ts";
import { phoneTexts } from "../texts/phone-texts.ts";

/** What should be better: reasons to choose from and words of one's own, none of it asked for. */
export function Reasons({ phone, answer }: { readonly phone: Phone; readonly answer: Answer }) {
  const { rating, languageChoice } = phone;
  const language = languageChoice.language.value;
  const texts = useTexts(phoneTexts, languageChoice.language);
  const { scale, reasons } = answer.asked;
  const levels = [...scale.levels].sort((a, b) => a.value - b.value);
  const place = levels.findIndex(({ value }) => value === answer.level) + 1;
  return (
    <section class="card question">
      <button type="button" class="chosen" onClick={rating.back}>
        <Face mood={moodOf(place, levels.length)} />
        <span>{texts.youChose(levels[place - 1]?.[language] ?? "")}</span>
        <strong>{texts.change}</strong>
      </button>
      <h1>{texts.reasonsTitle}</h1>
      <p class="quiet">{texts.reasonsHint}</p>
      <div class="reasons">
        {reasons.map((reason) => {
          const isPicked = answer.reasons.includes(reason.id);
          return (
            <button
              key={reason.id}
              type="button"
              class="reason"
              aria-pressed={isPicked ? "true" : "false"}
              onClick={() => rating.toggleReason(reason.id)}
            >
              <span class="reason__box" aria-hidden="true">
                {isPicked && <Check />}
              </span>
              <span>{reason[language]}</span>
            </button>
          );
        })}
      </div>
      <Field label={texts.words} hint={texts.wordsHint}>
        {(ids) => (
          <textarea
            {...ids}
            class="kit-input"
            rows={3}
            maxLength={mostWords}
            value={answer.words}
            onInput={(typed) => rating.type(typed.currentTarget.value)}
          />
        )}
      </Field>
      <Button kind="primary" size="touch" wide="wide" onPress={rating.send}>
        {texts.send}
      </Button>
    </section>
  );
}
