import type { CounterSign } from "@motcua/protocol";
import { widthInEm } from "../model/number-width.ts";
import { evenPages, type Pace, turnOf } from "../model/rotation.ts";
import { boardTexts } from "../texts/board-texts.ts";
import { Both, words } from "./both.tsx";
import "./counter-tiles.css";

const mostTiles = 24;
const pageSeconds = 10;

/** Every counter with its present number; a hall of more than fits turns its pages. */
export function CounterTiles({
  counters,
  pace,
}: {
  readonly counters: readonly CounterSign[];
  readonly pace: Pace;
}) {
  const page = turnOf(evenPages(counters, mostTiles), pageSeconds, pace) ?? [];
  const rows = page.length <= 6 ? 1 : page.length <= 14 ? 2 : 3;
  const columns = Math.max(4, Math.ceil(page.length / rows));
  return (
    <section class="counter-tiles" style={`--columns: ${columns}; --rows: ${rows}`} data-rows={rows}>
      <h2>
        <Both text={words("countersTitle")} english="behind" />
      </h2>
      <ol>
        {page.map((counter) => (
          <CounterTile counter={counter} key={counter.number} />
        ))}
      </ol>
    </section>
  );
}

function CounterTile({ counter }: { readonly counter: CounterSign }) {
  const { number, state, ticket } = counter;
  return (
    <li>
      <div class={`counter-tile counter-tile--${state}`}>
        <span class="counter-tile__number" style={`--wide: ${widthInEm(String(number))}`}>
          <span class="kit-only-heard">{boardTexts.vi.counter} </span>
          {number}
        </span>
        {ticket === null ? (
          <span class="counter-tile__state">
            <Both text={words(stateKey(state))} english="below" />
          </span>
        ) : (
          <span class="counter-tile__ticket" style={`--wide: ${widthInEm(ticket)}`}>
            {ticket}
          </span>
        )}
      </div>
    </li>
  );
}

/** What a counter without a number says. */
function stateKey(state: CounterSign["state"]) {
  switch (state) {
    case "closed":
      return "closed";
    case "paused":
      return "paused";
    case "free":
    case "calling":
    case "serving":
      return "free";
  }
}
