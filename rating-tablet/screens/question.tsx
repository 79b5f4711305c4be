import { ScaleFace, useTexts } from "@motcua/screen-kit";
import type { Asking } from "../model/page.ts";
import { bestFirst } from "../model/scale.ts";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import { AskingFrame } from "./asking-frame.tsx";
import { OtherLanguage } from "./other-language.tsx";
import { Skip } from "./skip.tsx";
import "./question.css";

/** The one question, with the site's levels as large faces, the best first. */
export function Question({ tablet, asking }: { readonly tablet: Tablet; readonly asking: Asking }) {
  const { language } = tablet.device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  const levels = bestFirst(asking.view.scale);
  const chosen = asking.answer.chosen?.level ?? null;
  return (
    <AskingFrame
      tablet={tablet}
      asking={asking}
      kind="question"
      title={texts.question}
      hint={texts.secret}
      left={<Skip tablet={tablet} />}
      right={<OtherLanguage tablet={tablet} />}
    >
      <fieldset class={`levels levels--${levels.length}`} aria-label={texts.levels}>
        {levels.map((level) => (
          <ScaleFace
            key={level.value}
            place={level.place}
            levels={levels.length}
            word={level[language.value]}
            state={chosen === level.value ? "chosen" : "open"}
            onPress={() => tablet.round.choose(level.value)}
          />
        ))}
      </fieldset>
    </AskingFrame>
  );
}
