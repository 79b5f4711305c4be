import { Button, useTexts } from "@motcua/screen-kit";
import { CircleCheck, Printer, TriangleAlert } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import type { Page } from "../model/page.ts";
import type { Printing } from "../model/printing.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";

export interface PaperStripProps {
  readonly kiosk: Kiosk;
  readonly reprint: Extract<Page, { kind: "issued" }>["reprint"];
}

const textOf = {
  none: "printNone",
  waiting: "printing",
  printed: "printed",
  perhaps: "printPerhaps",
  late: "printLate",
  failed: "printFailed",
} as const satisfies Record<Printing, keyof typeof kioskTexts.vi>;

const signOf = {
  none: TriangleAlert,
  waiting: Printer,
  printed: CircleCheck,
  perhaps: Printer,
  late: TriangleAlert,
  failed: TriangleAlert,
} as const satisfies Record<Printing, typeof Printer>;

/** How the paper fares, in words; where it may be missing, a way to print again. */
export function PaperStrip({ kiosk: { device, visit, issuer }, reprint }: PaperStripProps) {
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  const printing = visit.printing.value;
  const Sign = signOf[printing];
  // A reprint is the hub's to mark, so that paper never doubles unsaid.
  const hasHub = issuer.value === "hub";
  const canReprint = hasHub && (printing === "perhaps" || printing === "late" || printing === "failed");
  const text = printing === "perhaps" && !hasHub ? "printPerhapsAlone" : textOf[printing];
  return (
    <div class={`kiosk-paper kiosk-paper--${printing}`}>
      <Sign aria-hidden="true" />
      <p role="status">{reprint === "refused" ? texts.reprintRefused : texts[text]}</p>
      {canReprint && reprint !== "refused" && (
        <Button
          kind="primary"
          size="touch"
          icon={Printer}
          onPress={visit.reprint}
          unavailable={reprint === "asking" ? texts.printing : null}
        >
          {texts.reprint}
        </Button>
      )}
    </div>
  );
}
