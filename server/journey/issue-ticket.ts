/** A citizen takes a number; the request to print it is part of the same fact (T1, T4, W1). */
import type { LegId, PrintJobId, TicketId } from "@motcua/protocol";
import { isRefused, refuse } from "@motcua/protocol";
import type { DraftEvent } from "../domain/events.ts";
import { issuingAt } from "../domain/hours.ts";
import { nextNumber } from "../domain/numbering.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay, requireOpenService } from "./require.ts";

export const issueTicket: Decide<"issue-ticket"> = (state, command, { now, actor, newId, estimate }) => {
  if (actor.kind === "clock") return refuse("not-allowed");
  const found = requireDay(state);
  if (isRefused(found)) return found;
  const day = found.done;
  const issuing = issuingAt(state.settings, day, now);
  if (issuing.state === "closed") {
    const later = issuing.opensAt !== null && issuing.opensAt > day.openedAt;
    const opensAt = issuing.opensAt === null ? undefined : { opensAt: issuing.opensAt };
    return refuse(later ? "issuing-not-started" : "issuing-stopped", opensAt);
  }
  const service = requireOpenService(state, command.service);
  if (isRefused(service)) return service;
  if (command.priority !== null && !state.settings.priorityGroups.some(({ id }) => id === command.priority)) {
    return refuse("unknown-priority-group");
  }
  const ticket = newId() as TicketId;
  const number = nextNumber(state, day, service.done.prefix);
  const peopleAhead = day.waiting.get(command.service)?.size ?? 0;
  const expected = estimate(command.service, command.priority);
  const from = actor.id;
  const events: DraftEvent[] = [
    fact("ticket-issued", {
      ticket,
      leg: newId() as LegId,
      number,
      service: command.service,
      priority: command.priority,
      procedure: command.procedure,
      language: command.language,
      peopleAhead,
      estimate: expected,
      from,
    }),
  ];
  const printJob = command.print === "paper" ? (newId() as PrintJobId) : null;
  if (printJob !== null) events.push(fact("print-requested", { job: printJob, ticket, copy: 0, from }));
  const counters = state.settings.counters
    .filter((counter) => counter.services.includes(command.service))
    .map((counter) => counter.number);
  return {
    events,
    done: {
      ticket,
      number,
      service: command.service,
      counters,
      peopleAhead,
      estimate: expected,
      printJob,
      issuedAt: now,
    },
  };
};
