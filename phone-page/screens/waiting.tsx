import type { PhoneStage, PhoneView } from "@motcua/protocol";
import { classes, NumberDisplay, useTexts } from "@motcua/screen-kit";
import { Clock, Coffee, Info, MonitorCheck } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";
import { AlarmButton } from "./alarm-button.tsx";
import "./waiting.css";

type WaitingStage = Extract<PhoneStage, { kind: "waiting" }>;

export interface WaitingProps {
  readonly phone: Phone;
  readonly view: PhoneView;
  readonly stage: WaitingStage;
}

/** The place in the queue, the wait that is left, and whether one is next. */
export function Waiting({ phone, view, stage }: WaitingProps) {
  const { language } = phone.languageChoice;
  const texts = useTexts(phoneTexts, language);
  const formats = phone.formats.value;
  const { ahead, estimate, openCounters, breakUntil } = stage;
  const isNext = ahead === 0 && breakUntil === null && openCounters.length > 0;
  const note = noteOf(stage, texts);
  return (
    <>
      <section class={classes("card", "place", isNext ? "place--next" : null)}>
        <h1 class="place__label">{texts.yourNumber}</h1>
        <NumberDisplay number={view.number} size="large" tone="ink" label={texts.number} />
        <p class="place__service">{view.service[language.value]}</p>
        <div class="place__ahead" aria-live="polite">
          {isNext ? (
            <>
              <p class="place__next">{texts.next}</p>
              <p>{texts.nextWords}</p>
            </>
          ) : (
            <p class="place__count">
              {texts.left !== "" && <span>{texts.left}</span>} <strong>{ahead}</strong>{" "}
              <span>{texts.peopleAhead}</span>
            </p>
          )}
        </div>
        {note !== null && <p class="place__note">{note}</p>}
      </section>
      <ul class="card facts">
        {breakUntil !== null && (
          <li>
            <Coffee aria-hidden="true" />
            <span>{texts.pause(formats.clock(breakUntil))}</span>
          </li>
        )}
        <li>
          <Clock aria-hidden="true" />
          <strong>
            {estimate === null
              ? texts.notKnown
              : texts.expected(formats.minutesBetween(estimate.lowMinutes, estimate.highMinutes))}
          </strong>
        </li>
        <li>
          <MonitorCheck aria-hidden="true" />
          <span>
            {openCounters.length === 0 ? texts.nobodyOpen : texts.openCounters(openCounters.join(", "))}
          </span>
        </li>
        <li class="facts__quiet">
          <Info aria-hidden="true" />
          <span>{texts.orderNote}</span>
        </li>
      </ul>
      <AlarmButton phone={phone} />
    </>
  );
}

function noteOf({ joinedBy }: WaitingStage, texts: (typeof phoneTexts)["vi"]): string | null {
  switch (joinedBy) {
    case "issue":
      return null;
    case "transfer":
      return texts.transferred;
    case "return":
      return texts.returned;
    case "reinstatement":
      return texts.reinstated;
    default:
      return joinedBy satisfies never;
  }
}
