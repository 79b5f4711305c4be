import { Button, Face, useTexts } from "@motcua/screen-kit";
import { moodOf } from "@motcua/screen-kit/parts/mood.ts";
import { Check, PenLine } from "lucide-preact";
import type { Asking } from "../model/page.ts";
import { bestFirst } from "../model/scale.ts";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import { AskingFrame } from "./asking-frame.tsx";
import "./reasons.css";

/** What should be better: as many reasons as one likes, or none, and a way to write more. */
export function Reasons({ tablet, asking }: { readonly tablet: Tablet; readonly asking: Asking }) {
  const { round, device } = tablet;
  const { language } = device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  const { reasons, words } = asking.answer;
  return (
    <AskingFrame
      tablet={tablet}
      asking={asking}
      kind="reasons"
      title={texts.reasonsTitle}
      hint={texts.reasonsHint}
      left={<ChooseAgain tablet={tablet} asking={asking} />}
      right={
        <Button kind="primary" size="touch" onPress={round.send}>
          {texts.send}
        </Button>
      }
    >
      <fieldset class="reasons" aria-label={texts.reasons}>
        {asking.view.reasons.map((reason) => {
          const isPicked = reasons.includes(reason.id);
          return (
            <button
              key={reason.id}
              type="button"
              class="reason"
              aria-pressed={isPicked ? "true" : "false"}
              onClick={() => round.toggleReason(reason.id)}
            >
              <span class="reason__box" aria-hidden="true">
                {isPicked && <Check />}
              </span>
              <span>{reason[language.value]}</span>
            </button>
          );
        })}
        <button type="button" class="reason reason--write" onClick={round.openWords}>
          <PenLine aria-hidden="true" />
          <span>{words.trim() === "" ? texts.writeMore : texts.written}</span>
        </button>
      </fieldset>
    </AskingFrame>
  );
}

/** The level that was pressed, and the way back to the faces. */
function ChooseAgain({ tablet, asking }: { readonly tablet: Tablet; readonly asking: Asking }) {
  const { language } = tablet.device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  const levels = bestFirst(asking.view.scale);
  const chosen = levels.find(({ value }) => value === asking.answer.chosen?.level);
  return (
    <button type="button" class="choose-again" onClick={tablet.round.back}>
      {chosen !== undefined && <Face mood={moodOf(chosen.place, levels.length)} />}
      <span class="choose-again__words">
        {chosen !== undefined && <span>{texts.youChose(chosen[language.value])}</span>}
        <strong>{texts.change}</strong>
      </span>
    </button>
  );
}
