/** The link of a ticket's QR: made from the day's key, so that it can be made again; known by its hash (docs/decisions/phone-link.md). */
import { createHmac } from "node:crypto";
import type { BusinessDay, EpochMillis, LinkSecret, TicketId } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { sha256 } from "./digest.ts";

/** SHA-256 of a link's secret, base64url: enough for a secret of 128 bits. */
export type LinkHash = string;

const secretBytes = 16;
/** Who was served in the evening rates at home; whoever finds the paper a day later finds nothing. */
const worksDaysAfter = 1;

/** The secret of a ticket's link, under the key of its day. */
export function linkSecret(dayKey: string, ticket: TicketId): LinkSecret {
  return createHmac("sha256", dayKey).update(ticket).digest().subarray(0, secretBytes).toString("base64url");
}

/** What the hub keeps of a secret. */
export function linkHash(secret: LinkSecret): LinkHash {
  return sha256(secret, "base64url");
}

/** The end of the last day on which a link of this day says anything: the day after. */
export function linkWorksUntil(timeZone: string, day: BusinessDay): EpochMillis {
  return Temporal.PlainDate.from(day)
    .add({ days: worksDaysAfter + 1 })
    .toZonedDateTime({ timeZone }).epochMilliseconds;
}
