import { useTexts } from "@motcua/screen-kit";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { Frame } from "./frame.tsx";

/** The number is asked for; there is nothing to touch until the answer is there. */
export function Issuing({ kiosk }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(kioskTexts, kiosk.device.languageChoice.language);
  return (
    <Frame kiosk={kiosk} kind="issuing" title={texts.issuingTitle} hint={texts.issuingWords} foot={null}>
      <div class="kiosk-working" role="status" aria-label={texts.issuingTitle}>
        <i />
        <i />
        <i />
      </div>
    </Frame>
  );
}
