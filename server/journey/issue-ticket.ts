/** A citizen takes a number; the request to print it is part of the same fact (T1, T4, W1). */
import type { CommandBody, LegId, PrintJobId, SiteSettings, TicketId } from "@motcua/protocol";
import { isRefused, refuse } from "@motcua/protocol";
import type { DraftEvent } from "../domain/events.ts";
import { issuingAt, rememberedHours } from "../domain/hours.ts";
import { nextNumber } from "../domain/numbering.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay, requireOpenService } from "./require.ts";

export const issueTicket: Decide<"issue-ticket"> = (state, command, context) => {
  const { now, actor, newId, estimate, linkOf } = context;
  if (!("id" in actor)) return refuse("not-allowed");
  const found = requireDay(state);
  if (isRefused(found)) return found;
  const day = found.done;
  const issuing = issuingAt(state.settings, day, now);
  if (issuing.state === "closed") {
    const { opensAt } = issuing;
    const laterToday = opensAt !== null && opensAt < rememberedHours(state.settings, day.day).endsAt;
    const detail = opensAt === null ? undefined : { opensAt };
    return refuse(laterToday ? "issuing-not-started" : "issuing-stopped", detail);
  }
  const service = requireOpenService(state, command.service);
  if (isRefused(service)) return service;
  if (command.priority !== null && !state.settings.priorityGroups.some(({ id }) => id === command.priority)) {
    return refuse("unknown-priority-group");
  }
  // P1: the journal holds no free words, so a procedure is one of the list or none.
  if (!isProcedure(state.settings, command)) return refuse("bad-request", { field: "procedure" });
  const ticket = newId() as TicketId;
  const number = nextNumber(state, day, service.done.prefix);
  const peopleAhead = day.waiting.get(command.service)?.size ?? 0;
  const expected = estimate(command.service, command.priority);
  const link = linkOf(ticket);
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
      ...(link === null ? {} : { link }),
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
      // The journal and the kept answers know the hash alone: whoever tells the answer on adds the address.
      followUrl: null,
      followQr: null,
    },
  };
};

function isProcedure(
  { procedures }: SiteSettings,
  { service, procedure }: Pick<CommandBody<"issue-ticket">, "service" | "procedure">,
): boolean {
  if (procedure === null) return true;
  return procedures.some((known) => known.service === service && known.vi === procedure);
}
