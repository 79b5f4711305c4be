import type { KioskView } from "@motcua/protocol";
import { classes, useTexts } from "@motcua/screen-kit";
import { Search } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import { cardGrid, pageOf } from "../model/page-size.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { Closed } from "./closed.tsx";
import { useFittingRows } from "./fitting-rows.ts";
import { WelcomeFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";
import { Pager } from "./pager.tsx";
import { Scanned } from "./scanned.tsx";
import { ServiceCard } from "./service-card.tsx";
import "./welcome.css";

export interface WelcomeProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly place: number;
}

/** The last half hour of issuing is said beforehand. */
const soonMs = 30 * 60_000;

/** Up to so many rows, cards have room for larger letters. */
const roomyRows = { portrait: 6, landscape: 3 } as const;

/** Where everybody begins: the services as cards, or why there is no number to be had now. */
export function Welcome({ kiosk, view, place }: WelcomeProps) {
  const { device, door, visit, appearance, orientation } = kiosk;
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  const { language } = device.languageChoice;
  const { columns, rows: most } = cardGrid(orientation.value, appearance.looks.value);
  const { text, reach } = appearance.looks.value;
  const [fitting, list] = useFittingRows(
    Math.min(most, Math.ceil(view.services.length / columns)),
    `${orientation.value} ${text} ${reach} ${language.value} ${door.value.kind}`,
  );
  if (door.value.kind !== "open") return <Closed kiosk={kiosk} door={door.value} view={view} />;
  const { stopsAt, by } = door.value;
  const { shown, pages, place: held } = pageOf(view.services, place, columns * fitting);
  const rows = pages > 1 ? fitting : Math.ceil(shown.length / columns);
  const stopsSoon = stopsAt - device.nowMs.value < soonMs;
  const isBeside = orientation.value === "landscape" && text === "normal" && reach === "normal";
  const searchDoor = (
    <button type="button" class="kiosk-search-door" onClick={visit.openSearch}>
      <Search aria-hidden="true" />
      <span>{texts.search}</span>
    </button>
  );
  const scanned = kiosk.scan.scanned.value;
  return (
    <Frame
      kiosk={kiosk}
      kind="welcome"
      beside={isBeside && searchDoor}
      title={texts.welcomeTitle}
      hint={
        <>
          {scanned !== null && (
            <Scanned words={scanned.kind === "dossier" ? texts.scannedDossier : texts.scannedCard} />
          )}
          {scanned === null && (by === "agent" ? <strong>{texts.withoutHub}</strong> : texts.welcomeHint)}
          {stopsSoon && <strong> · {texts.stopsAt(device.formats.value.clock(stopsAt))}</strong>}
        </>
      }
      foot={<WelcomeFoot kiosk={kiosk} />}
    >
      {!isBeside && searchDoor}
      <ul
        class={classes(
          "kiosk-services",
          text === "normal" && rows <= roomyRows[orientation.value] ? "kiosk-services--roomy" : null,
        )}
        aria-label={texts.services}
        ref={list}
        style={`--columns: ${columns}; --rows: ${rows}`}
      >
        {shown.map((service) => (
          <li key={service.id}>
            <ServiceCard
              service={service}
              longQueueMinutes={view.longQueueMinutes}
              language={language.value}
              formats={device.formats.value}
              onPress={() => visit.choose({ service: service.id, procedure: null })}
            />
          </li>
        ))}
      </ul>
      <Pager kiosk={kiosk} place={held} pages={pages} />
    </Frame>
  );
}
