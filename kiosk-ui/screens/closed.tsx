import type { KioskView } from "@motcua/protocol";
import { type Formats, useTexts } from "@motcua/screen-kit";
import { awayWords } from "@motcua/screen-kit/texts/away-words.ts";
import { Clock, Unplug } from "lucide-preact";
import type { Door } from "../model/door.ts";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { WelcomeFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";
import { Meanwhile, OfficeHours } from "./later.tsx";
import "./notice.css";

export interface ClosedProps {
  readonly kiosk: Kiosk;
  readonly door: Exclude<Door, { kind: "open" }>;
  readonly view: KioskView;
}

/** No numbers now: since when, when again, and what can still be done here. */
export function Closed({ kiosk, door, view }: ClosedProps) {
  const texts = useTexts(kioskTexts, kiosk.device.languageChoice.language);
  const isAway = door.kind === "away";
  return (
    <Frame
      kiosk={kiosk}
      kind="closed"
      title={isAway ? texts.awayTitle : texts.closedTitle}
      foot={<WelcomeFoot kiosk={kiosk} />}
    >
      <div class={`kiosk-notice kiosk-notice--${isAway ? "away" : "closed"}`}>
        <span class="kiosk-notice__sign" aria-hidden="true">
          {isAway ? <Unplug /> : <Clock />}
        </span>
        {isAway ? <AwayWords kiosk={kiosk} door={door} /> : <ClosedWords kiosk={kiosk} door={door} />}
        {!isAway && <OfficeHours kiosk={kiosk} view={view} />}
      </div>
      <Meanwhile kiosk={kiosk} view={view} />
    </Frame>
  );
}

interface WordsProps<K extends Door["kind"]> {
  readonly kiosk: Kiosk;
  readonly door: Extract<Door, { kind: K }>;
}

function AwayWords({ kiosk: { device }, door: { away } }: WordsProps<"away">) {
  const { language } = device.languageChoice;
  const texts = useTexts(kioskTexts, language);
  const words =
    away === null ? texts.hubBusy : awayWords(away, device.nowMs.value, device.formats.value, language.value);
  return (
    <>
      <p class="kiosk-notice__main">{texts.awayHelp}</p>
      <p>{words}</p>
      <p>{texts.awayStill}</p>
    </>
  );
}

function ClosedWords({ kiosk: { device }, door: { opensAt, sinceMs } }: WordsProps<"closed">) {
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  const formats = device.formats.value;
  return (
    <>
      <p class="kiosk-notice__main">
        {opensAt === null
          ? texts.opensUnknown
          : texts.opensAgain(whenOf(opensAt, device.nowMs.value, formats, texts))}
      </p>
      {sinceMs !== null && <p>{texts.closedSince(formats.moment(sinceMs, device.nowMs.value))}</p>}
    </>
  );
}

/** "at 13:00 today", or the day with its name. */
export function whenOf(
  atMs: number,
  nowMs: number,
  formats: Formats,
  texts: Pick<typeof kioskTexts.vi, "opensToday" | "opensOn">,
): string {
  const clock = formats.clock(atMs);
  return formats.date(atMs) === formats.date(nowMs)
    ? texts.opensToday(clock)
    : texts.opensOn(clock, formats.day(atMs));
}
