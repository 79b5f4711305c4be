import type { KioskView } from "@motcua/protocol";
import { Button, PressCard, useTexts } from "@motcua/screen-kit";
import { FileText } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import type { Wish } from "../model/page.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { StepFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";
import { Scanned } from "./scanned.tsx";
import "./priority.css";

export interface PriorityProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly wish: Wish;
}

/** One question: which priority group, if any. The answer takes the number. */
export function Priority({ kiosk, view, wish }: PriorityProps) {
  const { language } = kiosk.device.languageChoice;
  const texts = useTexts(kioskTexts, language);
  const { answerPriority } = kiosk.visit;
  const scanned = kiosk.scan.scanned.value;
  const card = scanned?.kind === "age-group" ? scanned : null;
  const chosen = view.priorityGroups.find(({ id }) => id === card?.priority) ?? null;
  const others = view.priorityGroups.filter((group) => group !== chosen);
  // who chose a whole service may not have seen what to bring
  const describesSome =
    wish.procedure === null &&
    view.procedures.some(
      ({ service, vi }) => service === wish.service && kiosk.detailOf({ service, procedure: vi }) !== null,
    );
  const scannedWords = chosen === null ? texts.scannedNoGroup : texts.scannedGroup(chosen[language.value]);
  return (
    <Frame
      kiosk={kiosk}
      kind="priority"
      title={texts.priorityTitle}
      hint={card === null ? texts.takesNumber : <Scanned words={scannedWords} />}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <Button kind="primary" size="giant" wide="wide" onPress={() => answerPriority(chosen?.id ?? null)}>
        {chosen === null ? texts.noPriority : texts.takeAs(chosen[language.value])}
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
        {chosen !== null && (
          <li>
            <PressCard tone="plain" class="kiosk-group" onPress={() => answerPriority(null)}>
              <span class="kiosk-group__name">{texts.noPriority}</span>
            </PressCard>
          </li>
        )}
      </ul>
      <p class="kiosk-groups__note">{texts.priorityHint}</p>
      {describesSome && (
        <Button
          kind="quiet"
          size="touch"
          wide="wide"
          icon={FileText}
          onPress={() => kiosk.visit.goTo({ kind: "search", typed: "", place: 0, service: wish.service })}
        >
          {texts.papersFirst}
        </Button>
      )}
    </Frame>
  );
}
