/** D1, the evening: who still waits has expired, a service still open ends in doubt, and the day is over. */
import { isRefused } from "@motcua/protocol";
import type { DraftEvent } from "../domain/events.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay } from "./require.ts";

export const closeDay: Decide<"close-day"> = (state) => {
  const found = requireDay(state);
  if (isRefused(found)) return found;
  const { day, tickets } = found.done;
  const events: DraftEvent[] = [];
  let expired = 0;
  let endedDoubtful = 0;
  for (const { id, leg } of tickets.valueSeq().sortBy(({ order }) => order)) {
    switch (leg.kind) {
      case "waiting":
      case "called":
        expired++;
        events.push(fact("ticket-expired", { ticket: id }));
        break;
      case "serving":
      case "parked":
        endedDoubtful++;
        events.push(fact("service-ended-doubtful", { ticket: id }));
        break;
      case "ended":
        break;
      default:
        leg satisfies never;
    }
  }
  events.push(fact("day-closed", { day }));
  return { events, done: { day, expired, endedDoubtful } };
};
