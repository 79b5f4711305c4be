import { PressCard, useTexts } from "@motcua/screen-kit";
import { Accessibility, ALargeSmall, Contrast, Volume2 } from "lucide-preact";
import type { ComponentType } from "preact";
import type { Kiosk } from "../../model/kiosk.ts";
import { kioskTexts } from "../../texts/kiosk-texts.ts";
import { readingTexts } from "../../texts/reading-texts.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import "./more.css";

/** How the screen can be made easier to read, hear and reach; all of it ends with the visit. */
export function Ease({ kiosk }: { readonly kiosk: Kiosk }) {
  const { appearance, device } = kiosk;
  const { language } = device.languageChoice;
  const texts = useTexts(readingTexts, language);
  const names = useTexts(kioskTexts, language);
  const { text, contrast, reach, sound } = appearance.looks.value;
  return (
    <Frame
      kiosk={kiosk}
      kind="ease"
      title={texts.easeTitle}
      hint={texts.easeHint}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <ul class="kiosk-more">
        <Turn
          icon={Volume2}
          title={texts.voice}
          words={texts.voiceWords}
          state={sound === "spoken" ? "on" : "off"}
          onPress={() => appearance.change({ sound: sound === "spoken" ? "quiet" : "spoken" })}
        />
        <Turn
          icon={ALargeSmall}
          title={names.largeText}
          words={texts.largeTextWords}
          state={text === "large" ? "on" : "off"}
          onPress={() => appearance.change({ text: text === "large" ? "normal" : "large" })}
        />
        <Turn
          icon={Contrast}
          title={names.highContrast}
          words={texts.contrastWords}
          state={contrast === "high" ? "on" : "off"}
          onPress={() => appearance.change({ contrast: contrast === "high" ? "normal" : "high" })}
        />
        <Turn
          icon={Accessibility}
          title={names.lowReach}
          words={texts.lowWords}
          state={reach === "low" ? "on" : "off"}
          onPress={() => appearance.change({ reach: reach === "low" ? "normal" : "low" })}
        />
      </ul>
    </Frame>
  );
}

interface TurnProps {
  readonly icon: ComponentType<{ "aria-hidden"?: "true" }>;
  readonly title: string;
  readonly words: string;
  readonly state: "on" | "off";
  readonly onPress: () => void;
}

function Turn({ icon: Icon, title, words, state, onPress }: TurnProps) {
  return (
    <li>
      <PressCard tone="plain" class="kiosk-choice" onPress={onPress} pressed={state}>
        <span class="kiosk-choice__sign">
          <Icon aria-hidden="true" />
        </span>
        <span class="kiosk-choice__words">
          <strong>{title}</strong>
          <span>{words}</span>
        </span>
      </PressCard>
    </li>
  );
}
