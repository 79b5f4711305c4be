import type { FeedbackKind, KioskView } from "@motcua/protocol";
import { Button, dayWords, PressCard, RefusalWords, useTexts } from "@motcua/screen-kit";
import { CircleCheck, Lightbulb, MessageSquareWarning, RotateCw, TriangleAlert } from "lucide-preact";
import type { Kiosk } from "../../model/kiosk.ts";
import type { Letter, LetterPage } from "../../model/letter.ts";
import { sendLetter } from "../../model/send-letter.ts";
import { letterTexts } from "../../texts/letter-texts.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import "../notice.css";
import "../reading/more.css";
import { LetterService } from "./letter-service.tsx";
import { ContactStep, WhoStep, WordsStep } from "./letter-words.tsx";

export interface LetterStepProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly page: LetterPage;
}

/** One question at a time, until the office has a citizen's words. */
export function LetterStep({ kiosk, view, page }: LetterStepProps) {
  switch (page.step) {
    case "kind":
      return <KindStep kiosk={kiosk} />;
    case "service":
      return <LetterService kiosk={kiosk} view={view} letter={page.letter} place={page.place} />;
    case "words":
      return <WordsStep key="words" kiosk={kiosk} page={page} />;
    case "contact":
      return <ContactStep key="contact" kiosk={kiosk} page={page} />;
    case "who":
      return <WhoStep key="who" kiosk={kiosk} page={page} />;
    case "sending":
      return <Sending kiosk={kiosk} />;
    case "refused":
      return <NotSent kiosk={kiosk} page={page} />;
    case "thanks":
      return <Thanks kiosk={kiosk} page={page} />;
    default:
      return page satisfies never;
  }
}

function KindStep({ kiosk }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(letterTexts, kiosk.device.languageChoice.language);
  const choose = (kind: FeedbackKind) => () => {
    const letter: Letter = { about: "feedback", kind, service: null, words: "", contact: "" };
    kiosk.visit.goTo({ kind: "letter", step: "service", letter, place: 0 });
  };
  const kinds = [
    { kind: "complaint", icon: MessageSquareWarning, title: texts.complaint, words: texts.complaintWords },
    { kind: "proposal", icon: Lightbulb, title: texts.proposal, words: texts.proposalWords },
  ] as const;
  return (
    <Frame kiosk={kiosk} kind="letter" title={texts.kindTitle} foot={<StepFoot kiosk={kiosk} />}>
      <ul class="kiosk-more">
        {kinds.map(({ kind, icon: Icon, title, words }) => (
          <li key={kind}>
            <PressCard tone="plain" class="kiosk-choice" onPress={choose(kind)}>
              <span class="kiosk-choice__sign">
                <Icon aria-hidden="true" />
              </span>
              <span class="kiosk-choice__words">
                <strong>{title}</strong>
                <span>{words}</span>
              </span>
            </PressCard>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function Sending({ kiosk }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(letterTexts, kiosk.device.languageChoice.language);
  return (
    <Frame kiosk={kiosk} kind="issuing" title={texts.sending} hint={texts.sendingWords} foot={null}>
      <div class="kiosk-working" role="status" aria-label={texts.sending}>
        <i />
        <i />
        <i />
      </div>
    </Frame>
  );
}

interface StepProps<Step extends LetterPage["step"]> {
  readonly kiosk: Kiosk;
  readonly page: Extract<LetterPage, { step: Step }>;
}

function NotSent({ kiosk, page: { letter, id, refusal } }: StepProps<"refused">) {
  const { language } = kiosk.device.languageChoice;
  const texts = useTexts(letterTexts, language);
  const isLost = refusal.code === "hub-away";
  return (
    <Frame kiosk={kiosk} kind="refused" title={texts.refusedTitle} foot={<StepFoot kiosk={kiosk} />}>
      <div class="kiosk-notice kiosk-notice--refused" role="alert">
        <span class="kiosk-notice__sign" aria-hidden="true">
          <TriangleAlert />
        </span>
        <p class="kiosk-notice__main">
          {isLost ? texts.lostAnswer : <RefusalWords refusal={refusal} language={language.value} />}
        </p>
      </div>
      <Button
        kind="primary"
        size="giant"
        wide="wide"
        icon={RotateCw}
        onPress={() => sendLetter(kiosk, letter, refusal.code === "command-id-reused" ? null : id)}
      >
        {texts.retry}
      </Button>
    </Frame>
  );
}

function Thanks({ kiosk, page: { letter, dueOn } }: StepProps<"thanks">) {
  const { device, visit } = kiosk;
  const texts = useTexts(letterTexts, device.languageChoice.language);
  return (
    <Frame kiosk={kiosk} kind="refused" title={texts.thanksTitle} foot={<StepFoot kiosk={kiosk} />}>
      <div class="kiosk-notice kiosk-notice--good" role="status">
        <span class="kiosk-notice__sign" aria-hidden="true">
          <CircleCheck />
        </span>
        {letter.about === "dialogue" ? (
          <p class="kiosk-notice__main">{texts.registered(dayWords(letter.dialogue.meeting))}</p>
        ) : (
          <>
            <p class="kiosk-notice__main">{dueOn === null ? "" : texts.answeredBy(dayWords(dueOn))}</p>
            {letter.contact === "" && <p>{texts.noContact}</p>}
          </>
        )}
      </div>
      <Button kind="primary" size="giant" wide="wide" onPress={visit.leave}>
        {texts.done}
      </Button>
    </Frame>
  );
}
