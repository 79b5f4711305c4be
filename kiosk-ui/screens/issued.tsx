import type { KioskView } from "@motcua/protocol";
import { Button, NumberDisplay, ProgressBar, useTexts } from "@motcua/screen-kit";
import { Check } from "lucide-preact";
import type { Kiosk } from "../model/kiosk.ts";
import type { Page } from "../model/page.ts";
import { nameAndNote } from "../model/service-card.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { Frame } from "./frame.tsx";
import { PaperStrip } from "./paper-strip.tsx";
import "./issued.css";

export interface IssuedProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly page: Extract<Page, { kind: "issued" }>;
}

/** The number, as large as the glass allows, and what a person needs to know with it. */
export function Issued({ kiosk, view, page }: IssuedProps) {
  const { device, visit } = kiosk;
  const { language } = device.languageChoice;
  const texts = useTexts(kioskTexts, language);
  const formats = device.formats.value;
  const { number, service: id, counters, peopleAhead, estimate, followQr } = page.ticket;
  const service = view.services.find((known) => known.id === id);
  const group = view.priorityGroups.find((known) => known.id === page.priority);
  const seconds = visit.untilWelcome.leftSeconds.value ?? 0;
  return (
    <Frame
      kiosk={kiosk}
      kind="issued"
      title={texts.yourNumber}
      foot={
        <div class="kiosk-issued__end">
          <div class="kiosk-issued__left">
            <p>{texts.returnsIn(seconds)}</p>
            <ProgressBar label={texts.untilWelcome} share={visit.untilWelcome.share.value ?? 0} tone="next" />
          </div>
          <Button kind="dark" size="giant" icon={Check} onPress={visit.leave}>
            {texts.done}
          </Button>
        </div>
      }
    >
      <section class="kiosk-issued__ticket">
        <div class="kiosk-issued__number">
          <NumberDisplay number={number} size="fit" tone="ink" label={texts.number} />
        </div>
        <p class="kiosk-issued__service">
          {service === undefined ? "" : nameAndNote(service.name[language.value]).main}
          {group !== undefined && (
            <span class="kiosk-issued__group">{texts.goesBy(group[language.value])}</span>
          )}
        </p>
        {followQr && (
          <figure class="kiosk-issued__follow">
            {/* four modules of white around it, or phones do not find it */}
            <svg
              viewBox={`-4 -4 ${followQr.size + 8} ${followQr.size + 8}`}
              shape-rendering="crispEdges"
              aria-hidden="true"
            >
              <path d={followQr.path} />
            </svg>
            <figcaption>{texts.followByPhone}</figcaption>
          </figure>
        )}
      </section>
      <dl class="kiosk-facts">
        <div>
          <dt>{texts.counterLabel}</dt>
          <dd>{counters.length === 0 ? texts.counterLater : texts.counter(listOf(counters, texts.or))}</dd>
        </div>
        <div>
          <dt>{texts.aheadLabel}</dt>
          <dd>{peopleAhead === null ? texts.aheadUnknown : texts.ahead(peopleAhead)}</dd>
        </div>
        <div>
          <dt>{texts.waitLabel}</dt>
          <dd>
            {estimate === null
              ? texts.waitUnknown
              : formats.minutesBetween(estimate.lowMinutes, estimate.highMinutes)}
          </dd>
        </div>
      </dl>
      <PaperStrip kiosk={kiosk} reprint={page.reprint} />
    </Frame>
  );
}

/** `2`, `8 hoặc 9`, `3, 5 hoặc 7` */
function listOf(numbers: readonly number[], or: string): string {
  if (numbers.length < 2) return numbers.join();
  return `${numbers.slice(0, -1).join(", ")} ${or} ${numbers.at(-1)}`;
}
