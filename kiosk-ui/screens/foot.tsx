import { useTexts } from "@motcua/screen-kit";
import { Accessibility, ALargeSmall, ArrowLeft, Contrast, HandHelping, House } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { FootButton } from "./foot-button.tsx";

/** The foot of the welcome page: how the screen should be, and help. */
export function WelcomeFoot({ kiosk: { appearance, device, visit } }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  const { text, contrast, reach } = appearance.looks.value;
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
        icon={Contrast}
        words={texts.highContrast}
        tone="quiet"
        pressed={contrast === "high" ? "on" : "off"}
        onPress={() => appearance.change({ contrast: contrast === "high" ? "normal" : "high" })}
      />
      <FootButton
        icon={Accessibility}
        words={texts.lowReach}
        tone="quiet"
        pressed={reach === "low" ? "on" : "off"}
        onPress={() => appearance.change({ reach: reach === "low" ? "normal" : "low" })}
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
