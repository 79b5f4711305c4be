import { Button, useTexts } from "@motcua/screen-kit";
import { useEffect, useRef } from "preact/hooks";
import { mostWords } from "../model/clean-words.ts";
import type { Asking } from "../model/page.ts";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import { AskingFrame } from "./asking-frame.tsx";
import "./words.css";

/** Words of one's own. Everything stands in the upper half: the keyboard of the tablet covers the lower one. */
export function FreeWords({ tablet, asking }: { readonly tablet: Tablet; readonly asking: Asking }) {
  const { round, device } = tablet;
  const texts = useTexts(tabletTexts, device.languageChoice.language);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { words } = asking.answer;
  return (
    <AskingFrame
      tablet={tablet}
      asking={asking}
      kind="words"
      title={texts.wordsTitle}
      hint={texts.wordsHint}
      left={
        <Button kind="quiet" size="touch" onPress={round.back}>
          {texts.back}
        </Button>
      }
      right={
        <Button kind="primary" size="touch" onPress={round.send}>
          {texts.send}
        </Button>
      }
    >
      <textarea
        ref={field}
        class="free-words"
        aria-label={texts.wordsTitle}
        maxLength={mostWords}
        autocomplete="off"
        spellcheck={false}
        value={words}
        onInput={(typed) => round.type(typed.currentTarget.value)}
      />
      <p class="free-words__length">{texts.wordsLength(words.length, mostWords)}</p>
    </AskingFrame>
  );
}
