import type { Language } from "@motcua/protocol";
import type { Formats } from "../texts/formats.ts";
import { kitTexts } from "../texts/kit-texts.ts";
import "./pairing-face.css";

export interface PairingFaceProps {
  readonly language: Language;
  readonly formats: Formats;
  /** six digits */
  readonly code: string;
  readonly expiresAt: number;
  /** which device of this page asks, as its address names it */
  readonly slot: string;
  /** said while somebody who can mend it stands here */
  readonly trust: "asking" | "trusted" | "missing";
}

/** Shows the code that an administrator enters, as large as a hand that copies it wants it. */
export function PairingFace({ language, formats, code, expiresAt, slot, trust }: PairingFaceProps) {
  const texts = kitTexts[language];
  return (
    <main class="kit-pairing">
      <div class="kit-pairing__middle">
        <h1>{texts.pairingTitle}</h1>
        <p class="kit-pairing__words">{texts.pairingWords}</p>
        <p class="kit-pairing__code">
          <span class="kit-only-heard">{texts.digits([...code].join(" "))}</span>
          {[code.slice(0, 3), code.slice(3)].map((half, place) => (
            <span key={place} aria-hidden="true">
              {half}
            </span>
          ))}
        </p>
        <p class="kit-pairing__words">{texts.pairingExpires(formats.clock(expiresAt))}</p>
        <p class="kit-pairing__foot">
          <span class="kit-pairing__dot" aria-hidden="true" />
          {texts.pairingWaiting}
          {slot !== "default" && ` · ${slot}`}
        </p>
        {trust === "missing" && (
          <p class="kit-pairing__trust">
            {texts.trustMissing} <a href="/trust">{texts.trustHow}</a>
          </p>
        )}
      </div>
    </main>
  );
}
