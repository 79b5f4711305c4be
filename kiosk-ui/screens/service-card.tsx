import type { KioskView, Language } from "@motcua/protocol";
import { classes, type Formats, PressCard, type TextsLike } from "@motcua/screen-kit";
import { nameAndNote, type ServiceState, serviceState } from "../model/service-card.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import "./service-card.css";

export interface ServiceCardProps {
  readonly service: KioskView["services"][number];
  readonly longQueueMinutes: number;
  readonly language: Language;
  readonly formats: Formats;
  readonly onPress: () => void;
}

/** A service to choose: its letter, its name, and how it is there now, honestly. */
export function ServiceCard({ service, longQueueMinutes, language, formats, onPress }: ServiceCardProps) {
  const state = serviceState(service, longQueueMinutes);
  const { main, note } = nameAndNote(service.name[language]);
  const isClosed = state.kind === "closed";
  return (
    <PressCard
      tone={isClosed ? "closed" : "plain"}
      class={classes("kiosk-service", `kiosk-service--${state.kind}`)}
      onPress={onPress}
      unavailable={isClosed ? "unavailable" : null}
    >
      <span class="kiosk-service__letter" aria-hidden="true">
        {service.prefix}
      </span>
      <span class="kiosk-service__words">
        <span class="kiosk-service__name">
          {main}
          {note !== null && <span class="kiosk-service__note"> {note}</span>}
        </span>
        <span class="kiosk-service__state">
          <StateWords state={state} texts={textsOf(language)} language={language} formats={formats} />
        </span>
      </span>
    </PressCard>
  );
}

type KioskWords = TextsLike<typeof kioskTexts.vi>;
const textsOf = (language: Language) => kioskTexts[language] as KioskWords;

interface StateWordsProps {
  readonly state: ServiceState;
  readonly texts: KioskWords;
  readonly language: Language;
  readonly formats: Formats;
}

function StateWords({ state, texts, language, formats }: StateWordsProps) {
  switch (state.kind) {
    case "closed":
      return <span>{state.reason[language]}</span>;
    case "no-counter":
      return (
        <>
          <strong>{texts.noCounter}</strong>
          {state.waiting > 0 && <span>{texts.waiting(state.waiting)}</span>}
        </>
      );
    case "unknown":
      return <span>{texts.countsUnknown}</span>;
    case "free":
      return <strong>{texts.nobody}</strong>;
    case "waiting":
    case "long":
      return (
        <>
          {/* nobody waits, yet one would: its counters serve somebody, or others of another service come first */}
          <strong>{state.waiting > 0 ? texts.waiting(state.waiting) : texts.busy}</strong>
          {state.estimate !== null && (
            <span>{formats.minutesBetween(state.estimate.lowMinutes, state.estimate.highMinutes)}</span>
          )}
        </>
      );
    default:
      return state satisfies never;
  }
}
