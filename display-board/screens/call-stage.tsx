import type { BoardCall } from "@motcua/protocol";
import { NumberDisplay } from "@motcua/screen-kit";
import { ArrowRight } from "lucide-preact";
import { widthInEm } from "../model/number-width.ts";
import { boardTexts } from "../texts/board-texts.ts";
import { Both, words } from "./both.tsx";
import "./call-stage.css";

/** The present call: number, arrow, counter, as large as the stage allows. */
export function CallStage({ call }: { readonly call: BoardCall }) {
  const counter = String(call.counter);
  return (
    <section
      class="call-stage"
      role="status"
      aria-live="assertive"
      style={`--wide: ${widthInEm(call.number + counter)}`}
    >
      <div class="call-stage__part call-stage__part--number">
        <h2>
          <Both text={words(call.recall ? "callingAgain" : "nowCalling")} english="behind" />
        </h2>
        <NumberDisplay number={call.number} size="row" tone="call" label={boardTexts.vi.number} />
      </div>
      <ArrowRight class="call-stage__arrow" aria-hidden="true" />
      <div class="call-stage__part">
        <h2>
          <Both text={words("counter")} english="behind" />
        </h2>
        <NumberDisplay number={counter} size="row" tone="call" label={boardTexts.vi.counter} />
      </div>
    </section>
  );
}
