import type { KioskView } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import { Megaphone, MessageSquareText, Search } from "lucide-preact";
import type { Kiosk } from "../../model/kiosk.ts";
import { daysInARow } from "../../model/office-hours.ts";
import { readingTexts } from "../../texts/reading-texts.ts";

interface WhileClosedProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
}

/** When the office works, as it stands on its door. */
export function OfficeHours({ kiosk, view: { hours } }: WhileClosedProps) {
  const texts = useTexts(readingTexts, kiosk.device.languageChoice.language);
  const days = daysInARow(hours.days).map(({ from, to }) =>
    from === to ? texts[from] : texts.daysFromTo(texts[from], texts[to]),
  );
  if (days.length === 0) return null;
  return (
    <dl class="kiosk-hours">
      <dt>{texts.officeHours}</dt>
      <dd>{days.join(", ")}</dd>
      {hours.sessions.map(([from, until]) => (
        <dd key={from} class="kiosk-hours__session">
          {from} – {until}
        </dd>
      ))}
    </dl>
  );
}

/** What can be done here while no numbers are given out; a letter needs the hub. */
export function Meanwhile({ kiosk, view }: WhileClosedProps) {
  const { device, door, visit } = kiosk;
  const texts = useTexts(readingTexts, device.languageChoice.language);
  // large letters on a standing screen leave room for one button; the foot leads to the rest as well
  const isNarrow = kiosk.appearance.looks.value.text === "large" && kiosk.orientation.value === "portrait";
  return (
    <section class="kiosk-meanwhile" aria-label={texts.meanwhile}>
      <h2>{texts.meanwhile}</h2>
      <Button kind="primary" size="giant" wide="wide" icon={Search} onPress={visit.openSearch}>
        {texts.procedures}
      </Button>
      {!isNarrow && view.notices.length > 0 && (
        <Button
          kind="quiet"
          size="giant"
          wide="wide"
          icon={Megaphone}
          onPress={() => visit.goTo({ kind: "notices", place: 0 })}
        >
          {texts.readNotices}
        </Button>
      )}
      {!isNarrow && door.value.kind === "closed" && (
        <Button
          kind="quiet"
          size="giant"
          wide="wide"
          icon={MessageSquareText}
          onPress={() => visit.goTo({ kind: "letter", step: "kind" })}
        >
          {texts.feedback}
        </Button>
      )}
    </section>
  );
}
