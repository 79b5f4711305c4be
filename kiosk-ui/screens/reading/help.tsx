import { useTexts } from "@motcua/screen-kit";
import { CircleCheck, HandHelping } from "lucide-preact";
import type { Kiosk } from "../../model/kiosk.ts";
import { kioskTexts } from "../../texts/kiosk-texts.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import "../notice.css";

/** Where a person helps. */
export function Help({ kiosk }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(kioskTexts, kiosk.device.languageChoice.language);
  return (
    <Frame kiosk={kiosk} kind="help" title={texts.helpTitle} foot={<StepFoot kiosk={kiosk} />}>
      <div class="kiosk-notice kiosk-notice--help">
        <span class="kiosk-notice__sign" aria-hidden="true">
          <HandHelping />
        </span>
        <p class="kiosk-notice__main">{texts.helpWords}</p>
        <ul class="kiosk-help">
          {[texts.helpTicket, texts.helpPapers, texts.helpMissed].map((words) => (
            <li key={words}>
              <CircleCheck aria-hidden="true" />
              {words}
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}
