/** What was announced in the hall, told from the events of a day. */
import type {
  Announcement,
  DeviceId,
  EpochMillis,
  SiteSettings,
  TicketId,
  TicketNumber,
} from "@motcua/protocol";
import type { RecordedEvent } from "../domain/events.ts";
import { announceWithinMillis } from "../domain/speakers.ts";

export interface AnnouncementParts {
  readonly settings: Pick<SiteSettings, "counters">;
  /** the name of a board, or null when it is known no more */
  readonly boardName: (id: DeviceId) => string | null;
  readonly now: EpochMillis;
}

/** Every call and recall among these events, latest first, and what became of it. */
export function announcementsOf(
  events: Iterable<RecordedEvent>,
  { settings, boardName, now }: AnnouncementParts,
): Announcement[] {
  const numbers = new Map<TicketId, TicketNumber>();
  const calls = new Map<number, Announcement>();
  const settle = (call: number, outcome: Announcement["outcome"]) => {
    const known = calls.get(call);
    if (known !== undefined) calls.set(call, { ...known, outcome });
  };
  for (const event of events) {
    switch (event.type) {
      case "ticket-issued":
        numbers.set(event.data.ticket, event.data.number);
        break;
      case "ticket-called":
      case "ticket-recalled": {
        const number = numbers.get(event.data.ticket);
        const counter = settings.counters.find(({ id }) => id === event.data.counter);
        if (number === undefined) break;
        calls.set(event.seq, {
          call: event.seq,
          number,
          counter: counter?.number ?? null,
          zone: counter?.zone ?? null,
          calledAt: event.at,
          kind: event.type === "ticket-called" ? "call" : "recall",
          outcome: { kind: now - event.at > announceWithinMillis ? "unspoken" : "pending" },
        });
        break;
      }
      case "call-announced":
        settle(event.data.call, { kind: "spoken", at: event.at, board: boardName(event.data.board) });
        break;
      case "call-kept-silent":
        settle(event.data.call, {
          kind: "shown",
          why: event.data.why,
          board: boardName(event.data.board),
        });
        break;
    }
  }
  return [...calls.values()].reverse();
}
