/** What a paper ticket says, from what was true when its number was given. */
import type { PrintJobId, ServiceId, SiteSettings, TicketContent } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { nameOf } from "./office.ts";

/** What to do when the number was missed. */
export const missedNote = {
  vi: "Nếu lỡ lượt gọi, xin đưa phiếu này đến bàn hướng dẫn để được gọi lại.",
  en: "If you miss your call, show this ticket at the reception desk.",
};

/** The numbers of the counters that serve a service, as many as a ticket has room for. */
export const countersOf = ({ counters }: Pick<SiteSettings, "counters">, service: ServiceId): number[] =>
  counters
    .filter(({ services }) => services.includes(service))
    .map(({ number }) => number)
    .slice(0, 40);

/** The content of a print job, or null when its ticket is not of the open day. */
export function ticketContent(
  { settings, day }: SiteState,
  job: PrintJobId,
  followUrl: string | null,
): TicketContent | null {
  const print = day?.prints.get(job);
  const ticket = print === undefined ? undefined : day?.tickets.get(print.ticket);
  const service = settings.services.find(({ id }) => id === ticket?.firstService);
  if (print === undefined || ticket === undefined || service === undefined) return null;
  const group = settings.priorityGroups.find(({ id }) => id === ticket.priority);
  return {
    authority: settings.authority,
    office: settings.name,
    number: ticket.number,
    service: nameOf(service),
    counters: countersOf(settings, service.id),
    peopleAhead: ticket.peopleAhead,
    estimate: ticket.estimate,
    priority: group === undefined ? null : nameOf(group),
    followUrl,
    issuedAt: ticket.issuedAt,
    timeZone: settings.timeZone,
    reprint: print.copy,
    missedNote,
  };
}
