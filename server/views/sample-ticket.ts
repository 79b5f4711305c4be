/** What an office itself says on a ticket, for a sample of one before anybody has taken it. */
import type { SiteSettings, TicketContent, TicketSample } from "@motcua/protocol";
import { nameOf } from "./office.ts";
import { countersOf, missedNote } from "./ticket-content.ts";

/**
 * The same words that `ticketContent` puts on the next real one. The sample with long names keeps its service, to show
 * what becomes of them; without an address that phones reach there is no link, as on real tickets.
 */
export function sampleTicket(
  settings: SiteSettings,
  sample: TicketSample,
  followUrl: string | null,
): Partial<TicketContent> {
  const { authority, name, timeZone } = settings;
  const always = { authority, office: name, timeZone, missedNote, followUrl };
  const service = settings.services.find(({ id }) => countersOf(settings, id).length > 0);
  if (sample === "long" || service === undefined) return always;
  const group = settings.priorityGroups[0];
  return {
    ...always,
    number: `${service.prefix}015`,
    service: nameOf(service),
    counters: countersOf(settings, service.id),
    ...(sample === "priority" && group !== undefined ? { priority: nameOf(group) } : {}),
  };
}
