import type { BoardView, CounterSign } from "@motcua/protocol";
import { type Connection, type Formats, OutOfService, StatusStrip } from "@motcua/screen-kit";
import { widthInEm } from "../model/number-width.ts";
import type { Sound } from "../model/sound.ts";
import { boardTexts } from "../texts/board-texts.ts";
import { Both, words } from "./both.tsx";
import "./counter-board.css";
import { SoundButton } from "./sound-button.tsx";

export interface CounterBoardProps {
  readonly view: BoardView;
  readonly counter: number;
  readonly connection: Connection;
  readonly nowMs: number;
  readonly formats: Formats;
  readonly sound: Sound;
  readonly onUnlock: () => void;
}

/** The small board above one counter: its number, and the ticket it calls or serves. */
export function CounterBoard(props: CounterBoardProps) {
  const { view, counter, connection, nowMs, formats, sound, onUnlock } = props;
  const sign = view.counters.find(({ number }) => number === counter);
  if (sign === undefined) {
    const texts = boardTexts.vi;
    return (
      <OutOfService
        language="vi"
        reason={texts.unknownCounter(String(counter))}
        askWhom={texts.unknownCounterAsk}
      />
    );
  }
  const isCurrent = connection.kind === "connected";
  return (
    <main
      class={`counter-board counter-board--${sign.state}`}
      data-english={view.languages.includes("en") ? "shown" : "hidden"}
      data-state={isCurrent ? "current" : "stale"}
    >
      <section class="counter-board__place">
        <h1>
          <span class="counter-board__word">
            <Both text={words("counter")} english="below" />
          </span>
          <span class="counter-board__number">{sign.number}</span>
        </h1>
      </section>
      <section class="counter-board__now" role="status">
        <h2>
          <Both text={stateWords(sign)} english="behind" />
        </h2>
        <div class="counter-board__glass" style={`--wide: ${widthInEm(sign.ticket ?? "C000")}`}>
          {sign.ticket !== null && <span class="counter-board__ticket">{sign.ticket}</span>}
        </div>
        <p class="counter-board__services">{fieldsOf(sign)}</p>
      </section>
      {sound === "locked" && <SoundButton onUnlock={onUnlock} />}
      {!isCurrent && (
        <StatusStrip connection={connection} nowMs={nowMs} formats={formats} language="vi" place="bar" />
      )}
    </main>
  );
}

function stateWords({ state }: CounterSign) {
  switch (state) {
    case "calling":
      return words("nowCalling");
    case "serving":
      return words("serving");
    case "free":
    case "paused":
    case "closed":
      return words(state);
  }
}

function fieldsOf({ label, services }: CounterSign): string {
  return label?.vi ?? services.map(({ vi }) => vi).join(" · ");
}
