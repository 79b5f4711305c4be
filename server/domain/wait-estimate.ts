/**
 * W1: the interval that a wait is expected to fall in, from simulating the queue forward with the site's own
 * order, the open counters and recent service times. Twice: once as if every service went quickly, once slowly.
 */
import type {
  CounterId,
  EpochMillis,
  PriorityGroupId,
  ServiceId,
  TicketId,
  TicketNumber,
  WaitInterval,
} from "@motcua/protocol";
import { orderQueue } from "./queue-order.ts";
import { median } from "./recorded-times.ts";
import type { Day, SiteState, Waiting } from "./state.ts";

/** Answers how long somebody who took a number now would wait; null when no counter of the service is open. */
export type WaitEstimate = (service: ServiceId, priority: PriorityGroupId | null) => WaitInterval | null;

/** How much quicker and slower than the middle a stretch of services is taken to go. */
const quick = 0.7;
const slow = 1.4;
/** Services counted as known before the day has shown its own: keeps the first visitors' interval sane. */
const expectedCountsAs = 3;
const secondsPerMinute = 60;
/** Beyond this many waiting the order hardly moves the answer, and the queue is taken as a whole. */
const simulatedAtMost = 400;

/** A first estimate of the interface above. Pure; refreshed by its caller at most once a second. */
export function estimateWaits(state: SiteState, now: EpochMillis): WaitEstimate {
  const { day } = state;
  if (day === null) return () => null;
  const answers = new Map<string, WaitInterval | null>();
  return (service, priority) => {
    const key = `${service}/${priority ?? ""}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const low = simulate(state, day, service, priority, now, quick);
    const high = simulate(state, day, service, priority, now, slow);
    const answer = low === null || high === null ? null : intervalOf(low, high);
    answers.set(key, answer);
    return answer;
  };
}

/** Whole minutes around both; where slow services change the order, the second need not be the longer wait. */
function intervalOf(oneSeconds: number, otherSeconds: number): WaitInterval {
  const lowSeconds = Math.min(oneSeconds, otherSeconds);
  const highSeconds = Math.max(oneSeconds, otherSeconds);
  return {
    lowMinutes: Math.floor(lowSeconds / secondsPerMinute),
    highMinutes: Math.max(1, Math.ceil(highSeconds / secondsPerMinute)),
  };
}

/** Seconds that one service of this field takes now: the day's own median, leaning on the expectation at first. */
export function serviceSeconds(state: SiteState, day: Day, service: ServiceId): number {
  const expected =
    (state.settings.services.find(({ id }) => id === service)?.expectedMinutes ?? 10) * secondsPerMinute;
  const recent = day.recentServiceSeconds.get(service)?.toArray() ?? [];
  const middle = median(recent);
  if (middle === null) return expected;
  return (middle * recent.length + expected * expectedCountsAs) / (recent.length + expectedCountsAs);
}

interface Desk {
  readonly services: ReadonlySet<ServiceId>;
  readonly reservedForPriority: boolean;
  callsSincePassing: number;
  freeAt: number;
}

function simulate(
  state: SiteState,
  day: Day,
  service: ServiceId,
  priority: PriorityGroupId | null,
  now: EpochMillis,
  pace: number,
): number | null {
  const desks = openDesks(state, day, now, pace);
  if (!desks.some((desk) => desk.services.has(service))) return null;
  const reachable = reachableServices(desks, service);
  const newcomer: Waiting = {
    ticket: "" as TicketId,
    number: "" as TicketNumber,
    service,
    priority,
    issuedAt: now,
    joinedAt: now,
    order: Number.MAX_SAFE_INTEGER,
    transferred: false,
  };
  const queue = [...reachable].flatMap((id) => day.waiting.get(id)?.valueSeq().toArray() ?? []);
  if (queue.length > simulatedAtMost) return inBulk(state, day, queue, desks, service, pace);
  queue.push(newcomer);
  const takers = desks.filter((desk) => [...desk.services].some((id) => reachable.has(id)));
  for (;;) {
    const desk = takers.reduce((first, other) => (other.freeAt < first.freeAt ? other : first));
    const mine = queue.filter((entry) => desk.services.has(entry.service));
    const chosen = orderQueue(state.settings, mine, desk, desk.freeAt)[0];
    if (chosen === undefined) {
      takers.splice(takers.indexOf(desk), 1);
      continue;
    }
    if (chosen.waiting === newcomer) return Math.max(0, (desk.freeAt - now) / 1000);
    queue.splice(queue.indexOf(chosen.waiting), 1);
    desk.callsSincePassing = chosen.because === "its-turn" ? 0 : desk.callsSincePassing + 1;
    desk.freeAt += serviceSeconds(state, day, chosen.waiting.service) * pace * 1000;
  }
}

/** A queue too long to walk: its whole work shared by the counters that take the service. */
function inBulk(
  state: SiteState,
  day: Day,
  queue: readonly Waiting[],
  desks: readonly Desk[],
  service: ServiceId,
  pace: number,
): number {
  const own = queue.filter((entry) => entry.service === service).length;
  const takers = desks.filter((desk) => desk.services.has(service)).length;
  return (own * serviceSeconds(state, day, service) * pace) / takers;
}

function openDesks(state: SiteState, day: Day, now: EpochMillis, pace: number): Desk[] {
  return state.settings.counters.flatMap((counter) => {
    const open = day.counters.get(counter.id);
    if (open === undefined || open.activity.kind === "paused") return [];
    return {
      services: new Set(counter.services),
      reservedForPriority: counter.reservedForPriority,
      callsSincePassing: open.callsSincePassing,
      freeAt: now + remainingSeconds(state, day, counter.id, now) * pace * 1000,
    };
  });
}

/** What is left of the service going on at a counter; at least a tenth of a usual one, for it may run over. */
function remainingSeconds(state: SiteState, day: Day, counter: CounterId, now: EpochMillis): number {
  const activity = day.counters.get(counter)?.activity;
  if (activity === undefined || (activity.kind !== "calling" && activity.kind !== "serving")) return 0;
  const leg = day.tickets.get(activity.ticket)?.leg;
  if (leg === undefined) return 0;
  const usual = serviceSeconds(state, day, leg.service);
  const spent = leg.kind === "serving" ? (now - leg.startedAt) / 1000 - leg.parkedSeconds : 0;
  return Math.max(usual - spent, usual / 10);
}

/** The services whose queues can hold up this one: linked by counters that take both. */
function reachableServices(desks: readonly Desk[], service: ServiceId): Set<ServiceId> {
  const reached = new Set([service]);
  for (const known of reached) {
    for (const desk of desks) {
      if (desk.services.has(known)) for (const other of desk.services) reached.add(other);
    }
  }
  return reached;
}
