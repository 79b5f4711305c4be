import type { KioskView } from "@motcua/protocol";
import { dayWords, PressCard, useTexts } from "@motcua/screen-kit";
import { BookOpen, CalendarCheck, Megaphone, MessageSquareText } from "lucide-preact";
import type { ComponentType } from "preact";
import type { Kiosk } from "../../model/kiosk.ts";
import { useOpenDialogues } from "../../model/open-dialogues.ts";
import { readingTexts } from "../../texts/reading-texts.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import "./more.css";

/** What there is beside numbers. */
export function More({ kiosk, view }: { readonly kiosk: Kiosk; readonly view: KioskView }) {
  const { device, visit } = kiosk;
  const { language } = device.languageChoice;
  const texts = useTexts(readingTexts, language);
  const dialogues = useOpenDialogues(device);
  const isHere = device.link.connection.value.kind === "connected";
  const letter = isHere ? null : texts.needsHub;
  return (
    <Frame kiosk={kiosk} kind="more" title={texts.moreTitle} foot={<StepFoot kiosk={kiosk} />}>
      <ul class="kiosk-more">
        <Choice
          icon={BookOpen}
          title={texts.procedures}
          words={texts.proceduresWords}
          unavailable={null}
          onPress={visit.openSearch}
        />
        <Choice
          icon={Megaphone}
          title={texts.notices}
          words={texts.noticesWords(view.notices.length)}
          unavailable={null}
          onPress={() => visit.goTo({ kind: "notices", place: 0 })}
        />
        <Choice
          icon={MessageSquareText}
          title={texts.feedback}
          words={texts.feedbackWords}
          unavailable={letter}
          onPress={() => visit.goTo({ kind: "letter", step: "kind" })}
        />
        {dialogues.map((dialogue) => (
          <Choice
            key={dialogue.dialogue}
            icon={CalendarCheck}
            title={texts.dialogue}
            words={`${texts.dialogueOn(dayWords(dialogue.meeting))}: ${dialogue.topic}`}
            unavailable={letter}
            onPress={() =>
              visit.goTo({
                kind: "letter",
                step: "who",
                letter: { about: "dialogue", dialogue, who: "" },
                place: 0,
              })
            }
          />
        ))}
      </ul>
    </Frame>
  );
}

interface ChoiceProps {
  readonly icon: ComponentType<{ "aria-hidden"?: "true" }>;
  readonly title: string;
  readonly words: string;
  /** why it cannot be chosen now */
  readonly unavailable: string | null;
  readonly onPress: () => void;
}

function Choice({ icon: Icon, title, words, unavailable, onPress }: ChoiceProps) {
  return (
    <li>
      <PressCard
        tone={unavailable === null ? "plain" : "closed"}
        class="kiosk-choice"
        unavailable={unavailable === null ? null : "unavailable"}
        onPress={onPress}
      >
        <span class="kiosk-choice__sign">
          <Icon aria-hidden="true" />
        </span>
        <span class="kiosk-choice__words">
          <strong>{title}</strong>
          <span>{unavailable ?? words}</span>
        </span>
      </PressCard>
    </li>
  );
}
