/**
 * The interval that the rest of each wait is expected to fall in (W1), for those who wait already: the same simulation
 * as a newcomer's, walked to its end once for all of them.
 */
import type { EpochMillis, TicketId, WaitInterval } from "@motcua/protocol";
import { walkLanes } from "./lanes.ts";
import { orderQueue } from "./queue-order.ts";
import type { SiteState } from "./state.ts";
import { type Hall, hallOf, intervalOf, openDesks, quick, simulatedAtMost, slow } from "./wait-estimate.ts";

/** Answers how long a ticket that waits has still to wait; null when it does not wait, or nobody takes its service now. */
export type TicketEstimates = (ticket: TicketId) => WaitInterval | null;

/** Looks at everybody who waits at once. Pure; refreshed by its caller at most once a second. */
export function ticketEstimates(state: SiteState, now: EpochMillis): TicketEstimates {
  const { day } = state;
  if (day === null) return () => null;
  const hall = hallOf(state, day, now);
  const quickly = callSeconds(hall, quick);
  const slowly = callSeconds(hall, slow);
  return (ticket) => {
    const low = quickly.get(ticket);
    const high = slowly.get(ticket);
    return low === undefined || high === undefined ? null : intervalOf(low, high);
  };
}

/** Seconds until each ticket is called when every service goes at this pace. */
function callSeconds(hall: Hall, pace: number): Map<TicketId, number> {
  const { settings, now, lanes, secondsOf } = hall;
  const length = lanes.reduce((sum, { entries }) => sum + entries.length, 0);
  if (length > simulatedAtMost) return inBulk(hall, pace);
  const seconds = new Map<TicketId, number>();
  const desks = openDesks(hall, pace);
  const walk = walkLanes(lanes, null);
  while (desks.length > 0) {
    const desk = desks.reduce((first, other) => (other.freeAt < first.freeAt ? other : first));
    const chosen = orderQueue(settings, walk.heads(desk.services), desk, desk.freeAt)[0];
    if (chosen === undefined) {
      desks.splice(desks.indexOf(desk), 1);
      continue;
    }
    const { waiting, because } = chosen;
    seconds.set(waiting.ticket, Math.max(0, (desk.freeAt - now) / 1000));
    walk.take(waiting);
    desk.callsSincePassing = because === "its-turn" ? 0 : desk.callsSincePassing + 1;
    desk.freeAt += secondsOf(waiting.service) * pace * 1000;
  }
  return seconds;
}

/** Queues too long to walk: each by its order as it stands, shared by the counters that take the service. */
function inBulk(hall: Hall, pace: number): Map<TicketId, number> {
  const { settings, day, now, secondsOf } = hall;
  const desks = openDesks(hall, pace);
  const seconds = new Map<TicketId, number>();
  for (const [service, queue] of day.waiting) {
    const takers = desks.filter((desk) => desk.services.has(service)).length;
    if (takers === 0) continue;
    const ordered = orderQueue(settings, [...queue.values()], anyCounter, now);
    for (const [place, { waiting }] of ordered.entries())
      seconds.set(waiting.ticket, (place * secondsOf(service) * pace) / takers);
  }
  return seconds;
}

/** A counter that favours nobody and may let a priority ticket pass. */
const anyCounter = { reservedForPriority: false, callsSincePassing: Number.MAX_SAFE_INTEGER };
