/** The `/phone` channel: one room a ticket, however many screens its link is open on. */
import {
  type CommandId,
  isRefused,
  phoneAsks,
  type Reply,
  refuse,
  type TicketId,
  type Verb,
} from "@motcua/protocol";
import type { Socket } from "socket.io";
import type { LinkHash } from "../domain/phone-link.ts";
import type { SiteState } from "../domain/state.ts";
import { pastPhoneView, phoneView } from "../views/phone-view.ts";
import { createAskLimit } from "./ask-limit.ts";
import { serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import type { Floor } from "./floor.ts";
import { HandshakeRefused } from "./handshake.ts";
import { createPhoneDoor, type Visitor } from "./phone-door.ts";
import { openRooms } from "./rooms.ts";

/** The ticket's own steps go out at once, what the queue before it does a little later: a hall of phones watches it. */
const everyMillis = 50;
const leisurelyMillis = 1_000;
/** A family's phones, and connections that are not missed yet. */
const screensOfOneTicket = 20;
const asksOfOneScreen = { perSecond: 1, burst: 8 };
const feedbackOfOneTicket = 3;

/** Opens the visitors' channel. Where tickets have no links, nobody comes in. */
export function openPhoneChannel(floor: Floor): void {
  const namespace = floor.io.of("/phone");
  const find = createPhoneDoor(floor);
  const { clock, desk, site, log, pastTicket } = floor.parts;
  namespace.use((socket, next) => {
    find(socket).then(
      (found) => {
        if (isRefused(found)) return next(new HandshakeRefused(found.refused.code));
        const screens = namespace.adapter.rooms.get(`view:${found.done.link}`)?.size ?? 0;
        if (screens >= screensOfOneTicket) return next(new HandshakeRefused("too-many-requests"));
        socket.data.visitor = found.done;
        next();
      },
      () => next(new HandshakeRefused("storage-unavailable")),
    );
  });

  const ticketOf = ({ day }: SiteState, link: LinkHash) => {
    const ticket = day?.links.get(link);
    return ticket === undefined ? undefined : day?.tickets.get(ticket);
  };
  const rooms = openRooms<LinkHash>(floor, namespace, {
    everyMillis,
    leisurelyMillis,
    // Only a wait changes by time alone.
    ages: (link) => (ticketOf(floor.state(), link)?.leg.kind === "waiting" ? "with-time" : "by-events-only"),
    inputs: (link) => (state) => {
      const ticket = ticketOf(state, link);
      const waits = ticket?.leg.kind === "waiting";
      return {
        hurried: [state.settings, ticket, ticket && state.day?.votes.get(ticket.leg.id)],
        leisurely: waits ? [state.day?.waiting.get(ticket.leg.service), state.day?.counters] : [],
      };
    },
    shown: async (link) => {
      const state = floor.state();
      const ticket = ticketOf(state, link);
      if (ticket !== undefined) {
        const view = phoneView(state, ticket.id, (id) => desk.ticketEstimates(site)(id), floor.now());
        return view === null ? null : shownAt(state, floor.now(), view);
      }
      const past = await pastTicket(link);
      return past === null ? null : shownAt(state, floor.now(), pastPhoneView(state, past));
    },
  });
  const mayWrite = createFeedbackLimit();

  namespace.on("connection", (socket) => {
    const { ticket, link } = visitorOf(socket);
    socket.emit("hello", floor.hello());
    const run = floor.run({ kind: "visitor", ticket });
    serveAsks(socket, {
      table: phoneAsks,
      extra: {},
      run: (verb: Verb, ask: never): Promise<Reply<unknown>> => {
        const { id } = ask as { readonly id: CommandId };
        if (verb === "take-feedback" && !mayWrite(ticket, id))
          return Promise.resolve(refuse("too-many-requests"));
        return run(verb, ask);
      },
      limit: createAskLimit(asksOfOneScreen.perSecond, clock, asksOfOneScreen.burst),
      log,
    });
    rooms.enter(socket, link);
  });
}

const visitorOf = (socket: Socket): Visitor => socket.data.visitor as Visitor;

/** A visitor may write a few times; the same message sent again (T3) is not another one. */
function createFeedbackLimit(): (ticket: TicketId, id: CommandId) => boolean {
  const written = new Map<TicketId, Set<CommandId>>();
  const ticketsKnown = 10_000;
  return (ticket, id) => {
    const ids = written.get(ticket) ?? new Set();
    if (!ids.has(id) && ids.size >= feedbackOfOneTicket) return false;
    if (written.size >= ticketsKnown) written.clear();
    written.set(ticket, ids.add(id));
    return true;
  };
}
