import type { RefusalCode } from "@motcua/protocol";
import { Button, RefusalWords, useTexts } from "@motcua/screen-kit";
import { RotateCw, TriangleAlert } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import type { Page } from "../model/page.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { whenOf } from "./closed.tsx";
import { StepFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";
import "./notice.css";

export interface RefusedProps {
  readonly kiosk: Kiosk;
  readonly page: Extract<Page, { kind: "refused" }>;
}

/** A "no" that the next try may turn into a number. */
const worthRetrying: ReadonlySet<RefusalCode> = new Set([
  "hub-away",
  "storage-unavailable",
  "shutting-down",
  "internal",
  "too-many-requests",
  "clock-jumped",
  "command-id-reused",
]);

/** No number yet: why, in the person's language, and what to do. */
export function Refused({ kiosk, page: { refusal } }: RefusedProps) {
  const { device, visit } = kiosk;
  const { language } = device.languageChoice;
  const texts = useTexts(kioskTexts, language);
  const opensAt = refusal.detail?.opensAt;
  return (
    <Frame kiosk={kiosk} kind="refused" title={texts.refusedTitle} foot={<StepFoot kiosk={kiosk} />}>
      <div class="kiosk-notice kiosk-notice--refused" role="alert">
        <span class="kiosk-notice__sign" aria-hidden="true">
          <TriangleAlert />
        </span>
        <p class="kiosk-notice__main">
          {refusal.code === "hub-away" ? (
            texts.lostAnswer
          ) : (
            <RefusalWords refusal={refusal} language={language.value} />
          )}
        </p>
        {typeof opensAt === "number" && (
          <p>{texts.opensAgain(whenOf(opensAt, device.nowMs.value, device.formats.value, texts))}</p>
        )}
      </div>
      {worthRetrying.has(refusal.code) && (
        <Button kind="primary" size="giant" wide="wide" icon={RotateCw} onPress={visit.retry}>
          {texts.retry}
        </Button>
      )}
    </Frame>
  );
}
