/**
 * W1: the interval that a wait is expected to fall in, from simulating the queue forward with the site's own
 * order, the open counters and recent service times. Twice: once as if every service went quickly, once slowly.
 */
import type {
  CounterId,
  EpochMillis,
  PriorityGroupId,
  ServiceId,
  SiteSettings,
  TicketId,
  TicketNumber,
  WaitInterval,
} from "@motcua/protocol";
import { type Lane, lanesOf, walkLanes } from "./lanes.ts";
import { orderQueue } from "./queue-order.ts";
import { median } from "./recorded-times.ts";
import type { Day, SiteState } from "./state.ts";
import type { Waiting } from "./visit.ts";

/** Answers how long somebody who took a number now would wait; null when no counter of the service is open. */
export type WaitEstimate = (service: ServiceId, priority: PriorityGroupId | null) => WaitInterval | null;

/** How much quicker and slower than the middle a stretch of services is taken to go. */
export const quick = 0.7;
export const slow = 1.4;
/** Services counted as known before the day has shown its own: keeps the first visitors' interval sane. */
const expectedCountsAs = 3;
const secondsPerMinute = 60;
/** Beyond this many waiting the order hardly moves the answer, and the queue is taken as a whole. */
export const simulatedAtMost = 400;

/** A first estimate of the interface above. Pure; refreshed by its caller at most once a second. */
export function estimateWaits(state: SiteState, now: EpochMillis): WaitEstimate {
  const { day } = state;
  if (day === null) return () => null;
  const answers = new Map<string, WaitInterval | null>();
  const hall = hallOf(state, day, now);
  return (service, priority) => {
    const key = `${service}/${priority ?? ""}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const low = simulate(hall, service, priority, quick);
    const high = simulate(hall, service, priority, slow);
    const answer = low === null || high === null ? null : intervalOf(low, high);
    answers.set(key, answer);
    return answer;
  };
}

/** Whole minutes around both; where slow services change the order, the second need not be the longer wait. */
export function intervalOf(oneSeconds: number, otherSeconds: number): WaitInterval {
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

/** What every simulation of one estimate starts from. */
export interface Hall {
  readonly settings: SiteSettings;
  readonly day: Day;
  readonly now: EpochMillis;
  readonly lanes: readonly Lane[];
  readonly secondsOf: (service: ServiceId) => number;
}

/** The hall as it stands now. */
export function hallOf(state: SiteState, day: Day, now: EpochMillis): Hall {
  return {
    settings: state.settings,
    day,
    now,
    lanes: lanesOf([...day.waiting.values()].flatMap((waiting) => [...waiting.values()])),
    secondsOf: rememberedSeconds(state, day),
  };
}

function rememberedSeconds(state: SiteState, day: Day): Hall["secondsOf"] {
  const known = new Map<ServiceId, number>();
  return (service) => {
    const seconds = known.get(service) ?? serviceSeconds(state, day, service);
    known.set(service, seconds);
    return seconds;
  };
}

interface Desk {
  readonly services: ReadonlySet<ServiceId>;
  readonly reservedForPriority: boolean;
  callsSincePassing: number;
  freeAt: number;
}

function simulate(
  hall: Hall,
  service: ServiceId,
  priority: PriorityGroupId | null,
  pace: number,
): number | null {
  const { settings, now, secondsOf } = hall;
  const desks = openDesks(hall, pace);
  if (!desks.some((desk) => desk.services.has(service))) return null;
  const reachable = reachableServices(desks, service);
  const lanes = hall.lanes.filter((lane) => reachable.has(lane.service));
  const length = lanes.reduce((sum, { entries }) => sum + entries.length, 0);
  if (length > simulatedAtMost) return inBulk(hall, lanes, desks, service, pace);
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
  const walk = walkLanes(lanes, newcomer);
  const takers = desks.filter((desk) => [...desk.services].some((id) => reachable.has(id)));
  for (;;) {
    const desk = takers.reduce((first, other) => (other.freeAt < first.freeAt ? other : first));
    const chosen = orderQueue(settings, walk.heads(desk.services), desk, desk.freeAt)[0];
    if (chosen === undefined) {
      takers.splice(takers.indexOf(desk), 1);
      continue;
    }
    if (chosen.waiting === newcomer) return Math.max(0, (desk.freeAt - now) / 1000);
    walk.take(chosen.waiting);
    desk.callsSincePassing = chosen.because === "its-turn" ? 0 : desk.callsSincePassing + 1;
    desk.freeAt += secondsOf(chosen.waiting.service) * pace * 1000;
  }
}

/** A queue too long to walk: its whole work shared by the counters that take the service. */
function inBulk(
  { secondsOf }: Hall,
  lanes: readonly Lane[],
  desks: readonly Desk[],
  service: ServiceId,
  pace: number,
): number {
  const own = lanes.reduce((sum, lane) => sum + (lane.service === service ? lane.entries.length : 0), 0);
  const takers = desks.filter((desk) => desk.services.has(service)).length;
  return (own * secondsOf(service) * pace) / takers;
}

/** The counters that call now, and when each is free again if services go at this pace. */
export function openDesks(hall: Hall, pace: number): Desk[] {
  const { settings, day, now } = hall;
  return settings.counters.flatMap((counter) => {
    const open = day.counters.get(counter.id);
    if (open === undefined || open.activity.kind === "paused") return [];
    return {
      services: new Set(counter.services),
      reservedForPriority: counter.reservedForPriority,
      callsSincePassing: open.callsSincePassing,
      freeAt: now + remainingSeconds(hall, counter.id) * pace * 1000,
    };
  });
}

/** What is left of the service going on at a counter; at least a tenth of a usual one, for it may run over. */
function remainingSeconds({ day, now, secondsOf }: Hall, counter: CounterId): number {
  const activity = day.counters.get(counter)?.activity;
  if (activity === undefined || (activity.kind !== "calling" && activity.kind !== "serving")) return 0;
  const leg = day.tickets.get(activity.ticket)?.leg;
  if (leg === undefined) return 0;
  const usual = secondsOf(leg.service);
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
