/** Paper once more for the same number; the paper says that it is a reprint. */
import { isRefused, type PrintJobId, refuse } from "@motcua/protocol";
import { isOver } from "../domain/ticket.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay } from "./require.ts";

/** More copies than this of one ticket is somebody playing with the screen. */
const copiesAtMost = 5;

export const reprintTicket: Decide<"reprint-ticket"> = (state, { ticket: id }, { actor, newId }) => {
  if (!("id" in actor)) return refuse("not-allowed");
  const found = requireDay(state);
  if (isRefused(found)) return found;
  const ticket = found.done.tickets.get(id);
  if (ticket === undefined) return refuse("unknown-ticket");
  if (isOver(ticket)) return refuse("ticket-over");
  if (ticket.copies >= copiesAtMost) return refuse("too-many-requests");
  const job = newId() as PrintJobId;
  return {
    events: [fact("print-requested", { job, ticket: id, copy: ticket.copies + 1, from: actor.id })],
    done: { printJob: job },
  };
};
