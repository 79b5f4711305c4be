import type { KioskView } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { Search } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import { pageOf } from "../model/page-size.ts";
import { nameAndNote } from "../model/service-card.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { CardList } from "./card-list.tsx";
import { Closed } from "./closed.tsx";
import { WelcomeFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";
import { Scanned } from "./scanned.tsx";
import { ServiceCard } from "./service-card.tsx";
import { useCardPlan } from "./use-card-plan.ts";
import "./welcome.css";

export interface WelcomeProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly place: number;
}

/** The last half hour of issuing is said beforehand. */
const soonMs = 30 * 60_000;

/** Where everybody begins: the services as cards, or why there is no number to be had now. */
export function Welcome({ kiosk, view, place }: WelcomeProps) {
  const { device, door, visit, appearance, orientation } = kiosk;
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  const { language } = device.languageChoice;
  const { text, reach } = appearance.looks.value;
  const isBeside = orientation.value === "landscape" && text === "normal" && reach === "normal";
  const [plan, room] = useCardPlan({
    names: view.services.map(({ name }) => nameAndNote(name[language.value])),
    states: "with-states",
    orientation: orientation.value,
    looks: appearance.looks.value,
    above: isBeside ? "nothing" : "something",
  });
  if (door.value.kind !== "open") return <Closed kiosk={kiosk} door={door.value} view={view} />;
  const { stopsAt, by } = door.value;
  const { shown, pages, place: held } = pageOf(view.services, place, plan.perPage);
  const stopsSoon = stopsAt - device.nowMs.value < soonMs;
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
      <CardList kiosk={kiosk} plan={plan} room={room} label={texts.services} place={held} pages={pages}>
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
      </CardList>
    </Frame>
  );
}
