/** Who comes in at the `/phone` channel: whoever has the secret of a link that still works. Whatever else, the answer is the same. */
import { LinkSecret, type RefusalCode, type Reply, refuse, type TicketId } from "@motcua/protocol";
import type { Socket } from "socket.io";
import { Compile } from "typebox/compile";
import { type LinkHash, linkHash, linkWorksUntil } from "../domain/phone-link.ts";
import { createAskLimit } from "./ask-limit.ts";
import type { Floor } from "./floor.ts";

export interface Visitor {
  readonly ticket: TicketId;
  readonly link: LinkHash;
}

/** Wrong tries of one address: a burst, then one in five seconds. Nobody guesses 128 bits; the store is spared the asking. */
const wrongTries = { perSecond: 0.2, burst: 20 };
const addressesKnown = 10_000;

/** Finds the visitor behind a connection. A link of the open day is known at once, so no neighbour's guessing locks it out. */
export function createPhoneDoor(floor: Floor): (socket: Socket) => Promise<Reply<Visitor>> {
  const { clock, log, pastTicket } = floor.parts;
  const isSecret = Compile(LinkSecret);
  const tries = new Map<string, ReturnType<typeof createAskLimit>>();
  const triesOf = (address: string) => {
    if (tries.size >= addressesKnown) tries.clear();
    const known = tries.get(address) ?? createAskLimit(wrongTries.perSecond, clock, wrongTries.burst);
    tries.set(address, known);
    return known;
  };

  return async (socket) => {
    const token: unknown = socket.handshake.auth.token;
    const secret = typeof token === "string" && isSecret.Check(token) ? token : null;
    const link = secret === null ? null : linkHash(secret);
    const today = link === null ? undefined : floor.state().day?.links.get(link);
    if (link !== null && today !== undefined) return { done: { ticket: today, link } };
    const from = addressOf(socket);
    if (!triesOf(from).take()) return refuse("too-many-requests");
    const past = link === null ? null : await pastTicket(link);
    const { timeZone } = floor.state().settings;
    if (link !== null && past !== null && floor.now() < linkWorksUntil(timeZone, past.day)) {
      return { done: { ticket: past.ticket, link } };
    }
    // A page left open on a phone comes back with its link of last week: only one that never was is worth a word.
    const level = past === null ? "warn" : "info";
    log[level]({ channel: "phone", from, code: "unknown-link" satisfies RefusalCode }, "refused");
    return refuse("unknown-link");
  };
}

/** A proxy on the same machine may say for whom it asks; nobody else may. */
function addressOf({ handshake }: Socket): string {
  const { address, headers } = handshake;
  const forwarded = headers["x-forwarded-for"];
  const isLoopback = address === "::1" || /^(::ffff:)?127\./.test(address);
  if (!isLoopback || typeof forwarded !== "string") return address;
  return forwarded.split(",").at(-1)?.trim() ?? address;
}
