import type { Language } from "@motcua/protocol";
import { Away, type Formats, OutOfService, PairingFace, Starting } from "../index.ts";

export interface FaceOfAddressProps {
  readonly face: string;
  readonly language: Language;
  readonly formats: Formats;
}

const sinceMs = Date.UTC(2026, 10, 23, 2, 42);

/** One of the full faces, as the address names it. */
export function FaceOfAddress({ face, language, formats }: FaceOfAddressProps) {
  switch (face) {
    case "away":
      return (
        <Away
          language={language}
          formats={formats}
          away={{ kind: "away", sinceMs, by: "hub" }}
          nowMs={sinceMs + 5 * 60_000}
          stillWorks="xem thủ tục và giấy tờ cần mang theo"
        />
      );
    case "out":
      return <OutOfService language={language} reason={null} askWhom={null} />;
    case "pairing":
      return (
        <PairingFace
          language={language}
          formats={formats}
          code="408215"
          expiresAt={sinceMs}
          slot="tablet-2"
          trust="missing"
        />
      );
    default:
      return <Starting language={language} />;
  }
}
