/** A ticket of a day that has closed, as its phone is still shown it. */
import type { ServiceId, SiteId, TicketId, TicketNumber } from "@motcua/protocol";
import type { LinkHash } from "../domain/phone-link.ts";
import type { Store } from "../store/store.ts";
import type { PastTicket } from "../views/phone-view.ts";
import { endedLeg } from "./reach.ts";

/** The ticket with this link, and how it ended; null when there is none, or it has not ended. */
export async function readPastTicket(
  readModel: Pick<Store["readModel"], "ticketByLink" | "legsOfTicket" | "voteOfLeg">,
  site: SiteId,
  link: LinkHash,
): Promise<(PastTicket & { readonly ticket: TicketId }) | null> {
  const row = await readModel.ticketByLink(site, link);
  if (row === null) return null;
  const { ticket, day } = row;
  const leg = (await readModel.legsOfTicket(site, day, ticket)).at(-1);
  if (leg === undefined || leg.ending === null) return null;
  const voted = (await readModel.voteOfLeg(site, leg.leg)) !== null;
  return {
    ticket,
    number: row.number as TicketNumber,
    service: leg.service as ServiceId,
    day,
    leg: endedLeg(leg),
    voted,
    gaveUp: row.state === "cancelled",
  };
}
