import { useTexts } from "@motcua/screen-kit";
import { Accessibility, ALargeSmall, ArrowLeft, BookOpen, HandHelping, House } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { FootButton } from "./foot-button.tsx";

/** The foot of the welcome page: what makes it easier, what there is to read, and help. */
export function WelcomeFoot({ kiosk: { appearance, device, visit } }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  const { text } = appearance.looks.value;
  return (
    <>
      <FootButton
        icon={ALargeSmall}
        words={texts.largeText}
        tone="quiet"
        pressed={text === "large" ? "on" : "off"}
        onPress={() => appearance.change({ text: text === "large" ? "normal" : "large" })}
      />
      <FootButton
        icon={Accessibility}
        words={texts.ease}
        tone="quiet"
        onPress={() => visit.goTo({ kind: "ease" })}
      />
      <FootButton
        icon={BookOpen}
        words={texts.more}
        tone="quiet"
        onPress={() => visit.goTo({ kind: "more" })}
      />
      <FootButton icon={HandHelping} words={texts.help} tone="dark" onPress={visit.openHelp} />
    </>
  );
}

/** The foot of every other page: one step back, all the way back, and help. */
export function StepFoot({ kiosk: { device, visit } }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  return (
    <>
      <FootButton icon={ArrowLeft} words={texts.back} tone="quiet" onPress={visit.back} />
      <FootButton icon={House} words={texts.toWelcome} tone="quiet" onPress={visit.leave} />
      {visit.page.value.kind !== "help" && (
        <FootButton icon={HandHelping} words={texts.help} tone="dark" onPress={visit.openHelp} />
      )}
    </>
  );
}
