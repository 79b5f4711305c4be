import type { ListedCall } from "../model/board-model.ts";
import { callName } from "../model/stage.ts";
import { Both, words } from "./both.tsx";
import "./latest-calls.css";

export interface LatestCallsProps {
  readonly latest: readonly ListedCall[];
  /** while the day's first call stands on the stage, nothing is said here */
  readonly stage: "calm" | "call";
}

/** The last eight calls, latest first; those still waiting for the stage are amber. */
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
      {latest.length === 0 && stage === "calm" && (
        <p class="latest-calls__none">
          <Both text={words("noCallsYet")} english="below" />
        </p>
      )}
      <ol class="latest-calls__rows">
        {latest.map(({ call, state }) => (
          <li class={`latest-calls__row latest-calls__row--${state}`} key={callName(call)}>
            <span class="latest-calls__number">{call.number}</span>
            <span class="latest-calls__counter">{call.counter}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
