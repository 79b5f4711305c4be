import { Button, useTexts } from "@motcua/screen-kit";
import { ChevronLeft, ChevronRight } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";

export interface PagerProps {
  readonly kiosk: Kiosk;
  readonly place: number;
  readonly pages: number;
}

/** Turns the pages of a list: nobody has to know how to swipe. One page needs no pager. */
export function Pager({ kiosk: { device, visit }, place, pages }: PagerProps) {
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  if (pages === 1) return null;
  return (
    <nav class="kiosk-pager">
      <Button
        kind="quiet"
        size="touch"
        icon={ChevronLeft}
        unavailable={place === 0 ? texts.firstPage : null}
        onPress={() => visit.turnTo(place - 1)}
      >
        {texts.lessPage}
      </Button>
      <span aria-live="polite">{texts.pageOf(place + 1, pages)}</span>
      <Button
        kind="quiet"
        size="touch"
        icon={ChevronRight}
        unavailable={place === pages - 1 ? texts.lastPage : null}
        onPress={() => visit.turnTo(place + 1)}
      >
        {texts.morePage}
      </Button>
    </nav>
  );
}
