import { History } from "lucide-preact";
import { type ListedCall, listedCalls } from "../model/board-model.ts";
import { callName } from "../model/stage.ts";
import { Both, words } from "./both.tsx";
import "./latest-calls.css";

export interface LatestCallsProps {
  readonly latest: readonly ListedCall[];
  readonly stage: "calm" | "call";
}

/** The last eight calls, latest first, in a table of as many rows from the first on; those still waiting for the stage are amber. */
export function LatestCalls({ latest, stage }: LatestCallsProps) {
  return (
    <section class="latest-calls">
      <div class="latest-calls__head">
        <h2>
          <Both text={words("latestCalls")} english="below" />
        </h2>
        <p>
          <Both text={words("counter")} english="below" />
        </p>
      </div>
      {latest.length === 0 ? (
        <div class="latest-calls__none">
          <History aria-hidden="true" />
          {stage === "calm" && (
            <p>
              <Both text={words("noCallsYet")} english="below" />
            </p>
          )}
          <p>
            <Both text={words("callsListed")} english="below" />
          </p>
        </div>
      ) : (
        <ol class="latest-calls__rows">
          {latest.map(({ call, state }) => (
            <li class={`latest-calls__row latest-calls__row--${state}`} key={callName(call)}>
              <span class="latest-calls__number">{call.number}</span>
              <span class="latest-calls__counter">{call.counter}</span>
            </li>
          ))}
          {Array.from({ length: listedCalls - latest.length }, (_, place) => (
            <li class="latest-calls__free" aria-hidden="true" key={`free ${place}`} />
          ))}
        </ol>
      )}
    </section>
  );
}
