import { Button, dayWords, useTexts } from "@motcua/screen-kit";
import { ArrowRight, Send, ShieldCheck } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Kiosk } from "../../model/kiosk.ts";
import type { Letter, LetterPage } from "../../model/letter.ts";
import { sendLetter } from "../../model/send-letter.ts";
import { letterTexts } from "../../texts/letter-texts.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import { VietnameseKeyboard } from "./vietnamese-keyboard.tsx";
import "./letter-words.css";

interface StepProps {
  readonly kiosk: Kiosk;
  readonly page: Extract<LetterPage, { letter: Letter; place: number }>;
}

const mostWords = 2_000;
const mostContact = 200;
const mostWho = 300;

/** What the citizen has to say. */
export function WordsStep({ kiosk, page }: StepProps) {
  const texts = useTexts(letterTexts, kiosk.device.languageChoice.language);
  const [said, setSaid] = useState<string | null>(null);
  const { letter } = page;
  if (letter.about !== "feedback") return null;
  const go = () => {
    if (letter.words.trim() === "") return setSaid(texts.wordsNeeded);
    kiosk.visit.goTo({ kind: "letter", step: "contact", letter, place: 0 });
  };
  return (
    <Writing
      kiosk={kiosk}
      title={texts.wordsTitle}
      hint={texts.wordsHint}
      label={texts.wordsLabel}
      example={texts.wordsExample}
      written={letter.words}
      most={mostWords}
      said={said}
      onWrite={(words) => {
        setSaid(null);
        kiosk.visit.change(page, { ...page, letter: { ...letter, words } });
      }}
    >
      <Button kind="primary" size="giant" wide="wide" icon={ArrowRight} onPress={go}>
        {texts.next}
      </Button>
    </Writing>
  );
}

/** How an answer reaches them, if they want one. */
export function ContactStep({ kiosk, page }: StepProps) {
  const texts = useTexts(letterTexts, kiosk.device.languageChoice.language);
  const { letter } = page;
  if (letter.about !== "feedback") return null;
  return (
    <Writing
      kiosk={kiosk}
      title={texts.contactTitle}
      hint={texts.contactHint}
      label={texts.contactLabel}
      example={texts.contactExample}
      written={letter.contact}
      most={mostContact}
      said={null}
      onWrite={(contact) => kiosk.visit.change(page, { ...page, letter: { ...letter, contact } })}
    >
      <Button
        kind="primary"
        size="giant"
        wide="wide"
        icon={Send}
        onPress={() => sendLetter(kiosk, letter, null)}
      >
        {letter.contact.trim() === "" ? texts.sendWithout : texts.send}
      </Button>
      <Privacy words={texts.privacy} />
    </Writing>
  );
}

/** Who comes to a dialogue meeting. */
export function WhoStep({ kiosk, page }: StepProps) {
  const texts = useTexts(letterTexts, kiosk.device.languageChoice.language);
  const [said, setSaid] = useState<string | null>(null);
  const { letter } = page;
  if (letter.about !== "dialogue") return null;
  const register = () =>
    letter.who.trim() === "" ? setSaid(texts.whoNeeded) : sendLetter(kiosk, letter, null);
  return (
    <Writing
      kiosk={kiosk}
      title={texts.whoTitle}
      hint={texts.whoHint(dayWords(letter.dialogue.meeting), letter.dialogue.topic)}
      label={texts.whoLabel}
      example={texts.whoExample}
      written={letter.who}
      most={mostWho}
      said={said}
      onWrite={(who) => {
        setSaid(null);
        kiosk.visit.change(page, { ...page, letter: { ...letter, who } });
      }}
    >
      <Button kind="primary" size="giant" wide="wide" icon={Send} onPress={register}>
        {texts.register}
      </Button>
      <Privacy words={texts.privacy} />
    </Writing>
  );
}

function Privacy({ words }: { readonly words: string }) {
  return (
    <p class="kiosk-writing__privacy">
      <ShieldCheck aria-hidden="true" />
      {words}
    </p>
  );
}

interface WritingProps {
  readonly kiosk: Kiosk;
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly example: string;
  readonly written: string;
  readonly most: number;
  /** what is missing before one can go on */
  readonly said: string | null;
  readonly onWrite: (written: string) => void;
  /** the next step */
  readonly children: ComponentChildren;
}

/** A sheet to write on, with the screen's own keyboard or a real one. */
function Writing(props: WritingProps) {
  const { kiosk, written, most, said, onWrite } = props;
  const texts = useTexts(letterTexts, kiosk.device.languageChoice.language);
  return (
    <Frame
      kiosk={kiosk}
      kind="writing"
      title={props.title}
      hint={props.hint}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <div class="kiosk-writing__sheet">
        <label class="kiosk-writing__field">
          <span class="kit-only-heard">{props.label}</span>
          {/* inputmode none: the machine's own keyboard would cover half the glass */}
          <textarea
            inputMode="none"
            autocomplete="off"
            spellcheck={false}
            maxLength={most}
            data-field="written"
            placeholder={props.example}
            value={written}
            onInput={(input) => onWrite(input.currentTarget.value)}
          />
        </label>
        {said !== null && (
          <p class="kiosk-writing__said" role="alert">
            {said}
          </p>
        )}
        {props.children}
      </div>
      <VietnameseKeyboard texts={texts} written={written} most={most} onWrite={onWrite} />
    </Frame>
  );
}
