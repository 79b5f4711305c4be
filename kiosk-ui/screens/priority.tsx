import type { KioskView } from "@motcua/protocol";
import { Button, PressCard, useTexts } from "@motcua/screen-kit";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { StepFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";
import "./priority.css";

/** One question: which priority group, if any. The answer takes the number. */
export function Priority({ kiosk, view }: { readonly kiosk: Kiosk; readonly view: KioskView }) {
  const { language } = kiosk.device.languageChoice;
  const texts = useTexts(kioskTexts, language);
  const { answerPriority } = kiosk.visit;
  const scanned = kiosk.scan.scanned.value;
  const card = scanned?.kind === "age-group" ? scanned : null;
  const chosen = view.priorityGroups.find(({ id }) => id === card?.priority) ?? null;
  const others = view.priorityGroups.filter((group) => group !== chosen);
  return (
    <Frame
      kiosk={kiosk}
      kind="priority"
      title={texts.priorityTitle}
      hint={texts.takesNumber}
      foot={<StepFoot kiosk={kiosk} />}
    >
      {card !== null && (
        <p class="kiosk-scanned" role="status">
          {chosen === null ? texts.scannedNoGroup : texts.scannedGroup(chosen[language.value])}
        </p>
      )}
      {chosen !== null && (
        <Button kind="primary" size="giant" wide="wide" onPress={() => answerPriority(chosen.id)}>
          {texts.takeAs(chosen[language.value])}
        </Button>
      )}
      <Button
        kind={chosen === null ? "primary" : "quiet"}
        size="giant"
        wide="wide"
        onPress={() => answerPriority(null)}
      >
        {texts.noPriority}
      </Button>
      <ul class="kiosk-groups">
        {others.map((group) => (
          <li key={group.id}>
            <PressCard tone="plain" class="kiosk-group" onPress={() => answerPriority(group.id)}>
              <span class="kiosk-group__name">{group[language.value]}</span>
              {group.minAge !== null && <span>{texts.fromAge(group.minAge)}</span>}
            </PressCard>
          </li>
        ))}
      </ul>
      <p class="kiosk-groups__note">{texts.priorityHint}</p>
    </Frame>
  );
}
